import type { PairPaper } from '#shared/group/pairs/pairPaper.ts';
import type { WallTime } from '#shared/time.ts';
import { describeSessionFile, titleWithin } from './fileName.ts';
import { saveFile, type ChoosePath, type SaveResult } from './saveFile.ts';
import { pairPaperWords as words } from '../words.ts';

/** Asks where to save what people take along of a programme of pairs, and prints it there as PDF; `at`: now. */
export const exportPairs = (
  papers: readonly PairPaper[],
  {
    choosePath,
    print,
    at,
  }: {
    readonly choosePath: ChoosePath;
    /** Null if that fails. */
    readonly print: () => Promise<Uint8Array | null>;
    readonly at: WallTime;
  },
): Promise<SaveResult> => {
  const title = titleWithin((programme) => words.file(programme, papers), papers[0]?.programme ?? '');
  return saveFile(describeSessionFile(title, at, 'pdf'), choosePath, print);
};
