import { noonOf, type Day } from '#shared/group/register/day.ts';
import type { Visible } from '#shared/session/lines/commitment.ts';
import type { Level } from '#shared/care/levels.ts';
import { counted, countedInWords } from './counted.ts';
import { levelWords } from './levels.ts';
import { dayLabel } from './wallClock.ts';

/** Words of the sheet that each takes home, and of where it is asked for. */
export const sheetWords = {
  everybody: 'Everybody',
  file: (whose: string, title: string) => `${whose} of ${title}`,
  head: (title: string, wall: number) =>
    [title, dayLabel(wall), 'yours alone'].filter((part) => part !== '').join(' · '),
  question: 'Your question, as it is now',
  sentence: (n: number) => (n === 1 ? 'Your sentence' : 'Your sentences'),
  takeAlong: 'What you take along',
  /** What stands below a commitment. */
  about: ({
    by,
    notice,
    confidence,
    asks,
    visible,
  }: {
    readonly by: Day | null;
    readonly notice: string | null;
    readonly confidence: number | null;
    /** Who will ask. */
    readonly asks: string | null;
    readonly visible: Visible;
  }): readonly string[] => [
    by === null ? 'By the next session.' : `By ${dayLabel(noonOf(by))}.`,
    ...(notice === null ? [] : [`You would notice: ${notice}${/[.!?…]$/u.test(notice) ? '' : '.'}`]),
    ...(confidence === null ? [] : [`How sure: ${confidence} of 10.`]),
    {
      owner: asks === null ? 'You alone hear of it.' : `You alone hear of it; ${asks} will ask.`,
      pair: asks === null ? 'You alone hear of it.' : `${asks} sees it too, and will ask.`,
      group: asks === null ? 'The group is shown it.' : `The group is shown it; ${asks} will ask.`,
    }[visible],
  ],
  starred: 'Questions you starred',
  options: (n: number) => `Handed to you: ${countedInWords(n, 'option')}`,
  talk: 'Your own time',
  spoke: (length: string, turns: number) => `You spoke for ${length}, in ${counted(turns, 'turn')}.`,
  besides: 'And besides',
  does: (youDo: string, why: string) => `${youDo}${why === '' ? '' : `; ${why}`}.`,
  foot: ({
    level,
    onlyHere,
    options,
    talk,
  }: {
    readonly level: Level;
    readonly onlyHere: boolean;
    readonly options: readonly string[];
    readonly talk: object | null;
  }) =>
    [
      levelWords[level].sentence,
      onlyHere && options.length > 0 ? 'The group keeps no copy of these options; this sheet is yours.' : '',
      talk !== null && level !== 'L0' ? 'Once the session is closed your own time stands here alone.' : '',
    ]
      .filter((part) => part !== '')
      .join(' '),

  ask: 'Take-home sheets',
  title: 'A sheet for each to take home',
  body: 'Own words, what was handed over, and nobody else’s. Nothing of it is shown here: turn the laptop to whoever saves theirs.',
  how: 'As a file, or on paper',
  hows: { file: 'As a file', paper: 'On paper' },
  all: { file: 'Save all in one file', paper: 'Print all' },
  /** Before all are saved or printed at once. */
  allAsk:
    'Each of them also holds what only its owner hears of. Did everybody say yes to one file, or one pile, of all?',
  allYes: 'Yes, everybody did',
  allNo: 'No, one by one',
  one: { file: (name: string) => `Save ${name}’s`, paper: (name: string) => `Print ${name}’s` },
  printed: 'Handed to the printer.',
  airtime: 'with the own airtime',
  airtimeOf: (name: string) => `${name}’s own airtime`,
  airtimeNote: 'It does not stay here for long: on a sheet of their own each may keep theirs.',
  none: 'At this level nothing is left to take home.',
} as const;
