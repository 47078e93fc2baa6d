import { describe, expect, it } from 'vitest';
import type { ClockStamp } from '#shared/ipc/pushes.ts';
import { instant, wallTime } from '#shared/time.ts';
import { timeOfDay } from '../../../../src/renderer/console/timeOfDay.ts';

describe('the time of day', () => {
  it('follows the wall clock as it now is, not as it was when the room was opened', () => {
    const at = (wall: number): ClockStamp => ({
      at: instant(60_000),
      monotonic: 5,
      wall: wallTime(wall),
      moving: true,
    });
    const noon = new Date(2026, 10, 19, 12, 0, 0).getTime();
    expect(timeOfDay(at(noon), instant(90_000), true)).toBe('12:00:30');
    expect(timeOfDay(at(noon + 3_600_000), instant(90_000), false)).toBe('13:00');
    expect(timeOfDay(null, instant(0), true)).toBe('');
  });
});
