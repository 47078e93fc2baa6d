import ICAL from 'ical.js';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { calendarEvents, type CalendarEvent } from '#shared/group/calendarEvents.ts';
import type { EntryOf } from '#shared/group/register/entries.ts';
import { pairCalendar } from '#shared/group/pairs/pairCalendar.ts';
import { viewOfRegister } from '#shared/group/register/views.ts';
import type { RegisterAct } from '#shared/group/register/acts.ts';
import { decideRegister } from '#shared/group/register/decide.ts';
import { registerOf, type Register } from '#shared/group/register/register.ts';
import { wallTime } from '#shared/time.ts';
import { calendarFile } from '../../../../src/main/export/exportCalendar.ts';
import { withChanges } from '../../../support/register.ts';

const AT = wallTime(Date.UTC(2026, 5, 1, 9, 30));
const group = { name: 'Thursday Council', level: 'L1' } as const;
const meeting = (over: Partial<EntryOf<'meeting'>> = {}): EntryOf<'meeting'> => ({
  id: '6c1fa1f4-55a5-4a55-9a3e-0c9f2b9b6d01',
  group: 'g1',
  day: '2026-06-18',
  begins: '18:00',
  minutes: 45,
  cancelled: false,
  sequence: 0,
  ...over,
});

const done = (register: Register, act: RegisterAct): Register => {
  const decided = decideRegister(register, act);
  if (!decided.ok) throw new Error(decided.refusal.code);
  return withChanges(register, decided.changes);
};
/** Seven who meet in pairs from Monday, 19 October, over the end of summer time, for two periods. */
const pairsOfSeven = (): Register =>
  done(
    done(registerOf([]), {
      ...{ act: 'group.begin', group: 'g1', name: 'Autumn pairs', kind: 'community', on: '2026-10-01' },
      people: ['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay', 'Gus'].map((name, i) => ({
        ...{ member: `m${i}`, person: name.toLowerCase(), name },
      })),
    }),
    {
      ...{ act: 'pairs.begin', group: 'g1', programme: 'prog', starts: '2026-10-19', weeks: 6, periods: 2 },
      ...{ seed: '1', begins: '09:00', minutes: 50 },
    },
  );

/** Runs with the computer in another zone. */
function inZone<T>(zone: string, run: () => T): T {
  const before = process.env['TZ'];
  process.env['TZ'] = zone;
  try {
    return run();
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
}

/** What an independent reader finds in the file, with the file's own rules for the clock. */
function readBack(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  for (const zone of calendar.getAllSubcomponents('vtimezone'))
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
      title: event.summary,
      says: event.description,
      status: component.getFirstPropertyValue('status'),
      zone: component.getFirstProperty('dtstart')?.getFirstParameter('tzid'),
      local: event.startDate.toString(),
      from: event.startDate.toJSDate().getTime(),
      until: event.endDate.toJSDate().getTime(),
      stamp: String(component.getFirstPropertyValue('dtstamp')),
    };
  });
  ICAL.TimezoneService.reset();
  return { calendar, events };
}

const written = (events: readonly CalendarEvent[]) => readBack(calendarFile(events, AT));

