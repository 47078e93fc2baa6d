import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { perfectMatching, type MayMeet } from '#shared/group/pairs/perfectMatching.ts';

/** By trying everything. */
function canAllBePaired(places: readonly number[], mayMeet: MayMeet): boolean {
  const [first, ...others] = places;
  if (first === undefined) return true;
  return others.some(
    (other) =>
      mayMeet(first, other) &&
      canAllBePaired(
        others.filter((one) => one !== other),
        mayMeet,
      ),
  );
}

describe('pairing everybody', () => {
  it('finds pairs whenever there are any, and only of two who may meet', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }).chain((half) =>
          fc.record({
            count: fc.constant(half * 2),
            open: fc.array(fc.boolean(), { minLength: 4 * half * half, maxLength: 4 * half * half }),
          }),
        ),
        ({ count, open }) => {
          const mayMeet: MayMeet = (a, b) => open[Math.min(a, b) * count + Math.max(a, b)] ?? false;
          const partners = perfectMatching(count, mayMeet);
          expect(partners !== null).toBe(canAllBePaired([...Array(count).keys()], mayMeet));
          partners?.forEach((partner, place) => {
            expect(partners[partner]).toBe(place);
            expect(partner === place || !mayMeet(place, partner)).toBe(false);
          });
        },
      ),
      { numRuns: 500 },
    ));

  it('goes through rings of an odd number of places', () => {
    const edges = ['01', '12', '20', '23', '34', '45', '53'];
    const mayMeet: MayMeet = (a, b) => edges.includes(`${a}${b}`) || edges.includes(`${b}${a}`);
    expect(perfectMatching(6, mayMeet)).toEqual([1, 0, 3, 2, 5, 4]);
  });
});
