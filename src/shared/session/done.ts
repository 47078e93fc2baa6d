import { phaseName, type PhaseName } from '#shared/format/phaseName.ts';
import type { EventOf, SessionEvent } from './events.ts';
import type { PersonId } from './ids.ts';
import { labelOf } from './people/labels.ts';
import type { SessionState } from './state.ts';
import { isUndoable, type UndoableType } from './traits.ts';

/** Whom an act was about. */
export interface DonePerson {
  readonly person: PersonId;
  /** Null: all who are not observed, taken together, or somebody who is not known any more. */
  readonly name: string | null;
}

/**
 * What tells one act of a kind from another, beside whom and what it was about: fields of facts. A field that is not named
 * here no language can tell of.
 */
const WAYS = [
  'becomes',
  'bent',
  'edge',
  'hears',
  'line',
  'more',
  'on',
  'remote',
  'role',
  'target',
  'what',
] as const;

type About<Fact> = (Fact extends { readonly person: infer Person }
  ? { readonly who: null extends Person ? DonePerson | null : DonePerson }
  : unknown) &
  (Fact extends { readonly step: string } ? { readonly title: PhaseName } : unknown) &
  Readonly<Pick<Fact, Extract<keyof Fact, (typeof WAYS)[number]>>>;

/**
 * What an act did that can be undone: the kind of its first fact, whom and which phase it was about, and which way it
 * went. A language makes a few words of it (`doneSentence` in `words`).
 */
export type Done<Type extends UndoableType = UndoableType> = {
  [T in Type]: { readonly code: T } & About<EventOf<T>>;
}[Type];

/** What an act did, by its first fact; null for one that is never undone. */
export function doneBy(state: SessionState, fact: SessionEvent): Done | null {
  if (!isUndoable(fact)) return null;
  const ways = WAYS.flatMap((way) => (way in fact ? [[way, fact[way as keyof typeof fact]] as const] : []));
  return {
    code: fact.type,
    ...('person' in fact && { who: whoIn(state, fact.person) }),
    ...('step' in fact && { title: phaseName(state.format, fact.step.split('.').at(-1) ?? '') }),
    ...Object.fromEntries(ways),
    // Put together part by part, as the type says.
  } as Done;
}

function whoIn(
  state: SessionState,
  person: PersonId | { readonly id: PersonId; readonly name: string } | null,
): DonePerson | null {
  if (person === null) return null;
  if (typeof person === 'string') return { person, name: labelOf(state, person) };
  // Told apart from namesakes, once they are in the circle.
  return { person: person.id, name: labelOf(state, person.id) ?? person.name };
}