describe('the meetings of a programme of pairs', () => {
  it('are one event a week for each person, with whom they meet, at nine by every clock', () =>
    inZone('Europe/Berlin', () => {
      const register = pairsOfSeven();
      const { pairs } = viewOfRegister(register, '2026-10-19').groups[0]!.programme!;
      for (const who of ['ana', 'ben', 'chidi', 'dora', 'emre', 'fay', 'gus']) {
        const { events } = written(pairCalendar(register, 'prog', who));
        expect(events).toHaveLength(12);
        expect(new Set(events.map(({ uid }) => uid)).size).toBe(12);
        expect(events.every(({ local }) => local.endsWith('T09:00:00'))).toBe(true);
        expect(events[0]?.from).toBe(Date.UTC(2026, 9, 19, 7));
        expect(events[1]?.from).toBe(Date.UTC(2026, 9, 26, 8));
        for (const [at, period] of [
          [0, 1],
          [6, 2],
        ] as const) {
          const [pair] = pairs.filter((one) => one.period === period && one.people.includes(who));
          const others = pair!.people.filter((one) => one !== who);
          for (const other of others) expect(events[at]?.title.toLowerCase()).toContain(other);
          expect(events[at]?.title.toLowerCase()).not.toContain(who);
          expect(events[at]?.says).toContain('How do we want to work?');
          expect(events[at + 5]?.says).toContain('What did we learn from each other?');
          expect(events[at + 1]?.says).not.toMatch(/How do we|What did we/);
        }
      }
    }));

  it('are one event a week for everybody, with all pairs in it', () =>
    inZone('Europe/Berlin', () => {
      const { events } = written(pairCalendar(pairsOfSeven(), 'prog', null));
      expect(events).toHaveLength(12);
      for (const { title, says } of events) {
        expect(title).toBe('Autumn pairs');
        for (const name of ['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay', 'Gus'])
          expect(says).toContain(name);
      }
      expect(pairCalendar(pairsOfSeven(), 'other', null)).toEqual([]);
    }));

  it('keep their ids when pairs are drawn anew or meet at another time, and count the change', () =>
    inZone('Europe/Berlin', () => {
      const before = pairsOfSeven();
      const drawn = done(before, {
        ...{ act: 'pairs.redraw', programme: 'prog', drawn: 'd2', seed: '9', on: '2026-10-01' },
      });
      const later = done(drawn, { act: 'pairs.time', programme: 'prog', begins: '14:30', minutes: 50 });
      const [first, second] = [before, later].map((one) => written(pairCalendar(one, 'prog', 'ana')).events);
      expect(second?.map(({ uid }) => uid)).toEqual(first?.map(({ uid }) => uid));
      expect(first?.every(({ sequence }) => sequence === 0)).toBe(true);
      expect(second?.every(({ sequence }) => sequence === 2)).toBe(true);
      expect(second?.every(({ local }) => local.endsWith('T14:30:00'))).toBe(true);
    }));
});

