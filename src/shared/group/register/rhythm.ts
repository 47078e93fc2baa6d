import { daysBetween, type Day } from './day.ts';
import type { EntryOf } from './entries.ts';

/** A date of a group, as its row of stones shows it. */
export interface RhythmDate {
  readonly day: Day;
  readonly state: 'held' | 'notHeld' | 'next' | 'toCome';
}

/** When a group meets, has met, and did not. */
export interface GroupRhythm {
  /** By day. */
  readonly dates: readonly RhythmDate[];
  /** The weeks between planned dates, where they are always as many; null otherwise. */
  readonly everyWeeks: number | null;
  /** When the coming meetings begin, if all at one time of the day. */
  readonly begins: string | null;
  /** The last planned day; null where nothing is planned. */
  readonly last: Day | null;
  /** Of the planned dates that are over, how many were held; sessions without a date count as planned ones. */
  readonly held: number;
  readonly planned: number;
  /** How many came: fewest and most; null before the first session. */
  readonly came: readonly [number, number] | null;
}

const DAYS_OF_WEEK = 7;

interface DatesAndSessions {
  /** By day, cancelled ones too. */
  readonly meetings: readonly Pick<EntryOf<'meeting'>, 'day' | 'begins' | 'cancelled'>[];
  readonly sessions: readonly Pick<EntryOf<'session'>, 'day' | 'present'>[];
  /** The first meeting from today on that is neither cancelled nor held. */
  readonly next: Pick<EntryOf<'meeting'>, 'day'> | null;
}

/** What a group's dates and sessions say of its rhythm. Cancelled meetings are left out. */
export function rhythmOf({ meetings, sessions, next }: DatesAndSessions, today: Day): GroupRhythm {
  const planned = meetings.filter(({ cancelled }) => !cancelled);
  const heldOn = new Set(sessions.map(({ day }) => day));
  const days = [...new Set([...planned.map(({ day }) => day), ...heldOn])].toSorted();
  const dates = days.map((day): RhythmDate => {
    const state = heldOn.has(day) ? 'held' : day === next?.day ? 'next' : day < today ? 'notHeld' : 'toCome';
    return { day, state };
  });
  const gaps = new Set(
    planned.flatMap(({ day }, i) => {
      const before = planned[i - 1];
      return before === undefined ? [] : [daysBetween(before.day, day)];
    }),
  );
  const [gap = 0] = gaps;
  const coming = planned.filter(({ day }) => day >= today);
  const [begins = null, ...others] = new Set(coming.map((meeting) => meeting.begins));
  const present = sessions.map((session) => session.present.length);
  return {
    dates,
    everyWeeks: gaps.size === 1 && gap > 0 && gap % DAYS_OF_WEEK === 0 ? gap / DAYS_OF_WEEK : null,
    begins: others.length > 0 ? null : begins,
    last: planned.at(-1)?.day ?? null,
    held: dates.filter(({ state }) => state === 'held').length,
    planned: dates.filter(({ state }) => state === 'held' || state === 'notHeld').length,
    came: present.length === 0 ? null : [Math.min(...present), Math.max(...present)],
  };
}

/** How many dates that are over stand before the next one, where there are enough to come. */
const BEFORE = 9;

/** As many dates as there is room for: what was, then the next one and those to come. */
export function datesShown(dates: readonly RhythmDate[], room: number): readonly RhythmDate[] {
  const ahead = dates.findIndex(({ state }) => state === 'next' || state === 'toCome');
  const next = ahead < 0 ? dates.length : ahead;
  const from = Math.min(Math.max(0, next - BEFORE), Math.max(0, dates.length - room));
  return dates.slice(from, from + room);
}
