import { TrendMeasureSchema } from '#shared/group/register/trendMeasure.ts';
import { boardMoments } from '../preview/boardViews.ts';
import { consolePushes } from '../preview/consoleViews.ts';
import { formatMoments } from '../preview/formatViews.ts';
import { phoneStates } from '../preview/phoneStates.ts';
import { PULSES_SHOWN } from '../preview/pulses.ts';
import { replays } from '../preview/replayFilms.ts';
import { roomMoments } from '../preview/roomViews.ts';
import { wallStates } from '../preview/wallStates.ts';

/** Every window in its states, sheets and dialogs: a preview page, and what it is asked to show. */
export type PageName = 'console' | 'board' | 'desk' | 'room' | 'phone' | 'wall';

/**
 * One of each kind of sheet, dialog and state of the windows that are steered by hand: they are measured, and the rules of
 * accessibility are asked about them too.
 */
export const HEARD: Readonly<Record<Exclude<PageName, 'room'>, readonly string[]>> = {
  console: [
    ...['opened y', 'armed', 'counsel', 'twelve', 'twelve@long', 'thumbs', 'gap'],
    // An act that is refused, and a time that a sheet does not take: both say a length.
    ...['counsel /1', 'counsel! p', 'counsel g~⏎'],
    ...['a', 'w', 'c', 'm', 'g', 'y', '^', '?', 'A', 'O'].map((key) => `counsel ${key}`),
    ...['phonesAsking A', 'phonesFour A', 'phonesWalls A'],
    ...['pulse U', 'pulse Uo', 'counsel K'],
  ],
  board: [
    'silence',
    'overlap',
    'overlap@long',
    'overlap:only',
    'hold ?',
    'hold s',
    'hold i',
    'report',
    'report ?',
  ],
  phone: [
    'asking',
    'turnedAway',
    'replaced',
    'hold',
    'overlap',
    'lost',
    'lostAhead',
    'notTaken',
    'report',
    'overlap Codes',
    'lost Moved?',
    'silence',
    'undone',
  ],
  wall: ['coming', 'asking', 'refused', 'saidNo', 'over', 'counsel', 'numbers', 'lost'],
  desk: [
    ...['first', 'start n', 'plan', 'breaks', 'refused', 'planTwelve a', 'planTwelve ?'],
    ...['groups', 'groups +', 'groups e', 'groups r', 'groupTwelve', 'groupEmpty'],
    ...['a', 'n', 'w', 'd', 'e', 'r', 's', 'c'].map((key) => `group ${key}`),
    ...[
      'groupPulseKept u',
      'groupPulseForm u⏎',
      'groupPulseForm u⏎4',
      'groupPulseTold u',
      'groupPulseOpen uo',
      'groupPulseForm u',
    ],
    ...['groupLearned l', 'learningNote'],
    ...['groupSprint', 'groupSprint t', 'groupSprint tl', 'groupSprint i', 'group t'],
    ...['groupPlaybook o', 'groupPlaybook oq', 'groupPlaybook ow'],
    ...['groupPulseKept', 'groupPulseKept uw', 'groupPulseKept uwb', 'group k'],
    ...['groupPairs c', 'groupPairsSeven c', 'groupPairsForty c', 'groupPairsChanged c', 'groupPairs cm'],
    ...['summary x', 'summary xr', 'summary h', 'summary', 'longTwelve t', 'start'],
    ...['archiveFound', 'archive o', 'own', 'own w', 'trends', 'trends t'],
    ...['formats', 'formats q', 'editor', 'editorWrong'],
  ],
};

/** Keys that open a sheet or a dialog of the console, over one of its states. */
const CONSOLE_KEYS = [
  'counsel /',
  'counsel r',
  'twelve a',
  'twelve c',
  'write C',
  'vote C',
  'topic C',
  'lookBack S',
  'parking j',
  'consent l',
  'insights q',
  'agreementMade u',
  'phonesOpen A',
  'phonesNothing A',
  'phonesUsed A',
  'phonesShut A',
  'phonesGone A',
  'phonesCountStill A',
  'phonesAskingWall A',
  'twelve O',
  // The screen turned to somebody: covered, read, and asked whether it is still theirs.
  ...['review _', 'review _⏎', 'reviewOften _⏎', 'reviewShown h'],
];

/** With names that are longer than any place has room for. */
const LONG_NAMES: Readonly<Record<Exclude<PageName, 'desk'>, readonly string[]>> = {
  phone: ['hold@long', 'eight@long', 'overlap@long', 'report@long'],
  wall: ['present@long', 'counsel@long', 'report@long'],
  console: [
    ...['counsel', 'twelve', 'coffeeOver', 'lateComer', 'overtime', 'consult', 'consent', 'gap'].map(
      (scene) => `${scene}@long`,
    ),
    ...[
      'twelve@long a',
      'twelve@long c',
      'write@long C',
      'parking@long j',
      'insights@long q',
      'lookBack@long S',
    ],
    ...['reviewShown@long', 'reviewSaid@long', 'review@long _', 'review@long _⏎'],
    ...['review@long', 'twelve@long O', 'beginsAgain@long'],
    ...['counsel', 'twelve', 'lateComer', 'overtime', 'review', 'gap'].map((scene) => `${scene}@anne`),
    ...['write@anne C', 'parking@anne j', 'insights@anne q', 'twelve@anne O'],
  ],
  board: [
    'hold@long',
    'overlap@long',
    'overlap@long:only',
    'three@long',
    'lateComer@long',
    'unseen@long s',
    'overlap@long i',
    'report@long',
    ...['hold', 'overlap', 'three', 'lateComer', 'report'].map((scene) => `${scene}@anne`),
  ],
  room: [
    ...['counsel', 'close', 'openFloor', 'trios', 'report'].map((scene) => `${scene}@anne`),
    ...[
      'rest',
      'ownRules',
      'counsel',
      'close',
      'openFloor',
      'parking',
      'trios',
      'report',
      'replayTwo',
      'replayTwelve',
    ].map((scene) => `${scene}@long`),
  ],
};

