import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { transcriptKind, transcriptReader, type TranscriptKind } from '#shared/airtime/transcripts/read.ts';
import type { Transcript } from '#shared/airtime/transcripts/transcript.ts';
import { csvReader } from './csvReader.ts';
import { readFileText, type TakeText } from './fileText.ts';

/** Why a file was not read. */
export type WhyNotRead = 'unreadable' | 'unknownKind' | 'cancelled';

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

type Reader = ReturnType<typeof csvReader> | ReturnType<typeof transcriptReader>;

interface Reading {
  readonly onProgress?: (bytesRead: number, bytes: number) => void;
  readonly signal?: AbortSignal;
}

/** Reads who spoke when from a file; of what was said nothing is kept. Other work gets its turn while it reads. */
export async function readTurnsFile(path: string, { onProgress, signal }: Reading = {}): Promise<TurnsFile> {
  const name = basename(path);
  let kind: TranscriptKind | null = null;
  let reader: Reader | null = null;
  try {
    const { size, mtimeMs } = await stat(path);
    const fresh = (): TakeText => {
      reader = null;
      return (text, bytesRead) => {
        kind ??= transcriptKind(name, text);
        if (kind === null) throw new UnknownKind();
        reader ??= kind === 'csv' ? csvReader() : transcriptReader(kind);
        reader.write(text);
        onProgress?.(bytesRead, size);
      };
    };
    await readFileText(path, fresh, signal);
    const transcript = await (reader as Reader | null)?.end();
    if (kind === null || transcript === undefined) return { ok: false, name, why: 'unknownKind' };
    return { ok: true, name, kind, transcript, changed: Math.round(mtimeMs) };
  } catch (error) {
    return { ok: false, name, why: whyNot(error) };
  }
}

class UnknownKind extends Error {}

function whyNot(error: unknown): WhyNotRead {
  if (error instanceof UnknownKind) return 'unknownKind';
  if (error instanceof Error && error.name === 'AbortError') return 'cancelled';
  if (error instanceof Error && 'code' in error) return 'unreadable';
  throw error;
}
