import type { Instant } from '#shared/time.ts';
import type { Actor } from './actor.ts';
import type { LoggedEvent, SessionEvent } from './events.ts';
import type { ActId } from './ids.ts';
import { takesBack } from './lines/lines.ts';
import { traitsOf } from './traits.ts';

/** What stands undone in a log and what may be done again, kept from fact to fact. Nothing is folded for it. */

/** What one act did, for undo. */
export interface ActEntry {
  readonly act: ActId;
  readonly by: Actor;
  readonly at: Instant;
  /** The fact it is named after: its first, or one that tells more (`TELLS_MORE`). */
  readonly fact: SessionEvent;
}

export interface Undoing {
  /** Acts that were undone and not redone. */
  readonly undone: Set<ActId>;
  /** Acts in order. */
  acts: ActEntry[];
  /** For each actor the undone acts that may be redone: the last is the first to come back. */
  readonly redoable: Map<Actor, readonly ActId[]>;
}

export const nothingUndone = (): Undoing => ({ undone: new Set(), acts: [], redoable: new Map() });

/** What people did, where an act begins with a fact that only made way for it. */
const TELLS_MORE: Readonly<Partial<Record<SessionEvent['type'], readonly SessionEvent['type'][]>>> = {
  'voice.started': ['voice.stopped'],
  'break.began': ['clock.paused', 'phase.ended'],
  'phase.started': ['end.corrected'],
};

/** An act that can neither be undone nor done again any more. */
function forgetAct(undoing: Undoing, act: ActId): void {
  undoing.acts = undoing.acts.filter((entry) => entry.act !== act);
  for (const [by, acts] of undoing.redoable)
    undoing.redoable.set(
      by,
      acts.filter((one) => one !== act),
    );
}

/** Takes in the next fact of the log; true where it changes what stands undone. */
export function noteUndoing(undoing: Undoing, event: LoggedEvent): boolean {
  const { body, by } = event;
  const redoable = undoing.redoable.get(by) ?? [];
  if (body.type === 'act.undone') {
    undoing.undone.add(body.act);
    undoing.redoable.set(by, [...redoable, body.act]);
    return true;
  }
  if (body.type === 'act.redone') {
    undoing.undone.delete(body.act);
    undoing.redoable.set(
      by,
      redoable.filter((act) => act !== body.act),
    );
    return true;
  }
  // A line that was taken back is gone: writing it cannot be undone either, nor stand in the way of undo.
  const gone = takesBack(body);
  if (gone !== null) forgetAct(undoing, gone);
  // What stands undone when the level is raised is not for the disk, nor for memory, any more.
  if (body.type === 'level.raised') undoing.redoable.clear();
  if (!traitsOf(body.type).undoable) return false;
  const last = undoing.acts.at(-1);
  if (last?.act !== event.act) {
    undoing.acts.push({ act: event.act, by, at: event.at, fact: body });
    undoing.redoable.set(by, []);
  } else if (TELLS_MORE[body.type]?.includes(last.fact.type) === true)
    undoing.acts[undoing.acts.length - 1] = { ...last, fact: body };
  // What stands undone at the end stays undone, whoever did it: its lines are not kept any longer.
  if (body.type === 'session.ended') undoing.redoable.clear();
  return false;
}

/** Acts that stand undone and cannot be done again: what was written in them is not kept. */
export function undoneForGood({
  undone,
  redoable,
}: Pick<Undoing, 'undone' | 'redoable'>): ReadonlySet<ActId> {
  if (undone.size === 0) return undone;
  const again = new Set([...redoable.values()].flat());
  return new Set([...undone].filter((act) => !again.has(act)));
}
