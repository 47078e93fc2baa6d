import { mayLeave } from '#shared/care/care.ts';
import { wallTime } from '#shared/time.ts';
import type { CalendarEvent, PairsMeet } from '../calendarEvents.ts';
import { instantOf } from '../register/day.ts';
import type { EntryId } from '../register/entryId.ts';
import { personOf, type Register } from '../register/register.ts';
import { inconvenientHours } from './inconvenientHour.ts';
import { pairsOf } from './keptPairs.ts';
import { dayOfWeek } from './programme.ts';

const MS_OF_MINUTE = 60_000;
/** Of two by first name, as every page lists them. */
const named = (names: readonly string[]): readonly string[] =>
  names.length > 2 ? names : names.toSorted((a, b) => a.localeCompare(b));

/** A period so long has a middle that is asked for. */
const HAS_A_MIDDLE = 4;

const asksIn = (week: number, weeks: number): PairsMeet['asks'] =>
  week === 1
    ? 'start'
    : week === weeks
      ? 'end'
      : weeks >= HAS_A_MIDDLE && week === Math.ceil((weeks + 1) / 2)
        ? 'middle'
        : null;

/**
 * The weekly meetings of a programme, of one person or (`person` null) one event a week with all pairs. An event keeps
 * its id whoever is drawn, so that a calendar finds it again; none where there is no such programme or person.
 */
export function pairCalendar(
  register: Register,
  programmeId: EntryId,
  person: EntryId | null,
): CalendarEvent[] {
  const programme = register.programme.get(programmeId);
  const group = programme && register.group.get(programme.group);
  const who = person === null ? null : personOf(register, person);
  if (programme === undefined || group === undefined || (person !== null && who === null)) return [];
  const { id, weeks, periods, begins, minutes, sequence } = programme;
  const all = pairsOf(register, id);
  const nameOf = (one: EntryId): string => personOf(register, one)?.name ?? '…';
  const hours = programme.zones === true ? inconvenientHours(all) : () => null;
  const events: CalendarEvent[] = [];
  for (let period = 1; period <= periods; period += 1)
    for (let week = 1; week <= weeks; week += 1) {
      const pairs = all.filter(
        (pair) =>
          pair.period === period &&
          pair.from <= week &&
          week <= pair.until &&
          (who === null || pair.people.includes(who.id)),
      );
      if (pairs.length === 0) continue;
      const from = instantOf(dayOfWeek(programme, period, week), begins);
      events.push({
        uid: `${id}-${who?.id ?? 'all'}-${period}-${week}`,
        sequence,
        title: group.name,
        from,
        until: wallTime(from + minutes * MS_OF_MINUTE),
        minutes: mayLeave('timings', group.level) ? minutes : null,
        cancelled: false,
        pairs: {
          together: pairs
            .map((pair) => named(pair.people.map(nameOf)))
            .toSorted(([a = ''], [b = '']) => a.localeCompare(b)),
          whose: who?.name ?? null,
          ...{ period, week, asks: asksIn(week, weeks) },
          inconvenient: pairs.flatMap((pair) => {
            const has = hours(pair.id, week);
            return has === null ? [] : [nameOf(has)];
          }),
        },
      });
    }
  return events;
}
