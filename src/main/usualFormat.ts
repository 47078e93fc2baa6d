import { council } from '#shared/format/library/council.ts';
import { shippedIn } from '#shared/format/library/index.ts';
import type { Format } from '#shared/format/schema.ts';
import { inWords } from '#shared/format/texts.ts';
import type { KeptFormats } from './store/ownFormats.ts';
import { formatWords } from './words.ts';

/** The format that a group plans its sessions with: its usual one, else a council. `usual`: the id of a format; null: none yet. */
export function usualFormat(usual: string | null, store: Pick<KeptFormats, 'ownFormats'>): Format {
  const { formats, presets } = shippedIn(formatWords);
  const own = store.ownFormats().flatMap(({ saved }) => saved ?? []);
  const found = usual === null ? undefined : [...formats, ...presets, ...own].find(({ id }) => id === usual);
  return found ?? inWords(council, formatWords.council);
}
