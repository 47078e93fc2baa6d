import { seededOrder } from '../seededOrder.ts';
import {
  compareByLongestAgo,
  compareByRarity,
  held,
  type History,
  type Member,
  type RoleId,
  type TrackRecord,
} from './history.ts';
import { drawSecret, eligibleMembers, hasPair, USUAL_ROLES, type Rotation } from './rotation.ts';

/** Why this person was chosen among those who could take the role. */
type ChosenReason =
  /** Nobody else could. */
  | { readonly code: 'only' }
  /** Had the role in the smallest part of the sessions they attended. */
  | { readonly code: 'rarest' }
  /** Had it as rarely as others, but longest ago. */
  | { readonly code: 'longestAgo' }
  /** Had it as rarely and as long ago as others, who do not ask for it. */
  | { readonly code: 'rather' }
  /** Had it as rarely and as long ago as others: chosen by lot. */
  | { readonly code: 'lot'; readonly among: readonly string[] };

/** What speaks against this person, who was chosen because nobody better was free. */
export type Nevertheless =
  /** Had the role last time. */
  | 'again'
  /** Has the first slot, so somebody must stand in during it. */
  | 'presentsFirst'
  /** Has the second slot. */
  | 'presentsSecond'
  /** Would rather not. */
  | 'ratherNot'
  /** Leads a group that they have not met yet. */
  | 'newcomer'
  /** Has another role too: in a small group the facilitator may keep the time. */
  | 'alsoHolds';

/** Why nobody can take the role. */
type NobodyReason =
  | { readonly code: 'nobodyIsThere' }
  /** Nobody who is present takes this role. */
  | { readonly code: 'nobodyTakesIt' }
  /** Everybody who could facilitate did so last time. */
  | { readonly code: 'ledLastTime' }
  /** Everybody who could take it already has a role. */
  | { readonly code: 'allHaveRoles' }
  /** Nobody is free but those who present first. */
  | { readonly code: 'freePresents' };

export type RoleProposal = { readonly role: RoleId } & (
  | {
      readonly id: string;
      readonly reason: ChosenReason & {
        readonly turnout: TrackRecord;
        readonly nevertheless: readonly Nevertheless[];
      };
    }
  | { readonly id: null; readonly reason: NobodyReason }
);

/** From this session of a group on, nobody facilitates two sessions in a row. */
const ROTATES_FROM = 4;
/** In a group of at most this size, one person may facilitate and keep the time. */
const SMALL_GROUP = 4;

/** The order in which roles are filled; unknown roles come last. */
const ORDER: readonly RoleId[] = USUAL_ROLES;
const placeOf = (role: RoleId): number => (ORDER.includes(role) ? ORDER.indexOf(role) : ORDER.length);

/** Proposes one person for each role. `presenters`: everybody who may present, in order. */
export function proposeRoles(
  rotation: Rotation,
  history: History,
  presenters: readonly string[],
): RoleProposal[] {
  const [first = null, second = null] = presenters;
  const given: RoleProposal[] = [];
  const roles = [...new Set(rotation.fill)].toSorted((a, b) => placeOf(a) - placeOf(b));
  for (const role of roles) given.push(propose({ rotation, history, first, second, given }, role));
  return given;
}

interface ProposalsSoFar {
  readonly rotation: Rotation;
  readonly history: History;
  /** The person who presents first. */
  readonly first: string | null;
  readonly second: string | null;
  readonly given: readonly RoleProposal[];
}

