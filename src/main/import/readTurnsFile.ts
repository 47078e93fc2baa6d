import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { detectKind, createTranscriptReader, type TranscriptKind } from '#shared/airtime/transcripts/read.ts';
import {
  MAX_TURNS_READ,
  FileTooLarge,
  type FileHints,
  type Transcript,
} from '#shared/airtime/transcripts/transcript.ts';
import { csvReader } from './csvReader.ts';
import { readFileText, type TakeText } from './fileText.ts';
import { inTurns } from './inTurns.ts';

/** A larger file is not read: in bytes. */
export const LARGEST_FILE = 200_000_000;

/** Why a file was not read. */
export type WhyNotRead =
  'unreadable' | 'notAFile' | 'unknownKind' | 'cancelled' | 'tooLarge' | 'longLine' | 'tooManyTurns';

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

type Reader = ReturnType<typeof csvReader> | ReturnType<typeof createTranscriptReader>;

interface Reading {
  readonly onProgress?: (bytesRead: number, bytes: number) => void;
  readonly signal?: AbortSignal;
  /** What the person said of the file. */
  readonly settled?: FileHints;
  readonly limits?: Limits;
}

/** What is more is not read. */
interface Limits {
  readonly bytes: number;
  readonly turns: number;
}
const LIMITS: Limits = { bytes: LARGEST_FILE, turns: MAX_TURNS_READ };

/** Reads who spoke when from a file; of what was said nothing is kept. Other work gets its turn while it reads. */
export async function readTurnsFile(
  path: string,
  { onProgress, signal, settled = {}, limits = LIMITS }: Reading = {},
): Promise<TurnsFile> {
  const name = basename(path);
  let kind: TranscriptKind | null = null;
  let reader: Reader | null = null;
  try {
    const found = await stat(path);
    // A pipe would keep the app waiting, and a device has no end.
    if (!found.isFile()) return { ok: false, name, why: 'notAFile' };
    const { size, mtimeMs } = found;
    if (size > limits.bytes) throw new FileTooLarge('file');
    const fresh = (): TakeText => {
      reader = null;
      return (text, bytesRead) => {
        // It may grow while it is read.
        if (bytesRead > limits.bytes) throw new FileTooLarge('file');
        kind ??= detectKind(name, text);
        if (kind === null) throw new UnknownKind();
        reader ??=
          kind === 'csv'
            ? csvReader(settled, limits.turns)
            : createTranscriptReader(kind, settled, limits.turns);
        reader.write(text);
        onProgress?.(bytesRead, size);
      };
    };
    await readFileText(path, fresh, signal);
    const rest = await (reader as Reader | null)?.end();
    if (kind === null || rest === undefined) return { ok: false, name, why: 'unknownKind' };
    const transcript = await inTurns(rest, signal);
    return { ok: true, name, kind, transcript, changed: Math.round(mtimeMs) };
  } catch (error) {
    return { ok: false, name, why: whyNot(error) };
  }
}

class UnknownKind extends Error {}

const TOO_MUCH = { turns: 'tooManyTurns', line: 'longLine', file: 'tooLarge' } as const;

function whyNot(error: unknown): WhyNotRead {
  if (error instanceof UnknownKind) return 'unknownKind';
  if (error instanceof FileTooLarge) return TOO_MUCH[error.what];
  if (error instanceof Error && error.name === 'AbortError') return 'cancelled';
  if (error instanceof Error && 'code' in error) return 'unreadable';
  throw error;
}
