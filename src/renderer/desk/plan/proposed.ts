import { calledBy } from '#shared/group/register/calledBy.ts';
import type { GroupView } from '#shared/group/register/views.ts';
import type { Draft } from '#shared/session/draft.ts';
import type { PersonId } from '#shared/session/ids.ts';
import type { ProposedHere } from '../draft/planning.ts';
import { briefQueueReason, briefRoleReason } from '../../words.ts';

/** What the group's rotation proposes, on the seats of a plan, with its reasons in words. */
export interface Proposed {
  /** By role: who would hold it, and why. */
  readonly roles: Readonly<Record<string, { readonly person: PersonId; readonly why: string }>>;
  /** Everybody who may present, in order. */
  readonly line: readonly PersonId[];
  /** Why somebody stands where they stand in the queue; of nobody where the queue stands in another order. */
  readonly queue: ReadonlyMap<PersonId, string>;
  /** Who of the queue would be first by now, where it stands in another order; null: it stands as proposed. */
  readonly firstByNow: PersonId | null;
}

export const NOTHING_PROPOSED: Proposed = { roles: {}, line: [], queue: new Map(), firstByNow: null };

/**
 * A draw shows its seed, so that anybody can repeat it; `guests`: those who are invited, to whom it says nothing. Whoever
 * has no seat in the plan is left out.
 */
export function proposedIn(
  draft: Draft,
  group: GroupView | null,
  told: 'facilitator' | 'guests' = 'facilitator',
): Proposed {
  const { group: seated, asks } = draft;
  if (seated === undefined || group === null) return NOTHING_PROPOSED;
  const seats = new Map(Object.entries(seated.people).map(([seat, person]) => [person, seat]));
  const { seed, roles, queue, ahead } = group.proposal;
  const nameOf = calledBy(group);
  const parts = { nameOf, seed: told === 'guests' ? null : seed, ahead: ahead.length };
  const line = queue.flatMap(({ id }) => seats.get(id) ?? []);
  // A slot that was booked goes before whoever would be next.
  const walksIn = (person: PersonId): boolean => line.includes(person) && asks?.[person] === undefined;
  const stands = draft.queue.filter(walksIn);
  const byNow = line.filter((person) => stands.includes(person));
  const asProposed = stands.every((person, at) => person === byNow[at]);
  return {
    line,
    firstByNow: asProposed ? null : (byNow.find((person, at) => person !== stands[at]) ?? null),
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
        return person === undefined || !asProposed ? [] : [[person, briefQueueReason(reason, parts)]];
      }),
    ),
  };
}

/** Who it is, without the reasons: what another format, or an observer who does so no more, goes by. */
export const proposedHere = ({ line, roles }: Proposed): ProposedHere => ({
  line,
  roles: Object.fromEntries(Object.entries(roles).map(([role, { person }]) => [role, person])),
});

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
