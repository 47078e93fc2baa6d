import type { ClockLabels } from '../timeText.ts';

/** What the wall clock says, in milliseconds since the epoch: times of day and dates. */

/** Made once where the zone is the computer's own: a label may stand in a line that changes each second. */
const formatted = (options: Intl.DateTimeFormatOptions) => {
  const here = new Intl.DateTimeFormat('en-GB', options);
  return (wall: number, { timeZone }: ClockLabels = {}): string =>
    (timeZone === undefined ? here : new Intl.DateTimeFormat('en-GB', { ...options, timeZone })).format(wall);
};

/** `18:05` */
export const timeLabel = formatted({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** `18:05:34` */
export const preciseTimeLabel = formatted({
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** `4 June` */
export const dayLabel = formatted({ day: 'numeric', month: 'long' });

/** `4 June 2026` */
export const dateLabel = formatted({ day: 'numeric', month: 'long', year: 'numeric' });
