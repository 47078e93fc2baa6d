import type { EntryId } from '#shared/group/register/entryId.ts';
import type { GroupView } from '#shared/group/register/views.ts';
import type { Draft } from '#shared/session/draft.ts';
import type { PersonId } from '#shared/session/ids.ts';
import { briefQueueReason, briefRoleReason } from '../../words.ts';

/** What the group's rotation proposes, on the seats of a plan, with its reasons in words. */
export interface Proposed {
  /** By role: who would hold it, and why. */
  readonly roles: Readonly<Record<string, { readonly person: PersonId; readonly why: string }>>;
  /** Why somebody stands where they stand in the queue. */
  readonly queue: ReadonlyMap<PersonId, string>;
}

export const NOTHING_PROPOSED: Proposed = { roles: {}, queue: new Map() };

/** A draw shows its seed, so that anybody can repeat it. Whoever has no seat in the plan is left out. */
export function proposedIn({ group: seated }: Draft, group: GroupView | null): Proposed {
  if (seated === undefined || group === null) return NOTHING_PROPOSED;
  const seats = new Map(Object.entries(seated.people).map(([seat, person]) => [person, seat]));
  const { seed, roles, queue, ahead } = group.proposal;
  const nameOf = (id: EntryId) => group.people.find(({ person }) => person === id)?.name ?? '';
  const parts = { nameOf, seed, ahead: ahead.length };
  return {
    roles: Object.fromEntries(
      roles.flatMap((proposal) => {
        const person = seats.get(proposal.id ?? '');
        return person === undefined
          ? []
          : [[proposal.role, { person, why: briefRoleReason(proposal, parts) }]];
      }),
    ),
    queue: new Map(
      queue.flatMap(({ id, reason }) => {
        const person = seats.get(id);
        return person === undefined ? [] : [[person, briefQueueReason(reason, parts)]];
      }),
    ),
  };
}

/** Why somebody holds a role or presents, where it is as rotation proposed; null where somebody chose otherwise. */
export function whyProposed(
  { roles, queue }: Proposed,
  person: PersonId,
  as: string,
  ordered: boolean,
): string | null {
  if (as === 'presenter') return ordered ? null : (queue.get(person) ?? null);
  const role = roles[as];
  return role?.person === person ? role.why : null;
}