const once = (...scenes: readonly string[]): readonly string[] => [...new Set(scenes)];

export const SCENES: Readonly<Record<PageName, readonly string[]>> = {
  console: once(
    ...Object.keys(consolePushes),
    ...formatMoments,
    ...HEARD.console,
    ...CONSOLE_KEYS,
    ...LONG_NAMES.console,
  ),
  board: once(
    ...Object.keys(boardMoments),
    ...HEARD.board,
    ...['overlap i', 'hold:reaction s', 'hold O', 'report O'],
    ...LONG_NAMES.board,
  ),
  phone: once(...Object.keys(phoneStates), ...HEARD.phone, ...LONG_NAMES.phone, 'reportTen Seats'),
  wall: once(...Object.keys(wallStates), ...LONG_NAMES.wall),
  desk: once(
    ...HEARD.desk,
    ...['firstFour', 'firstTwelve', 'firstForty'],
    ...[
      'resume',
      'kept',
      'full',
      'eight',
      'three',
      'planTwelve',
      'refusedTwelve',
      'troika',
      'start c',
      'officeHours',
      'circleTwelve',
    ],
    ...['planGroup', 'planGroup d', 'planGroup i', 'planTwelve i', 'plan d', 'plans p'],
    ...['oneGroup', 'group', 'groupBegun', 'groupTwelve a', 'groupTwelve e', 'groupTwelve r'],
    ...['group p', 'groupTwelve p', 'groupTwelve u', 'group h', 'groupTwelve w', 'group wp'],
    ...['groupPairsLong c', 'groupPairsToCome c', 'groupEmpty c', 'groupPairsForty cm', 'groupPairs cr'],
    ...[
      'groupPulseFirst u',
      'groupPulseSafety u',
      'groupPulseSafety u⏎',
      'groupPulseFew u',
      'groupPulsePair u',
      'groupPulsePair u⏎',
    ],
    ...['group l', 'groupLearned l⏎', 'groupLearnedLong l', 'groupPulseSealed l'],
    ...['learningNoteNew', 'learningNoteLong'],
    ...['groupSprintLong', 'groupSprintLong t', 'groupSprintLong tl', 'groupSprintL2 t'],
    ...[
      'group o',
      'groupPlaybookLong o',
      'groupPlaybookLong oq',
      'groupPlaybookLong ow',
      'groupPulseSealed o',
    ],
    ...['groupPlaybook o⏎', 'groupPlaybook oq⏎', 'groupPlaybook ow⏎', 'groupPlaybook op'],
    ...['groupPulseSealed u', 'groupPulseKept up', 'groupPulseForm uo'],
    ...['groupPulseKept uwr', 'groupPulseKept uwx', 'groupPulseOpen uw'],
    ...['groupPairs cd', 'groupPairsLong cp', 'groupPairsLong cw'],
    ...[
      'ownSealed',
      'ownLong',
      'ownWord',
      'ownNew',
      'ownElsewhere',
      'own s',
      'own f',
      'own x',
      'own w',
      'ownLong w',
    ],
    ...['group b', 'groupTwelve b', 'group q', 'groups b', 'groups b~⏎'],
    ...['long', 'twelve', 'longTwelve', 'trio', 'quiet'],
    // Further down: shares and their axis, who after whom, plan and actual.
    ...['summary', 'longTwelve', 'longTwelve t'].flatMap((scene) =>
      [1, 2, 3].map((page) => `${scene}#${page}`),
    ),
    ...['longTwelve x'],
    ...['archive', 'archiveNone', 'archiveLong', 'archiveEmpty', 'archive ?'],
    ...['trends m', 'trends n', 'trends o', 'trendsLong o', 'trendsLong', 'trendsLong t'],
    ...['unknown', 'alone', 'unknown#1', 'alone#1'],
    ...['damaged', 'lost', 'looking', 'newer'],
    ...['reading', 'read', 'second', 'asksRecording', 'asksColumns'],
    ...['editorMany', 'editorLong', 'editorEmpty'],
  ),
  room: [
    ...Object.keys(roomMoments),
    ...formatMoments,
    ...['present', 'close', 'overtime', 'rest', 'opening'].map((scene) => `${scene}:sample`),
    ...Object.keys(replays),
    ...['written', 'writtenLong'],
    ...Object.keys(PULSES_SHOWN),
    ...TrendMeasureSchema.options.flatMap((one) => [`trend:${one}`, `trendLong:${one}`]),
    ...LONG_NAMES.room,
  ],
};
