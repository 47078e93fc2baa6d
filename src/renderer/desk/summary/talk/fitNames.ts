import { clipName, clipNames, emsWide } from '../../../ui/clipNames.ts';

/** Size of names in the pictures, in px, and the average letter as a part of it. */
const SIZE = 13;
const LETTER = 0.56;

/** Names cut to `room` px; those that would read alike keep their ends. */
export function fitNames(names: readonly string[], room: number): readonly string[] {
  if (names.every((name) => emsWide(name) * SIZE <= room)) return [...names];
  return clipNames(names, Math.max(3, Math.floor(room / (SIZE * LETTER))), room / SIZE);
}

/** One title of another size, cut to `room` px. */
export const fitTitle = (title: string, room: number, size: number): string =>
  emsWide(title) * size <= room ? title : clipName(title, Math.max(3, Math.floor(room / (size * LETTER))));
