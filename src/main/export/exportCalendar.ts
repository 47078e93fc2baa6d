import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import type { CalendarEvent } from '#shared/group/calendarEvents.ts';
import { comesTwice, dayOf } from '#shared/group/register/day.ts';
import type { WallTime } from '#shared/time.ts';
import { safeFileName } from './fileName.ts';
import { saveFile, type ChoosePath, type SaveResult } from './saveFile.ts';
import { appWords, calendarWords as words } from '../words.ts';

/** Asks where to save dates for a calendar, and writes them as one file; `at`: now. */
export const exportCalendar = (
  events: readonly CalendarEvent[],
  { choosePath, at }: { readonly choosePath: ChoosePath; readonly at: WallTime },
): Promise<SaveResult> => {
  const name = safeFileName(events[0]?.title ?? '', words.untitled);
  const [only, ...others] = events;
  const suggested =
    only !== undefined && others.length === 0 ? appWords.exports.fileName(name, dayOf(only.from)) : name;
  return saveFile(
    {
      suggested: `${suggested}.ics`,
      extension: 'ics',
      dialog: { title: words.dialog, kind: words.kind },
    },
    choosePath,
    () => calendarFile(events, at),
  );
};

/**
 * Events as iCalendar (RFC 5545), in the local time of this computer with its rules for the clock; in UTC where nothing
 * is known of its zone, or the clock says one end twice (readers differ in which they take).
 */
export function calendarFile(events: readonly CalendarEvent[], at: WallTime): string {
  const zone = zoneHere();
  const calendar = ical({
    prodId: { company: appWords.name, product: appWords.name, language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    // Without a zone of its own: a stamp is in UTC. Its name would not be escaped either.
    timezone: { name: null, generator: () => zone?.rules ?? null },
  });
  for (const { uid, sequence, title, from, until, minutes, cancelled, pairs } of events)
    calendar.createEvent({
      id: uid,
      sequence,
      stamp: new Date(at),
      start: new Date(from),
      end: new Date(until),
      timezone: comesTwice(from) || comesTwice(until) ? null : (zone?.name ?? null),
      summary: pairs === undefined ? title : words.pairs.title(title, pairs),
      description:
        pairs !== undefined
          ? words.pairs.event(pairs, minutes)
          : minutes === null
            ? null
            : words.event(minutes),
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  return `${calendar.toString()}\r\n`;
}

/** The zone of this computer and its VTIMEZONE; null where the library does not know it. */
function zoneHere(): { readonly name: string; readonly rules: string } | null {
  // A system that is set up oddly says none.
  const here: string | undefined = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const block = here === undefined ? [] : tzlib_get_ical_block(here);
  // The library may know the zone by another of its names.
  const [rules, named] = Array.isArray(block) ? block : [];
  if (rules === undefined || named === undefined) return null;
  return { name: named.replace(/^TZID=/, ''), rules };
}
