import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, type FormatConfig } from 'oxfmt';
import { KeepSchema } from '#shared/bundle/keep.ts';
import { PhaseSchema } from '#shared/format/phase.ts';
import { FormatSchema } from '#shared/format/schema.ts';
import { z } from '#shared/schema.ts';
import { root } from '../setup/paths.ts';
import { formatsPage, phasesPage } from './pages.ts';

/** A printed page: its path in the checkout, and its text as the format gate wants it. */
export interface PrintedPage {
  readonly path: string;
  readonly text: string;
}

/** Parts of it that stand in several places: described once, under a name. */
const parts = z.registry<{ readonly id: string }>();
parts.add(FormatSchema, { id: 'Format' });
parts.add(PhaseSchema, { id: 'Phase' });

/** The shape of what bundles hold, as JSON Schema. */
const keepSchema = (): string =>
  JSON.stringify({
    title: 'What Talking Piece keeps of groups',
    ...z.toJSONSchema(KeepSchema, { metadata: parts }),
  });

/** Every page of docs that comes out of the data. */
export const printLawBook = async (): Promise<readonly PrintedPage[]> => {
  const style = JSON.parse(readFileSync(join(root, '.oxfmtrc.json'), 'utf8')) as FormatConfig;
  const page = async (path: string, text: string): Promise<PrintedPage> => {
    const { code, errors } = await format(path, text, style);
    if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
    return { path, text: code };
  };
  return Promise.all([
    page(join('docs', 'domain', 'formats.md'), formatsPage()),
    page(join('docs', 'domain', 'phases.md'), phasesPage()),
    page(join('docs', 'keep.schema.json'), keepSchema()),
  ]);
};
