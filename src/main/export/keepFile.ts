import type { AppReply, ExportKind } from '#shared/ipc/contract.ts';
import type { WallTime } from '#shared/time.ts';
import { app as words } from '#shared/words/en/app.ts';
import { writeWhole } from './atomicFile.ts';
import type { Asked } from './choosePath.ts';
import { EXTENSIONS, fileName } from './fileName.ts';

/** The path the person chose; null for none. An existing file is only given when they agreed to replace it. */
export type ChoosePath = (suggested: string, extension: string, asked: Asked) => Promise<string | null>;

/** What the file is called at first, and what it is. */
export interface FileOf {
  readonly title: string;
  readonly at: WallTime;
  readonly kind: ExportKind;
}

/** Asks where to, then makes and writes a whole file, or none and one sentence. */
export async function keepFile(
  { title, at, kind }: FileOf,
  choosePath: ChoosePath,
  content: () => Promise<Uint8Array | null> | string,
): Promise<AppReply> {
  const path = await choosePath(fileName(title, at, kind), EXTENSIONS[kind], {
    title: words.exports.title,
    kind: words.exports.kinds[kind],
  });
  if (path === null) return { ok: false, cancelled: true };
  const made = await content();
  if (made === null) return { ok: false, sentence: words.exports.notPrinted };
  const written = await writeWhole(path, made);
  if (written.ok) return { ok: true, path };
  return { ok: false, sentence: words.exports.notWritten(words.exports.reasons[written.why]) };
}
