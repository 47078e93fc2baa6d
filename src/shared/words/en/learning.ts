import type { Day } from '#shared/group/register/day.ts';
import { noonOf } from '#shared/group/register/day.ts';
import type { FindKind } from '#shared/group/learning/findKinds.ts';
import { inWords } from './counted.ts';
import { dayLabel } from './wallClock.ts';

const onDay = (day: Day): string => dayLabel(noonOf(day));

const FOUND: Readonly<Record<FindKind, string>> = {
  name: 'a name that is known here',
  group: 'the name of a group',
  called: 'a capital: perhaps a name',
  place: 'perhaps a place',
  number: 'a number',
  count: 'a number',
  share: 'so many of so few',
  date: 'a day',
  weekday: 'a weekday',
  address: 'an address or a file',
};

/** Learning notes: the page of a group, and the one that is handed over to write them. */
export const learningWords = {
  key: 'What the group learned',
  short: 'Learned',
  back: 'Back',
  keys: {
    write: 'Hand over to write a learning note',
    export: 'Save the notes as Markdown',
    undo: 'Take back',
    back: 'Back to the group',
    give: 'Give the laptop back',
    release: 'Release the note',
    save: 'Keep the note for yourself',
    next: 'Write another note',
    all: 'Take every proposal',
    cover: 'Cover the page',
  },
  home: {
    title: 'What we learned',
    write: 'Hand over to write one',
    export: 'Save as Markdown',
    saved: (path: string) => `Saved: ${path}`,
    none: 'No note is there yet. Whoever learned something writes it, alone, and releases it.',
    levelTakesNone:
      'At the confidentiality of this group lessons stay with whoever they belong to. No learning note is taken down.',
    about: (days: number) => [
      'A note tells in general what helped, and of nobody: neither who wrote it nor when.',
      `Its owner alone releases it. Then it is held for ${inWords(days)} days, or until two further slots were held, so that the day does not tell of whom it is.`,
    ],
    aboutTitle: 'How a note comes here',
    list: 'Learning notes',
    unless: 'When it may not:',
    readAgain: 'We read it again',
    wasReadAgain: 'Counted: it was read again. Nothing is kept of who did.',
  },
  own: {
    title: 'A learning note',
    situation: 'The situation, in one general line',
    helped: 'What helped',
    unless: 'When it may not help',
    tags: 'Tags',
    tagsAbout: 'Words apart by blanks, such as asking remote',
    badTags: (most: number) =>
      `Letters and digits alone, with - or _ between them, and ${inWords(most)} tags at most.`,
    needsText: 'Write the situation, or what helped, first.',
    from: 'Begin with one of your lines',
    yours: 'Your notes',
    yoursNone: 'You have written none yet.',
    draft: 'yours alone',
    held: (day: Day) => `released; held until ${onDay(day)} at the latest`,
    free: 'the group has it',
    remove: 'Take away for good',
    withhold: 'Take it back',
    release: 'Release',
    save: 'Keep it for yourself',
    saved: 'Kept: it is yours alone until you release it.',
    isReleased: 'Released. It is held for a while before anybody is shown it.',
    withheld: 'Taken back: from now on nobody is shown it. What left already stays where it is.',
    removed: 'Taken away.',
    kindOf: {
      insight: 'insight',
      question: 'question',
      starred: 'question, starred',
      topic: 'topic',
    } as Readonly<Record<string, string>>,
    found: 'What could tell of somebody',
    foundAbout: 'Names, capitals, numbers, days and addresses are looked for while you write.',
    foundNone: 'Nothing is found that could tell of whom it is. Read it once more all the same.',
    kinds: FOUND,
    instead: (text: string) => `Instead of ${text}`,
    put: 'Replace',
    leave: 'Leave',
    leaveOut: 'Leave out',
    all: 'Replace all',
    guess: 'Could anyone guess of whom it is?',
    guessNo: 'Nobody',
    guessYes: 'Somebody might',
    guessMore: 'Then write it more generally: the role instead of the person, a year instead of a week.',
    others: 'Is somebody else in it who did not agree?',
    othersNo: 'No',
    othersYes: 'Yes',
    othersMore: 'Ask them first, or write it so that they are in it no more.',
    ask: 'Two questions before it is released',
    mayNot: 'Look at what is found and answer both questions first.',
    onlyYou: 'You alone release it, and may take it back.',
  },
} as const;

/** The notes as a file. */
export const learningPaper = {
  title: 'Learning notes',
  untitled: 'A situation',
  helped: 'What helped:',
  unless: 'When it may not:',
  file: 'Learning notes',
  dialog: 'Save learning notes',
  kind: 'Markdown',
} as const;
