import type { EntryId } from '#shared/group/register/entryId.ts';
import { adjustRoles, pureObservers, type RoleContext } from '#shared/group/roles.ts';
import { divideIntoGroups, groupCount } from '#shared/group/smallGroups.ts';
import { keepApart } from '#shared/group/company.ts';
import { sitTogetherLeast } from '#shared/group/rotation/sitTogether.ts';
import { arrangedAmong, companyOf } from './arranged.ts';
import type { Draft } from './draft.ts';
import type { PersonId } from './ids.ts';
import { satAmong, satTogetherOf } from './sat.ts';

/** Who is in a draft, and what follows from it. */
export const circleOf = (draft: Draft): RoleContext => ({
  format: draft.format,
  people: draft.people.map(({ id }) => id),
  arranged: draft.arranged,
});

/** The draft with its roles, queue, reviewers and small groups put right for its format and the people in it. */
export function consistent(draft: Draft): Draft {
  const here = new Set(draft.people.map(({ id }) => id));
  const remote = draft.remote?.filter((person) => here.has(person)) ?? [];
  const roles = adjustRoles(circleOf(draft), draft.roles);
  const watchers = pureObservers(draft.format, roles);
  return {
    ...draft,
    roles,
    // Kept where nobody presents, too: another format may be chosen, and the order is not drawn again.
    queue: draft.queue.filter((person) => here.has(person) && !watchers.includes(person)),
    ...(draft.asks && {
      asks: Object.fromEntries(Object.entries(draft.asks).filter(([person]) => here.has(person))),
    }),
    ...(draft.remote && { remote: remote.length > 0 ? remote : undefined }),
    reviewers: draft.reviewers.filter((person) => here.has(person)),
    trios: draft.format.trios === true ? smallGroups(draft, groupsIn(draft)) : [],
    arranged: arrangedAmong(draft.arranged, here),
    sat: draft.sat && satAmong(draft.sat, here),
  };
}

/**
 * Small groups of these sizes: where it is known who sat with whom, who sat together least, whoever waited longest for a
 * slot first; else neighbours, as they sit. Nobody with whom they are never put together.
 */
export function smallGroups(
  { sat, arranged, queue, group }: Pick<Draft, 'sat' | 'arranged' | 'queue' | 'group'>,
  cut: readonly (readonly PersonId[])[],
): PersonId[][] {
  const company = companyOf(arranged);
  if (sat === undefined || sat.bySeats === true) return keepApart(cut, company);
  // Drawn by who somebody is, wherever they sit.
  const nameOf = (seat: PersonId): string => group?.people[seat] ?? seat;
  const seated = sitTogetherLeast(cut, { sat: satTogetherOf(sat), company, seed: sat.seed, nameOf });
  const waits = (person: PersonId): number => (queue.includes(person) ? queue.indexOf(person) : queue.length);
  return seated.map((trio) => trio.toSorted((a, b) => waits(a) - waits(b)));
}

/** Groups as many as there were, where the format takes them so; else as many as its size makes of them. */
function groupsIn({ format, people, trios }: Draft): PersonId[][] {
  const ids = people.map(({ id }) => id);
  const kept = divideIntoGroups(ids, Math.max(1, trios.length));
  const { min, max } = format.size;
  const sizes = kept.length === 0 ? [ids.length] : kept.map(({ length }) => length);
  return sizes.every((size) => size >= min && size <= max)
    ? kept
    : divideIntoGroups(ids, groupCount(format, ids.length));
}

/**
 * The draft without those who are known under these entries: nothing of it names them, and their roles go to others.
 * The same draft where it has none of them; null where nobody would be left.
 */
export function withoutPeople(draft: Draft, entries: ReadonlySet<EntryId>): Draft | null {
  const seats = Object.entries(draft.group?.people ?? {})
    .filter(([, entry]) => entries.has(entry))
    .map(([seat]) => seat);
  if (seats.length === 0) return draft;
  const left = draft.people.filter(({ id }) => !seats.includes(id));
  if (left.length === 0) return null;
  const others = <T>(of: Readonly<Record<PersonId, T>>): Record<PersonId, T> =>
    Object.fromEntries(Object.entries(of).filter(([seat]) => !seats.includes(seat)));
  const { group, recall } = draft;
  return consistent({
    ...draft,
    people: left,
    ...(group && { group: { ...group, people: others(group.people) } }),
    ...(recall && {
      recall: { ...recall, waiting: others(recall.waiting), visible: others(recall.visible) },
    }),
  });
}
