import { PAIR_MONTHS } from '#shared/care/care.ts';
import {
  addDays,
  addMonths,
  daysBetween,
  isOnTheClock,
  onTheClock,
  type Day,
  type TimeOfDay,
} from '../register/day.ts';
import { dropEntry, type Change, type EntryOf } from '../register/entries.ts';
import type { EntryId } from '../register/entryId.ts';
import type { Register } from '../register/register.ts';

type Dates = Pick<EntryOf<'programme'>, 'starts' | 'weeks' | 'periods'>;

const DAYS_OF_WEEK = 7;

/** The usual length of a period, and how often two meet in it: once a week. */
export const USUAL_WEEKS = 6;
/** A year of six-week periods: more are not drawn by themselves, since people come and go. */
const YEAR_OF_PERIODS = 8;
/** Up to so many people everybody meets everybody in the periods that are drawn by themselves. */
const ALL_MEET_UP_TO = 12;

/** After so many periods everybody can have been paired with everybody. */
export const periodsForAll = (people: number): number => Math.max(1, people - 1 + (people % 2));

/** For how many periods a programme is drawn if nobody says otherwise. */
export const usualPeriods = (people: number): number =>
  people <= ALL_MEET_UP_TO ? periodsForAll(people) : YEAR_OF_PERIODS;

/** Where a programme stands on a day: before it starts, in a week of a period (both counted from 1), or over. */
export type ProgrammeAt =
  | { readonly state: 'before' | 'over' }
  | { readonly state: 'now'; readonly period: number; readonly week: number };

export function programmeAt({ starts, weeks, periods }: Dates, today: Day): ProgrammeAt {
  const week = Math.floor(daysBetween(starts, today) / DAYS_OF_WEEK);
  if (week < 0) return { state: 'before' };
  if (week >= weeks * periods) return { state: 'over' };
  return { state: 'now', period: Math.floor(week / weeks) + 1, week: (week % weeks) + 1 };
}

/** The day of a week on which the pairs meet: the weekday on which the programme starts. */
export const dayOfWeek = ({ starts, weeks }: Dates, period: number, week: number): Day =>
  addDays(starts, ((period - 1) * weeks + week - 1) * DAYS_OF_WEEK);

/** A day on which the clock goes forward past the hour of the pairs, and when they begin then. */
export interface HourLeftOut {
  readonly day: Day;
  readonly begins: TimeOfDay;
}

export const hoursLeftOut = (dates: Dates, begins: TimeOfDay): HourLeftOut[] =>
  Array.from({ length: dates.weeks * dates.periods }, (_, week) =>
    addDays(dates.starts, week * DAYS_OF_WEEK),
  ).flatMap((day) => (isOnTheClock(day, begins) ? [] : [{ day, begins: onTheClock(day, begins) }]));

/** The first and the last day of a period. */
export const daysOfPeriod = (dates: Dates, period: number): { readonly from: Day; readonly until: Day } => ({
  from: dayOfWeek(dates, period, 1),
  until: addDays(dayOfWeek(dates, period + 1, 1), -1),
});

/** The programme that a group runs: of several the one that starts last. */
export const programmeOf = (
  register: Pick<Register, 'programme'>,
  group: EntryId,
): EntryOf<'programme'> | null =>
  [...register.programme.values()]
    .filter((one) => one.group === group)
    .toSorted((a, b) => (a.starts === b.starts ? (a.id < b.id ? -1 : 1) : a.starts < b.starts ? -1 : 1))
    .at(-1) ?? null;

/** What takes pairs away whose time is over, and programmes of which nothing is left. */
export function expiredPairs(register: Pick<Register, 'programme' | 'pair' | 'group'>, today: Day): Change[] {
  const isOver = (programme: EntryOf<'programme'>, period: number): boolean => {
    const level = register.group.get(programme.group)?.level ?? 'L3';
    return addMonths(daysOfPeriod(programme, period).until, PAIR_MONTHS[level]) < today;
  };
  return [
    ...[...register.pair.values()].flatMap(({ id, programme, period }) => {
      const of = register.programme.get(programme);
      return of !== undefined && isOver(of, period) ? dropEntry('pair', id) : [];
    }),
    ...[...register.programme.values()].flatMap((one) =>
      isOver(one, one.periods) ? dropEntry('programme', one.id) : [],
    ),
  ];
}
