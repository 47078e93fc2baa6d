import type { LineProblem } from '#shared/airtime/transcripts/transcript.ts';
import { counted, ofCount } from './counted.ts';

/** What is wrong with a line of a file, as the end of `Line 12: …`. */
const problemWords: Readonly<Record<LineProblem, string>> = {
  header: 'the header is not one that can be read',
  fields: 'something is missing in it',
  start: 'the start is no time',
  end: 'the end is no time',
  length: 'the length is no time',
  time: 'the times cannot be read',
  order: 'it ends before it begins',
  speaker: 'it names nobody',
  quote: 'a quotation mark is not closed',
  empty: 'nothing is said in it',
  unended: 'what starts here is never stopped',
  unbegun: 'what stops here was never started',
  last: 'the last turn has no end and is left out',
};

/** `Line 12: the start is no time.` */
export const malformedLine = (line: number, problem: LineProblem): string =>
  `Line ${line}: ${problemWords[problem]}.`;

/** Why a file was not read. */
export const notReadWords = {
  unreadable: (file: string) => `${file} cannot be read.`,
  unknownKind: (file: string) => `${file} is none of RTTM, WebVTT, SRT, CSV and text with times.`,
  cancelled: (file: string) => `${file} was not read to its end.`,
  nobody: (file: string) => `${file} names nobody who spoke.`,
  notAFile: (file: string) => `${file} is no file that can be read to an end.`,
  tooLarge: (file: string) => `${file} is larger than 200 MB: too large to be read.`,
  longLine: (file: string) => `${file} has a line of more than a million characters: it is no file of turns.`,
  tooManyTurns: (file: string) => `${file} has more than a million turns: too many to be read.`,
} as const;

const SHOWN_NAMES = 12;
const listed = (names: readonly string[]): string =>
  names.slice(0, SHOWN_NAMES).join(', ') + (names.length > SHOWN_NAMES ? ', …' : '');

/** Why a file cannot be read as it is. */
export const obstacleWords = {
  recordings: (file: string, recordings: readonly string[]) =>
    `${file} holds ${recordings.length === 1 ? 'one recording' : `${recordings.length} recordings`}: ${listed(recordings)}.`,
  columns: (file: string) => `Nothing in ${file} tells which column is the speaker, the start and the end.`,
  notSeconds: (file: string) =>
    `The times in ${file} do not look like seconds: write them in seconds, or as h:mm:ss.`,
  untimed: (file: string) =>
    `${file} does not tell when each turn began: a file with a time for each turn is needed, such as WebVTT, SRT, RTTM or CSV.`,
} as const;

/** What the command says where a person would be asked. */
export const askedOfCommand = {
  recordings: 'Name one with --recording NAME.',
  columns: 'Say which with --columns speaker=…,start=…,end=…',
  columnTitles: (titles: readonly string[]) => ` The columns are ${listed(titles)}.`,
} as const;

/** A meeting that was not run with the app. */
export const recordedMeeting = {
  format: 'Recorded meeting',
  purpose: 'A meeting that was recorded elsewhere, to look at who spoke when.',
  phase: 'The meeting',
  prompt: 'Who spoke when?',
  source: 'a file',
} as const;

/** What main says of a file of turns. */
export const turnsImportWords = {
  choose: { title: 'Read turns from a file', kind: 'Turns: RTTM, WebVTT, SRT, CSV, text' },
  busy: 'A file is being chosen or read already.',
  nothingInHand: 'There is no file to keep: choose it once more.',
  nothingReadable: (file: string, first: string) => `Nothing in ${file} can be read. ${first}`,
  tooManyTurns: (file: string, most: number) =>
    `${file} has more than ${counted(most, 'turn')}: too many for one session.`,
  tooLong: (file: string) => `${file} lasts longer than ten hours: too long for one session.`,
  nobodyLeft: 'Keep at least one of the speakers.',
  tooMany: (most: number) =>
    `At most ${counted(most, 'person has', 'people have')} a seat: leave somebody out, or give two speakers the same name.`,
} as const;

const seats = (n: number) => ofCount(n, 'one person', `${n} people`);

/** The screen of a file that was read. */
export const turnsScreen = {
  reading: 'Reading the file',
  progress: 'How much of the file is read',
  heading: (file: string) => file,
  asMeeting: 'Who spoke when is kept; not a word of what was said. Give the speakers their names.',
  asTurns: 'Nobody was tapped in this session: the file becomes its turns. Say who is who.',
  asSecond: 'The file becomes a second observer’s view, to be compared with what was tapped. Say who is who.',
  title: 'Title',
  when: (date: string) => `Taken for its date: ${date}, when the file was last changed.`,
  length: (length: string, speakers: number, turns: number) =>
    `${length}, ${seats(speakers)}, ${counted(turns, 'turn')}`,
  speakers: 'Speakers',
  columns: { speaker: 'In the file', spoke: 'Spoke', turns: 'Turns', as: 'Is' },
  nameOf: (speaker: string) => `Who is ${speaker}?`,
  leftOut: 'nobody: leave out',
  emptyIsOut: 'Without a name a speaker is left out.',
  estimated:
    'Ends estimated: the file tells only when each turn began, so it is taken to end where the next begins.',
  whichRecording: 'Which recording?',
  recordingsNote: (n: number) =>
    `The file holds ${n} recordings. The names of speakers hold within one of them.`,
  recording: 'Recording',
  nameless: 'without a name',
  whichColumns: 'Which column is which?',
  columnsNote:
    'Nothing in the file tells. Say where the speaker, the start, and the end or the length stand; the rest is not looked at.',
  isColumn: { speaker: 'Who speaks', start: 'Start' },
  turnEnds: 'End, or length',
  /** What that column holds. */
  endIs: 'What it tells',
  ends: { end: 'the end', length: 'the length' },
  column: (n: number) => `Column ${n}`,
  columnHeads: { column: 'In the file', samples: 'For example' },
  chooseColumn: 'choose a column',
  read: 'Read the file',
  columnsDiffer: 'Choose three different columns.',
  malformed: (n: number) => `${counted(n, 'line')} cannot be read and ${ofCount(n, 'is', 'are')} left out`,
  more: (n: number) => `and ${n} more`,
  keep: 'Keep as a meeting',
  keepTurns: 'Keep these turns',
  discard: 'Do not keep',
  stop: 'Stop reading',
} as const;
