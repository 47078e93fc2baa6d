import { cueReader } from './cues.ts';
import { runToEnd, type ChunkedWork } from './chunkedWork.ts';
import { KIND_OF_EXTENSION, type TranscriptKind } from './kinds.ts';
import { lineSplitter } from './lineSplitter.ts';
import { rttmReader } from './rttm.ts';
import { looksLikeTimedText, timedTextReader } from './timedText.ts';
import { TranscriptBuilder, type LineReader, type FileHints, type Transcript } from './transcript.ts';

/** Kinds that are read line by line. A table is not: its fields may contain line ends. */
export type LineBasedKind = Exclude<TranscriptKind, 'csv'>;

/** Reads a file whose text comes in pieces, cut anywhere. */
export interface TranscriptReader {
  /** Throws `FileTooLarge`. */
  write(chunk: string): void;
  /** To be called once, at the end of the file. */
  end(): ChunkedWork<Transcript>;
}

const CREATE_LINE_READER: Readonly<Record<LineBasedKind, (found: TranscriptBuilder) => LineReader>> = {
  rttm: rttmReader,
  vtt: (found) => cueReader('vtt', found),
  srt: (found) => cueReader('srt', found),
  text: timedTextReader,
};

/** Creates a reader for one file. It keeps nothing of what was said. */
export function createTranscriptReader(
  kind: LineBasedKind,
  hints: FileHints = {},
  maxTurns?: number,
): TranscriptReader {
  const transcript = new TranscriptBuilder(hints, maxTurns);
  const splitter = lineSplitter(CREATE_LINE_READER[kind](transcript));
  return {
    write: splitter.write,
    *end() {
      yield* splitter.end();
      return yield* transcript.transcript();
    },
  };
}

/** Reads a whole text. */
export function readTranscript(kind: LineBasedKind, text: string, hints: FileHints = {}): Transcript {
  const reader = createTranscriptReader(kind, hints);
  reader.write(text);
  return runToEnd(reader.end());
}

/** So many characters are enough to recognise the kind. */
const BEGINNING_LENGTH = 16_384;

/** The kind of a file, by its name or else by its beginning; null if neither tells. */
export function detectKind(fileName: string, beginning: string): TranscriptKind | null {
  const extension = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const named = KIND_OF_EXTENSION[extension];
  if (named) return named;
  const text = beginning
    .slice(0, BEGINNING_LENGTH)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (/^WEBVTT(?:\s|$)/.test(text)) return 'vtt';
  if (/^(?:;;|SPEAKER\s|SPKR-INFO\s)/.test(text)) return 'rttm';
  if (/^(?:\d+\s*[\r\n]+)?\d+:\d{2}:\d{2}[,.]\d+\s*-->/.test(text)) return 'srt';
  if (/^sep=.[\r\n]/i.test(text)) return 'csv';
  if (looksLikeTimedText(text)) return 'text';
  return /^[^\r\n]*[,;\t]/.test(text) ? 'csv' : null;
}
