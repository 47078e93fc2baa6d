import fc from 'fast-check';
import { expect, it } from 'vitest';
import { killsOfSessions } from '../../../../tools/torture/run.ts';

it('the kills are shared out among two sessions or more, none of which is killed more than 25 times', () => {
  expect([1, 2, 25, 200].map(killsOfSessions)).toEqual([[1], [1, 1], [12, 13], Array(8).fill(25)]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000 }), (kills) => {
      const sessions = killsOfSessions(kills);
      expect(sessions.reduce((sum, one) => sum + one, 0)).toBe(kills);
      expect(Math.min(...sessions)).toBeGreaterThanOrEqual(1);
      expect(Math.max(...sessions)).toBeLessThanOrEqual(25);
      expect(sessions.length).toBeGreaterThanOrEqual(Math.min(2, kills));
    }),
  );
});
