import type { EntryId } from './register/entryId.ts';
import type { GroupView } from './register/views.ts';

/** What was swapped for this one session: who presents first to last, and who holds which role. */
export interface Swapped {
  readonly roles: Readonly<Record<string, EntryId>>;
  readonly queue: readonly EntryId[];
}
export const NOTHING_SWAPPED: Swapped = { roles: {}, queue: [] };

/** Who is to hold a role if nobody swaps: as it is prepared, else as proposed. */
const meantFor = ({ prepared, proposal }: GroupView, role: string): EntryId | null =>
  prepared === null
    ? (proposal.roles.find((one) => one.role === role)?.id ?? null)
    : (prepared.roles[role]?.[0] ?? null);

/**
 * Who holds a role next time: as swapped, else as it is prepared or proposed; null: nobody. Whoever was swapped in to
 * present observes no more; whoever was swapped into another role leaves theirs to whoever was to have that one.
 */
export const holderOf = (group: GroupView, swapped: Swapped, role: string): EntryId | null => {
  const isSwappedIn = (person: EntryId | null): boolean =>
    Object.values(swapped.roles).includes(person ?? '');
  const chosen = swapped.roles[role];
  if (chosen !== undefined) return chosen;
  const meant = meantFor(group, role);
  const now = Object.entries(swapped.roles).find(([, person]) => person === meant)?.[0];
  const inTheirPlace = now === undefined ? meant : meantFor(group, now);
  if (now !== undefined && isSwappedIn(inTheirPlace)) return null;
  const presents = role === 'observer' && inTheirPlace !== null && swapped.queue.includes(inTheirPlace);
  return presents ? null : inTheirPlace;
};

/** Who presents next time, first to last: those who were swapped in stand first. Whoever observes has no slot. */
export const presentersOf = (group: GroupView, swapped: Swapped): EntryId[] => {
  const observer = holderOf(group, swapped, 'observer');
  const meant = group.prepared?.presented ?? group.proposal.queue.map(({ id }) => id);
  return [...swapped.queue, ...meant.filter((id) => !swapped.queue.includes(id))].filter(
    (id) => id !== observer,
  );
};
