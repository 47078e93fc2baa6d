import { counted } from './counted.ts';

/** What a calendar file says, and what is said of it. */
export const calendarWords = {
  /** Beside the title of an event: what it asks of whoever reads it. */
  event: (minutes: number) =>
    `${counted(minutes, 'minute')}. Bring one decision, a draft or a stuck question.`,
  dialog: 'Keep these dates for a calendar',
  kind: 'Calendar',
  untitled: 'Dates',
  one: 'Calendar file',
  series: 'All of these as a calendar file',
  written: (path: string) => `Written: ${path}. A date that moves later updates the same event.`,
} as const;
