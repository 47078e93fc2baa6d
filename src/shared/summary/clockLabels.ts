import type { Instant, WallTime } from '#shared/time.ts';

/** Labels of the wall clock. `timeZone` is the computer's own where it is left out. */
export interface ClockLabels {
  readonly timeZone?: string;
}

const format = (options: Intl.DateTimeFormatOptions, { timeZone }: ClockLabels) =>
  new Intl.DateTimeFormat('en-GB', { ...options, ...(timeZone === undefined ? {} : { timeZone }) });

/** What the wall clock said at an instant of the session. */
export const wallAt = (openedWall: WallTime, at: Instant | number): number => openedWall + at;

/** `18:05` */
export const timeLabel = (wall: number, labels: ClockLabels = {}): string =>
  format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, labels).format(wall);

/** `18:05:34` */
export const preciseTimeLabel = (wall: number, labels: ClockLabels = {}): string =>
  format({ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }, labels).format(wall);

/** `4 June` */
export const dayLabel = (wall: number, labels: ClockLabels = {}): string =>
  format({ day: 'numeric', month: 'long' }, labels).format(wall);

/** `4 June 2026` */
export const dateLabel = (wall: number, labels: ClockLabels = {}): string =>
  format({ day: 'numeric', month: 'long', year: 'numeric' }, labels).format(wall);
