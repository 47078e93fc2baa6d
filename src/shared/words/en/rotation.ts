import type { RoleProposal, Nevertheless } from '#shared/group/rotation/proposeRoles.ts';
import type { QueueReason } from '#shared/group/rotation/proposeQueue.ts';
import type { SatTogether } from '#shared/group/rotation/sitTogether.ts';
import { counted } from './counted.ts';
import { sessionWords } from './session.ts';

/** What a reason is said with: the name of a person, and the seed of every draw. */
export interface ReasonParts {
  readonly nameOf: (id: string) => string;
  readonly seed: string;
  /** How many of the sessions that count are still to come: then ‘last time’ would not be true. */
  readonly ahead: number;
}

const list = new Intl.ListFormat('en-GB');
const alphabet = new Intl.Collator('en');

/** A role that the app does not know is called what its file calls it. */
const nameOfRole = (role: string): string =>
  Object.entries(sessionWords.roles).find(([id]) => id === role)?.[1] ?? role;

const sessionsAgo = (ago: number, ahead: number): string =>
  ahead > 0
    ? ago === 1
      ? 'the time before'
      : `${ago} sessions before`
    : ago === 1
      ? 'last time'
      : `${ago} sessions ago`;

/** `3 of 7 sessions`. */
const share = (held: number, present: number, ahead: number): string =>
  `${held} of ${counted(present, 'session')}${ahead > 0 ? ', what is planned counted too' : ''}`;

/** Instead of that, of somebody whose first session it is. */
const FIRST_TIME = 'it is their first session in this group';

const neverthelessSentence = (ahead: number): Readonly<Record<Nevertheless, string>> => ({
  again: `${ahead > 0 ? 'The time before' : 'Last time'} too, as nobody else could.`,
  presentsFirst: 'Also has the first slot, as nobody else could; somebody stands in during it.',
  presentsSecond: 'Also has the second slot, as nobody else is free who did not do it last time.',
  newcomer: 'Comes for the first time, but nobody else could.',
  ratherNot: 'Would rather not, but nobody else is free for it.',
  alsoHolds: 'Has another role too: in a small group one person may lead and keep the time.',
});

/** Why nobody holds the role. */
function nobodyReason(
  { code }: Extract<RoleProposal, { readonly id: null }>['reason'],
  ahead: ReasonParts['ahead'],
): string {
  switch (code) {
    case 'nobodyIsThere':
      return 'Nobody is there.';
    case 'nobodyTakesIt':
      return 'Nobody who is there takes this role.';
    case 'ledLastTime':
      return `Whoever could facilitate ${ahead > 0 ? 'does so the time before' : 'did so last time'}; from the fourth session on it is somebody else’s turn.`;
    case 'allHaveRoles':
      return 'Everybody who could has a role already.';
    case 'freePresents':
      return 'Nobody: whoever is free has a slot, and who observes has none.';
  }
}

/** Why this person, and nobody else. `times`: how often they held the role. */
function chosenReason(
  reason: Extract<RoleProposal, { readonly id: string }>['reason'],
  times: string,
  { nameOf, seed, ahead }: ReasonParts,
): string {
  const { ago } = reason.turnout;
  switch (reason.code) {
    case 'only':
      return `The only one free for it: ${times}.`;
    case 'rarest':
      return `Least often so far: ${times}.`;
    case 'longestAgo':
      return ago === null
        ? `Never yet: ${times}.`
        : `As often as others, but longest ago, ${sessionsAgo(ago, ahead)}: ${times}.`;
    case 'rather':
      return `As often and as long ago as others, and would like to: ${times}.`;
    case 'lot':
      return `Drawn by lot from ${list.format(reason.among.map(nameOf).toSorted(alphabet.compare))}, whose turn it is alike (${times}; seed ${seed}).`;
  }
}

/** Why this person holds the role next time, or why nobody does. */
export function roleReason(proposal: RoleProposal, parts: ReasonParts): string {
  if (proposal.id === null) return nobodyReason(proposal.reason, parts.ahead);
  const { reason, role } = proposal;
  const { held, present } = reason.turnout;
  const times = present === 0 ? FIRST_TIME : `${nameOfRole(role)} in ${share(held, present, parts.ahead)}`;
  return [
    chosenReason(reason, times, parts),
    ...reason.nevertheless.map((each) => neverthelessSentence(parts.ahead)[each]),
  ].join(' ');
}

/** Why somebody stands where they stand in the queue of presenters. */
export function queueReason(
  { code, ago, among, score, ratherNot }: QueueReason,
  { seed, ahead }: Pick<ReasonParts, 'seed' | 'ahead'>,
): string {
  const lastTime = ahead > 0 ? 'has a slot the time before' : 'had a slot last time';
  const waited = ago === null ? 'no slot yet' : ago === 1 ? lastTime : `last slot ${sessionsAgo(ago, ahead)}`;
  const first = {
    booked: `Booked for this session; ${waited}`,
    carried: `Carried over; ${waited}`,
    never: 'No slot yet',
    waited: waited.charAt(0).toUpperCase() + waited.slice(1),
  }[code];
  const then = {
    none: '',
    lot: `; like others, so drawn by lot (seed ${seed})`,
    rarer: '; before or after others like it, whoever had fewer slots first',
    rather: '; before or after others like it, whoever would like to first',
    score:
      score > 0 ? `; the weight of the topic is ${score}` : '; after others like it who have a topic waiting',
  }[among ?? 'none'];
  const but = ratherNot ? ' Would rather not present, so everybody else comes before.' : '';
  return `${first}${then}.${but}`;
}

/** So many pairs are named; of more it is said how many. */
const MOST_NAMED = 3;

/**
 * Why these people sit together in small groups. `again`: pairs who did so before, the most often first, of so many
 * `pairs` in all; `isFirst`: nobody did; `byHand`: the facilitator chose.
 */
export function smallGroupsReason(
  {
    isFirst,
    again,
    pairs,
    byHand,
  }: {
    readonly isFirst: boolean;
    readonly again: readonly SatTogether[];
    readonly pairs: number;
    readonly byHand: boolean;
  },
  { nameOf, seed, ahead }: ReasonParts,
): string {
  if (isFirst) return 'Neighbours sit together: the group has had no small groups yet.';
  const first = byHand ? 'As you seated them' : 'Who sat together least sits together';
  if (again.length === 0) return `${first}: nobody sits with somebody they sat with before.`;
  const named = again.slice(0, MOST_NAMED).map(({ people: [a, b], times, ago }) => {
    const often = times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`;
    return `${nameOf(a)} and ${nameOf(b)} (${often}, ${sessionsAgo(ago, ahead)})`;
  });
  const more = again.length - named.length;
  const said = list.format(more > 0 ? [...named, `${more} more`] : named);
  const least = byHand ? '' : `; no draw found fewer, seed ${seed}`;
  return `${first}: ${again.length} of ${counted(pairs, 'pair')} did so before${least}. ${said}.`;
}
