import { bareTitle } from '../../frame/bareTitle.ts';
import { clipName, clipNames, emsWide } from '../../../ui/clipNames.ts';
import { inSentence } from '../../../ui/namedText.ts';

/** Size of names in the pictures, in px, and the average letter of a title as a part of its size. */
const SIZE = 13;
const LETTER = 0.56;

/** Names cut to `room` px, one for all or each its own; those that would read alike keep their ends. */
export function fitNames(names: readonly string[], room: number | readonly number[]): readonly string[] {
  const rooms = typeof room === 'number' ? names.map(() => room) : room;
  if (names.every((name, i) => emsWide(name) * SIZE <= (rooms[i] ?? 0))) return [...names];
  // In a picture nothing else says which way a name is read: its dots stand where it ends.
  return clipNames(
    names,
    Infinity,
    rooms.map((one) => one / SIZE),
  ).map(inSentence);
}

/** One title of another size, in `room` px: without its brackets where it is too long, and cut where not even that has room. */
export function fitTitle(title: string, room: number, size: number): string {
  const fits = (text: string): boolean => emsWide(text) * size <= room;
  const bare = bareTitle(title);
  return [title, bare].find(fits) ?? clipName(bare, Math.max(3, Math.floor(room / (size * LETTER))));
}
