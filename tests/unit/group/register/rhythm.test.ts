import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { addDays, daysBetween, dayOf, isDay, isTimeOfDay, noonOf } from '#shared/group/register/day.ts';
import { DaySchema, TimeOfDaySchema } from '#shared/group/register/daySchemas.ts';
import { dayProblem } from '#shared/group/register/dayToPlan.ts';
import { datesShown, rhythmOf, type RhythmDate } from '#shared/group/register/rhythm.ts';
import { bySoonest } from '#shared/group/register/soonest.ts';
import { REGISTERS } from '../../../support/preview/groups.ts';

const TODAY = '2026-06-04';
const group = REGISTERS['group']!.groups[0]!;

describe('a day to plan for', () => {
  it.each([
    [TODAY, null],
    ['2036-06-04', null],
    ['2026-06-03', 'over'],
    ['2036-06-05', 'tooFar'],
    ['9999-12-31', 'tooFar'],
    ['', 'lacking'],
    ['2026-02-30', 'lacking'],
  ] as const)('%j', (day, problem) => {
    expect(dayProblem(day, TODAY)).toBe(problem);
    expect(dayProblem(day, TODAY, '18:00')).toBe(problem);
    expect(dayProblem(day, TODAY, '')).toBe('lacking');
  });
});

describe('what is typed for a day or a time', () => {
  const digits = fc.integer({ min: 0, max: 99 }).map((n) => String(n).padStart(2, '0'));
  const text = fc.oneof(
    fc
      .tuple(fc.integer({ min: 0, max: 9999 }), digits, digits)
      .map(([year, month, date]) => `${String(year).padStart(4, '0')}-${month}-${date}`),
    fc.constantFrom(
      '2000-02-29',
      '1900-02-29',
      '2024-02-29',
      '0000-02-29',
      '0100-02-29',
      '2026-00-10',
      '',
      'x',
    ),
    fc.tuple(digits, digits).map((two) => two.join(':')),
  );

  it('is one where main takes it for one', () => {
    fc.assert(
      fc.property(text, (typed) => {
        expect(isDay(typed)).toBe(DaySchema.safeParse(typed).success);
        expect(isTimeOfDay(typed)).toBe(TimeOfDaySchema.safeParse(typed).success);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('days of the calendar', () => {
  const day = fc
    .date({ min: new Date('1971-01-02'), max: new Date('2199-12-30'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  it('so many days later, and back, is the same day, across every change of the clock', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
        const to = addDays(from, days);
        expect(daysBetween(from, to)).toBe(days);
        expect(addDays(to, -days)).toBe(from);
        expect(dayOf(noonOf(to))).toBe(to);
      }),
    );
  });

  it('the day after the last one of a year or a February', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
  });
});

describe('the rhythm of a group', () => {
  it('says how often, when, and how much of it was held, with how many', () => {
    const rhythm = rhythmOf(group, TODAY);
    const begins = group.meetings[0]?.begins;
    expect(begins).toMatch(/^\d\d:\d\d$/);
    expect(rhythm).toMatchObject({ everyWeeks: 2, begins, held: 7, planned: 8, came: [5, 6] });
    expect(rhythm.dates.map(({ state }) => state).join(' ')).toBe(
      'held held held held notHeld held held held next toCome toCome toCome toCome toCome toCome',
    );
    expect(rhythm.last).toBe('2026-08-27');
  });

  it('says no number of weeks where dates are not as many apart, and no time where they differ', () => {
    const [first, second, ...others] = group.meetings;
    const moved = [first!, { ...second!, day: addDays(second!.day, 1) }, ...others];
    expect(rhythmOf({ ...group, meetings: moved }, TODAY).everyWeeks).toBeNull();
    const later = group.meetings.map((meeting, i) => ({ ...meeting, begins: i > 12 ? '19:00' : '18:00' }));
    expect(rhythmOf({ ...group, meetings: later }, TODAY).begins).toBeNull();
  });

  it('leaves cancelled dates out, and counts a session without a date', () => {
    const meetings = group.meetings.map((meeting) => ({
      ...meeting,
      cancelled: meeting.day === '2026-04-09',
    }));
    expect(rhythmOf({ ...group, meetings }, TODAY)).toMatchObject({ held: 7, planned: 7, everyWeeks: null });
    expect(rhythmOf({ ...group, meetings: [], next: null }, TODAY)).toMatchObject({
      held: 7,
      planned: 7,
      last: null,
      begins: null,
    });
  });

  it('counts two sessions of one day as two, and of two dates of a day as held those that were', () => {
    const [newest] = group.sessions;
    const twice = [newest!, ...group.sessions];
    const rhythm = rhythmOf({ ...group, sessions: twice }, TODAY);
    expect(rhythm).toMatchObject({ held: 8, planned: 9, everyWeeks: 2 });
    expect(rhythm.dates.filter(({ day }) => day === newest!.day)).toEqual(
      [0, 1].map((nth) => ({ day: newest!.day, nth, state: 'held' })),
    );
    const same = group.meetings.find(({ day }) => day === newest!.day)!;
    const meetings = [...group.meetings, { ...same, id: 'again', begins: '23:00' }].toSorted((a, b) =>
      a.day + a.begins < b.day + b.begins ? -1 : 1,
    );
    const once = rhythmOf({ ...group, meetings }, TODAY);
    expect(once.everyWeeks).toBe(2);
    expect(once.dates.flatMap(({ day, state }) => (day === newest!.day ? [state] : []))).toEqual([
      'held',
      'notHeld',
    ]);
  });

  it('shows the next date whatever there was before, and never more than there is room for', () => {
    const states = fc.record({ past: fc.nat(60), ahead: fc.nat(60), room: fc.integer({ min: 11, max: 20 }) });
    fc.assert(
      fc.property(states, ({ past, ahead, room }) => {
        const dates: RhythmDate[] = Array.from({ length: past + ahead }, (_, i) => ({
          day: addDays('2020-01-01', i * 7),
          nth: 0,
          state: i < past ? 'held' : i === past ? 'next' : 'toCome',
        }));
        const shown = datesShown(dates, room);
        expect(shown).toHaveLength(Math.min(room, dates.length));
        if (ahead > 0) expect(shown.some(({ state }) => state === 'next')).toBe(true);
      }),
    );
  });
});

it('groups stand as they meet next, those without a date last', () => {
  const groups = REGISTERS['groups']!.groups;
  const undated = { ...groups[0]!, id: 'undated', next: null };
  expect(bySoonest([undated, ...groups]).map(({ id }) => id)).toEqual([
    'thursday',
    'monday',
    'harbour',
    'undated',
  ]);
});
