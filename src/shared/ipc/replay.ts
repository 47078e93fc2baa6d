import type { PhaseName } from '#shared/format/phaseName.ts';
import { z } from '#shared/schema.ts';
import { InstantSchema } from '#shared/session/moments.ts';
import { SPEEDS, type Film, type FilmClock } from '#shared/session/replay/film.ts';
import { SessionIdSchema, type SessionId } from '#shared/session/sessionId.ts';
import type { Instant } from '#shared/time.ts';
import { gives, type Entries } from './entry.ts';
import type { Done, NotDone } from './replies.ts';

export const replayRequests = {
  /** Plays a session again on the room window, or goes on elsewhere in it: from the observer's report on. */
  'replay.show': {
    from: ['library', 'console'],
    takes: {
      session: SessionIdSchema,
      /** Where, on the session's clock. */
      at: InstantSchema,
      speed: z.literal(SPEEDS),
      playing: z.boolean(),
    },
    gives: gives<Done | NotDone>(),
  },
  'replay.stop': { from: ['library', 'console'], takes: {}, gives: gives<Done>() },
} as const satisfies Entries;

/** A replay as the room window shows it: it finds every moment by itself. */
export interface RoomReplay {
  readonly film: Film;
  readonly clock: FilmClock;
}

/** A replay as it is steered. */
export interface ReplayState {
  readonly session: SessionId;
  readonly clock: FilmClock;
  readonly from: Instant;
  readonly to: Instant;
  /** Where each phase begins. */
  readonly chapters: readonly { readonly title: PhaseName; readonly from: Instant }[];
}
