import { recordsOf } from '#shared/records/recordOf.ts';
import type { PersonTalk, RecordLine, SessionRecord } from '#shared/records/record.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import { readSession } from '../session/readSession.ts';
import type { Store } from '../store/store.ts';

/** What is kept of a session that ended, as its level lets it stay: its records, or what they will be once it is closed. */
export interface KeptSession {
  readonly record: SessionRecord;
  readonly lines: readonly RecordLine[];
  readonly talk: readonly PersonTalk[];
  readonly closed: boolean;
}

/** Null where there is none (any more), or it has not ended. */
export function keptSession(store: Pick<Store, 'record' | 'log'>, id: SessionId): KeptSession | null {
  const kept = store.record(id);
  if (kept !== null) return { ...kept, closed: true };
  const session = readSession(store.log, id);
  if (session === null || session.state.endedAt === null) return null;
  const { record, lines, talk } = recordsOf(session);
  return { record, lines, talk: talk ?? [], closed: false };
}
