import type { Learned } from '#shared/group/learning/notes.ts';
import { learningMarkdown } from '#shared/summary/learningMarkdown.ts';
import { saveFile, type ChoosePath, type SaveResult } from './saveFile.ts';
import { learningPaper } from '../words.ts';

/** Asks where to save learning notes, and writes them as Markdown. */
export const exportLearning = (notes: readonly Learned[], choosePath: ChoosePath): Promise<SaveResult> =>
  saveFile(
    {
      suggested: `${learningPaper.file}.md`,
      extension: 'md',
      dialog: { title: learningPaper.dialog, kind: learningPaper.kind },
    },
    choosePath,
    () => learningMarkdown(notes, { learningPaper }),
  );
