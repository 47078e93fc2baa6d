import type { EntryId } from './entryId.ts';
import type { EntryOf } from './entries.ts';
import { personOf, type Register } from './register.ts';

/** What is known of a group's commitments, and of all the times that any of them came back. */
export interface CommitmentsOfGroup {
  /** By their ids. */
  readonly commitments: ReadonlyMap<EntryId, EntryOf<'commitment'>>;
  readonly reviews: readonly EntryOf<'review'>[];
  /** Some that came back are not among them: what its owner keeps stays where it was written, and is looked at all the same. */
  readonly isElsewhere: boolean;
}

export function commitmentsOfGroup(
  { commitment: all, review }: Pick<Register, 'commitment' | 'review'>,
  group: EntryId,
): CommitmentsOfGroup {
  const commitments = new Map([...all].filter(([, one]) => one.group === group));
  const reviews = [...review.values()].filter(
    ({ group: of, commitment }) => of === group || commitments.has(commitment),
  );
  return {
    commitments,
    reviews,
    isElsewhere: reviews.some(({ commitment }) => !commitments.has(commitment)),
  };
}

/** How many commitments were to come back, and at how many of them their owners looked: not whether anything was done. */
export interface Looked {
  /** Null: not to be known here, for some of them lie on the computer that this group came from. */
  readonly open: number | null;
  readonly looked: number;
}

/**
 * Which commitments of a group came back in a session: those that were open, whose day had come and whose owner was there;
 * whoever was not is not counted (docs/domain/commitments.md). Whose they are is nowhere in it. `earlier`: sessions of the
 * same day before it. Null: none is known.
 */
export function lookedIn(
  register: Register,
  { commitments, reviews, isElsewhere }: CommitmentsOfGroup,
  { id: own, day, present }: EntryOf<'session'>,
  earlier: ReadonlySet<EntryId> = new Set(),
): Looked | null {
  const wasBefore = (one: { readonly day: string; readonly session: EntryId }): boolean =>
    one.day < day || earlier.has(one.session);
  const over = new Set<EntryId>();
  const seen = new Set<EntryId>();
  for (const review of reviews) {
    const { commitment, becomes } = review;
    // Its owner read it then, whatever became of it.
    if (review.session === own) seen.add(commitment);
    else if (wasBefore(review) && becomes !== null && becomes !== 'carry') over.add(commitment);
  }
  const known = (id: EntryId): EntryId => personOf(register, id)?.id ?? id;
  const there = new Set(present.map(known));
  const isDue = ({ id, person, by }: EntryOf<'commitment'>): boolean =>
    seen.has(id) || (person !== null && there.has(known(person)) && (by === null || by <= day));
  const open = [...commitments.values()].filter((one) => wasBefore(one) && !over.has(one.id) && isDue(one));
  const looked = open.filter(({ id }) => seen.has(id)).length;
  if (isElsewhere) {
    const lookedThere = [...seen].filter((id) => !commitments.has(id)).length;
    return looked + lookedThere === 0 ? null : { open: null, looked: looked + lookedThere };
  }
  return open.length === 0 ? null : { open: open.length, looked };
}
