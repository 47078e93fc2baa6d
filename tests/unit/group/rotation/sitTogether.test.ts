import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepApart, notKept, type Company } from '#shared/group/company.ts';
import { divideIntoGroups, groupCount } from '#shared/group/smallGroups.ts';
import type { PastSession } from '#shared/group/rotation/history.ts';
import { satBefore, satTogetherIn, sitTogetherLeast } from '#shared/group/rotation/sitTogether.ts';
import { troika } from '#shared/format/library/troika.ts';
import { wiseCrowds } from '#shared/format/library/wiseCrowds.ts';

const NOTHING: Company = { never: [], rather: [], ratherNot: [] };
const nameOf = (person: string) => person;
const people = (count: number) => Array.from({ length: count }, (_, i) => `p${i}`);
const session = (together?: readonly (readonly string[])[]): PastSession => ({
  ...{ date: '2026-05-01', present: [], roles: {}, presented: [] },
  together,
});
const timesIn = (groups: readonly (readonly string[])[], sessions: readonly PastSession[]) =>
  satBefore(groups, satTogetherIn(sessions)).reduce((sum, { times }) => sum + times, 0);

describe('who sits together in small groups', () => {
  it('is counted over all sessions, with how long ago it was last', () => {
    const sessions = [
      session([['a', 'b', 'c']]),
      session(),
      session([
        ['b', 'a'],
        ['c', 'd'],
      ]),
      session(),
    ];
    expect(satTogetherIn(sessions)).toEqual([
      { people: ['a', 'b'], times: 2, ago: 2 },
      { people: ['a', 'c'], times: 1, ago: 4 },
      { people: ['b', 'c'], times: 1, ago: 4 },
      { people: ['c', 'd'], times: 1, ago: 2 },
    ]);
  });

  it('meets nobody again for as long as that can be: nine people in trios, four times', () => {
    const sessions: PastSession[] = [];
    for (let time = 0; time < 4; time++) {
      const cut = divideIntoGroups(people(9), 3);
      const seated = sitTogetherLeast(cut, {
        ...{ sat: satTogetherIn(sessions), company: NOTHING, seed: `${time}`, nameOf },
      });
      // The first time nobody is moved.
      if (time === 0) expect(seated).toEqual(cut);
      if (time < 2) expect(timesIn(seated, sessions)).toBe(0);
      sessions.push(session(seated));
    }
  });

  const scene = fc.record({
    format: fc.constantFrom(troika, wiseCrowds),
    count: fc.integer({ min: 6, max: 16 }),
    sessions: fc.array(fc.array(fc.nat(15), { minLength: 16, maxLength: 16 }), { maxLength: 6 }),
    never: fc.array(fc.tuple(fc.nat(15), fc.nat(15)), { maxLength: 5 }),
    wishes: fc.array(fc.tuple(fc.nat(15), fc.nat(15)), { maxLength: 3 }),
    seed: fc.string({ maxLength: 4 }),
  });

  it('is everybody once, in sizes that the format takes, never two who are kept apart, and nobody oftener than as they sit', () => {
    fc.assert(
      fc.property(scene, ({ format, count, sessions: drawn, never, wishes, seed }) => {
        const all = people(count);
        const cut = divideIntoGroups(all, groupCount(format, count));
        fc.pre(cut.length > 1);
        // Whoever drew the same number sat together.
        const sessions = drawn.map((numbers) =>
          session(
            [...new Set(numbers.map((number) => number % 4))].map((number) =>
              all.filter((_, i) => (numbers[i] ?? 0) % 4 === number),
            ),
          ),
        );
        const two = (pairs: readonly (readonly [number, number])[]) =>
          pairs.flatMap(([a, b]) =>
            a === b || a >= count || b >= count ? [] : [[`p${a}`, `p${b}`] as const],
          );
        const company = { never: two(never), rather: [], ratherNot: two(wishes) };
        const given = { sat: satTogetherIn(sessions), company, seed, nameOf };
        const seated = sitTogetherLeast(cut, given);
        expect(seated.flat().toSorted()).toEqual(all.toSorted());
        expect(seated.map(({ length }) => length).toSorted()).toEqual(
          cut.map(({ length }) => length).toSorted(),
        );
        for (const { length } of seated) {
          expect(length).toBeGreaterThanOrEqual(format.size.min);
          expect(length).toBeLessThanOrEqual(format.size.max);
        }
        expect(sitTogetherLeast(cut, given)).toEqual(seated);
        const apart = keepApart(cut, company);
        const [own, other] = [notKept(seated, company), notKept(apart, company)];
        expect(own.never.length).toBeLessThanOrEqual(other.never.length);
        if (own.never.length === other.never.length) {
          expect(own.ratherNot.length).toBeLessThanOrEqual(other.ratherNot.length);
          if (own.ratherNot.length === other.ratherNot.length)
            expect(timesIn(seated, sessions)).toBeLessThanOrEqual(timesIn(apart, sessions));
        }
      }),
    );
  });
});
