import { swapsRolesBetweenSlots, pureObservers } from '#shared/group/roles.ts';
import type { Format, Phase, WhoPart } from '#shared/format/schema.ts';
import { ms, type Duration } from '#shared/time.ts';
import type { PersonId } from '../ids.ts';
import { standingCards } from '../lines/state.ts';
import { holderOfRole, presenterOfSlot, presentersOfSlot } from '../people/presenters.ts';
import { isHere } from '../people/state.ts';
import { phaseOf } from './steps.ts';
import type { Round, Step } from './state.ts';
import type { Seated, SessionState } from '../state.ts';

/** Rounds: everybody once in seat order; who passes is asked once more at the end (docs/domain/clock.md). */

/** The slot a step belongs to. What comes before and after the only slot of a session is about its person too. */
export const slotOfStep = ({ machine }: Pick<SessionState, 'machine'>, step: Step): number | null =>
  step.slot ?? (machine.context.slots === 1 ? 1 : null);

/** Everybody who is there but the presenter and, where the observer only observes, the observer. */
export function helpersOf(state: Seated, slot: number | null): PersonId[] {
  const others = [...presentersOfSlot(state, slot), ...pureObservers(state.format, state.roles)];
  return state.people
    .filter((person) => person.present && !others.includes(person.id))
    .map((person) => person.id);
}

/**
 * Coach and coachee, or giver and receiver, of a slot: whoever asks or gives first. Outside the legs of a session in
 * which people coach each other in turn: the two of them.
 */
export function pairOf(state: Seated, slot: number | null): PersonId[] {
  if (slot === null && swapsRolesBetweenSlots(state.format)) return helpersOf(state, null).slice(0, 2);
  const others = [holderOfRole(state, 'coach', slot), holderOfRole(state, 'giver', slot)];
  return [...new Set([...others, presenterOfSlot(state, slot)])].filter(
    (person): person is PersonId => person !== null && isHere(state.people, person),
  );
}

/** Who has how many cards that stand for themselves, in the order in which they were written. */
export function cardsByOwner(state: Pick<SessionState, 'cards' | 'people'>): Map<PersonId, number> {
  const owners = new Map<PersonId, number>();
  for (const { person } of standingCards(state.cards))
    if (person !== null && isHere(state.people, person)) owners.set(person, (owners.get(person) ?? 0) + 1);
  return owners;
}

/** The part of a phase that goes round: its circle and its share of the phase's time. */
export interface RoundPart {
  readonly of: 'all' | 'helpers' | 'pair' | 'reviewers' | 'cards';
  readonly share: number;
  /** Who speaks when the round is over; null where the phase is over then too. */
  readonly then: WhoPart | null;
}

/** Null where nobody takes turns. */
export function roundPart({ who, per }: Phase): RoundPart | null {
  if (who.kind === 'sequence')
    return who.first.kind === 'round' ? { of: who.first.of, share: who.firstShare, then: who.then } : null;
  if (who.kind === 'round') return { of: who.of, share: 1, then: null };
  if (who.kind !== 'one' || who.role !== 'owner') return null;
  if (per === 'c') return { of: 'reviewers', share: 1, then: null };
  if (per === 'n') return { of: 'all', share: 1, then: null };
  return per === 'k' ? { of: 'cards', share: 1, then: null } : null;
}

const startingAt = (order: readonly PersonId[], person: PersonId | undefined): PersonId[] => {
  const from = person === undefined ? -1 : order.indexOf(person);
  return from <= 0 ? [...order] : [...order.slice(from), ...order.slice(0, from)];
};

function seatsOf(state: Seated, step: Step, { of }: RoundPart): PersonId[] {
  const slot = slotOfStep(state, step);
  switch (of) {
    case 'reviewers':
      return state.reviewers.filter((person) => isHere(state.people, person));
    case 'cards':
      return [...cardsByOwner(state).keys()];
    case 'pair':
      return pairOf(state, slot);
    case 'all':
      return state.people.filter((person) => person.present).map((person) => person.id);
    case 'helpers': {
      // The presenter's neighbour comes first.
      const helpers = helpersOf(state, slot);
      const seatOf = (person: PersonId | null) =>
        state.people.findIndex((candidate) => candidate.id === person);
      const seat = seatOf(presenterOfSlot(state, slot));
      return startingAt(
        helpers,
        helpers.find((person) => seatOf(person) > seat),
      );
    }
  }
}

/** A round of all, or of all who help: nobody's place in it follows from what they brought. */
const isOfEverybody = ({ of }: RoundPart): boolean => of === 'all' || of === 'helpers';

/** Those who join from elsewhere, then those in the room, each in seat order. */
const remoteFirst = ({ remote }: Pick<Seated, 'remote'>, seats: readonly PersonId[]): PersonId[] => [
  ...seats.filter((person) => remote.includes(person)),
  ...seats.filter((person) => !remote.includes(person)),
];

