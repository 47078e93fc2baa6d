import { useMemo, useState } from 'react';
import type { LaneTurn, SessionTalk } from '#shared/airtime/sessionTalk.ts';
import type { Span } from '#shared/airtime/spans.ts';
import { turnsInOrder, type PlacedTurn } from './timelineLayout.ts';
import { arrowStep, moveView, viewWith, zoomView } from './viewport.ts';

/** The visible part of the timeline, its cursor, and the selected turn. */
export interface TimelineSteer {
  readonly view: Span;
  /** The cursor; null until somebody chooses a moment. */
  readonly at: number | null;
  readonly turn: PlacedTurn | null;
  /** Moves the cursor to a moment; the selected turn stays selected. */
  readonly goTo: (at: number) => void;
  /** Moves the cursor to a moment and selects no turn. */
  readonly letGo: (at: number) => void;
  /** By arrow keys: `steps` of what is shown. */
  readonly move: (steps: number) => void;
  readonly pick: (turn: LaneTurn) => void;
  /** To the turn that begins next, or to the one before. */
  readonly step: (by: 1 | -1) => void;
  readonly zoom: (factor: number, around?: number) => void;
  readonly pan: (by: number) => void;
  readonly whole: () => void;
}

const NOTHING: Span = { from: 0, to: 0 };

/** Controls a session's timeline. The selected turn is remembered by its fact, so it stays selected when it is corrected. */
export function useTimelineSteer(talk: SessionTalk | null): TimelineSteer {
  const all = talk?.span ?? NOTHING;
  const [view, setView] = useState<Span | null>(null);
  const [at, setAt] = useState<number | null>(null);
  const [seq, setSeq] = useState<number | null>(null);
  const turns = useMemo(() => (talk === null ? [] : turnsInOrder(talk.lanes)), [talk]);
  const shown = view ?? all;
  const turn = turns.find((one) => one.seq === seq) ?? null;

  const see = (moment: number) => {
    const there = Math.min(all.to, Math.max(all.from, moment));
    setAt(there);
    if (view !== null) setView(viewWith(view, all, there));
  };
  const letGo = (moment: number) => {
    setSeq(null);
    see(moment);
  };
  const pick = (one: LaneTurn) => {
    setSeq(one.seq);
    see(one.from);
  };
  return {
    view: shown,
    at,
    turn,
    goTo: see,
    letGo,
    pick,
    move: (steps) => see((at ?? all.from) + steps * arrowStep(shown)),
    step(by) {
      const here = turn === null ? -1 : turns.indexOf(turn);
      const next =
        here >= 0
          ? turns[here + by]
          : by > 0
            ? turns.find(({ from }) => from >= (at ?? all.from))
            : turns.findLast(({ from }) => from < (at ?? all.to));
      if (next) pick(next);
    },
    zoom(factor, around) {
      const centre =
        around ?? (at !== null && at >= shown.from && at <= shown.to ? at : (shown.from + shown.to) / 2);
      const next = zoomView(shown, all, factor, centre);
      setView(next.to - next.from >= all.to - all.from ? null : next);
    },
    pan: (by) => view !== null && setView(moveView(view, all, by)),
    whole: () => setView(null),
  };
}
