import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepApart, notKept, type Company } from '#shared/group/company.ts';

const NOTHING: Company = { never: [], rather: [], ratherNot: [] };
const inGroups = (...groups: string[]) => groups.map((group) => [...group]);
const two = (pair: string) => [pair[0]!, pair[1]!] as const;

/** Whether people can be seated in groups of these sizes with nobody beside whom they are never with: by trying all. */
function canBe(people: readonly string[], sizes: readonly number[], never: Company['never']): boolean {
  const seated: string[][] = sizes.map(() => []);
  const seat = ([person, ...rest]: readonly string[]): boolean =>
    person === undefined ||
    seated.some((group, at) => {
      const apart = never.some(
        ([a, b]) => (a === person && group.includes(b)) || (b === person && group.includes(a)),
      );
      if (apart || group.length >= sizes[at]!) return false;
      group.push(person);
      if (seat(rest)) return true;
      group.pop();
      return false;
    });
  return seat(people);
}

describe('small groups', () => {
  it('stay as they are where nothing is arranged, or it is kept already', () => {
    const groups = inGroups('abc', 'def');
    expect(keepApart(groups, NOTHING)).toEqual(groups);
    expect(keepApart(groups, { ...NOTHING, never: [two('ad')], rather: [two('ab')] })).toEqual(groups);
  });

  it('part whom never sits together by changing two over', () => {
    const parted = keepApart(inGroups('abc', 'def'), { ...NOTHING, never: [two('ab')] });
    expect(notKept(parted, { ...NOTHING, never: [two('ab')] }).never).toEqual([]);
    expect(parted.flat().filter((person, at) => person !== 'abcdef'[at])).toHaveLength(2);
  });

  it('meet a wish where they can, and say which they do not', () => {
    const company = { never: [two('ab')], rather: [two('ab'), two('cd')], ratherNot: [two('ef')] };
    const seated = keepApart(inGroups('abc', 'def'), company);
    // Where c and d were together, either a and b or e and f would be: the lighter wish bends.
    expect(notKept(seated, company)).toEqual({ never: [], rather: [two('ab'), two('cd')], ratherNot: [] });
    const lighter = { ...company, ratherNot: [] };
    expect(notKept(keepApart(inGroups('abc', 'def'), lighter), lighter).rather).toEqual([two('ab')]);
    // Three people make one trio: it cannot be, and is said.
    expect(
      notKept(keepApart(inGroups('abc'), { ...NOTHING, never: [two('ab')] }), company).never,
    ).toHaveLength(1);
  });

  it('hold the same people in the same sizes, and nobody with whom they are never put together, if that can be', () => {
    const pair = fc.tuple(fc.nat(8), fc.nat(8)).filter(([a, b]) => a !== b);
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
        fc.array(pair, { maxLength: 14 }),
        fc.array(pair, { maxLength: 5 }),
        fc.array(pair, { maxLength: 5 }),
        (sizes, never, rather, ratherNot) => {
          const people = Array.from(
            { length: sizes.reduce((sum, size) => sum + size, 0) },
            (_, n) => `p${n}`,
          );
          const groups = sizes.map((size, at) => {
            const from = sizes.slice(0, at).reduce((sum, each) => sum + each, 0);
            return people.slice(from, from + size);
          });
          const named = (pairs: readonly (readonly [number, number])[]) =>
            pairs.map(([a, b]) => [`p${a}`, `p${b}`] as const);
          const company = { never: named(never), rather: named(rather), ratherNot: named(ratherNot) };
          const seated = keepApart(groups, company);
          expect(seated.map(({ length }) => length)).toEqual(sizes);
          expect(seated.flat().toSorted()).toEqual(people.toSorted());
          expect(notKept(seated, company).never.length === 0).toBe(canBe(people, sizes, company.never));
        },
      ),
    );
  });
});
