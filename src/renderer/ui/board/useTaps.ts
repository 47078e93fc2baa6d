import { useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { CommandReply } from '#shared/ipc/command.ts';
import type { Command } from '#shared/session/commands.ts';
import type { PersonId } from '#shared/session/ids.ts';
import type { BoardView } from '#shared/session/voices/boardView.ts';
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

/** Taps of one window; the object and its functions stay the same ones. */
export interface Taps {
  readonly tap: (person: PersonId, style: TapStyle) => void;
  readonly nobody: () => void;
  /** The last tap here was no hand-over but an overlap: whom it silenced goes on. */
  readonly rejoin: () => void;
  /** The board with every tap already in it, at this moment. */
  readonly board: () => BoardView;
  readonly subscribe: (listener: () => void) => () => void;
  readonly wishes: () => ReadonlyMap<PersonId, OpenWish>;
}

interface OpenWish extends Wish {
  readonly act: number;
  /** The session has answered; the next view tells. */
  readonly answered: boolean;
}
type OpenWishes = ReadonlyMap<PersonId, OpenWish>;

/** If no view follows an answer, it holds what stood before. */
const LONGEST_WAIT = 500;

const NONE: OpenWishes = new Map();

/**
 * Taps that are seen in the frame of the finger. What was asked for is shown until the session has answered and
 * its view is there; a refused or lost tap is taken back at once. Whoever shows the board asks `useTapped`: a tap
 * draws nothing else anew.
 */
export function useTaps(view: BoardView, port: TapPort): Taps {
  const [store] = useState(() => createTaps(view, port));
  useLayoutEffect(() => store.through(port));
  // Before it is painted: a new view holds whatever was answered before it.
  useLayoutEffect(() => store.seen(view), [store, view]);
  return store;
}

/** The board with every tap already in it. */
export function useTapped(taps: Taps, view: BoardView): BoardView {
  const wishes = useSyncExternalStore(taps.subscribe, taps.wishes);
  return useMemo(() => withWishes(view, wishes), [view, wishes]);
}

function createTaps(
  firstView: BoardView,
  firstPort: TapPort,
): Taps & { readonly seen: (view: BoardView) => void; readonly through: (port: TapPort) => void } {
  let view = firstView;
  let port = firstPort;
  const listeners = new Set<() => void>();
  let wishes = NONE;
  let silenced: Wishes = NONE;
  let acts = 0;

  const set = (next: OpenWishes): void => {
    if (next === wishes) return;
    wishes = next;
    for (const listener of listeners) listener();
  };
  const board = (): BoardView => withWishes(view, wishes);

  const ask = (wanted: Wishes, command: Command, person: PersonId | null): void => {
    const act = (acts += 1);
    const open = new Map(wishes);
    for (const [who, wish] of wanted) open.set(who, { ...wish, act, answered: false });
    set(open);
    const takeBack = () => set(without(wishes, (wish) => wish.act === act));
    port.send(command).then(
      (reply) => {
        if (!reply.ok) return takeBack();
        const speaks = (who: PersonId) => view.seats.find((seat) => seat.person === who)?.since != null;
        const next = new Map(wishes);
        for (const [who, wish] of wishes)
          if (wish.act === act) {
            if (wish.on === speaks(who)) next.delete(who);
            else next.set(who, { ...wish, answered: true });
          }
        set(next.size === 0 ? NONE : next);
        setTimeout(takeBack, LONGEST_WAIT);
      },
      () => {
        takeBack();
        port.onLost(person);
      },
    );
  };

  return {
    tap(person, style) {
      const now = board();
      silenced = style === 'handOver' ? silencedBy(now, person) : NONE;
      ask(
        wishesOfTap(now, person, style, moment(port)),
        { type: 'voice.tap', person, style, ...off(port) },
        person,
      );
    },
    nobody() {
      silenced = NONE;
      const wanted = wishesOfSilence(board(), moment(port));
      // Nobody speaks: there is no act to undo.
      if (wanted.size > 0) ask(wanted, { type: 'voice.silence', ...off(port) }, null);
    },
    rejoin() {
      if (silenced.size === 0) return;
      ask(silenced, { type: 'voice.rejoin' }, null);
      silenced = NONE;
    },
    board,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    wishes: () => wishes,
    seen(next) {
      view = next;
      set(without(wishes, (wish) => wish.answered));
    },
    through(next) {
      port = next;
    },
  };
}

/** When what is tapped now began. */
const moment = ({ now, reaction }: TapPort): Instant => later(OPENED, before(now(), reaction ?? ZERO));
const off = ({ reaction }: TapPort): { readonly reaction?: Duration } =>
  reaction === null ? {} : { reaction };

function without(open: OpenWishes, gone: (wish: OpenWish) => boolean): OpenWishes {
  const kept = [...open].filter(([, wish]) => !gone(wish));
  return kept.length === open.size ? open : kept.length === 0 ? NONE : new Map(kept);
}
