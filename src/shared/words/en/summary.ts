import type { Level } from '#shared/care/levels.ts';
import { levelWords } from './levels.ts';
import { pairsAndTrios } from './programme.ts';
import { capital, slotHeading, slotNoun, slotNumbered, type Focus } from './slots.ts';
import { counted, countedInWords, inWords, ofCount } from './counted.ts';
import type { Times } from '../timeText.ts';

/** What somebody did who had a slot, before its number. */
const had: Readonly<Record<Focus, string>> = {
  presenter: 'presented,',
  coachee: 'was coached,',
  receiver: 'received,',
  topicOwner: 'opened',
  nobody: 'took part,',
};

/** What the data of a summary says in words. */
export const summaryData = {
  opening: 'Opening',
  slot: (focus: Focus, slot: number, presenter: string | null) =>
    presenter === null ? slotHeading(focus, slot) : `${slotHeading(focus, slot)}, ${presenter}`,
  between: (focus: Focus) => `Between ${slotNoun(focus)}s`,
  closing: 'Close',
  presented: (focus: Focus, slot: number) => `${had[focus]} ${slotNumbered(focus, slot)}`,
  stoodIn: (role: string, focus: Focus, slot: number) =>
    `stood in as ${role} in ${slotNumbered(focus, slot)}`,
  person: (number: number) => `Person ${number}`,
} as const;

/** Words of everyday that are names too: written small they are words. */
export const everydayWords: ReadonlySet<string> = new Set(
  [
    'ah ai an art ash bay be bill bo bob brook buck chase chuck clay cliff dawn dean do don dot drew earl even ever',
    'faith fay fern frank gay gene glen grace grant guy hall ham hope in iris ivy jack jade jay jean jewel joy june',
    'lane lee long lily man mark may mercy miles mo my nick no norm on pat pearl peg penny pierce ray reed rich rob',
    'robin rod rose ruby rusty sandy sky so song star storm sue sun summer tan tony to van violet wade ward will win',
    'wren you young april august angel art carol chip daisy duke hazel heath holly honor hunter king melody prince',
  ].flatMap((line) => line.split(' ')),
);

/** A level that was chosen for one slot alone. */
const heldIn = (level: Level) => (focus: Focus, slot: number) =>
  `In ${slotNumbered(focus, slot)} ‘${levelWords[level].name}’ held: ${levelWords[level].sentence}`;

/** The written summary: Markdown, and the page on screen and paper. */
export const summaryPage = {
  fromTo: (from: string, to: string) => `${from} to ${to}`,
  minutes: (minutes: number) => counted(minutes, 'minute'),
  endsEstimated:
    'Ends estimated: a file told only when turns began, so each was taken to end where the next began.',
  people: (n: number) => countedInWords(n, 'person', 'people'),
  /** Whoever is more than two of each are thirds of trios. */
  pairs: (pairs: number, people: number) => {
    const trios = Math.min(pairs, people - 2 * pairs);
    return `${pairsAndTrios(pairs - trios, trios)}, ${countedInWords(people, 'person', 'people')}`;
  },
  observed: (name: string) => `${name} observed`,
  untilNow: 'still open',
  commitments: 'What each takes along',
  noCommitments: 'No commitment was written down.',
  ownPapers: 'Kept for one person: turn the screen to them first. It is in no file of the group’s.',
  showTo: (name: string) => `Show to ${name}`,
  putAwayOf: (name: string) => `Put away what is ${name}’s`,
  optionOf: 'Option',
  starredOf: 'Starred question',
  questionOf: 'Question',
  insightOf: 'Insight',
  talk: 'How the talk went',
  interruptions: (n: number) => `○ counts the interruptions of a phase: ${inWords(n)} in all.`,
  interruptionsTotal: (n: number) => ofCount(n, 'One interruption in all.', `${n} interruptions in all.`),
  /** Of a closed session: `spoken` is what all of them spoke. */
  talkGone: (spoken: string) =>
    `Who spoke when is destroyed with the log. What stays is how long all of them spoke: ${spoken}.`,
  noTalk: 'Nobody’s voice was tapped, so there is nothing to show here.',
  everybody: 'Everybody',
  share: 'Share of talk against what the phases expected',
  shareNote: '○ expected  ● spoke. A presenter is expected to hold the floor.',
  /** Of a meeting that had no plan: what is expected of each is the same. */
  shareAlone: 'Share of talk',
  shareAloneNote: '○ an equal share  ● spoke',
  yarn: 'Who spoke after whom',
  yarnNote: 'The thicker the yarn, the more often.',
  noYarn: 'Nobody spoke after anybody else.',
  planAndActual: 'Plan and actual',
  beyond: 'Strong: beyond the plan.',
  pale: 'Hatched: added by agreement.',
  ended: (time: string) => `Ended ${time}`,
  stopped: (time: string) => `Ended early, at ${time}`,
  inside: (minutes: string) => `inside the ${minutes}.`,
  over: (length: string, minutes: string) => `${length} after the ${minutes}.`,
  notEnded: 'Not ended yet.',
  notHeld: 'It was over before anything happened: for the group it does not count.',
  overBy: (phase: string, group: string, length: string) => `${phase} (${group}) ran over by ${length}.`,
  notes: 'Notes',
  agreement: {
    title: 'Working agreement',
    bent: 'Bent:',
    wanted: {
      yes: 'We got what we wanted.',
      partly: 'We got a part of what we wanted.',
      no: 'We did not get what we wanted.',
    },
    was: 'Until today:',
    is: 'From now on:',
    dropped: 'Left out from now on:',
    added: 'New from now on:',
  },
  gathered: {
    topic: 'Topics',
    question: 'Questions',
    insight: 'Insights',
    parking: 'For another time',
    keep: 'To keep',
    try: 'To try',
  },
  raised: {
    L0: heldIn('L0'),
    L1: heldIn('L1'),
    L2: heldIn('L2'),
    L3: (focus, slot) =>
      `${capital(slotNumbered(focus, slot))} was sealed: nothing that was said or written in it is told here.`,
  } as Readonly<Record<Level, (focus: Focus, slot: number) => string>>,
  stays: 'The session stays on this computer until it is deleted.',
  sample: 'It was a sample: nothing of it stays on this computer.',
  speech: (speech: string, overlap: string | null, silence: string, longest: string) =>
    `Speech ${speech}${overlap === null ? '' : `, of it ${overlap} by several at once`}. Silence where somebody was to speak ${silence}, the longest ${longest}.`,
  stood: (length: string, time: string) => `The clock stood for ${length}, from ${time}.`,
  stoodOften: (count: number, length: string, each: readonly string[]) =>
    `The clock stood ${inWords(count)} times, for ${length} in all: ${each.slice(0, -1).join(', ')} and ${each.at(-1) ?? ''}.`,
  stoodEach: (length: string, time: string) => `${length} from ${time}`,
  /** As the room was opened, and as it stood in the end, where that is another. */
  plannedAs: (
    { planned, lastPlanned }: { readonly planned: number; readonly lastPlanned: number },
    { length }: Pick<Times, 'length'>,
  ) => (planned === lastPlanned ? length(planned) : `${length(planned)}, then ${length(lastPlanned)}`),
  /** Of a topic that was voted on. */
  topicWas: ({ dots, talked }: { readonly dots: number; readonly talked: boolean }) =>
    `${dots === 0 ? 'no dot' : countedInWords(dots, 'dot')}, ${talked ? 'talked about' : 'no time for it'}`,
  columns: {
    part: 'Part',
    phase: 'Phase',
    planned: 'Planned',
    actual: 'Actual',
    person: 'Person',
    did: 'Did',
    spoke: 'Spoke',
    share: 'Share',
    expected: 'Expected',
    equal: 'Equal share',
    turns: 'Turns',
    from: 'After',
    to: 'spoke',
    times: 'Times',
    begins: 'Begins',
    length: 'Length',
  },
  states: { skipped: 'skipped', leftOut: 'left out', notReached: 'not reached', now: 'running', done: '' },
  noteKinds: {
    option: 'Option',
    parking: 'For later',
    process: 'On how we worked',
    starred: 'Starred question',
  } as Readonly<Record<string, string>>,
  nothing: '–',
} as const;

