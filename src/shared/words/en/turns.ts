import type { Problem } from '#shared/airtime/transcripts/transcript.ts';
import { counted, ofCount } from './counted.ts';

/** What is wrong with a line of a file, as the end of `Line 12: …`. */
const problemWords: Readonly<Record<Problem, string>> = {
  header: 'the header is not one that can be read',
  fields: 'something is missing in it',
  start: 'the start is no time',
  end: 'the end is no time',
  length: 'the length is no time',
  time: 'the times cannot be read',
  order: 'it ends before it begins',
  speaker: 'it names nobody',
  quote: 'a quotation mark is not closed',
};

/** `Line 12: the start is no time.` */
export const malformedLine = (line: number, problem: Problem): string =>
  `Line ${line}: ${problemWords[problem]}.`;

/** Why a file was not read. */
export const notReadWords = {
  unreadable: (file: string) => `${file} cannot be read.`,
  unknownKind: (file: string) => `${file} is none of RTTM, WebVTT, SRT and CSV.`,
  cancelled: (file: string) => `${file} was not read to its end.`,
  nobody: (file: string) => `${file} names nobody who spoke.`,
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
export const turnsDeskWords = {
  choose: { title: 'Read turns from a file', kind: 'Turns: RTTM, WebVTT, SRT, CSV' },
  busy: 'A file is being read already.',
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
  malformed: (n: number) =>
    ofCount(n, 'One line cannot be read and is left out', `${n} lines cannot be read and are left out`),
  more: (n: number) => `and ${n} more`,
  keep: 'Keep as a meeting',
  keepTurns: 'Keep these turns',
  letGo: 'Do not keep',
  stop: 'Stop reading',
} as const;
