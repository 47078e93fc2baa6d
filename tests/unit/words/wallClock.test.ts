import { describe, expect, it } from 'vitest';
import { spokenLength } from '#shared/words/en/saidTimes.ts';
import { dateLabel, dayLabel, preciseTimeLabel, timeLabel } from '#shared/words/en/wallClock.ts';

const EVENING = Date.UTC(2026, 5, 4, 22, 5, 34);

describe('the wall clock in English', () => {
  it.each([
    ['UTC', ['22:05', '22:05:34', '4 June', '4 June 2026']],
    // Past midnight the day is the next one, and its first hour is 00.
    ['Europe/Berlin', ['00:05', '00:05:34', '5 June', '5 June 2026']],
  ])('says the time and the day in %s', (timeZone, said) => {
    const labels = [timeLabel, preciseTimeLabel, dayLabel, dateLabel];
    expect(labels.map((label) => label(EVENING, { timeZone }))).toEqual(said);
  });
});

describe('a length in a sentence', () => {
  it.each([
    [180_000, '3 minutes'],
    [60_000, '1 minute'],
    [45_000, '45 seconds'],
    [1_000, '1 second'],
    [155_000, '2:35'],
  ])('of %i ms is %s', (length, said) => {
    expect(spokenLength(length)).toBe(said);
  });
});
