import type { PackKind } from '#shared/summary/exportKinds.ts';
import type { Draft } from '#shared/session/draft.ts';
import { packMarkdown, printPack, type PrintPack } from '#shared/summary/printPack.ts';
import type { WallTime } from '#shared/time.ts';
import { sessionFile } from './fileName.ts';
import { keepFile, type ChoosePath, type Kept } from './keepFile.ts';
import { language, packWords } from '../words.ts';

/** What is to be written, and the moment it is made. */
export interface PackOf {
  readonly draft: Draft;
  readonly kind: PackKind;
  readonly at: WallTime;
}

/** Writes the print pack of a plan where the person says: a whole file, or none, and why. */
export async function exportPack(
  { draft, kind, at }: PackOf,
  {
    choosePath,
    print,
  }: {
    readonly choosePath: ChoosePath;
    /** The printed pack; null where the page could not be made. */
    readonly print: (pack: PrintPack) => Promise<Uint8Array | null>;
  },
): Promise<Kept> {
  const pack = printPack(draft, language);
  if (pack === null) return { ok: false, why: { code: 'refused', refusal: { code: 'doesNotFit' } } };
  return keepFile(sessionFile(packWords.file(pack.title), at, kind), choosePath, () =>
    kind === 'markdown' ? packMarkdown(pack, language) : print(pack),
  );
}
