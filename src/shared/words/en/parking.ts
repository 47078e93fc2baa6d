import { counted, countedInWords, inWords } from './counted.ts';

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
} as const;