/** The Summary screen around the page. */
export const summaryScreen = {
  loading: 'One moment.',
  missing: 'This session cannot be read any more.',
  back: 'Back to the start',
  page: 'The summary',
  down: 'Down the page',
  up: 'Up the page',
  pageDown: 'A screen down',
  pageUp: 'A screen up',
  takeAlong: 'Take it along',
  pdf: 'PDF',
  markdown: 'Markdown',
  csv: 'CSV, one row a turn',
  separator: 'Columns of CSV are parted by',
  separators: { system: 'what this computer uses', ',': 'commas', ';': 'semicolons' },
  rttm: 'RTTM turns',
  readTurns: 'Turns from a file',
  json: 'JSON',
  level: (name: string) => `What may leave depends on the level: ${name}.`,
  withNames: 'With names',
  withoutNames: 'Without names',
  whatLeaves: 'What leaves',
  namesKey: 'With names, or without',
  plainNote: 'People become Person 1, Person 2 and so on; what they said they would do loses its names.',
  dayAloneNote: 'At this level papers hold the day, the working agreement and what comes next, and no more.',
  namedNote: 'Names, shares and commitments as on this page.',
  askNamed: 'Did everyone named agree?',
  askNamedBody:
    'This file names people and says how much each of them spoke. At this level it may leave only if everyone in it said yes.',
  askTurns: 'Did everyone who spoke agree?',
  askTurnsBody:
    'This file has a row for every turn. Even without names people can tell whose it was, so it may leave only if everyone who spoke said yes.',
  askDrawnBody:
    'This file draws every turn, and says whose each was. It may leave only if everyone who spoke said yes.',
  askBothBody:
    'This file names people and has every turn of theirs. At this level it may leave only if everyone in it said yes.',
  agreed: 'Everyone agreed',
  notAgreed: 'Not everyone',
  saved: (path: string) => `Saved: ${path}`,
  closedAgrees:
    'The session is closed, and nobody can agree to anything in it any more. It leaves without names and turns.',
  beforeItCloses: 'Before it closes',
  /** Of a closed session at the open level. */
  whileItStays: 'For ninety days',
  afterwards: 'Afterwards',
  replay: 'Replay in the room',
  tables: 'The same as tables',
  close: 'Done',
  unchanged: 'Nothing left this computer.',
} as const;

/** Shorter titles for narrow bands of the timeline, by phase id. */
export const summaryShort: Readonly<Record<string, string>> = {
  SHORTQ: 'Questions',
  REVIEW: 'Commitments',
  AGREE: 'Agreement',
};