function propose(soFar: ProposalsSoFar, role: RoleId): RoleProposal {
  const { rotation, history, first, second, given } = soFar;
  const present = rotation.people.filter(({ id }) => !rotation.absent.includes(id));
  const willing = eligibleMembers(rotation, role);
  const last = history.sessions.at(-1);
  const heldLast = ({ id }: Member) => last !== undefined && held(last, role, id);
  const rotates = role === 'facilitator' && history.sessions.length + 1 >= ROTATES_FROM;
  const may = rotates ? willing.filter((member) => !heldLast(member)) : willing;
  // Whoever has not seen the group at work yet leads it only where nobody else could but the first presenter.
  const isNew = (member: Member) =>
    role === 'facilitator' && history.sessions.length > 0 && history.ofRole(role, member).present === 0;
  const experienced = may.filter((member) => !isNew(member));
  const eligible = experienced.some(({ id }) => id !== first) ? experienced : may;
  if (eligible.length === 0)
    return {
      role,
      id: null,
      reason: {
        code: present.length === 0 ? 'nobodyIsThere' : willing.length === 0 ? 'nobodyTakesIt' : 'ledLastTime',
      },
    };
  const hasRole = ({ id }: Member) => given.some((other) => other.id === id);
  const mayHoldBoth = ({ id }: Member) =>
    present.length <= SMALL_GROUP &&
    given.every((other) => other.id !== id || (mayGoTogether(other.role, role) && id !== first));
  const presentsSoon = ({ id }: Member) => id === first || id === second;
  // Rather the same person twice in a row than the first presenter, who has to think of their own slot. The second one
  // has time for that, and takes a role before anybody has one twice in a row.
  const tiers: readonly (readonly [(member: Member) => boolean, readonly Nevertheless[]])[] = [
    [(member) => !hasRole(member) && !presentsSoon(member) && !heldLast(member), []],
    [(member) => !hasRole(member) && member.id !== first && !heldLast(member), ['presentsSecond']],
    [(member) => !hasRole(member) && !presentsSoon(member), ['again']],
    [(member) => !hasRole(member) && member.id !== first, ['presentsSecond', 'again']],
    [(member) => hasRole(member) && mayHoldBoth(member) && !heldLast(member), ['alsoHolds']],
    [(member) => hasRole(member) && mayHoldBoth(member), ['alsoHolds', 'again']],
    [(member) => !hasRole(member) && !heldLast(member), ['presentsFirst']],
    [(member) => !hasRole(member), ['presentsFirst', 'again']],
  ];
  for (const [fits, nevertheless] of tiers) {
    const candidates = eligible.filter(fits);
    // What somebody would rather not do bends, and what the rotation promises does not.
    const glad = candidates.filter(({ id }) => !hasPair(rotation.avoid, role, id));
    const nearest = glad.length > 0 ? glad : candidates;
    if (nearest.length === 0) continue;
    const chosen = chooseMember(soFar, role, nearest, [
      ...nevertheless,
      ...(glad.length > 0 ? [] : (['ratherNot'] as const)),
    ]);
    const isNewcomer = nearest.some((member) => member.id === chosen.id && isNew(member));
    if (!isNewcomer) return { role, ...chosen };
    const { reason, id } = chosen;
    return { role, id, reason: { ...reason, nevertheless: [...reason.nevertheless, 'newcomer'] } };
  }
  return { role, id: null, reason: { code: 'allHaveRoles' } };
}

/** Facilitator and timekeeper are the only two roles that one person may have. */
const mayGoTogether = (a: RoleId, b: RoleId): boolean =>
  (a === 'facilitator' && b === 'timekeeper') || (a === 'timekeeper' && b === 'facilitator');

function chooseMember(
  { rotation, history }: ProposalsSoFar,
  role: RoleId,
  candidates: readonly Member[],
  nevertheless: readonly Nevertheless[],
) {
  const turnouts = new Map(candidates.map((member) => [member.id, history.ofRole(role, member)]));
  const turnout = (id: string): TrackRecord => turnouts.get(id) ?? { held: 0, present: 0, ago: null };
  const asks = (id: string): boolean => hasPair(rotation.prefer, role, id);
  const ids = seededOrder(drawSecret(rotation, role), [...turnouts.keys()]).toSorted(
    (a, b) =>
      compareByRarity(turnout(a), turnout(b)) ||
      compareByLongestAgo(turnout(a), turnout(b)) ||
      Number(asks(b)) - Number(asks(a)),
  );
  const id = ids[0] ?? '';
  const asRare = ids.filter((other) => compareByRarity(turnout(id), turnout(other)) === 0);
  const asLongAgo = asRare.filter((other) => compareByLongestAgo(turnout(id), turnout(other)) === 0);
  const equals = asLongAgo.filter((other) => asks(other) === asks(id));
  const why: ChosenReason =
    ids.length === 1
      ? { code: 'only' }
      : asRare.length === 1
        ? { code: 'rarest' }
        : asLongAgo.length === 1
          ? { code: 'longestAgo' }
          : equals.length === 1
            ? { code: 'rather' }
            : { code: 'lot', among: equals };
  return { id, reason: { ...why, turnout: turnout(id), nevertheless } };
}
