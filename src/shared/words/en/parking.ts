import { noonOf, type Day } from '#shared/group/register/day.ts';
import { counted, countedInWords, inWords } from './counted.ts';
import { dateLabel } from './wallClock.ts';

const dayInYear = (day: Day): string => dateLabel(noonOf(day));

/** `raised twice`. */
const raised = (times: number): string =>
  times === 1 ? 'raised once' : times === 2 ? 'raised twice' : `raised ${inWords(times)} times`;

/** Words of a group's parking list. */
export const parkingWords = {
  title: 'Parking list',
  open: 'Open',
  none: 'Nothing is parked. P puts a topic aside.',
  raised,
  /** `three topics, one of them raised twice`. */
  waits: (topics: number, most: number) =>
    most < 2
      ? countedInWords(topics, 'topic')
      : `${countedInWords(topics, 'topic')}, one of them ${raised(most)}`,
  more: (n: number) => `and ${countedInWords(n, 'more', 'more')}`,
  body: 'What waits for a session. Its owner says how important and how urgent it is; that and how often it was raised decide who presents among those who waited alike.',
  topic: 'Topic',
  owner: 'Whose it is',
  nobody: 'nobody said',
  importance: 'Important, 1 to 10',
  urgency: 'Urgent, 1 to 10',
  importanceOf: (topic: string) => `How important is ‘${topic}’?`,
  urgencyOf: (topic: string) => `How urgent is ‘${topic}’?`,
  add: 'Park it',
  again: 'Raised again',
  done: 'Dealt with',
  needsTopic: 'Write the topic first.',
  list: (n: number) => `${counted(n, 'topic')} on the list`,
  key: 'Parking list',
  tags: 'Tags, if any',
  noRoomForTag: 'Make the topic shorter first: there is no room for a tag.',
  /** `A year on, ask again: vision, clarity`. */
  askedBefore: (tags: readonly string[]) => `A year on, ask again: ${tags.join(', ')}`,
  yearly: {
    title: 'Once a year',
    body: 'Questions a group may ask itself. One that is parked waits like any topic, with its tag.',
    ask: 'Park it',
    askOf: (asks: string) => `Park it: ‘${asks}’`,
    /** `parked on 4 June 2026; again from 4 June 2027`. */
    asked: (on: Day, again: Day | null) =>
      again === null
        ? `last parked on ${dayInYear(on)}`
        : `parked on ${dayInYear(on)}; again from ${dayInYear(again)}`,
  },
} as const;
