import type { SessionId } from '#shared/session/sessionId.ts';
import type { FailureKind, NoSession, Why } from '#shared/ipc/why.ts';
import type { LoggedEvent } from '#shared/session/events.ts';
import type { Instant, WallTime } from '#shared/time.ts';

/** Where the conductor keeps its facts. The store implements it on disk; `memoryLog` in memory. */
export interface SessionLog {
  /** `memory`: nothing kept here outlives the app; `why` says why. */
  readonly where: 'disk' | 'memory';
  readonly why: Why | null;
  /**
   * Writes all of `events`, or nothing. When it answers `ok`, they are synced to the disk. Words that an
   * event takes back are destroyed at once.
   */
  append(session: SessionId, events: readonly LoggedEvent[], alive: Alive | null): Written;
  /** The whole log of a session in the order of `seq`, every event checked. */
  read(session: SessionId): LogReading;
  /** Notes the last moment at which the session was known to run. */
  keepAlive(session: SessionId, alive: Alive): Written;
  alive(session: SessionId): Alive | null;
  /** Destroys everything of a session for good but the day on which it was: a receiver said no (docs/domain/confidentiality.md). */
  forget(session: SessionId): Written;
  /** Moves everything into the main file: at the end of a session and before the app quits. */
  settle(): void;
}

/** A moment at which the app was known to run, on all three clocks. */
export interface Alive {
  readonly at: Instant;
  readonly wall: WallTime;
  /** Seconds since the machine was started. */
  readonly uptime: number;
  /** Which start of the machine that was; null where the system does not tell, or a build before did not ask. */
  readonly boot: string | null;
}

/** Why the disk did not take something. Nothing was half-written. */
export interface Failure {
  readonly kind: FailureKind;
}

export type Written = { readonly ok: true } | { readonly ok: false; readonly failure: Failure };

export type LogReading =
  | { readonly ok: true; readonly events: readonly LoggedEvent[] }
  | { readonly ok: false; readonly why: { readonly code: NoSession } };

export const WRITTEN: Written = { ok: true };