describe('a calendar file', () => {
  it('says a date in local time with the rules of its zone, and who wrote it when in UTC', () =>
    inZone('Europe/Berlin', () => {
      const { calendar, events } = written(calendarEvents(group, [meeting()]));
      expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
      expect(events).toEqual([
        {
          uid: meeting().id,
          sequence: 0,
          title: 'Thursday Council',
          says: '45 minutes. What to bring stands in the invitation.',
          status: 'CONFIRMED',
          zone: 'Europe/Berlin',
          local: '2026-06-18T18:00:00',
          from: Date.UTC(2026, 5, 18, 16),
          until: Date.UTC(2026, 5, 18, 16, 45),
          stamp: '2026-06-01T09:30:00Z',
        },
      ]);
    }));

  it('keeps the hour of a series across a change of the clock, and the length of a session within one', () =>
    inZone('Europe/Berlin', () => {
      const days = ['2026-03-22', '2026-03-29', '2026-04-05'];
      const series = days.map((day, i) => meeting({ id: `d${i}`, day }));
      expect(written(calendarEvents(group, series)).events.map(({ local, from }) => [local, from])).toEqual([
        ['2026-03-22T18:00:00', Date.UTC(2026, 2, 22, 17)],
        ['2026-03-29T18:00:00', Date.UTC(2026, 2, 29, 16)],
        ['2026-04-05T18:00:00', Date.UTC(2026, 3, 5, 16)],
      ]);
      const night = meeting({ day: '2026-03-29', begins: '01:30', minutes: 120 });
      const [event] = written(calendarEvents(group, [night])).events;
      expect((event!.until - event!.from) / 60_000).toBe(120);
      // 02:30 does not come on that day; the clock then shows 03:30.
      const left = written(calendarEvents(group, [meeting({ day: '2026-03-29', begins: '02:30' })]));
      expect(left.events[0]?.local).toBe('2026-03-29T03:30:00');
    }));

  it.each(['2027-03-28', '2027-10-31'])(
    'ends as long after it began as it is meant to, in the night of %s when the clock changes',
    (day) =>
      inZone('Europe/Berlin', () => {
        for (const begins of ['01:15', '01:45', '02:00', '02:30', '02:59', '03:00']) {
          const file = calendarFile(calendarEvents(group, [meeting({ day, begins })]), AT);
          const [vevent] = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent');
          expect([begins, new ICAL.Event(vevent!).duration.toSeconds()]).toEqual([begins, 45 * 60]);
        }
      }),
  );

  it('updates the same event where its date is moved or cancelled', () => {
    const [before] = written(calendarEvents(group, [meeting()])).events;
    const [moved] = written(calendarEvents(group, [meeting({ day: '2026-06-19', sequence: 1 })])).events;
    const off = meeting({ day: '2026-06-19', sequence: 2, cancelled: true });
    const [cancelled] = written(calendarEvents(group, [off])).events;
    expect([moved?.uid, cancelled?.uid]).toEqual([before?.uid, before?.uid]);
    expect([before, moved, cancelled].map((each) => [each?.sequence, each?.status])).toEqual([
      [0, 'CONFIRMED'],
      [1, 'CONFIRMED'],
      [2, 'CANCELLED'],
    ]);
  });

  it.each(['Nowhere/Land', 'Factory'])('is in UTC where nothing is known of the zone: %s', (zone) =>
    inZone(zone, () => {
      vi.spyOn(console, 'error').mockReturnValue();
      const { calendar, events } = written(calendarEvents(group, [meeting()]));
      expect(calendar.getAllSubcomponents('vtimezone')).toEqual([]);
      expect(events[0]?.local).toMatch(/Z$/);
      expect(events[0]?.from).toBe(new Date(2026, 5, 18, 18).getTime());
    }),
  );

  it('says no length at the level that lets none leave', () => {
    const [event] = written(calendarEvents({ ...group, level: 'L3' }, [meeting()])).events;
    expect(event?.says ?? '').toBe('');
  });

  it('holds one event of one date, at the right instant, whatever the group is called and wherever it meets', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
      fc.constantFrom(
        'a\r\nEND:VEVENT\r\nBEGIN:VEVENT',
        '=HYPERLINK("x";"y")',
        'x;TZID=UTC:y',
        '\\n\\,',
        'ليلى',
        '👩‍👩‍👧'.repeat(40),
      ),
    );
    const zones = fc.constantFrom(
      'Europe/Berlin',
      'America/New_York',
      'Asia/Kathmandu',
      'Australia/Lord_Howe',
      'Pacific/Apia',
      'UTC',
    );
    const day = fc
      .date({ min: new Date(Date.UTC(2026, 0, 1)), max: new Date(Date.UTC(2031, 0, 1)), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const begins = fc
      .integer({ min: 0, max: 24 * 60 - 1 })
      .map((n) => `${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`);
    fc.assert(
      fc.property(
        hostile,
        zones,
        day,
        begins,
        fc.integer({ min: 1, max: 600 }),
        (name, zone, on, at, minutes) =>
          inZone(zone, () => {
            const wanted = calendarEvents({ name, level: 'L0' }, [meeting({ day: on, begins: at, minutes })]);
            const { events } = written(wanted);
            expect(events).toHaveLength(1);
            expect(events[0]?.title.replace(/\n/g, '')).toBe(name.replace(/\r\n|\r|\n/g, ''));
            const { from, until } = wanted[0]!;
            const [event] = events;
            if (event?.local.endsWith('Z') === false) expect(event.local).toBe(localOf(from));
            expect([event?.from, event?.until]).toEqual([from, until]);
          }),
      ),
      { numRuns: 300 },
    );
  });
});

function localOf(at: number): string {
  const date = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}:00`;
}
