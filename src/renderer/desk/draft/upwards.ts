import { bareTitle } from '../frame/bareTitle.ts';
import { clipName, emsWide } from '../../ui/clipNames.ts';

/** Pixels of an em of a title that stands upwards. */
const UPWARDS_EM = 12.5;
/** From one such line to the next, in pixels. */
export const UPWARDS_LINE = 16;

/**
 * A title that stands upwards: on one line or by its short name, else on as many lines as stand beside each other, else
 * without what is in brackets, and cut only where not even that has room.
 */
export function upwards(
  title: string,
  short: string | undefined,
  wide: number,
  height: number,
): readonly string[] {
  const fits = (text: string, edges = 8): boolean => emsWide(text) * UPWARDS_EM < height - edges;
  if (fits(title, 16)) return [title];
  if (short !== undefined && fits(short)) return [short];
  const lines: string[] = [];
  for (const word of title.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  if (lines.every((line) => fits(line)) && lines.length * UPWARDS_LINE < wide) return lines;
  const bare = bareTitle(title);
  return [fits(bare) ? bare : clipName(bare, (height - 8) / 8)];
}
