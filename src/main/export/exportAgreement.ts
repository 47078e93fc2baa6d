import { noonOf } from '#shared/group/register/day.ts';
import type { AgreementPaper } from '#shared/summary/agreementPaper.ts';
import type { WallTime } from '#shared/time.ts';
import { describeSessionFile, titleWithin } from './fileName.ts';
import { saveFile, type ChoosePath, type SaveResult } from './saveFile.ts';
import { agreementPaperWords as words } from '../words.ts';

/** Asks where to save a working agreement, and prints it there as PDF; `at`: now, for one that is being written. */
export const exportAgreement = (
  paper: AgreementPaper,
  {
    choosePath,
    print,
    at,
  }: {
    readonly choosePath: ChoosePath;
    /** Null if that fails. */
    readonly print: (paper: AgreementPaper) => Promise<Uint8Array | null>;
    readonly at: WallTime;
  },
): Promise<SaveResult> => {
  const day = paper.adopted === null ? at : noonOf(paper.adopted.day);
  const title = titleWithin((group) => words.file(group, paper.version), paper.group);
  return saveFile(describeSessionFile(title, day, 'pdf'), choosePath, () => print(paper));
};
