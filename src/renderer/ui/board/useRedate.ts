import { useEffect, useRef } from 'react';
import type { CommandReply } from '#shared/ipc/command.ts';
import type { Command } from '#shared/session/commands.ts';
import type { BoardView } from '#shared/session/voices/boardView.ts';
import { ms } from '#shared/time.ts';
import { nextEarlier } from './voices.ts';

/**
 * 'Began a second earlier', as often as its key is pressed: each press counts on from the one before, though the
 * session has not answered that one yet.
 */
export function useRedate(
  view: Pick<BoardView, 'last'>,
  send: (command: Command) => Promise<CommandReply | boolean | null>,
): (step: 1 | -1) => void {
  const newest = useRef(view);
  useEffect(() => {
    newest.current = view;
  });
  const asked = useRef({ earlier: 0, open: 0 });
  return (step) => {
    const { last } = newest.current;
    if (last === null) return;
    const from = asked.current.open > 0 ? { ...last, earlier: ms(asked.current.earlier) } : last;
    const earlier = nextEarlier({ last: from }, step);
    if (earlier === null) return;
    asked.current = { earlier, open: asked.current.open + 1 };
    void send({ type: 'voice.redate', earlier }).finally(() => (asked.current.open -= 1));
  };
}
