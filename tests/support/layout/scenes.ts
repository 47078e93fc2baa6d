import { boardMoments } from '../preview/boardViews.ts';
import { consolePushes } from '../preview/consoleViews.ts';
import { formatMoments } from '../preview/formatViews.ts';
import { replays } from '../preview/replayFilms.ts';
import { roomMoments } from '../preview/roomViews.ts';

/** Every window in its states, sheets and dialogs: a preview page, and what it is asked to show. */
export type PageName = 'console' | 'board' | 'desk' | 'room';

/** Keys that open a sheet or a dialog of the console, over one of its states. */
const CONSOLE_KEYS = [
  'counsel /',
  'counsel a',
  'counsel c',
  'counsel g',
  'counsel m',
  'counsel r',
  'counsel w',
  'counsel y',
  'counsel ^',
  'counsel ?',
  'counsel /1',
  'twelve a',
  'twelve c',
  'write C',
  'vote C',
  'parking j',
  'insights q',
  // The screen turned to somebody: covered, read, and asked whether it is still theirs.
  ...['review _', 'review _⏎', 'reviewOften _⏎', 'reviewShown h'],
  // An act that is refused, and a time that a sheet does not take: both say a length.
  'counsel! p',
  'counsel g~⏎',
];

/** With names that are longer than any place has room for. */
const LONG_NAMES: Readonly<Record<'console' | 'board' | 'room', readonly string[]>> = {
  console: [
    ...['counsel', 'twelve', 'overtime', 'consult', 'consent', 'gap'].map((scene) => `${scene}@long`),
    ...['twelve@long a', 'twelve@long c', 'write@long C', 'parking@long j', 'insights@long q'],
    ...['reviewShown@long', 'reviewSaid@long', 'review@long _', 'review@long _⏎'],
  ],
  board: ['hold@long', 'overlap@long', 'overlap@long:only', 'three@long', 'unseen@long s', 'overlap@long i'],
  room: [
    'rest',
    'ownRules',
    'counsel',
    'close',
    'openFloor',
    'parking',
    'trios',
    'replayTwo',
    'replayTwelve',
  ].map((scene) => `${scene}@long`),
};

export const SCENES: Readonly<Record<PageName, readonly string[]>> = {
  console: [...Object.keys(consolePushes), ...formatMoments, ...CONSOLE_KEYS, ...LONG_NAMES.console],
  board: [
    ...Object.keys(boardMoments),
    'overlap:only',
    'hold ?',
    'hold s',
    'hold i',
    'overlap i',
    'hold:reaction s',
    ...LONG_NAMES.board,
  ],
  desk: [
    ...['firstFour', 'firstTwelve', 'firstForty'],
    ...['first', 'start', 'resume', 'kept', 'plan', 'full', 'eight', 'refused', 'three'],
    ...['breaks', 'planTwelve', 'troika', 'planTwelve a', 'planTwelve ?', 'start n', 'start c'],
    ...['planGroup', 'planGroup d', 'planGroup i', 'planTwelve i', 'plan d', 'plans p'],
    ...['groups', 'oneGroup', 'groups +', 'group', 'groupTwelve', 'groupBegun', 'groupEmpty'],
    ...[
      'group a',
      'group n',
      'group w',
      'group d',
      'group r',
      'group s',
      'groupTwelve a',
      'groupTwelve r',
      'group p',
      'groupTwelve p',
      'group h',
    ],
    ...['own', 'ownSealed', 'ownLong', 'ownWord', 'ownNew', 'own s', 'own f', 'own x'],
    ...['group b', 'group q', 'groups b', 'groups b~⏎', 'groups e', 'groups r', 'summary h'],
    ...['summary', 'long', 'twelve', 'longTwelve', 'longTwelve t', 'trio', 'quiet'],
    // Further down: shares and their axis, who after whom, plan and actual.
    ...['summary', 'longTwelve', 'longTwelve t'].flatMap((scene) =>
      [1, 2, 3].map((page) => `${scene}#${page}`),
    ),
    ...['summary x', 'longTwelve x'],
    ...['archive', 'archiveFound', 'archiveNone', 'archiveLong', 'archiveEmpty', 'archive ?'],
    ...['trends', 'trends t', 'trends n', 'trendsLong', 'trendsLong t'],
    ...['unknown', 'alone', 'unknown#1', 'alone#1'],
    ...['damaged', 'lost', 'looking', 'newer'],
    ...['reading', 'read', 'second', 'asksRecording', 'asksColumns'],
    ...['formats', 'formats q', 'editor', 'editorMany', 'editorLong', 'editorEmpty', 'editorWrong'],
  ],
  room: [
    ...Object.keys(roomMoments),
    ...formatMoments,
    ...['present', 'close', 'overtime', 'rest', 'opening'].map((scene) => `${scene}:sample`),
    ...Object.keys(replays),
    ...LONG_NAMES.room,
  ],
};
