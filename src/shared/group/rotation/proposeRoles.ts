import { drawnOrder } from '../drawnOrder.ts';
import {
  longerAgoFirst,
  rarerFirst,
  type History,
  type Member,
  type RoleId,
  type Turnout,
} from './history.ts';
import { drawOf, mayTake, USUAL_ROLES, type Rotation } from './rotation.ts';

/** Why this person: what told them apart from the others who could. */
type Chosen =
  /** Nobody else could. */
  | { readonly code: 'only' }
  /** The smallest part of the sessions they were in. */
  | { readonly code: 'rarest' }
  /** As rarely as others, and longest ago. */
  | { readonly code: 'longestAgo' }
  /** As rarely and as long ago as others: drawn. */
  | { readonly code: 'lot'; readonly among: readonly string[] };

/** What speaks against it, and was taken as there was nobody else. */
export type Nevertheless =
  /** Held it last time. */
  | 'again'
  /** Has the first slot: somebody stands in during it. */
  | 'presentsFirst'
  /** Holds another role too, as in a small group the facilitator may keep the time. */
  | 'alsoHolds';

/** Why there is nobody. */
type Nobody =
  | { readonly code: 'nobodyIsThere' }
  /** Everybody who is there does not take this role. */
  | { readonly code: 'nobodyTakesIt' }
  /** Whoever could facilitate did so last time. */
  | { readonly code: 'ledLastTime' }
  /** Whoever could has a role already. */
  | { readonly code: 'allHaveRoles' };

export type RoleProposal = { readonly role: RoleId } & (
  | {
      readonly id: string;
      readonly reason: Chosen & { readonly turnout: Turnout; readonly nevertheless: readonly Nevertheless[] };
    }
  | { readonly id: null; readonly reason: Nobody }
);

/** From this session of a group on, nobody facilitates twice running. */
const ROTATES_FROM = 4;
/** Up to so many people, one person may facilitate and keep the time. */
const SMALL_GROUP = 4;

/** Roles in the order in which they are filled; a role we do not know comes last. */
const ORDER: readonly RoleId[] = USUAL_ROLES;
const placeOf = (role: RoleId): number => (ORDER.includes(role) ? ORDER.indexOf(role) : ORDER.length);

/** One person a role, in the order of the domain, each the one whose turn it is among those who can. */
export function proposeRoles(rotation: Rotation, history: History, first: string | null): RoleProposal[] {
  const given: RoleProposal[] = [];
  const roles = [...new Set(rotation.fill)].toSorted((a, b) => placeOf(a) - placeOf(b));
  for (const role of roles) given.push(propose({ rotation, history, first, given }, role));
  return given;
}

interface SoFar {
  readonly rotation: Rotation;
  readonly history: History;
  /** Whose the first slot is. */
  readonly first: string | null;
  readonly given: readonly RoleProposal[];
}

function propose(soFar: SoFar, role: RoleId): RoleProposal {
  const { rotation, history, first, given } = soFar;
  const there = rotation.people.filter(({ id }) => !rotation.absent.includes(id));
  const willing = mayTake(rotation, role);
  const heldLast = ({ id }: Member) => history.sessions.at(-1)?.roles[role]?.includes(id) ?? false;
  const rotates = role === 'facilitator' && history.sessions.length + 1 >= ROTATES_FROM;
  const may = rotates ? willing.filter((member) => !heldLast(member)) : willing;
  if (may.length === 0)
    return {
      role,
      id: null,
      reason: {
        code: there.length === 0 ? 'nobodyIsThere' : willing.length === 0 ? 'nobodyTakesIt' : 'ledLastTime',
      },
    };
  const holds = ({ id }: Member) => given.some((other) => other.id === id);
  const mayJoin = ({ id }: Member) =>
    there.length <= SMALL_GROUP &&
    given.every((other) => other.id !== id || (joins(other.role, role) && id !== first));
  // Better someone a second time running than the first presenter, who has a slot to think of.
  const tiers: readonly (readonly [(member: Member) => boolean, readonly Nevertheless[]])[] = [
    [(member) => !holds(member) && member.id !== first && !heldLast(member), []],
    [(member) => !holds(member) && member.id !== first, ['again']],
    [(member) => holds(member) && mayJoin(member) && !heldLast(member), ['alsoHolds']],
    [(member) => holds(member) && mayJoin(member), ['alsoHolds', 'again']],
    [(member) => !holds(member) && !heldLast(member), ['presentsFirst']],
    [(member) => !holds(member), ['presentsFirst', 'again']],
  ];
  for (const [fits, nevertheless] of tiers) {
    const can = may.filter(fits);
    if (can.length > 0) return { role, ...chosen(soFar, role, can, nevertheless) };
  }
  return { role, id: null, reason: { code: 'allHaveRoles' } };
}

/** Facilitating and keeping the time: the only two roles that go together. */
const joins = (a: RoleId, b: RoleId): boolean =>
  (a === 'facilitator' && b === 'timekeeper') || (a === 'timekeeper' && b === 'facilitator');

function chosen(
  { rotation, history }: SoFar,
  role: RoleId,
  can: readonly Member[],
  nevertheless: readonly Nevertheless[],
) {
  const turnouts = new Map(can.map((member) => [member.id, history.ofRole(role, member)]));
  const turnout = (id: string): Turnout => turnouts.get(id) ?? { held: 0, present: 0, ago: null };
  const ids = drawnOrder(drawOf(rotation, role), [...turnouts.keys()]).toSorted(
    (a, b) => rarerFirst(turnout(a), turnout(b)) || longerAgoFirst(turnout(a), turnout(b)),
  );
  const id = ids[0] ?? '';
  const asRare = ids.filter((other) => rarerFirst(turnout(id), turnout(other)) === 0);
  const alike = asRare.filter((other) => longerAgoFirst(turnout(id), turnout(other)) === 0);
  const why: Chosen =
    ids.length === 1
      ? { code: 'only' }
      : asRare.length === 1
        ? { code: 'rarest' }
        : alike.length === 1
          ? { code: 'longestAgo' }
          : { code: 'lot', among: alike };
  return { id, reason: { ...why, turnout: turnout(id), nevertheless } };
}
