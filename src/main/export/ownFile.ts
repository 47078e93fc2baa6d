import type { OwnPage } from '#shared/ipc/commitments.ts';
import { safeFileName } from './fileName.ts';
import { saveFile, type ChoosePath, type SaveResult } from './saveFile.ts';
import { ownFileWords as words } from '../words.ts';

/** Everything that is kept about one person, as one file of theirs: plain, for whoever they show it to. */
export const exportOwn = (page: OwnPage, choosePath: ChoosePath): Promise<SaveResult> =>
  saveFile(
    {
      suggested: `${safeFileName(page.name, words.untitled)}.json`,
      extension: 'json',
      dialog: { title: words.title, kind: words.kind },
    },
    choosePath,
    () => `${JSON.stringify({ format: 'talking-piece-own', version: 1, ...page }, null, 2)}\n`,
  );
