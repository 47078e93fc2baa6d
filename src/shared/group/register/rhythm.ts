import { daysBetween, type Day } from './day.ts';
import type { EntryOf } from './entries.ts';

/** A date of a group, as its row of stones shows it. */
export interface RhythmDate {
  readonly day: Day;
  /** Which one of that day, from 0: those that were held come first, as they were held. */
  readonly nth: number;
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
  const heldOn = countedByDay(sessions);
  const plannedOn = countedByDay(planned);
  const days = [...new Set([...plannedOn.keys(), ...heldOn.keys()])].toSorted();
  const dates = days.flatMap((day) => {
    const held = heldOn.get(day) ?? 0;
    return Array.from({ length: Math.max(held, plannedOn.get(day) ?? 0) }, (_, nth): RhythmDate => {
      const isNext = day === next?.day && nth === held;
      return {
        ...{ day, nth },
        state: nth < held ? 'held' : isNext ? 'next' : day < today ? 'notHeld' : 'toCome',
      };
    });
  });
  const plannedDays = [...plannedOn.keys()];
  const gaps = new Set(
    plannedDays.flatMap((day, i) => {
      const before = plannedDays[i - 1];
      return before === undefined ? [] : [daysBetween(before, day)];
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

/** How many there are on each day, in their order. */
function countedByDay(all: readonly { readonly day: Day }[]): ReadonlyMap<Day, number> {
  const counts = new Map<Day, number>();
  for (const { day } of all) counts.set(day, (counts.get(day) ?? 0) + 1);
  return counts;
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
