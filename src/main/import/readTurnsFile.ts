import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { TranscriptKind } from '#shared/airtime/transcripts/kinds.ts';
import { detectKind, createTranscriptReader } from '#shared/airtime/transcripts/read.ts';
import {
  MAX_TURNS_READ,
  FileTooLarge,
  type FileHints,
  type Transcript,
} from '#shared/airtime/transcripts/transcript.ts';
import { createCsvReader } from './csvReader.ts';
import { readFileText, type TakeText } from './fileText.ts';
import { runInChunks } from './runInChunks.ts';

/** A larger file is not read. */
export const MAX_FILE_BYTES = 200_000_000;

/** Why a file was not read. */
export type WhyNotRead =
  | 'unreadable'
  | 'notAFile'
  | 'unknownKind'
  | 'cancelled'
  | 'tooLarge'
  | 'longLine'
  | 'tooManyTurns';

export type TurnsFile =
  | {
      readonly ok: true;
      readonly name: string;
      readonly kind: TranscriptKind;
      readonly transcript: Transcript;
      /** When the file was last changed, in milliseconds since 1970 UTC. */
      readonly changed: number;
    }
  | { readonly ok: false; readonly name: string; readonly why: WhyNotRead };

type Reader = ReturnType<typeof createCsvReader> | ReturnType<typeof createTranscriptReader>;

interface ReadOptions {
  readonly onProgress?: (bytesRead: number, bytes: number) => void;
  readonly signal?: AbortSignal;
  /** What the person said about the file. */
  readonly hints?: FileHints;
  readonly limits?: Limits;
}

/** A file with more bytes or turns is not read. */
interface Limits {
  readonly bytes: number;
  readonly turns: number;
}
const LIMITS: Limits = { bytes: MAX_FILE_BYTES, turns: MAX_TURNS_READ };

/** Reads from a file who spoke when; nothing of what was said is kept. Other work can run while it reads. */
export async function readTurnsFile(
  path: string,
  { onProgress, signal, hints = {}, limits = LIMITS }: ReadOptions = {},
): Promise<TurnsFile> {
  const name = basename(path);
  let kind: TranscriptKind | null = null;
  let reader: Reader | null = null;
  try {
    const found = await stat(path);
    // Reading a pipe might wait forever, and a device may have no end.
    if (!found.isFile()) return { ok: false, name, why: 'notAFile' };
    const { size, mtimeMs } = found;
    if (size > limits.bytes) throw new FileTooLarge('file');
    const startReading = (): TakeText => {
      reader = null;
      return (text, bytesRead) => {
        // The file may grow while it is read.
        if (bytesRead > limits.bytes) throw new FileTooLarge('file');
        kind ??= detectKind(name, text);
        // No text has a zero in it: a picture or a program has.
        if (kind === null || text.includes('\0')) throw new UnknownKind();
        reader ??=
          kind === 'csv'
            ? createCsvReader(hints, limits.turns)
            : createTranscriptReader(kind, hints, limits.turns);
        reader.write(text);
        onProgress?.(bytesRead, size);
      };
    };
    await readFileText(path, startReading, signal);
    const rest = await (reader as Reader | null)?.end();
    if (kind === null || rest === undefined) return { ok: false, name, why: 'unknownKind' };
    const transcript = await runInChunks(rest, signal);
    return { ok: true, name, kind, transcript, changed: Math.round(mtimeMs) };
  } catch (error) {
    return { ok: false, name, why: reasonNotRead(error) };
  }
}

class UnknownKind extends Error {}

const REASONS_TOO_LARGE = { turns: 'tooManyTurns', line: 'longLine', file: 'tooLarge' } as const;

function reasonNotRead(error: unknown): WhyNotRead {
  if (error instanceof UnknownKind) return 'unknownKind';
  if (error instanceof FileTooLarge) return REASONS_TOO_LARGE[error.what];
  if (error instanceof Error && error.name === 'AbortError') return 'cancelled';
  if (error instanceof Error && 'code' in error) return 'unreadable';
  throw error;
}
