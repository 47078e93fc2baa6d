import { isWrittenBeside } from '#shared/care/beside.ts';
import { MOST_GUIDES, MOST_BANKED, MOST_TERMS } from '#shared/limits.ts';
import { folded } from '#shared/records/archive/query.ts';
import type { RegisterAct } from '../register/acts.ts';
import { dropEntry, setFields, type Change, type EntryOf } from '../register/entries.ts';
import type { EntryId } from '../register/entryId.ts';
import type { Register } from '../register/register.ts';

/**
 * What a group keeps to work with: one-page guides, questions that proved good, and the words it uses
 * (docs/domain/playbook.md).
 */

export type PlaybookAct = Extract<
  RegisterAct,
  { act: `guide.${string}` | `question.${string}` | `term.${string}` }
>;

/** Why something is not kept in the playbook. */
export type PlaybookRefusal =
  | { readonly code: 'levelKeepsNoPlaybook' }
  | { readonly code: 'tooManyGuides'; readonly most: number }
  | { readonly code: 'tooManyQuestions'; readonly most: number }
  | { readonly code: 'tooManyTerms'; readonly most: number }
  /** It is in the bank, or the list of words, already. */
  | { readonly code: 'isInPlaybook'; readonly text: string };

type PlaybookDecision =
  | { readonly ok: true; readonly changes: readonly Change[] }
  | { readonly ok: false; readonly refusal: PlaybookRefusal | { readonly code: 'notThere' } };

const no = (refusal: PlaybookRefusal | { readonly code: 'notThere' }): PlaybookDecision => ({
  ok: false,
  refusal,
});
const yes = (changes: readonly Change[]): PlaybookDecision => ({ ok: true, changes });

export type Guide = Omit<EntryOf<'guide'>, 'group'>;
export type Banked = Omit<EntryOf<'question'>, 'group'>;
export type Term = Omit<EntryOf<'term'>, 'group'>;

/** The playbook of a group, as its pages show it. */
export interface PlaybookView {
  /** At this level there is none: what was told stays with whoever told it. */
  readonly kept: boolean;
  /** By title. */
  readonly guides: readonly Guide[];
  /** The newest first. */
  readonly questions: readonly Banked[];
  /** By word. */
  readonly terms: readonly Term[];
}

/** Two questions, or two words, are the same that differ in case, marks and blanks alone. */
export const sameText = (a: string, b: string): boolean => keyOf(a) === keyOf(b);
const keyOf = (text: string): string =>
  folded(text)
    .replace(/\s+/gu, ' ')
    .replace(/[?!.\s]+$/u, '')
    .trim();

/** Lessons that may travel at a level may be kept in its playbook. */
const keepsPlaybook = (register: Pick<Register, 'group'>, group: EntryId): boolean =>
  isWrittenBeside('guide', register.group.get(group)?.level ?? 'L3');

const of = <T extends { readonly group: EntryId }>(
  entries: ReadonlyMap<EntryId, T>,
  group: EntryId,
): Omit<T, 'group'>[] =>
  [...entries.values()].filter((one) => one.group === group).map(({ group: _, ...one }) => one);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function viewOfPlaybook(register: Register, group: EntryId): PlaybookView {
  return {
    kept: keepsPlaybook(register, group),
    guides: of(register.guide, group).toSorted(
      (a, b) => compare(folded(a.title), folded(b.title)) || compare(a.id, b.id),
    ),
    questions: of(register.question, group)
      .toReversed()
      .toSorted((a, b) => compare(b.since, a.since)),
    terms: of(register.term, group).toSorted(
      (a, b) => compare(folded(a.word), folded(b.word)) || compare(a.id, b.id),
    ),
  };
}

export function decidePlaybook(register: Register, act: PlaybookAct): PlaybookDecision {
  switch (act.act) {
    case 'guide.write': {
      const { act: _, guide, ...fields } = act;
      const refusal = mayKeep(register, act.group, register.guide.get(guide));
      if (refusal !== null) return no(refusal);
      return !register.guide.has(guide) && of(register.guide, act.group).length >= MOST_GUIDES
        ? no({ code: 'tooManyGuides', most: MOST_GUIDES })
        : yes(setFields('guide', guide, { ...fields, tags: [...new Set(fields.tags)] }));
    }
    case 'guide.remove':
      return register.guide.has(act.guide) ? yes(dropEntry('guide', act.guide)) : no({ code: 'notThere' });
    case 'question.keep': {
      const { group, question, text, on } = act;
      const refusal = mayKeep(register, group, register.question.get(question));
      if (refusal !== null) return no(refusal);
      const there = of(register.question, group).filter(({ id }) => id !== question);
      if (there.some((one) => sameText(one.text, text))) return no({ code: 'isInPlaybook', text });
      return there.length >= MOST_BANKED
        ? no({ code: 'tooManyQuestions', most: MOST_BANKED })
        : yes(setFields('question', question, { group, text, since: on }));
    }
    case 'question.drop':
      return register.question.has(act.question)
        ? yes(dropEntry('question', act.question))
        : no({ code: 'notThere' });
    case 'term.say': {
      const { group, term, word, means } = act;
      const refusal = mayKeep(register, group, register.term.get(term));
      if (refusal !== null) return no(refusal);
      const there = of(register.term, group).filter(({ id }) => id !== term);
      if (there.some((one) => sameText(one.word, word))) return no({ code: 'isInPlaybook', text: word });
      return there.length >= MOST_TERMS
        ? no({ code: 'tooManyTerms', most: MOST_TERMS })
        : yes(setFields('term', term, { group, word, means }));
    }
    case 'term.drop':
      return register.term.has(act.term) ? yes(dropEntry('term', act.term)) : no({ code: 'notThere' });
  }
}

function mayKeep(
  register: Register,
  group: EntryId,
  before: { readonly group: EntryId } | undefined,
): PlaybookRefusal | { readonly code: 'notThere' } | null {
  if (!register.group.has(group) || (before !== undefined && before.group !== group))
    return { code: 'notThere' };
  return keepsPlaybook(register, group) ? null : { code: 'levelKeepsNoPlaybook' };
}
