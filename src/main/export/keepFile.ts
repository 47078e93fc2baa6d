import type { Cancelled, FileWritten, NotDone } from '#shared/ipc/replies.ts';
import { writeWhole } from './atomicFile.ts';
import type { Asked } from './choosePath.ts';

/** The path the person chose; null for none. An existing file is only given when they agreed to replace it. */
export type ChoosePath = (suggested: string, extension: string, asked: Asked) => Promise<string | null>;

/** What the file is called at first, its extension, and what the dialog says. */
export interface FileOf {
  readonly suggested: string;
  readonly extension: string;
  readonly asked: Asked;
}

/** What came of it. */
export type Kept = FileWritten | Cancelled | NotDone;

/** Asks where to, then makes and writes a whole file, or none, and why. */
export async function keepFile(
  { suggested, extension, asked }: FileOf,
  choosePath: ChoosePath,
  content: () => Promise<Uint8Array | null> | string,
): Promise<Kept> {
  const path = await choosePath(suggested, extension, asked);
  if (path === null) return { ok: false, cancelled: true };
  const made = await content();
  if (made === null) return { ok: false, why: { code: 'notPrinted' } };
  const written = await writeWhole(path, made);
  if (written.ok) return { ok: true, path };
  return { ok: false, why: { code: 'notWritten', disk: written.why } };
}
