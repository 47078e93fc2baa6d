import { cueReader } from './cues.ts';
import { atOnce, type InPieces } from './inPieces.ts';
import { lineSplitter } from './lines.ts';
import { rttmReader } from './rttm.ts';
import { looksLikeTimedText, timedTextReader } from './timedText.ts';
import { Findings, type LineReader, type Settled, type Transcript } from './transcript.ts';

/** The notations that can be read. */
export type TranscriptKind = 'rttm' | 'vtt' | 'srt' | 'csv' | 'text';
/** Those that are told line by line. A table is not: its fields may hold line ends. */
export type LineKind = Exclude<TranscriptKind, 'csv'>;

/** What the files of each kind are called; `txt` may be any of them. */
const EXTENSIONS: Readonly<Record<string, TranscriptKind>> = {
  rttm: 'rttm',
  vtt: 'vtt',
  srt: 'srt',
  csv: 'csv',
  tsv: 'csv',
};
export const TRANSCRIPT_EXTENSIONS: readonly string[] = [...Object.keys(EXTENSIONS), 'txt'];

/** Reads a file piece by piece, cut anywhere. */
export interface TranscriptReader {
  /** Throws `TooMuch` where the file is larger than can be read. */
  write(chunk: string): void;
  /** To be called once, at the end of the file. */
  end(): InPieces<Transcript>;
}

const LINE_READERS: Readonly<Record<LineKind, (found: Findings) => LineReader>> = {
  rttm: rttmReader,
  vtt: (found) => cueReader('vtt', found),
  srt: (found) => cueReader('srt', found),
  text: timedTextReader,
};

/** A reader of one file. Of what was said it keeps nothing. */
export function transcriptReader(
  kind: LineKind,
  settled: Settled = {},
  mostTurns?: number,
): TranscriptReader {
  const found = new Findings(settled, mostTurns);
  const splitter = lineSplitter(LINE_READERS[kind](found));
  return {
    write: splitter.write,
    *end() {
      yield* splitter.end();
      return yield* found.transcript();
    },
  };
}

/** Reads a whole text. */
export function readTranscript(kind: LineKind, text: string, settled: Settled = {}): Transcript {
  const reader = transcriptReader(kind, settled);
  reader.write(text);
  return atOnce(reader.end());
}

/** Enough of a file to tell its kind. */
const BEGINNING = 16_384;

/** What a file is: by its name, else by how it begins; null where neither tells. */
export function transcriptKind(fileName: string, beginning: string): TranscriptKind | null {
  const extension = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const named = EXTENSIONS[extension];
  if (named) return named;
  const text = beginning
    .slice(0, BEGINNING)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (/^WEBVTT(?:\s|$)/.test(text)) return 'vtt';
  if (/^(?:;;|SPEAKER\s|SPKR-INFO\s)/.test(text)) return 'rttm';
  if (/^(?:\d+\s*[\r\n]+)?\d+:\d{2}:\d{2}[,.]\d+\s*-->/.test(text)) return 'srt';
  if (/^sep=.[\r\n]/i.test(text)) return 'csv';
  if (looksLikeTimedText(text)) return 'text';
  return /^[^\r\n]*[,;\t]/.test(text) ? 'csv' : null;
}
