import { union, type Span } from '#shared/airtime/spans.ts';
import type { Command } from '#shared/session/commands.ts';
import type { PersonId } from '#shared/session/ids.ts';
import type { TapMode } from '#shared/session/voices/boardSetUp.ts';
import type { Duration } from '#shared/time.ts';
import type { Chance } from '../torture/chance.ts';

/** How an observer hears and taps. Milliseconds. */
export const OBSERVER = {
  /** From the start of a voice to the tap, and from its end. */
  startLag: 400,
  stopLag: 500,
  /** Standard deviation of both. */
  jitter: 100,
  /** Shorter turns are let go by. */
  shortest: 1_000,
  /** Between two acts: two a second. */
  betweenActs: 500,
  /** Seats that can be held at once. */
  hands: 2,
} as const;

/** The moment at which the observer has heard that a person speaks, or has stopped, and would tap. */
interface Heard {
  readonly at: number;
  readonly person: PersonId;
  readonly speaks: boolean;
}

/** A number of the standard normal distribution (Box and Muller). */
const normal = (chance: Chance): number =>
  Math.sqrt(-2 * Math.log(1 - chance.next())) * Math.cos(2 * Math.PI * chance.next());

/** What is heard of one person's spans, each reaction late; a person's own edges never change places. */
export function heardOf(person: PersonId, spans: readonly Span[], chance: Chance): Heard[] {
  let last = -Infinity;
  const late = (at: number, lag: number): number => {
    last = Math.max(last + 1, Math.round(at + lag + OBSERVER.jitter * normal(chance)));
    return last;
  };
  return union(spans)
    .filter(({ from, to }) => to - from >= OBSERVER.shortest)
    .flatMap(({ from, to }) => [
      { at: Math.max(0, late(from, OBSERVER.startLag)), person, speaks: true },
      { at: Math.max(0, late(to, OBSERVER.stopLag)), person, speaks: false },
    ]);
}

/** The board as the observer sees and works it. */
export interface Seats {
  /** Who speaks, as the board says. */
  speaking(): readonly PersonId[];
  tap(at: number, command: Command): void;
}

/**
 * Taps along. At each moment the hands are free, the observer looks where the board differs from what was heard,
 * and puts the oldest difference right in the way of the mode; what is over before a hand gets to it is let go.
 */
export function tapAlong(heard: readonly Heard[], mode: TapMode, reaction: Duration, seats: Seats): void {
  const speaks = new Map<PersonId, { readonly on: boolean; readonly since: number }>();
  const coming = heard.toSorted((a, b) => a.at - b.at);
  let now = 0;
  let free = 0;
  for (let i = 0; ;) {
    const board = new Set(seats.speaking());
    const differs = [...speaks]
      .filter(([person, { on }]) => on !== board.has(person))
      .sort(([, a], [, b]) => a.since - b.since)
      .map(([person]) => person);
    const wanted = [...speaks].flatMap(([person, { on }]) => (on ? [person] : []));
    const command = nextAct(mode, { differs, wanted, board: [...board] }, reaction);
    const at = command === null ? Infinity : Math.max(now, free);
    const next = coming[i];
    if (next && next.at <= at) {
      speaks.set(next.person, { on: next.speaks, since: next.at });
      now = next.at;
      i += 1;
    } else if (command) {
      seats.tap(at, command);
      now = at;
      free = at + OBSERVER.betweenActs;
    } else return;
  }
}

interface Seen {
  /** Who is on the board and silent, or speaks and is not on it; oldest first. */
  readonly differs: readonly PersonId[];
  readonly wanted: readonly PersonId[];
  readonly board: readonly PersonId[];
}

/** The act that brings the board nearest to what is heard; null where there is nothing to do, or no hand free. */
function nextAct(mode: TapMode, seen: Seen, reaction: Duration): Command | null {
  const { differs, wanted, board } = seen;
  const [oldest] = differs;
  if (oldest === undefined) return null;
  const isOn = (person: PersonId): boolean => board.includes(person);
  switch (mode) {
    case 'toggle':
      return { type: 'voice.tap', person: oldest, style: 'toggle', reaction };
    case 'hold': {
      // Letting go comes first: it frees a hand.
      const over = differs.find(isOn);
      if (over !== undefined) return { type: 'voice.tap', person: over, style: 'release', reaction };
      if (board.length >= OBSERVER.hands) return null;
      return { type: 'voice.tap', person: oldest, style: 'press', reaction };
    }
    case 'handOver': {
      const [only, ...more] = wanted;
      if (only === undefined) return { type: 'voice.silence', reaction };
      // A plain tap leaves one voice alone on the board.
      const starts = differs.find((person) => !isOn(person));
      const keepsNobody = board.every((person) => !wanted.includes(person));
      if (starts !== undefined && keepsNobody)
        return { type: 'voice.tap', person: starts, style: 'handOver', reaction };
      if (more.length === 0 && isOn(only) && board.length > 2)
        return { type: 'voice.tap', person: only, style: 'handOver', reaction };
      return { type: 'voice.tap', person: oldest, style: 'overlap', reaction };
    }
  }
}
