import type { OwnNote } from '#shared/group/learning/notes.ts';
import { withAllInstead, withInstead, type Find, type Scanner } from '#shared/group/learning/scanner.ts';

/** A learning note while it is written. */
export interface NoteDraft {
  readonly id: string;
  readonly situation: string;
  readonly helped: string;
  readonly unless: string;
  /** As they are typed: apart by blanks. */
  readonly tags: string;
}

const NOTE_PARTS = ['situation', 'helped', 'unless', 'tags'] as const;
export type NotePart = (typeof NOTE_PARTS)[number];

export const draftOf = ({ id, situation, helped, unless, tags }: OwnNote): NoteDraft => ({
  id,
  situation,
  helped,
  unless,
  tags: tags.join(' '),
});

/** What is found in a draft, with the part it stands in and what it says there. */
export interface FoundInDraft extends Find {
  readonly part: NotePart;
  readonly text: string;
  /** The same for the same words, wherever they stand: what is left once is left. */
  readonly key: string;
}

export const findsIn = (draft: NoteDraft, scan: Scanner): FoundInDraft[] =>
  NOTE_PARTS.flatMap((part) =>
    scan(draft[part]).map((find) => {
      const text = draft[part].slice(find.from, find.to);
      return { ...find, part, text, key: `${find.kind} ${text.toLowerCase()}` };
    }),
  );

export const replaced = (draft: NoteDraft, find: FoundInDraft, instead: string): NoteDraft => ({
  ...draft,
  // A tag is left out: two words would be two tags.
  [find.part]: withInstead(draft[find.part], find, find.part === 'tags' ? '' : instead),
});

/** Every proposal taken, but for what is to be left. */
export function replacedAll(draft: NoteDraft, scan: Scanner, left: ReadonlySet<string>): NoteDraft {
  const keyOf = (text: string, { kind, from, to }: Find): string =>
    `${kind} ${text.slice(from, to).toLowerCase()}`;
  const scanLeft: Scanner = (text) => scan(text).filter((find) => !left.has(keyOf(text, find)));
  const all = (text: string): string => withAllInstead(text, scanLeft);
  return {
    ...draft,
    situation: all(draft.situation),
    helped: all(draft.helped),
    unless: all(draft.unless),
    tags: scanLeft(draft.tags).reduceRight((rest, find) => withInstead(rest, find, ''), draft.tags),
  };
}
