import { expect, it } from 'vitest';
import type { FilmClock } from '#shared/session/replay/film.ts';
import { instant } from '#shared/time.ts';
import { createFilmTicker } from '../../../../src/renderer/bridge/filmTicker.ts';
import { windowTime } from './windowTime.ts';

const span = { from: instant(0), to: instant(60_000) };
const clock: FilmClock = { at: instant(0), monotonic: 0, speed: 60, playing: true };

function watched(change: Partial<FilmClock> = {}) {
  const time = windowTime();
  const ticker = createFilmTicker({ ...clock, ...change }, span, time.monotonic, time);
  const seen: number[] = [];
  const stop = ticker.subscribe(() => seen.push(ticker.at()));
  return { time, ticker, seen, stop };
}

it('ticks with every frame, in step with the clock, and stays at the end', () => {
  const { time, ticker, seen } = watched();
  time.pass(505);
  expect(seen).toHaveLength(30);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect(ticker.at()).toBe(30_000);
  time.pass(595);
  expect(ticker.at()).toBe(60_000);
  const all = seen.length;
  time.pass(1_000);
  expect(seen).toHaveLength(all);
});

it('makes no frame while the replay stands, or once nobody looks', () => {
  const standing = watched({ playing: false, at: instant(9_000) });
  standing.time.pass(500);
  expect(standing.seen).toEqual([]);
  expect(standing.ticker.at()).toBe(9_000);
  const { time, seen, stop } = watched();
  stop();
  time.pass(500);
  expect(seen).toEqual([]);
});
