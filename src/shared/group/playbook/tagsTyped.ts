import { MOST_TAGS } from '#shared/limits.ts';
import { TagSchema } from '../register/entries.ts';

/** The tags that are typed, without the `#` that some write; null: one of them is none, or there are too many. */
export function tagsTyped(text: string): string[] | null {
  const tags = text
    .split(/[\s,;]+/u)
    .map((tag) => tag.replace(/^#+/u, ''))
    .filter((tag) => tag !== '');
  return tags.length <= MOST_TAGS && tags.every((tag) => TagSchema.safeParse(tag).success) ? tags : null;
}
