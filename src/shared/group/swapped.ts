import type { EntryId } from './register/entryId.ts';
import type { GroupView } from './register/views.ts';

/** What was swapped for this one session: who presents first to last, and who holds which role. */
export interface Swapped {
  readonly roles: Readonly<Record<string, EntryId>>;
  readonly queue: readonly EntryId[];
}
export const NOTHING_SWAPPED: Swapped = { roles: {}, queue: [] };

/** Who holds a role next time: as swapped, else as proposed; null: nobody. Whoever was swapped in to present observes no more. */
export const holderOf = ({ proposal }: GroupView, swapped: Swapped, role: string): EntryId | null => {
  const proposed = proposal.roles.find((one) => one.role === role)?.id ?? null;
  const presents = role === 'observer' && proposed !== null && swapped.queue.includes(proposed);
  return swapped.roles[role] ?? (presents ? null : proposed);
};

/** Who presents next time, first to last: those who were swapped in stand first. Whoever observes has no slot. */
export const presentersOf = (group: GroupView, swapped: Swapped): EntryId[] => {
  const observer = holderOf(group, swapped, 'observer');
  return [
    ...swapped.queue,
    ...group.proposal.queue.map(({ id }) => id).filter((id) => !swapped.queue.includes(id)),
  ].filter((id) => id !== observer);
};
