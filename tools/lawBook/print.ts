import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from '../setup/paths.ts';
import { formatsPage, phasesPage } from './pages.ts';

/** A printed page: its path in the checkout, and its text as the format gate wants it. */
export interface PrintedPage {
  readonly path: string;
  readonly text: string;
}

/** Every page of docs/domain that comes out of the data. */
export const printLawBook = async (): Promise<readonly PrintedPage[]> => {
  const style = await resolveConfig(join(root, 'package.json'));
  const page = async (name: string, text: string): Promise<PrintedPage> => ({
    path: join('docs', 'domain', name),
    text: await format(text, { ...style, parser: 'markdown' }),
  });
  return Promise.all([page('formats.md', formatsPage()), page('phases.md', phasesPage())]);
};
