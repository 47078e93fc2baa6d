import { traitsOf } from './traits.ts';
import type { Instant } from '#shared/time.ts';
import { accepts } from './accepts.ts';
import type { ActId } from './ids.ts';
import type { Actor } from './actor.ts';
import type { LoggedEvent, SessionEvent } from './events.ts';
import { foldEvent } from './fold.ts';
import type { Folding } from './folding.ts';
import { takesBack } from './lines/lines.ts';
import { clockMode } from './agenda/steps.ts';
import { isHere } from './people/state.ts';
import type { SessionState } from './state.ts';

/** What one act did, for undo. */
export interface ActEntry {
  readonly act: ActId;
  readonly by: Actor;
  readonly at: Instant;
  /** The fact it is named after: its first, but the voice that a hand-over started. */
  readonly fact: SessionEvent;
}

/** A session: its log, and what the log folds to. */
export interface Session {
  readonly log: readonly LoggedEvent[];
  readonly state: SessionState;
  /** Acts that were undone and not redone: folding skips them. */
  readonly undone: ReadonlySet<ActId>;
  /** Acts in order, and for each actor the undone ones that may be redone, last first out. */
  readonly acts: readonly ActEntry[];
  readonly redoable: ReadonlyMap<Actor, readonly ActId[]>;
}

interface Building {
  log: LoggedEvent[];
  state: Folding | null;
  undone: Set<ActId>;
  acts: ActEntry[];
  redoable: Map<Actor, readonly ActId[]>;
}

const isSkipped = (undone: ReadonlySet<ActId>, event: LoggedEvent) => undone.has(event.act);

function refold(log: readonly LoggedEvent[], undone: ReadonlySet<ActId>): Folding | null {
  let state: Folding | null = null;
  for (const event of log) if (!isSkipped(undone, event)) state = foldEvent(state, event);
  return state;
}

function forgetAct(building: Building, act: ActId): void {
  building.acts = building.acts.filter((entry) => entry.act !== act);
  for (const [by, acts] of building.redoable)
    building.redoable.set(
      by,
      acts.filter((own) => own !== act),
    );
}

function noteAct(building: Building, event: LoggedEvent): boolean {
  const { body, by } = event;
  const redoable = building.redoable.get(by) ?? [];
  if (body.type === 'act.undone') {
    building.undone.add(body.act);
    building.redoable.set(by, [...redoable, body.act]);
    return true;
  }
  if (body.type === 'act.redone') {
    building.undone.delete(body.act);
    building.redoable.set(
      by,
      redoable.filter((act) => act !== body.act),
    );
    return true;
  }
  // Words that were taken back are gone: writing them cannot be undone either, nor stand in the way of undo.
  const gone = takesBack(body);
  if (gone !== null) forgetAct(building, gone);
  // What stands undone when the level is raised is not for the disk, nor for memory, any more.
  if (body.type === 'level.raised') building.redoable.clear();
  if (!traitsOf(body.type).undoable) return false;
  const last = building.acts.at(-1);
  if (last?.act !== event.act) {
    building.acts.push({ act: event.act, by, at: event.at, fact: body });
    building.redoable.set(by, []);
  } else if (body.type === 'voice.started' && last.fact.type === 'voice.stopped')
    building.acts[building.acts.length - 1] = { ...last, fact: body };
  // What stands undone at the end stays undone, whoever did it: its words are not kept any longer.
  if (body.type === 'session.ended') building.redoable.clear();
  return false;
}

const undoneForGood = ({ undone, redoable }: Pick<Building, 'undone' | 'redoable'>): ReadonlySet<ActId> => {
  const again = new Set([...redoable.values()].flat());
  return new Set([...undone].filter((act) => !again.has(act)));
};

/** What stands undone after these facts, and which of it cannot be done again. Nothing is folded. */
export function undoneIn(log: readonly LoggedEvent[]): {
  readonly undone: ReadonlySet<ActId>;
  readonly forGood: ReadonlySet<ActId>;
} {
  const building: Building = { log: [], state: null, undone: new Set(), acts: [], redoable: new Map() };
  for (const event of log) noteAct(building, event);
  return { undone: building.undone, forGood: undoneForGood(building) };
}

/** Words that the disk no longer holds are not kept in memory either. */
function dropLines(building: Building, events: readonly LoggedEvent[]): void {
  const gone = building.undone.size > 0 ? new Set(undoneForGood(building)) : new Set<ActId>();
  for (const { body } of events) {
    const line = takesBack(body);
    if (line !== null) gone.add(line);
  }
  if (gone.size === 0) return;
  for (const [i, event] of building.log.entries())
    if (event.line !== null && gone.has(event.act)) building.log[i] = { ...event, line: null };
}

function add(building: Building, events: readonly LoggedEvent[]): Session {
  let stale = false;
  for (const event of events) {
    building.log.push(event);
    if (noteAct(building, event)) stale = true;
    else if (!stale) building.state = foldEvent(building.state, event);
  }
  if (stale) building.state = refold(building.log, building.undone);
  dropLines(building, events);
  return building as Session;
}

/** Folds a whole log. Throws `NotASession` where the log does not begin with an opened session. */
export function replay(log: readonly LoggedEvent[]): Session {
  return add({ log: [], state: null, undone: new Set(), acts: [], redoable: new Map() }, log);
}

/** Adds facts to a session, in place: the session passed in is the one returned, brought up to date. */
export function append(session: Session, events: readonly LoggedEvent[]): Session {
  return add(session as unknown as Building, events);
}

/** The last act of an actor that may be undone. */
export function lastAct(session: Session, by: Actor): ActEntry | null {
  return session.acts.findLast((entry) => entry.by === by && !session.undone.has(entry.act)) ?? null;
}

/** The act of an actor that may be done again. */
export function undoneAct(session: Session, by: Actor): ActEntry | null {
  const act = session.redoable.get(by)?.at(-1);
  return (act !== undefined && session.acts.find((entry) => entry.act === act)) || null;
}

/**
 * Whether the log still makes sense with one act more, or one fewer, undone: the first later fact that would
 * not, or null. `act` itself must have been acceptable too when it is done again.
 */
export function brokenBy(session: Session, act: ActId, change: 'undo' | 'redo'): LoggedEvent | null {
  const undone = new Set(session.undone);
  if (change === 'undo') undone.add(act);
  else undone.delete(act);
  let state: Folding | null = null;
  let checking = false;
  for (const event of session.log) {
    if (event.act === act) checking = true;
    if (isSkipped(undone, event)) continue;
    // Taking back stands on nothing: it holds of a line that stands undone, too.
    const stands = takesBack(event.body) === null;
    if (checking && stands && state && accepts(state as SessionState, event.body, event.at, event.by))
      return event;
    state = foldEvent(state, event);
  }
  return state && leftTheirTurn(session.log, state as SessionState);
}

/** Whoever stepped out keeps no turn: the fact that would leave the running round with nobody there to speak. */
function leftTheirTurn(log: readonly LoggedEvent[], state: SessionState): LoggedEvent | null {
  const holder = state.current === null ? null : (state.rounds[state.current]?.current ?? null);
  if (holder === null || clockMode(state) === 'armed' || isHere(state.people, holder)) return null;
  return log.findLast(({ body }) => body.type === 'person.steppedOut' && body.person === holder) ?? null;
}
