import { expect, it } from 'vitest';
import {
  asListed,
  inTurn,
  namesOfPair,
  observerIn,
} from '../../../../src/renderer/desk/group/pairs/shownPairs.ts';

const pairOf = (...people: string[]) =>
  ({ people, period: 1, from: 1, until: 6, met: {} }) as unknown as Parameters<typeof inTurn>[0];
const nameOf = (id: string) => ({ a: 'Zoe', b: 'Ana', c: 'Kim' })[id] ?? '';

it('of two the first by name is named first, as the page lists them', () => {
  expect(inTurn(pairOf('a', 'b'), 3, nameOf)).toEqual(['b', 'a']);
});

it('of a trio whoever observes that week comes last, and is coached first the next week', () => {
  const trio = pairOf('a', 'b', 'c');
  for (const week of [1, 2, 3, 4, 5]) {
    const now = inTurn(trio, week, nameOf);
    expect(now[2]).toBe(observerIn(trio, week));
    expect(now.toSorted()).toEqual(['a', 'b', 'c']);
    expect(inTurn(trio, week + 1, nameOf)[0]).toBe(now[2]);
  }
});

it('lists pairs by the name that comes first, whoever was drawn first, and trios last', () => {
  const [zoeAna, trio, kimZoe] = [pairOf('a', 'b'), pairOf('c', 'b', 'a'), pairOf('c', 'a')];
  const names = (pairs: Parameters<typeof asListed>[0]) =>
    asListed(pairs, nameOf).map((pair) => namesOfPair(pair, nameOf));
  const listed = [
    ['Ana', 'Zoe'],
    ['Kim', 'Zoe'],
    ['Kim', 'Ana', 'Zoe'],
  ];
  expect(names([trio, kimZoe, zoeAna])).toEqual(listed);
  expect(names([zoeAna, kimZoe, trio])).toEqual(listed);
});
