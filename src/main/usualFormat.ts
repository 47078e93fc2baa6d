import { formatForGroup } from '#shared/format/formatForGroup.ts';
import { council } from '#shared/format/library/council.ts';
import { shippedIn } from '#shared/format/library/index.ts';
import type { Format } from '#shared/format/schema.ts';
import { inWords } from '#shared/format/texts.ts';
import type { KeptFormats } from './store/ownFormats.ts';
import { formatWords } from './words.ts';

/** The format that a group plans a session with: its usual one, else a council, or what takes so many people. `usual`: its id; null: none yet. */
export function usualFormat(
  usual: string | null,
  { minutes, people }: { readonly minutes: number; readonly people: number },
  store: Pick<KeptFormats, 'ownFormats'>,
): Format {
  const { formats, presets } = shippedIn(formatWords);
  const own = store.ownFormats().flatMap(({ saved }) => saved ?? []);
  const known = [...formats, ...presets, ...own];
  return formatForGroup({ usual, minutes, people }, known, inWords(council, formatWords.council));
}
