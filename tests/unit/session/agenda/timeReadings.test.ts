import { describe, expect, it } from 'vitest';
import {
  readSchedule,
  readTimer,
  warningAt,
  type ScheduleView,
  type TimerView,
} from '#shared/session/agenda/timeReadings.ts';
import { instant, minutes, ms, seconds, wallTime } from '#shared/time.ts';

const timer = (change: Partial<TimerView> = {}): TimerView => ({
  mode: 'running',
  elapsed: ms(0),
  asOf: instant(10_000),
  planned: seconds(180),
  first: seconds(180),
  ...change,
});
const at = (s: number) => instant(10_000 + s * 1000);

describe('the quiet warning', () => {
  it.each([
    [900, 60],
    [300, 60],
    [299, 30],
    [120, 30],
    [119, 10],
    [20, 10],
    [10, 5],
  ])('of a phase of %i s comes at %i s before its end', (planned, warning) => {
    expect(warningAt(seconds(planned))).toBe(seconds(warning));
    const view = timer({ planned: seconds(planned) });
    expect(readTimer(view, instant(at(planned - warning) - 1)).tone).toBe('time');
    expect(readTimer(view, at(planned - warning)).tone).toBe('warning');
  });
});

describe('a timer', () => {
  it('never runs over where it was given no time', () => {
    const view = timer({ planned: seconds(0) });
    expect(readTimer(view, at(0)).tone).toBe('time');
    expect(readTimer(view, at(40)).tone).toBe('time');
  });

  it('counts down to its end and up after it', () => {
    const tones = [149, 150, 179.999, 180, 200].map((s) => readTimer(timer(), at(s)));
    expect(tones).toEqual([
      { elapsed: 149_000, remaining: 31_000, tone: 'time' },
      { elapsed: 150_000, remaining: 30_000, tone: 'warning' },
      { elapsed: 179_999, remaining: 1, tone: 'warning' },
      { elapsed: 180_000, remaining: 0, tone: 'overtime' },
      { elapsed: 200_000, remaining: -20_000, tone: 'overtime' },
    ]);
  });

  it.each([
    ['armed', 'ready'],
    ['paused', 'paused'],
    ['ended', 'ended'],
  ] as const)('stands while it is %s', (mode, tone) => {
    const view = timer({ mode, elapsed: seconds(170) });
    expect(readTimer(view, at(60))).toEqual({ elapsed: 170_000, remaining: 10_000, tone });
  });

  it('never runs backwards for a window whose clock lags behind', () => {
    expect(readTimer(timer({ elapsed: seconds(5) }), instant(0)).elapsed).toBe(5_000);
  });
});

describe('the schedule', () => {
  const schedule = (change: Partial<ScheduleView> = {}): ScheduleView => ({
    startedAt: instant(10_000),
    endedAt: null,
    openedWall: wallTime(0),
    gapsLeftOut: [],
    available: minutes(20),
    planned: minutes(18),
    breaks: minutes(0),
    ahead: minutes(15),
    break: null,
    current: timer(),
    ...change,
  });

  it('is not known before the first phase has begun', () => {
    expect(readSchedule(schedule({ startedAt: null }), at(0))).toBeNull();
  });

  it('is on time while the phase has time left', () => {
    for (const s of [0, 90, 180])
      expect(readSchedule(schedule(), at(s))).toEqual({
        projectedEnd: at(18 * 60),
        plannedEnd: at(18 * 60),
        latestEnd: at(20 * 60),
        drift: 0,
        spareLeft: minutes(2),
      });
  });

  it('falls behind with every second of overtime, and has no spare beyond the latest end', () => {
    const reading = readSchedule(schedule(), at(180 + 150));
    expect(reading).toMatchObject({ drift: 150_000, projectedEnd: at(18 * 60 + 150), spareLeft: 0 });
  });

  it('stands once the session has ended', () => {
    const ended = schedule({ current: null, ahead: ms(0), endedAt: at(19 * 60) });
    for (const s of [19 * 60, 25 * 60])
      expect(readSchedule(ended, at(s))).toMatchObject({ projectedEnd: at(19 * 60), drift: 60_000 });
  });

  it('falls behind while nothing runs', () => {
    const armed = schedule({ current: timer({ mode: 'armed' }) });
    expect(readSchedule(armed, at(40))?.drift).toBe(40_000);
    const paused = schedule({ current: timer({ mode: 'paused', elapsed: seconds(60) }) });
    expect(readSchedule(paused, at(90))?.drift).toBe(30_000);
  });
});
