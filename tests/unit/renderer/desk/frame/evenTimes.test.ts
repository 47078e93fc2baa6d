import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeLabel } from '#shared/words/en/wallClock.ts';
import { wallTime } from '#shared/time.ts';
import { evenTimes } from '../../../../../src/renderer/desk/frame/evenTimes.ts';

const MINUTE = 60_000;
/** Minutes since midnight that a label tells. */
const minuteOf = (label: string): number => Number(label.slice(0, 2)) * 60 + Number(label.slice(3));

describe('even times of day', () => {
  it('are those between a start at an odd minute and the end', () => {
    const opens = new Date(2026, 5, 4, 18, 3, 40).getTime();
    const ticks = evenTimes(wallTime(opens), wallTime(opens + 20 * MINUTE), 5 * MINUTE);
    expect(ticks.map((wall) => timeLabel(wall))).toEqual(['18:05', '18:10', '18:15', '18:20']);
  });

  it('are told as multiples of their step in the computer’s own time, whole hours too', () => {
    const day = new Date(2026, 5, 4, 6, 0, 0).getTime();
    fc.assert(
      fc.property(
        fc.nat(8 * 60 * MINUTE),
        fc.constantFrom(5, 10, 15, 20, 30, 60, 120),
        fc.nat(300 * MINUTE),
        (opens, step, long) => {
          const [from, to] = [wallTime(day + opens), wallTime(day + opens + long)];
          const ticks = evenTimes(from, to, step * MINUTE);
          for (const wall of ticks) {
            expect(minuteOf(timeLabel(wall)) % step).toBe(0);
            expect(wall >= from && wall <= to).toBe(true);
          }
          expect(Math.abs(ticks.length - long / (step * MINUTE))).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
