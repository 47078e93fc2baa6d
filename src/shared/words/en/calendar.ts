import type { PairsMeet } from '#shared/group/calendarEvents.ts';
import { counted } from './counted.ts';

const list = new Intl.ListFormat('en-GB');

const asks: Readonly<Record<NonNullable<PairsMeet['asks']>, string>> = {
  start: 'First meeting: begin with ‘How do we want to work?’ (5 minutes).',
  middle: 'Half-way: does our way of working still fit?',
  end: 'Last meeting: end with ‘What did we learn from each other?’ (5 minutes).',
};

/** What a calendar file says, and what is said of it. */
export const calendarWords = {
  /** Beside the title of an event: what it asks of whoever reads it. */
  event: (minutes: number) => `${counted(minutes, 'minute')}. What to bring stands in the invitation.`,
  pairs: {
    /** Of one person's meetings whom they meet; of everybody's the programme alone. */
    title: (programme: string, { whose, together }: PairsMeet) =>
      whose === null || together[0] === undefined
        ? programme
        : `${programme}: ${list.format(together[0].filter((name) => name !== whose))}`,
    event: ({ together, period, week, asks: what, inconvenient }: PairsMeet, minutes: number | null) =>
      [
        `Period ${period}, week ${week}${minutes === null ? '' : `, ${counted(minutes, 'minute')}`}.`,
        ...(what === null ? [] : [asks[what]]),
        `${together.map((one) => list.format(one)).join('; ')}.`,
        ...(inconvenient.length === 0
          ? []
          : [`Across time zones, the inconvenient hour this week: ${list.format(inconvenient)}.`]),
      ].join('\n'),
  },
  dialog: 'Keep these dates for a calendar',
  kind: 'Calendar',
  untitled: 'Dates',
  one: 'Calendar file',
  series: 'All of these as a calendar file',
  written: (path: string) => `Written: ${path}. A date that moves later updates the same event.`,
} as const;
