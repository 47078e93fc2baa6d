import { freshName } from '#shared/format/own.ts';
import { LONGEST_FORMAT_NAME } from '#shared/limits.ts';
import { clipName, nameLength } from '../../ui/clipNames.ts';
import { formatsWords as words } from '../../words.ts';

/** What a copy of a format is called; `cut`: its name is too long to be said whole. */
export function nameOfCopy(
  name: string,
  names: readonly string[],
): { readonly name: string; readonly cut: boolean } {
  for (let letters = nameLength(name); letters > 1; letters -= 1) {
    const kept = clipName(name, letters);
    const copy = freshName(words.copyName(kept), names);
    if (copy.length <= LONGEST_FORMAT_NAME && copy.startsWith(words.copyName(kept)))
      return { name: copy, cut: kept !== name };
  }
  return { name: freshName(words.newName, names), cut: true };
}
