import type { Day } from './day.ts';
import type { EntryOf } from './entries.ts';

type Meeting = Omit<EntryOf<'meeting'>, 'group'>;

/** For sorting meetings by when they begin. */
export const byBegin = (a: Meeting, b: Meeting): number => (a.day + a.begins < b.day + b.begins ? -1 : 1);

/** Of these meetings, by when they begin, those ahead that are not cancelled; of today's as many are over as sessions were held today. */
export function meetingsAhead(
  meetings: readonly Meeting[],
  sessions: readonly { readonly day: Day }[],
  today: Day,
): Meeting[] {
  const heldToday = sessions.filter(({ day }) => day === today).length;
  const ahead = meetings.filter(({ day, cancelled }) => !cancelled && day >= today);
  const ofToday = ahead.filter(({ day }) => day === today).length;
  return ahead.slice(Math.min(heldToday, ofToday));
}
