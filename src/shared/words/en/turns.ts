import type { Problem } from '#shared/airtime/transcripts/transcript.ts';

/** What is wrong with a line of a file, as the end of `Line 12: …`. */
export const problemWords: Readonly<Record<Problem, string>> = {
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
  nobody: (file: string) => `${file} names nobody who spoke.`,
} as const;
