import { describe, expect, it } from 'vitest';
import type { LeftBehind, PhoneDevice, PhonesState } from '#shared/ipc/phones.ts';
import { phoneNews } from '../../../../src/renderer/console/phoneNews.ts';

const device = (id: string, refused: number): PhoneDevice => ({
  ...{
    id,
    kind: 'observer',
    words: false,
    number: 1,
    name: null,
    linked: true,
    elsewhere: false,
    counts: true,
    tapped: null,
    away: null,
  },
  refused: refused === 0 ? null : { count: refused, why: { code: 'notAllowedHere' } },
});
const left = (id: string, acts: number | null): LeftBehind => ({ id, number: 1, name: null, acts });
const state = (devices: readonly PhoneDevice[], leftBehind: readonly LeftBehind[] = []): PhonesState => ({
  ...{ open: null, blocked: null, asking: null, devices, leftBehind, countsStill: null, sentAway: false },
});
const told = (before: PhonesState | null, now: PhonesState | null) => {
  const { notTaken, leftBehind } = phoneNews(before, now);
  return [notTaken.map(({ id }) => id), leftBehind.map(({ id }) => id)];
};

describe('what the console tells of phones', () => {
  it('is each act that was not taken, once', () => {
    const one = state([device('a', 1), device('b', 0)]);
    expect(told(null, one)).toEqual([['a'], []]);
    expect(told(one, one)).toEqual([[], []]);
    expect(told(one, state([device('a', 1), device('b', 1)]))).toEqual([['b'], []]);
    expect(told(one, state([device('a', 2), device('b', 0)]))).toEqual([['a'], []]);
  });

  it('is each phone that had not told all when the session ended, once', () => {
    const running = state([device('a', 0), device('b', 0)]);
    const ended = state([], [left('a', null)]);
    expect(told(running, ended)).toEqual([[], ['a']]);
    expect(told(ended, state([], [left('a', null), left('b', 2)]))).toEqual([[], ['b']]);
    expect(told(ended, null)).toEqual([[], []]);
  });
});
