import { describe, expect, it } from 'vitest';
import { closesAt, doubtOf, keptUntil, nextMonthOf, talkKeptUntil } from '#shared/records/retention.ts';
import { wallTime } from '#shared/time.ts';

const at = (text: string) => wallTime(new Date(text).getTime());
const DAY = 86_400_000;

describe('the time for which something is kept', () => {
  it('is as many months as the level says, and for what tells of nobody no end', () => {
    const closed = at('2026-01-31T18:00:00');
    expect([keptUntil('L0', closed), keptUntil('L1', closed), keptUntil('L2', closed)]).toEqual([
      at('2028-01-31T18:00:00'),
      at('2027-01-31T18:00:00'),
      at('2026-07-31T18:00:00'),
    ]);
    expect(keptUntil('L3', closed)).toBe(null);
  });

  it('ends with the month where that has no such day', () => {
    expect(keptUntil('L2', at('2026-08-31T18:00:00'))).toBe(at('2027-02-28T18:00:00'));
    expect(nextMonthOf(at('2026-01-30T09:00:00'))).toBe(at('2026-02-28T09:00:00'));
  });

  it('is ninety days for people’s own seconds, and forty-eight hours for a session that nobody closed', () => {
    const wall = at('2026-03-01T12:00:00');
    expect([talkKeptUntil(wall) - wall, closesAt(wall) - wall]).toEqual([90 * DAY, 2 * DAY]);
  });
});

describe('the wall clock', () => {
  const now = at('2026-06-01T12:00:00');
  const times = (newest: number | null, lastStart: number | null) => ({
    newest: newest === null ? null : wallTime(now + newest),
    lastStart: lastStart === null ? null : wallTime(now + lastStart),
  });
  it('is believed where nothing speaks against it', () => {
    expect(doubtOf(now, times(null, null))).toBe(null);
    expect(doubtOf(now, times(-DAY, -DAY))).toBe(null);
    expect(doubtOf(now, times(30_000, -60 * DAY))).toBe(null);
  });
  it('is doubted where it stands before what is known, or long after the last start', () => {
    expect(doubtOf(now, times(DAY, -2 * DAY))).toBe('clockBehind');
    expect(doubtOf(now, times(-DAY, 61_000))).toBe('clockBehind');
    expect(doubtOf(now, times(-90 * DAY, -60 * DAY - 1))).toBe('longAway');
  });
});
