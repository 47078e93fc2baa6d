import { cueReader } from './cues.ts';
import { lineSplitter } from './lines.ts';
import { rttmReader } from './rttm.ts';
import { Findings, type Transcript } from './transcript.ts';

/** The notations that can be read. */
export const TRANSCRIPT_KINDS = ['rttm', 'vtt', 'srt', 'csv'] as const;
export type TranscriptKind = (typeof TRANSCRIPT_KINDS)[number];
/** Those that are told line by line. A table is not: its fields may hold line ends. */
export type LineKind = Exclude<TranscriptKind, 'csv'>;

/** Reads a file piece by piece, cut anywhere. */
export interface TranscriptReader {
  write(chunk: string): void;
  /** To be called once, at the end of the file. */
  end(): Transcript;
}

/** A reader of one file. Of what was said it keeps nothing. */
export function transcriptReader(kind: LineKind): TranscriptReader {
  const found = new Findings();
  const splitter = lineSplitter(kind === 'rttm' ? rttmReader(found) : cueReader(kind, found));
  return {
    write: splitter.write,
    end() {
      splitter.end();
      return found.transcript();
    },
  };
}

/** Reads a whole text. */
export function readTranscript(kind: LineKind, text: string): Transcript {
  const reader = transcriptReader(kind);
  reader.write(text);
  return reader.end();
}

/** What a file is: by its name, else by how it begins; null where neither tells. */
export function transcriptKind(fileName: string, beginning: string): TranscriptKind | null {
  const extension = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase();
  const named = TRANSCRIPT_KINDS.find((kind) => kind === extension);
  if (named) return named;
  const text = beginning.replace(/^\uFEFF/, '').trimStart();
  if (/^WEBVTT(?:\s|$)/.test(text)) return 'vtt';
  if (/^(?:;;|SPEAKER\s|SPKR-INFO\s)/.test(text)) return 'rttm';
  if (/^\d+\s*[\r\n]+\d+:\d{2}:\d{2}[,.]\d+\s*-->/.test(text)) return 'srt';
  return /^[^\r\n]*[,;\t]/.test(text) ? 'csv' : null;
}
