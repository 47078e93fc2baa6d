import { staysWhenClosed } from '#shared/care/care.ts';
import { levelOfSlot } from '#shared/session/level/level.ts';
import type { Visible } from '#shared/session/lines/commitment.ts';
import type { ActId } from '#shared/session/ids.ts';
import type { Draft } from '#shared/session/draft.ts';
import type { Session } from '#shared/session/session.ts';
import { dayOf, type Day } from './day.ts';
import { setFields, type Change, type EntryOf } from './entries.ts';
import type { EntryId } from './entryId.ts';
import { personOf, type Register } from './register.ts';

/** Which commitments are open, and whose (docs/domain/commitments.md). What they say lies with their sessions. */

/**
 * What an ended session tells of commitments: those that were written, and what became of earlier ones. `heldBy`: the
 * group that takes it as its own afterwards.
 */
export function commitmentsIn(
  id: EntryId,
  { log, state }: Pick<Session, 'log' | 'state'>,
  register: Pick<Register, 'commitment'>,
  heldBy: Draft['group'] | null = null,
): readonly Change[] {
  const opened = log[0]?.body;
  if (state.trial || opened?.type !== 'session.opened') return [];
  const group = heldBy ?? opened.draft.group ?? null;
  const day = dayOf(state.openedWall);
  const written = state.commitments
    .filter(({ slot, text }) => text !== null && staysWhenClosed('commitment', levelOfSlot(state, slot)))
    // Of a session without a group that a group took as its own afterwards, the register knows better.
    .filter(({ commitment }) => group !== null || register.commitment.get(commitment)?.group == null)
    .flatMap(({ commitment, person, by, visible, kind }) =>
      setFields('commitment', commitment, {
        group: group?.id ?? null,
        person: group?.people[person] ?? null,
        session: id,
        day,
        by: by ?? null,
        visible,
        experiment: kind === 'experiment' || undefined,
      }),
    );
  // What was seen is words, and stays where the level lets it; so does that there was something.
  const hasEvidence = (of: ActId, slot: number | null): boolean =>
    staysWhenClosed('commitment', levelOfSlot(state, slot)) &&
    state.details.some(({ commitment, what, text }) => commitment === of && what === 'seen' && text !== null);
  const reviewed = state.recalls.flatMap(({ act, commitment, hears, becomes, slot }) =>
    setFields('review', act, {
      ...{ group: group?.id ?? null, commitment, session: id, day, hears, becomes },
      evidence: hasEvidence(commitment, slot) || undefined,
    }),
  );
  return [...written, ...reviewed];
}

type Written = EntryOf<'commitment'>;

/** How often and how a commitment came back, the first time first. */
export const reviewsOf = (register: Pick<Register, 'review'>, commitment: EntryId): EntryOf<'review'>[] =>
  [...register.review.values()].filter((review) => review.commitment === commitment).toSorted(oldestFirst);

/** The reviews of each of these commitments, the first time first: one look at all there are. */
export function reviewsOfEach(
  { review }: Pick<Register, 'review'>,
  commitments: Iterable<EntryId>,
): ReadonlyMap<EntryId, readonly EntryOf<'review'>[]> {
  const found = new Map<EntryId, EntryOf<'review'>[]>(Array.from(commitments, (id) => [id, []]));
  for (const one of review.values()) found.get(one.commitment)?.push(one);
  for (const reviews of found.values()) reviews.sort(oldestFirst);
  return found;
}

/** The days on which it was carried on. */
export const carriedOn = (register: Pick<Register, 'review'>, commitment: EntryId): Day[] =>
  reviewsOf(register, commitment).flatMap(({ becomes, day }) => (becomes === 'carry' ? [day] : []));

/** Commitments of which somebody said what became of them, and that do not come back. */
const settled = (register: Pick<Register, 'review'>): ReadonlySet<EntryId> =>
  new Set(
    [...register.review.values()].flatMap(({ commitment, becomes }) =>
      becomes === null || becomes === 'carry' ? [] : [commitment],
    ),
  );

const oldestFirst = (a: { readonly day: Day }, b: { readonly day: Day }): number =>
  a.day < b.day ? -1 : a.day > b.day ? 1 : 0;

/** The open commitments of each group, the oldest first; those of no group under null. */
export function openByGroup(register: Register): ReadonlyMap<EntryId | null, readonly Written[]> {
  const over = settled(register);
  const open = new Map<EntryId | null, Written[]>();
  for (const one of register.commitment.values()) {
    if (over.has(one.id)) continue;
    const ofGroup = open.get(one.group);
    if (ofGroup === undefined) open.set(one.group, [one]);
    else ofGroup.push(one);
  }
  for (const ofGroup of open.values()) ofGroup.sort(oldestFirst);
  return open;
}

/** Of a group's open commitments those that come back today, by whose they are. */
export function waitingIn(register: Register, open: readonly Written[], today: Day): Map<EntryId, Written[]> {
  const waiting = new Map<EntryId, Written[]>();
  for (const one of open) {
    if (one.by !== null && one.by > today) continue;
    const who = one.person === null ? null : personOf(register, one.person);
    if (who !== null) waiting.set(who.id, [...(waiting.get(who.id) ?? []), one]);
  }
  return waiting;
}

/**
 * Without a group, people are told by name alone: what waits is what the last session took along, or what came back in
 * it and stayed open.
 */
export function waitingWithoutGroup(register: Register, last: EntryId, today: Day): Written[] {
  const cameBack = new Set(
    [...register.review.values()].flatMap(({ session, commitment }) =>
      session === last ? [commitment] : [],
    ),
  );
  return (openByGroup(register).get(null) ?? []).filter(
    ({ id, session, by }) => (session === last || cameBack.has(id)) && (by === null || by <= today),
  );
}

/** Who was to see the last one that each person of a group wrote. */
export function lastVisibleIn(register: Register, group: EntryId): Map<EntryId, Visible> {
  const last = new Map<EntryId, Visible>();
  for (const one of [...register.commitment.values()].toSorted(oldestFirst)) {
    const who = one.group !== group || one.person === null ? null : personOf(register, one.person);
    if (who !== null) last.set(who.id, one.visible);
  }
  return last;
}
