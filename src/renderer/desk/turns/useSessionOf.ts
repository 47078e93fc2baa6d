import { useEffect, useState } from 'react';
import type { SessionId } from '#shared/session/sessionId.ts';
import type { Summary } from '#shared/summary/summary.ts';
import { useWindow } from '../../bridge/WindowProvider.tsx';

/** The session that a file of turns is for; null while it is read, and where there is none. */
export function useSessionOf(session: SessionId | null): Summary | null {
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
