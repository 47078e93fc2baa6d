import { useCallback, useEffect, useState } from 'react';
import type { RegisterAct } from '#shared/group/register/acts.ts';
import { dayOf, type Day } from '#shared/group/register/day.ts';
import type { RegisterView } from '#shared/group/register/views.ts';
import { wallTime } from '#shared/time.ts';
import { useWindow } from '../../bridge/WindowProvider.tsx';
import { tell } from '../../ui/Notices.tsx';
import { tellNotDone } from '../../ui/tellNotDone.ts';
import { groupWords } from '../../words.ts';
import { UNDOING } from './undoing.ts';

/** Groups and people as they are kept, and what can be done to them. */
export interface KnownRegister {
  /** Null until it is read. */
  readonly view: RegisterView | null;
  /** Does one thing to it and reads it anew; says why where it cannot be done. Resolves to whether it was done. */
  readonly act: (asked: RegisterAct) => Promise<boolean>;
  /** Takes the last thing back that was done since the page was opened. */
  readonly undo: () => Promise<void>;
  /** Reads it anew: it was changed by another way. */
  readonly refresh: () => Promise<void>;
}

/** The day it is when it is asked. */
export const dayNow = (): Day => dayOf(wallTime(Date.now()));

/** The id of something new. */
export const newEntryId = (): string => crypto.randomUUID();

/** Reads the register when the screen opens. What was done can be taken back until the screen is left. */
export function useRegister(): KnownRegister {
  const { store } = useWindow('library');
  const [view, setView] = useState<RegisterView | null>(null);
  const read = useCallback(() => store.query({ type: 'register.read' }), [store]);
  useEffect(() => {
    let current = true;
    void read().then((reply) => {
      if (current && reply.ok) setView(reply.answer);
    });
    return () => {
      current = false;
      void store.request({ type: 'register.settle' });
    };
  }, [read, store]);
  const refresh = async (): Promise<void> => {
    const reply = await read();
    if (reply.ok) setView(reply.answer);
  };
  return {
    view,
    refresh,
    async act(asked) {
      const reply = await store.request({ type: 'register.act', asked });
      if (!reply.ok) tellNotDone(reply, 'register');
      await refresh();
      return reply.ok;
    },
    async undo() {
      const reply = await store.request({ type: 'register.undo' });
      if (reply.ok) tell(groupWords.undone, UNDOING);
      else tellNotDone(reply, 'register');
      await refresh();
    },
  };
}
