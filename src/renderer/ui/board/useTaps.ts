import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CommandReply } from '#shared/ipc/contract.ts';
import type { Command } from '#shared/session/commands.ts';
import type { PersonId } from '#shared/session/events.ts';
import type { BoardView } from '#shared/session/views.ts';
import { before, later, OPENED, ZERO, type Duration, type Instant } from '#shared/time.ts';
import {
  silencedBy,
  wishesOfSilence,
  wishesOfTap,
  withWishes,
  type TapStyle,
  type Wish,
  type Wishes,
} from './voices.ts';

/** How a window sends an act, and reads the session clock. */
export interface TapPort {
  readonly send: (command: Command) => Promise<CommandReply>;
  readonly now: () => Instant;
  /** The observer's reaction time, taken off every tap; null: nothing is. */
  readonly reaction: Duration | null;
  /** The act never reached the session: said aloud. A refusal is not this. */
  readonly onLost: (person: PersonId | null) => void;
}

export interface Taps {
  /** The board with every tap already in it. */
  readonly board: BoardView;
  readonly tap: (person: PersonId, style: TapStyle) => void;
  readonly nobody: () => void;
  /** The last tap here was no hand-over but an overlap: whom it silenced goes on. */
  readonly rejoin: () => void;
}

interface OpenWish extends Wish {
  readonly act: number;
  /** The session has answered; the next view tells. */
  readonly answered: boolean;
}

/** If no view follows an answer, it holds what stood before. */
const LONGEST_WAIT = 500;

const NONE: ReadonlyMap<PersonId, OpenWish> = new Map();

/**
 * Taps that are seen in the frame of the finger. What was asked for is shown until the session has answered and
 * its view is there; a refused or lost tap is taken back at once.
 */
export function useTaps(view: BoardView, port: TapPort): Taps {
  const [wishes, setWishes] = useState<ReadonlyMap<PersonId, OpenWish>>(NONE);
  const acts = useRef(0);
  const silenced = useRef<Wishes>(NONE);
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
    const open = (was: ReadonlyMap<PersonId, OpenWish>) => {
      const next = new Map(was);
      for (const [who, wish] of wanted) next.set(who, { ...wish, act, answered: false });
      return next;
    };
    // A second finger in the same frame finds the first one's wish here.
    newest.current = { ...newest.current, wishes: open(newest.current.wishes) };
    setWishes(open);
    const takeBack = () => setWishes((was) => without(was, (wish) => wish.act === act));
    newest.current.port.send(command).then(
      (reply) => {
        if (!reply.ok) return takeBack();
        setWishes((was) => {
          const shown = newest.current.view;
          const speaks = (who: PersonId) => shown.seats.find((seat) => seat.person === who)?.since != null;
          const next = new Map(was);
          for (const [who, wish] of was)
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
      const now = withWishes(shown, open);
      silenced.current = style === 'handOver' ? silencedBy(now, person) : NONE;
      ask(
        wishesOfTap(now, person, style, moment(at)),
        { type: 'voice.tap', person, style, ...off(at) },
        person,
      );
    },
    [ask],
  );
  const nobody = useCallback(() => {
    const { view: shown, wishes: open, port: at } = newest.current;
    silenced.current = NONE;
    ask(wishesOfSilence(withWishes(shown, open), moment(at)), { type: 'voice.silence', ...off(at) }, null);
  }, [ask]);
  const rejoin = useCallback(() => {
    if (silenced.current.size === 0) return;
    ask(silenced.current, { type: 'voice.rejoin' }, null);
    silenced.current = NONE;
  }, [ask]);

  const board = useMemo(() => withWishes(view, wishes), [view, wishes]);
  return { board, tap, nobody, rejoin };
}

/** When what is tapped now began. */
const moment = ({ now, reaction }: TapPort): Instant => later(OPENED, before(now(), reaction ?? ZERO));
const off = ({ reaction }: TapPort): { readonly reaction?: Duration } =>
  reaction === null ? {} : { reaction };

function without(
  open: ReadonlyMap<PersonId, OpenWish>,
  gone: (wish: OpenWish) => boolean,
): ReadonlyMap<PersonId, OpenWish> {
  const kept = [...open].filter(([, wish]) => !gone(wish));
  return kept.length === open.size ? open : kept.length === 0 ? NONE : new Map(kept);
}
