import type { Done, NotDone } from '#shared/ipc/replies.ts';
import type { Session } from '#shared/session/session.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import type { Conductor } from '../../session/conductor.ts';
import { readSession } from '../../session/readSession.ts';
import type { KeptRecord } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import type { Scenes } from '../../windows/scenes.ts';
import { DONE, notDone } from './replies.ts';

export interface SessionAccessDeps {
  readonly conductor: Pick<Conductor, 'current' | 'resume'>;
  readonly store: Pick<Store, 'log' | 'record'>;
  readonly scenes: Pick<Scenes, 'showLibrary'>;
}

/** Access to sessions for several kinds of answers: which one runs, and what one contains. */
export interface SessionAccess {
  /** The session that is running; null if there is none or it has ended. */
  readonly inProgress: () => SessionId | null;
  /** Null if it does not exist or cannot be read. */
  readonly read: (id: SessionId) => Session | null;
  /** What is left of a closed session; null for every other. */
  readonly record: (id: SessionId) => KeptRecord | null;
  readonly showSummary: (id: SessionId) => Done | NotDone;
}

export function createSessionAccess({ conductor, store, scenes }: SessionAccessDeps): SessionAccess {
  const inProgress = (): SessionId | null => {
    const current = conductor.current();
    return current !== null && current.session.state.endedAt === null ? current.id : null;
  };
  const read = (id: SessionId): Session | null => {
    const current = conductor.current();
    return current?.id === id ? current.session : readSession(store.log, id);
  };
  return {
    inProgress,
    read,
    record: (id) => store.record(id),
    showSummary(id) {
      if (store.record(id) !== null) {
        if (inProgress() !== null) return notDone({ code: 'sessionOpen' });
        scenes.showLibrary(id);
        return DONE;
      }
      const session = read(id);
      if (session === null) return notDone({ code: 'noSummary' });
      if (inProgress() !== null) return notDone({ code: 'sessionOpen' });
      // An ended session is loaded again, so that what the group agrees to share can be written to its log.
      if (session.state.endedAt !== null) {
        const taken = conductor.resume(id);
        if (!taken.ok) return notDone(taken.why);
      }
      scenes.showLibrary(id);
      return DONE;
    },
  };
}