/** Who of a round joins from elsewhere and speaks before the room; nobody where it does not begin with them. */
export function remoteInFront(
  { format, remote }: Pick<Seated, 'format' | 'remote'>,
  step: Step,
  { order }: Pick<Round, 'order'>,
): readonly PersonId[] {
  const part = roundPart(phaseOf(format, step));
  if (part === null || !isOfEverybody(part)) return [];
  const there = order.filter((person) => remote.includes(person));
  const begins = there.every((person, i) => order[i] === person);
  return begins && there.length < order.length ? there : [];
}

/**
 * Who takes a turn in a step: those from elsewhere first, else in seat order, from whoever was chosen to start. Small
 * groups go round by themselves.
 */
export function turnOrder(state: Seated, step: Step): PersonId[] {
  const part = roundPart(phaseOf(state.format, step));
  if (!part || state.trios.length > 1) return [];
  const seats = seatsOf(state, step, part);
  return startingAt(isOfEverybody(part) ? remoteFirst(state, seats) : seats, state.roundStarts[step.id]);
}

export function newRound(state: Seated, step: Step): Round | null {
  const part = roundPart(phaseOf(state.format, step));
  const order = turnOrder(state, step);
  if (!part || order.length === 0) return null;
  const units = part.of === 'cards' ? Object.fromEntries(cardsByOwner(state)) : null;
  const turns = units ? Object.values(units).reduce((sum, count) => sum + count, 0) : order.length;
  const turn = ms(Math.floor((step.planned * part.share) / turns / 1000) * 1000);
  return {
    order,
    ...(units && { units }),
    taken: [],
    passed: [],
    passedTwice: [],
    current: null,
    mark: ms(0),
    turn,
    planned: turn,
    openFloor: false,
  };
}

/** Longest turn the format allows: the phase's longest, shared out like its planned length. */
export function longestTurn(format: Format, step: Step, round: Round): Duration {
  const phase = phaseOf(format, step);
  const share = roundPart(phase)?.share ?? 1;
  return ms((phase.max * 1000 * step.units * share) / Math.max(1, round.order.length));
}

/** Whose turn comes after that of `from`; null when everybody has been asked twice or spoken. */
export function nextInRound(
  state: Pick<SessionState, 'people'>,
  round: Round,
  from: PersonId | null = round.current,
): PersonId | null {
  const waits = (person: PersonId) =>
    person !== round.current &&
    !round.taken.includes(person) &&
    !round.passedTwice.includes(person) &&
    isHere(state.people, person);
  const start = from === null ? 0 : round.order.indexOf(from) + 1;
  const cyclic = [...round.order.slice(start), ...round.order.slice(0, start)];
  return (
    cyclic.find((person) => waits(person) && !round.passed.includes(person)) ??
    round.order.find((person) => waits(person) && round.passed.includes(person)) ??
    null
  );
}

/** A round after somebody came in or came back: whoever is new to it takes a turn at the own seat. */
export function joinRound(state: Seated, step: Step, round: Round): Round {
  const order = [...round.order];
  let before = -1;
  for (const person of turnOrder(state, step)) {
    if (!order.includes(person)) order.splice(before + 1, 0, person);
    before = order.indexOf(person);
  }
  return order.length === round.order.length ? round : { ...round, order };
}

/** How long a person's turn is: whoever reads out several cards has a turn for each. */
export const turnLength = ({ turn, units }: Round, person: PersonId): Duration =>
  ms(turn * (units?.[person] ?? 1));

export function beginTurn(round: Round, person: PersonId, elapsed: Duration): Round {
  const done =
    round.current !== null && round.current !== person ? [...round.taken, round.current] : round.taken;
  return {
    ...round,
    order: round.order.includes(person) ? round.order : [...round.order, person],
    taken: done.filter((other) => other !== person),
    current: person,
    mark: elapsed,
    planned: turnLength(round, person),
    openFloor: false,
  };
}

export function passTurn(round: Round, person: PersonId): Round {
  const again = round.passed.includes(person);
  return {
    ...round,
    passed: again ? round.passed : [...round.passed, person],
    passedTwice: again ? [...round.passedTwice, person] : round.passedTwice,
    current: round.current === person ? null : round.current,
  };
}

export const openFloor = (round: Round): Round => ({
  ...round,
  taken: round.current === null ? round.taken : [...round.taken, round.current],
  current: null,
  openFloor: true,
});

/** The round begins at another seat; nobody has had a turn yet. */
export const startRoundAt = (round: Round, person: PersonId, elapsed: Duration): Round => ({
  ...beginTurn({ ...round, current: null }, person, elapsed),
  order: startingAt(round.order, person),
});

/** Whether it may still be chosen who starts. */
export const isUntouched = ({ taken, passed, openFloor }: Round): boolean =>
  taken.length === 0 && passed.length === 0 && !openFloor;

/** Everybody once more, from the same seat. */
export const restartRound = (round: Round, elapsed: Duration): Round => {
  const fresh = { ...round, taken: [], passed: [], passedTwice: [], current: null, openFloor: false };
  const [first] = round.order;
  return first === undefined ? fresh : beginTurn(fresh, first, elapsed);
};
