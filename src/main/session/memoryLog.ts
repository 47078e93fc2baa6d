import type { SessionId } from '#shared/session/sessionId.ts';
import type { LoggedEvent } from '#shared/session/events.ts';
import { WRITTEN, type Alive, type Failure, type SessionLog, type Written } from './log.ts';
import { forDisk } from './takenBack.ts';

/** A log in memory. It counts as the disk, so that a test can make it refuse with `failure`. */
export interface MemoryLog extends SessionLog {
  readonly sessions: ReadonlyMap<SessionId, readonly LoggedEvent[]>;
  /** While set, every write is refused with it. */
  failure: Failure | null;
}

/** A log that forgets everything with the process. */
export function memoryLog(): MemoryLog {
  const sessions = new Map<SessionId, readonly LoggedEvent[]>();
  const alive = new Map<SessionId, Alive>();
  const write = (change: () => void): Written => {
    if (log.failure) return { ok: false, failure: log.failure };
    change();
    return WRITTEN;
  };
  const log: MemoryLog = {
    where: 'disk',
    why: null,
    sessions,
    failure: null,
    append: (session, events, moment) =>
      write(() => {
        sessions.set(session, forDisk([...(sessions.get(session) ?? []), ...events]));
        if (moment) alive.set(session, moment);
      }),
    read: (session) => {
      const events = sessions.get(session);
      return events ? { ok: true, events } : { ok: false, why: { code: 'noSuchSession' } };
    },
    keepAlive: (session, moment) => write(() => alive.set(session, moment)),
    alive: (session) => alive.get(session) ?? null,
    forget: (session) =>
      write(() => {
        sessions.delete(session);
        alive.delete(session);
      }),
    settle: () => {},
  };
  return log;
}
