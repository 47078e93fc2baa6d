import { useEffect, useState } from 'react';
import type { SessionId } from '#shared/session/sessionId.ts';
import type { Summary } from '#shared/summary/summary.ts';
import { useWindow } from '../../bridge/WindowProvider.tsx';

/** The summary of the session that gets the turns; null while it loads, and if there is no session. */
export function useSessionSummary(session: SessionId | null): Summary | null {
  const { store } = useWindow('library');
  const [found, setFound] = useState<{ readonly of: SessionId; readonly summary: Summary } | null>(null);
  useEffect(() => {
    if (session === null) return;
    let current = true;
    void store.query({ type: 'summary.read', session }).then((reply) => {
      if (current && reply.ok && reply.answer) setFound({ of: session, summary: reply.answer });
    });
    return () => {
      current = false;
    };
  }, [store, session]);
  return found?.of === session ? found.summary : null;
}
