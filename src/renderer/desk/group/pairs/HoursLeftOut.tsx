import { hoursLeftOut } from '#shared/group/pairs/programme.ts';
import { isDay, isTimeOfDay } from '#shared/group/register/day.ts';
import { programmeWords as words } from '../../../words.ts';

/** Says of each day on which the clock goes forward past the hour of the pairs when they begin then. */
export function HoursLeftOut({
  dates,
  begins,
}: {
  /** As they were typed: a day or a time that is none is not looked at. */
  readonly dates: Parameters<typeof hoursLeftOut>[0];
  readonly begins: string;
}) {
  if (!isDay(dates.starts) || !isTimeOfDay(begins)) return null;
  return hoursLeftOut(dates, begins).map(({ day, begins: then }) => (
    <p key={day} role="status">
      {words.hourLeftOut(day, begins, then)}
    </p>
  ));
}
