import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIGHTS, lightsFor, reactionOf } from '../../../../src/renderer/board/reactionGame.ts';

const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const PEOPLE = ['p1', 'p2', 'p3'];

describe('the lights of the game', () => {
  it('last about ten seconds together, and never come twice in a row on one seat', () => {
    fc.assert(
      fc.property(fc.infiniteStream(chance), (numbers) => {
        const lights = lightsFor(PEOPLE, () => numbers.next().value as number);
        expect(lights).toHaveLength(LIGHTS);
        lights.forEach(({ person, after }, i) => {
          expect(person).not.toBe(lights[i - 1]?.person);
          expect(after).toBeGreaterThanOrEqual(600);
          expect(after).toBeLessThanOrEqual(1_400);
        });
      }),
    );
  });

  it('come on the only seat there is, and nowhere without one', () => {
    expect(lightsFor(['p1'], () => 0.5).map(({ person }) => person)).toEqual(Array(LIGHTS).fill('p1'));
    expect(lightsFor([], () => 0.5)).toEqual([]);
  });
});

describe('a reaction time', () => {
  it('is the median of the taps, in hundredths of a second', () => {
    expect(reactionOf([400, 380, 420, 900, 390])).toBe(400);
    expect(reactionOf([400, 380, 420, 390])).toBe(400);
    expect(reactionOf([404, 404, 404, 404])).toBe(400);
  });

  it('leaves out guesses, and is not told from too few taps', () => {
    expect(reactionOf([20, 400, 380, 420, 390, 60])).toBe(400);
    expect(reactionOf([400, 380, 420])).toBe(null);
    expect(reactionOf([])).toBe(null);
  });

  it('lies between the shortest and the longest good tap', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 120, max: 1_500 }), { minLength: 4 }), (lags) => {
        const reaction = reactionOf(lags) ?? NaN;
        expect(reaction).toBeGreaterThanOrEqual(Math.min(...lags) - 5);
        expect(reaction).toBeLessThanOrEqual(Math.max(...lags) + 5);
      }),
    );
  });
});
