import { playbookMarkdown, type PlaybookPaper } from '#shared/summary/playbookPaper.ts';
import type { WallTime } from '#shared/time.ts';
import { describeSessionFile, titleWithin } from './fileName.ts';
import { saveFile, type ChoosePath, type SaveResult } from './saveFile.ts';
import { learningPaper, playbookPaperWords as words } from '../words.ts';

/** Asks where to save a paper of the playbook, and prints it there as PDF, or writes it as Markdown; `at`: now. */
export const exportPlaybook = (
  paper: PlaybookPaper,
  as: 'pdf' | 'markdown',
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
  const title = titleWithin((group) => words.titles[paper.what](group), paper.group);
  return as === 'pdf'
    ? saveFile(describeSessionFile(title, at, 'pdf'), choosePath, print)
    : saveFile(describeSessionFile(title, at, 'markdown'), choosePath, () =>
        playbookMarkdown(paper, { playbookPaperWords: words, learningPaper }),
      );
};
