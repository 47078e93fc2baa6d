import type { Wish } from '#shared/ipc/privateWords.ts';
import { noonOf, type Day } from '#shared/group/register/day.ts';
import { LONGEST_PASSPHRASE, SHORTEST_PASSPHRASE } from '#shared/limits.ts';
import { counted, countedInWords } from './counted.ts';
import { dateLabel } from './wallClock.ts';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Words of private words, and of the boxes they lie in. */
export const privateWordWords = {
  key: 'A private word',
  title: 'A private word',
  about: 'To one person, sealed. It is on no other page, in no search, file or copy of the group.',
  none: 'Nobody takes private words yet. The facilitator, or a steward the group names, begins a box.',
  to: 'To whom',
  /** Said before it is written. */
  readers: (name: string) =>
    `Only ${name} can read it, with a passphrase of theirs: not this app, not the facilitator if it is somebody else, not the group. If it is about ${name}, choose somebody else.`,
  style:
    'In a small group your way of writing may give you away, and whoever sees you write knows. No name stands on it unless you write it.',
  gone: 'If the passphrase is forgotten, the word is gone.',
  left: (name: string) => `${name} left the group: nothing can be put in any more.`,
  wish: 'What you wish',
  wishes: {
    know: 'Just know it',
    talk: 'Talk with me',
    raise: 'Raise it as a theme, without me',
  } satisfies Record<Wish, string>,
  text: 'Your word',
  empty: 'Write a word first.',
  seal: 'Seal it',
  sealed: 'Sealed. There is no way back to it.',
  read: 'Read mine',
  begin: 'Begin a box',
  discard: 'Throw a box away',
  back: 'Back',
  shut: 'Give the screen back',
  box: {
    title: 'Begin a box',
    about:
      'Words to you are sealed so that your passphrase alone opens them. Nobody can find it out or set another: if you forget it, they are gone.',
    whose: 'Whose box',
    passphrase: 'Your passphrase',
    again: 'Once more',
    short: `At least ${SHORTEST_PASSPHRASE} letters, ${LONGEST_PASSPHRASE} at most; several words are best.`,
    differs: 'That is not the same twice.',
    make: 'Begin it',
    made: 'The box is there. Keep the passphrase where nobody else finds it.',
    all: 'Everybody of the group has a box already.',
  },
  open: {
    title: 'Read your words',
    about: 'Whoever it is not for looks away now.',
    whose: 'Whose box',
    passphrase: 'Your passphrase',
    wrong: 'That is another passphrase. Nothing was opened. If it is forgotten, what lies here is gone.',
    do: 'Open it',
    count: (n: number) =>
      n === 0 ? 'No word waits.' : `${capital(countedInWords(n, 'word'))}, for you alone.`,
    on: (day: Day) => dateLabel(noonOf(day)),
    close: 'Close it: it is deleted',
    closed: 'It is deleted.',
  },
  throwAway: {
    title: 'Throw a box away',
    about: 'It goes with every word in it, read or not. It takes no passphrase, for one may be forgotten.',
    do: (name: string) => `Throw away the box of ${name}`,
    done: 'The box is gone, with all in it.',
  },
  why: {
    wordsUnreadable: 'The file of private words is damaged. It is left as it is, and nothing is put in.',
    levelTakesNoWords: 'At the confidentiality of this group no private word is taken.',
    wordsFull: (most: number) =>
      `${counted(most, 'word')} wait in this box already; whoever it is for reads them first.`,
  },
  keys: {
    seal: 'Seal the word',
    read: 'Read my words',
    begin: 'Begin a box',
    discard: 'Throw a box away',
    back: 'Back to the pulse',
  },
} as const;

/** Cards for hard moments: to read aloud or to oneself. Nothing of what is said with them is stored. */
export const hardCards = {
  key: 'Cards for hard moments',
  short: 'Hard moments',
  title: 'Cards for hard moments',
  about: 'To read, and to hand over. Nothing of what is said with them is stored.',
  /** Whom the group agreed to go to. */
  goTo: (who: string) => `As you agreed, you go to ${who}.`,
  cards: [
    {
      id: 'clear',
      title: 'Clearing the air',
      when: 'Two people, ten minutes, outside the session or in a break. One speaks, the other says back what was heard; no debate. Then the other way round.',
      lines: [
        'What happened: facts that both could have filmed.',
        'What I made of it.',
        'What I feel.',
        'What I would like.',
        'My part in it.',
      ],
    },
    {
      id: 'accounts',
      title: 'Two accounts of one event',
      when: 'For the facilitator: do not judge whose is right.',
      lines: [
        'Which goal do both share?',
        'Which facts do both accept?',
        'Which one small test would suit both?',
      ],
    },
    {
      id: 'distress',
      title: 'Distress, or harm',
      when: 'This is peer help, and not treatment.',
      lines: [
        'Stop. Pause the session: the wall says so, and nothing else is kept.',
        'Ask what they need, and wait.',
        'Offer a break, alone or with somebody.',
        'Say where confidentiality ends: where somebody may come to harm, you get help.',
      ],
    },
    {
      id: 'no',
      title: 'Saying no',
      when: 'To ask is free, and so is the answer.',
      lines: [
        'No, and here is who may help.',
        'Not now; ask me again on a day that you name.',
        'Not all of it; this part I can do.',
        'Not with me; here is where you find it by yourself.',
      ],
    },
    {
      id: 'remit',
      title: 'Beyond our remit',
      when: 'The group is no second manager: it decides nothing that belongs elsewhere.',
      lines: [
        'Who decides this? Are they in the room?',
        'What is yours to do, whoever decides?',
        'What would you ask them, and when?',
        'Bring in whoever leads; the group helps you prepare.',
      ],
    },
  ],
} as const;
