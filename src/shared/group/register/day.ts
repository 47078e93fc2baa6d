import { wallTime, type WallTime } from '#shared/time.ts';

/** A day of the calendar, as `2026-05-03`: it sorts as text. */
export type Day = string;

/** Hours and minutes of a day, as `18:05`. */
export type TimeOfDay = string;

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** The day it is, where the computer is, at an instant of its wall clock. */
export function dayOf(wall: WallTime): Day {
  const date = new Date(wall);
  return `${String(date.getFullYear()).padStart(4, '0')}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}

const partsOf = (day: Day): [number, number, number] => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return [year, month - 1, date];
};

/** Whether it is a day of the calendar, written as one. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, date] = partsOf(text);
  // Every fourth hundred of years has the same days. (A year before 100 would be taken for one after 1900.)
  const last = new Date(Date.UTC(2000 + (year % 400), month + 1, 0)).getUTCDate();
  return month >= 0 && month < 12 && date >= 1 && date <= last;
}

/** Whether it is a time of a day, written as one. */
export const isTimeOfDay = (text: string): text is TimeOfDay => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);

/** Noon of a day where the computer is: an instant that no change of the clock moves to another day. */
export const noonOf = (day: Day): WallTime => wallTime(new Date(...partsOf(day), 12).getTime());

/** Longer than any clock goes back. */
const LONGEST_CHANGE_MS = 3 * 3_600_000;
const MS_OF_MINUTE = 60_000;
const offsetAt = (wall: number): number => new Date(wall).getTimezoneOffset() * MS_OF_MINUTE;

/** What the clock says at that instant. */
export const timeOf = (wall: number): TimeOfDay => {
  const date = new Date(wall);
  return `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
};

/** The first and the last instant at which the clock says that time of a day: the same but where it comes twice. */
function instantsOf(day: Day, time: TimeOfDay): readonly [first: number, last: number] {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const first = new Date(...partsOf(day), hours, minutes).getTime();
  const again = first + offsetAt(first + LONGEST_CHANGE_MS) - offsetAt(first);
  return [first, again > first && timeOf(again) === timeOf(first) ? again : first];
}

/**
 * A time of a day where the computer is. One that a change of the clock leaves out is as much later as the clock goes
 * forward; of one that comes twice it is the second, so that what begins then does not end before it by the clock.
 */
export const instantOf = (day: Day, time: TimeOfDay): WallTime => wallTime(instantsOf(day, time)[1]);

/** What the clock of this computer says at that time of a day: later where it leaves the time out when it goes forward. */
export const onTheClock = (day: Day, time: TimeOfDay): TimeOfDay => timeOf(instantOf(day, time));

/** Whether the clock of this computer says that time on that day. */
export const isOnTheClock = (day: Day, time: TimeOfDay): boolean => onTheClock(day, time) === time;

/** Whether the clock says, on that day, what it says at this instant once more: it goes back. */
export function comesTwice(wall: WallTime): boolean {
  const [first, last] = instantsOf(dayOf(wall), timeOf(wall));
  return first !== last;
}

/** Whether the clock goes forward or back between two instants. */
export const clockChanges = (from: WallTime, until: WallTime): boolean => offsetAt(from) !== offsetAt(until);

const MS_OF_DAY = 86_400_000;
/** Counted as days of the calendar, which no change of the clock makes longer or shorter. */
const countOf = (day: Day): number => Date.UTC(...partsOf(day)) / MS_OF_DAY;

/** The day so many days later. */
export const addDays = (day: Day, days: number): Day =>
  new Date((countOf(day) + days) * MS_OF_DAY).toISOString().slice(0, 10);

/** The same day so many months later; the last of that month where it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = partsOf(day);
  const last = new Date(Date.UTC(year, month + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** How many days the second day is later than the first. */
export const daysBetween = (from: Day, to: Day): number => countOf(to) - countOf(from);
