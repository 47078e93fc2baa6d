import type { EntryId } from './register/entryId.ts';
import type { GroupView } from './register/views.ts';

/** What was swapped for this one session: who presents first to last, and who holds which role. */
export interface Swapped {
  readonly roles: Readonly<Record<string, EntryId>>;
  readonly queue: readonly EntryId[];
}
export const NOTHING_SWAPPED: Swapped = { roles: {}, queue: [] };

/**
 * Who holds a role next time: as swapped, else as proposed; null: nobody. Whoever was swapped in to present observes no
 * more; whoever was swapped into another role leaves theirs to whoever was to have that one.
 */
export const holderOf = ({ proposal }: GroupView, swapped: Swapped, role: string): EntryId | null => {
  const proposedFor = (of: string): EntryId | null =>
    proposal.roles.find((one) => one.role === of)?.id ?? null;
  const isSwappedIn = (person: EntryId | null): boolean =>
    Object.values(swapped.roles).includes(person ?? '');
  const chosen = swapped.roles[role];
  if (chosen !== undefined) return chosen;
  const proposed = proposedFor(role);
  const now = Object.entries(swapped.roles).find(([, person]) => person === proposed)?.[0];
  const inTheirPlace = now === undefined ? proposed : proposedFor(now);
  if (now !== undefined && isSwappedIn(inTheirPlace)) return null;
  const presents = role === 'observer' && inTheirPlace !== null && swapped.queue.includes(inTheirPlace);
  return presents ? null : inTheirPlace;
};

/** Who presents next time, first to last: those who were swapped in stand first. Whoever observes has no slot. */
export const presentersOf = (group: GroupView, swapped: Swapped): EntryId[] => {
  const observer = holderOf(group, swapped, 'observer');
  return [
    ...swapped.queue,
    ...group.proposal.queue.map(({ id }) => id).filter((id) => !swapped.queue.includes(id)),
  ].filter((id) => id !== observer);
};
