import { accepts } from './accepts.ts';
import type { ActId } from './ids.ts';
import type { Actor } from './actor.ts';
import type { LoggedEvent } from './events.ts';
import { foldEvent } from './fold.ts';
import type { Folding } from './folding.ts';
import { takesBack, takesLineOf } from './lines/lines.ts';
import { clockMode } from './agenda/steps.ts';
import { isHere } from './people/state.ts';
import type { SessionState } from './state.ts';
import { nothingUndone, noteUndoing, undoneForGood, type ActEntry, type Undoing } from './undoing.ts';

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

type Building = Undoing & { log: LoggedEvent[]; state: Folding | null };

const isSkipped = (undone: ReadonlySet<ActId>, event: LoggedEvent) => undone.has(event.act);

function refold(log: readonly LoggedEvent[], undone: ReadonlySet<ActId>): Folding | null {
  let state: Folding | null = null;
  for (const event of log) if (!isSkipped(undone, event)) state = foldEvent(state, event);
  return state;
}

/** Lines that the disk no longer holds are not kept in memory either. */
function dropLines(building: Building, events: readonly LoggedEvent[]): void {
  const gone = undoneForGood(building);
  const back = events.filter(({ body }) => takesBack(body) !== null);
  if (gone.size === 0 && back.length === 0) return;
  const isGone = ({ act, body }: LoggedEvent): boolean =>
    gone.has(act) || back.some((taking) => takesLineOf(taking.body, body));
  for (const [i, event] of building.log.entries())
    if (event.line !== null && isGone(event)) building.log[i] = { ...event, line: null };
}

function add(building: Building, events: readonly LoggedEvent[]): Session {
  let stale = false;
  for (const event of events) {
    building.log.push(event);
    if (noteUndoing(building, event)) stale = true;
    else if (!stale) building.state = foldEvent(building.state, event);
  }
  if (stale) building.state = refold(building.log, building.undone);
  dropLines(building, events);
  return building as Session;
}

/** Folds a whole log. Throws `NotASession` where the log does not begin with an opened session. */
export function replay(log: readonly LoggedEvent[]): Session {
  return add({ log: [], state: null, ...nothingUndone() }, log);
}

/** Adds facts to a session, in place: the session passed in is the one returned, brought up to date. */
export function append(session: Session, events: readonly LoggedEvent[]): Session {
  return add(session as unknown as Building, events);
}

/** A phase that began by itself did so in the facilitator's place: their earlier acts cannot be undone before it. */
const beganInTheirPlace = ({ state }: Session, { by, fact }: ActEntry): boolean =>
  state.format.autoAdvance === true && by === 'system' && fact.type === 'phase.ended';

/** The last act of an actor that may be undone. */
export function lastAct(session: Session, by: Actor): ActEntry | null {
  const isTheirs = (entry: ActEntry): boolean =>
    entry.by === by || (by === 'console' && beganInTheirPlace(session, entry));
  return session.acts.findLast((entry) => isTheirs(entry) && !session.undone.has(entry.act)) ?? null;
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
