import { WIN_MONTHS } from '#shared/care/care.ts';
import { addDays, addMonths, daysBetween, type Day } from '../register/day.ts';
import type { EntryOf } from '../register/entries.ts';
import type { EntryId } from '../register/entryId.ts';
import type { Register } from '../register/register.ts';

/** The thirty days with which a group begins, week by week (docs/domain/sprint.md). */

/** The day of the review, counted from the day on which the sprint starts. */
export const SPRINT_DAYS = 30;
const DAYS_OF_WEEK = 7;

/** What a group meets with, and for how many minutes. */
export interface PlannedFormat {
  readonly format: string;
  readonly minutes: number;
}

/** What the group meets with in each of the four weeks. */
export const WEEK_FORMATS: readonly PlannedFormat[] = [
  { format: 'micro', minutes: 30 },
  { format: 'action_learning', minutes: 60 },
  { format: 'office_hours', minutes: 45 },
  { format: 'council', minutes: 60 },
];
/** With which it looks back at the end of each week, and on the thirtieth day. */
export const LOOK_BACK: PlannedFormat = { format: 'feedback_review', minutes: 10 };
export const REVIEW: PlannedFormat = { format: 'sprint_review', minutes: 45 };

/** Small wins, the newest first: of one day the one that was written last. */
export const newestFirst = (wins: readonly EntryOf<'win'>[]): EntryOf<'win'>[] =>
  wins.toReversed().toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1));

/** Phases of these in which small wins are read aloud. */
export const READS_WINS: ReadonlySet<string> = new Set(['HELPED', 'LOOKBACK']);

export const WEEKS: number = WEEK_FORMATS.length;
/** Where the review stands among the weeks. */
export const REVIEW_WEEK: number = WEEKS + 1;

/** The days of a week of the sprint, counted from 1; the fourth one lasts until the review. */
export const daysOfWeek = (starts: Day, week: number): { readonly from: Day; readonly until: Day } => ({
  from: addDays(starts, (week - 1) * DAYS_OF_WEEK + 1),
  until: addDays(starts, week === WEEKS ? SPRINT_DAYS - 1 : week * DAYS_OF_WEEK),
});

/** In which week a day lies: 0 on the first day and before, `REVIEW_WEEK` from the thirtieth day on. */
export function weekOf(starts: Day, day: Day): number {
  const passed = daysBetween(starts, day);
  if (passed <= 0) return 0;
  return passed >= SPRINT_DAYS ? REVIEW_WEEK : Math.min(WEEKS, Math.ceil(passed / DAYS_OF_WEEK));
}

/** What a date of that day is planned with; null: what is usual. */
export function formatOfDay(starts: Day, day: Day): PlannedFormat | null {
  const week = weekOf(starts, day);
  if (week === REVIEW_WEEK) return day === addDays(starts, SPRINT_DAYS) ? REVIEW : null;
  return WEEK_FORMATS[week - 1] ?? null;
}

/** The dates that a sprint begins with: one a week from the first on, and the review. */
export const datesOfSprint = (
  starts: Day,
  first: Day,
): readonly { readonly day: Day; readonly minutes: number }[] => [
  ...WEEK_FORMATS.map(({ minutes }, i) => ({ day: addDays(first, i * DAYS_OF_WEEK), minutes })),
  { day: addDays(starts, SPRINT_DAYS), minutes: REVIEW.minutes },
];

/** The days on which a sprint can have its first date: those of its first week. */
export const firstDays = (starts: Day): readonly Day[] =>
  Array.from({ length: DAYS_OF_WEEK }, (_, i) => addDays(starts, i + 1));

/** The sprint of a group: of several the one that starts last. */
export const sprintOf = (register: Pick<Register, 'sprint'>, group: EntryId): EntryOf<'sprint'> | null =>
  [...register.sprint.values()]
    .filter((one) => one.group === group)
    .toSorted((a, b) => (a.starts === b.starts ? (a.id < b.id ? -1 : 1) : a.starts < b.starts ? -1 : 1))
    .at(-1) ?? null;

/** For so many days after the thirtieth the review still waits. */
const REVIEW_WAITS = 14;

/** Whether a sprint is over on that day: another one may begin. */
export const isOver = (starts: Day, today: Day): boolean =>
  daysBetween(starts, today) > SPRINT_DAYS + REVIEW_WAITS;

/**
 * The day on which a small win, or what a group said looking back, goes by itself; null where the group keeps none at this
 * level (docs/domain/confidentiality.md).
 */
export function winUntil(level: EntryOf<'group'>['level'], on: Day): Day | null {
  const months = WIN_MONTHS[level];
  return months === null ? null : addMonths(on, months);
}
