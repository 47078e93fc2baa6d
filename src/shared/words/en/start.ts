import { circlesOf } from './circles.ts';
import { counted, countedInWords, inWords, ofCount } from './counted.ts';

const list = (names: readonly string[]) =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

/** The product. */
export const productName = 'Talking Piece';

/** Words that every screen of the library window has. */
export const frameWords = {
  /** Before a page is left on which something was written. */
  unsaved: 'Not saved yet. Esc once more leaves this page, and what you wrote is gone.',
  find: 'Find an act',
  allKeys: 'All keys',
  keysIntro: 'No key fires while you type in a field; Esc leaves it.',
  theme: 'Look',
  themes: { system: 'As the computer', light: 'Light', dark: 'Dark', beamer: 'Beamer' },
  themeKey: 'Change the look: light, dark, beamer',
  stays: 'Everything is kept on this computer.',
  about: (version: string, electron: string) => `Version ${version} on Electron ${electron}`,
} as const;

/** Names, and how many there are beside them. */
const andMore = (names: readonly string[], more: number): readonly string[] =>
  more === 0 ? names : [...names, `${inWords(more)} more`];

/** Words of the Start screen. */
export const startWords = {
  welcome: 'A circle, one clock, and whoever has the stone speaks.',
  welcomeMore: 'Type or paste the names, and the room opens. Nothing goes to the internet.',
  first: {
    title: 'Who meets here?',
    names: 'Names, typed or pasted, as they sit in the room',
    begin: 'Begin a group',
    beginDetail: 'then what for, and when: two minutes',
    once: 'Council, once',
    sample: 'Sample group',
    choose: 'Which format?',
    about:
      'A group keeps its people, its agreement, whose turn it is and what each of them took along. ‘Once’ knows the last time alone, and only where the same people meet again. The sample group goes again in one act.',
    nextSeat: 'next',
    seats: (names: readonly string[]) =>
      names.length === 0 ? 'The circle is empty.' : `The circle: ${list(names)}.`,
  },
  lastTime: (date: string, from: string, people: number) =>
    `Last time: ${date}, ${from}, with ${countedInWords(people, 'person', 'people')}.`,
  presented: (names: readonly string[], more: number) => `${list(andMore(names, more))} presented.`,
  inProgress: (date: string, time: string) => `In progress since ${time}, ${date}.`,
  with: (names: readonly string[], more: number) => `With ${list(andMore(names, more))}.`,
  kept: (people: number, minutes: number) =>
    `${countedInWords(people, 'person', 'people')}, ${counted(minutes, 'minute')}`,
  keptLead: 'A plan is waiting.',

  goOn: 'Go on where we were',
  goOnAt: (phase: string, group: string) => `${phase}, ${group.charAt(0).toLowerCase()}${group.slice(1)}`,
  goOnTrial: 'a sample session',
  goOnPlan: 'Go on with the plan',
  prepare: 'Prepare the next one',
  chooseFormat: 'Which format fits?',
  formats: 'Formats',
  prepareDetail: 'with the people of last time',
  councilNow: 'Council now',
  councilNowDetail: 'type or paste the names',
  sample: 'Try a sample session',
  abandon: 'Abandon the trial run',

  curious: 'We are curious, not checking up. ‘Not yet’ is a full answer.',
  /** Where each reads their commitments between sessions. */
  ownPages: (group: string, own: string) => `To read yours: ${group}, then ${own}.`,
  circle: (names: readonly string[]) => `The circle: ${list(names)}.`,

  namesTitle: (name: string) => `${name} now`,
  namesBody: 'Who is here? Commas, lines, a numbered list or an address list: paste it as it is.',
  names: 'Names, in seat order clockwise',
  namesPlaceholder: 'Ana, Ben, Chidi, Dora, Emre',
  namesHint: 'Enter goes on to the plan. Shift Enter begins a new line.',
  namesFound: (n: number) => (n === 0 ? 'Nobody yet.' : ofCount(n, 'One person.', `${n} people.`)),
  toPlan: 'Look at the plan',
  cancel: 'Not now',
  tooFew: (name: string, least: number, most: number, people: number) =>
    `${name} takes ${inWords(least)} to ${countedInWords(most, 'person', 'people')}: add ${inWords(least - people)} more, or try the sample session meanwhile.`,
  tooMany: (name: string, least: number, most: number, people: number) => {
    const circles = circlesOf(people, least, most);
    const so = circles === null ? 'are too many' : `make ${circles}, each with its own room`;
    return `${name} takes ${inWords(least)} to ${countedInWords(most, 'person', 'people')}: ${inWords(people)} ${so}.`;
  },

  earlier: 'Archive',
  file: 'Recorded meeting',
  people: (n: number) => countedInWords(n, 'person', 'people'),
  abandoned: 'The trial run is gone.',
  loading: 'One moment.',

  sampleTitle: 'Sample session',
  sampleNames: ['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay'],

  keys: {
    primary: 'The next act',
    now: 'Council now: type or paste names',
    choose: 'Find a format for the time and the people there are',
    formats: 'Formats: look at them, change them, make your own',
    sample: 'Try a sample session',
    file: 'Read a recorded meeting from a file',
    earlier: 'Archive',
    abandon: 'Abandon the trial run',
  },
} as const;
