import type { PackKind } from '#shared/summary/exportKinds.ts';
import type { Draft } from '#shared/session/draft.ts';
import { packMarkdown, printPack, type PrintPack } from '#shared/summary/printPack.ts';
import type { WallTime } from '#shared/time.ts';
import { describeSessionFile, titleWithin } from './fileName.ts';
import { saveFile, type ChoosePath, type SaveResult } from './saveFile.ts';
import { language, packWords } from '../words.ts';

/** What to write, and the time for its file name. */
export interface PackExport {
  readonly draft: Draft;
  readonly kind: PackKind;
  readonly at: WallTime;
}

/** Asks where to save the print pack of a plan, and writes it. */
export async function exportPack(
  { draft, kind, at }: PackExport,
  {
    choosePath,
    print,
  }: {
    readonly choosePath: ChoosePath;
    /** Prints the pack as PDF; null if that fails. */
    readonly print: (pack: PrintPack) => Promise<Uint8Array | null>;
  },
): Promise<SaveResult> {
  const pack = printPack(draft, language);
  if (pack === null) return { ok: false, why: { code: 'refused', refusal: { code: 'doesNotFit' } } };
  return saveFile(describeSessionFile(titleWithin(packWords.file, pack.title), at, kind), choosePath, () =>
    kind === 'markdown' ? packMarkdown(pack, language) : print(pack),
  );
}
