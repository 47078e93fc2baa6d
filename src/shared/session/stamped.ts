import type { Instant, WallTime } from '#shared/time.ts';
import type { Actor } from './actor.ts';
import { EVENT_VERSION, type LoggedEvent, type SessionEvent } from './events.ts';
import type { ActId } from './ids.ts';

/** A fact about to be logged. */
export interface Decided {
  readonly at: Instant;
  readonly body: SessionEvent;
  readonly line: string | null;
}

/** What the facts of one act have in common on the log. */
export interface Stamp {
  readonly act: ActId;
  readonly by: Actor;
  /** What the wall clock says. */
  readonly wall: WallTime;
}

/** The decided facts of one act as they are logged, numbered on from `last`, the newest number on the log (0: none). */
export const stamped = (
  decided: readonly Decided[],
  { act, by, wall }: Stamp,
  last: number,
): readonly LoggedEvent[] =>
  decided.map(({ at, body, line }, i) => ({
    seq: last + 1 + i,
    v: EVENT_VERSION,
    act,
    by,
    at,
    wall,
    body,
    line,
  }));
