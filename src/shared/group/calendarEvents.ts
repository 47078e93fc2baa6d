import type { Level } from '#shared/care/levels.ts';
import { mayLeave } from '#shared/care/care.ts';
import { instantOf } from '#shared/group/register/day.ts';
import type { EntryOf } from '#shared/group/register/entries.ts';
import { wallTime, type WallTime } from '#shared/time.ts';

/** A date of a group as a calendar knows it. It holds the group's name and the time, and nothing that was said. */
export interface CalendarEvent {
  /** The same for good: a calendar finds the event by it. */
  readonly uid: string;
  /** Higher with each change: a calendar takes the higher one (RFC 5545, 3.8.7.4). */
  readonly sequence: number;
  readonly title: string;
  readonly from: WallTime;
  readonly until: WallTime;
  /** Null where the level lets no length leave. */
  readonly minutes: number | null;
  readonly cancelled: boolean;
  /** Of a programme of pairs: who meets, and what its week asks. Left out: a date of the whole group. */
  readonly pairs?: PairsMeet;
}

/** What a meeting of pairs says beside its time. */
export interface PairsMeet {
  /** By name: one pair or trio for one person, all of them for everybody. */
  readonly together: readonly (readonly string[])[];
  /** Whose meeting it is; null: everybody's. */
  readonly whose: string | null;
  readonly period: number;
  readonly week: number;
  /** Of the first week how they want to work, of the last what they learned; half-way whether it still fits. */
  readonly asks: 'start' | 'middle' | 'end' | null;
  /** Across time zones: by name, who of each pair has the inconvenient hour this week; empty: they share one. */
  readonly inconvenient: readonly string[];
}

const MS_OF_MINUTE = 60_000;

/** These dates of a group; cancelled ones too, so that calendars take them out. */
export const calendarEvents = (
  { name, level }: { readonly name: string; readonly level: Level },
  meetings: readonly EntryOf<'meeting'>[],
): CalendarEvent[] =>
  meetings.map(({ id, sequence, day, begins, minutes, cancelled }) => {
    const from = instantOf(day, begins);
    return {
      uid: id,
      sequence,
      title: name,
      from,
      until: wallTime(from + minutes * MS_OF_MINUTE),
      minutes: mayLeave('timings', level) ? minutes : null,
      cancelled,
    };
  });
