import { replay, type Session } from '#shared/session/session.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import type { SessionLog } from './log.ts';

/** The session that a log holds; null if it does not exist or cannot be read. */
export function readSession(log: Pick<SessionLog, 'read'>, id: SessionId): Session | null {
  const reading = log.read(id);
  if (!reading.ok) return null;
  try {
    return replay(reading.events);
  } catch {
    return null;
  }
}
