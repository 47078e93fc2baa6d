import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CommandReply } from '#shared/ipc/contract.ts';
import type { Command } from '#shared/session/commands.ts';
import type { PersonId } from '#shared/session/events.ts';
import type { BoardView } from '#shared/session/views.ts';
import type { Instant } from '#shared/time.ts';
import { wishesOfSilence, wishesOfTap, withWishes, type TapStyle, type Wish, type Wishes } from './voices.ts';

/** How a window sends an act, and reads the session clock. */
export interface TapPort {
  readonly send: (command: Command) => Promise<CommandReply>;
  readonly now: () => Instant;
  /** The act never reached the session: said aloud. A refusal is not this. */
  readonly onLost: (person: PersonId | null) => void;
}

export interface Taps {
  /** The board with every tap already in it. */
  readonly board: BoardView;
  readonly tap: (person: PersonId, style: TapStyle) => void;
  readonly nobody: () => void;
}

interface OpenWish extends Wish {
  readonly act: number;
  /** The session has answered; the next view tells. */
  readonly answered: boolean;
}

/** If no view follows an answer, it holds what stood before. */
const LONGEST_WAIT = 500;

/**
 * Taps that are seen in the frame of the finger. What was asked for is shown until the session has answered and
 * its view is there; a refused or lost tap is taken back at once.
 */
export function useTaps(view: BoardView, port: TapPort): Taps {
  const [wishes, setWishes] = useState<ReadonlyMap<PersonId, OpenWish>>(new Map());
  const acts = useRef(0);
  const newest = useRef({ view, port, wishes });
  useEffect(() => {
    newest.current = { view, port, wishes };
  });

  // A new view holds whatever was answered before it.
  const [seen, setSeen] = useState(view);
  if (seen !== view) {
    setSeen(view);
    setWishes(without(wishes, (wish) => wish.answered));
  }

  const ask = useCallback((wanted: Wishes, command: Command, person: PersonId | null) => {
    const act = (acts.current += 1);
    setWishes((open) => {
      const next = new Map(open);
      for (const [who, wish] of wanted) next.set(who, { ...wish, act, answered: false });
      return next;
    });
    const takeBack = () => setWishes((open) => without(open, (wish) => wish.act === act));
    newest.current.port.send(command).then(
      (reply) => {
        if (!reply.ok) return takeBack();
        setWishes((open) => {
          const shown = newest.current.view;
          const speaks = (who: PersonId) => shown.seats.find((seat) => seat.person === who)?.since != null;
          const next = new Map(open);
          for (const [who, wish] of open)
            if (wish.act === act) {
              if (wish.on === speaks(who)) next.delete(who);
              else next.set(who, { ...wish, answered: true });
            }
          return next;
        });
        setTimeout(takeBack, LONGEST_WAIT);
      },
      () => {
        takeBack();
        newest.current.port.onLost(person);
      },
    );
  }, []);

  const tap = useCallback(
    (person: PersonId, style: TapStyle) => {
      const { view: shown, wishes: open, port: at } = newest.current;
      ask(
        wishesOfTap(withWishes(shown, open), person, style, at.now()),
        { type: 'voice.tap', person, style },
        person,
      );
    },
    [ask],
  );
  const nobody = useCallback(() => {
    const { view: shown, wishes: open, port: at } = newest.current;
    ask(wishesOfSilence(withWishes(shown, open), at.now()), { type: 'voice.silence' }, null);
  }, [ask]);

  const board = useMemo(() => withWishes(view, wishes), [view, wishes]);
  return { board, tap, nobody };
}

function without(
  open: ReadonlyMap<PersonId, OpenWish>,
  gone: (wish: OpenWish) => boolean,
): ReadonlyMap<PersonId, OpenWish> {
  const kept = [...open].filter(([, wish]) => !gone(wish));
  return kept.length === open.size ? open : new Map(kept);
}
