import type { Format, Phase } from '#shared/format/schema.ts';
import { ms, type Duration } from '#shared/time.ts';
import type { PersonId } from './events.ts';
import { phaseOf, type PersonState, type Round, type SessionState, type Step } from './state.ts';

/** Rounds: everybody once in seat order; who passes is asked once more at the end (formats.md B.3). */

type Seated = Pick<SessionState, 'format' | 'people' | 'roles' | 'reviewers' | 'presented'>;

export const isHere = (people: readonly PersonState[], person: PersonId): boolean =>
  people.some((candidate) => candidate.id === person && candidate.present);

/** Presenter of a slot that has begun. */
export const presenterOf = (state: Pick<SessionState, 'presented'>, slot: number | null): PersonId | null =>
  slot === null ? null : (state.presented[slot - 1] ?? null);

/** Everybody who is there but the presenter and, where the observer only observes, the observer. */
export function helpersOf(state: Seated, slot: number | null): PersonId[] {
  const presenter = presenterOf(state, slot);
  const observer = state.format.observerShares ? null : state.roles.observer;
  return state.people
    .filter((person) => person.present && person.id !== presenter && person.id !== observer)
    .map((person) => person.id);
}

/** The part of a step that goes round: its circle, and its share of the step's time; null where nobody takes turns. */
export function roundPart(
  phase: Phase,
): { of: 'all' | 'helpers' | 'owners'; share: number; thenOpen: boolean } | null {
  const who = phase.who;
  if (who.kind === 'round')
    return { of: who.of === 'helpers' ? 'helpers' : 'all', share: 1, thenOpen: false };
  if (who.kind === 'one' && who.role === 'owner' && phase.per === 'c')
    return { of: 'owners', share: 1, thenOpen: false };
  if (who.kind === 'sequence' && who.first.kind === 'round')
    return { of: who.first.of === 'helpers' ? 'helpers' : 'all', share: who.firstShare, thenOpen: true };
  return null;
}

/** Who takes a turn in a step, in seat order, the presenter's neighbour first. */
export function turnOrder(state: Seated, step: Step): PersonId[] {
  const part = roundPart(phaseOf(state.format, step));
  if (!part) return [];
  if (part.of === 'owners') return state.reviewers.filter((person) => isHere(state.people, person));
  if (part.of === 'all') return state.people.filter((person) => person.present).map((person) => person.id);
  const helpers = helpersOf(state, step.slot);
  const presenter = presenterOf(state, step.slot);
  const seat = state.people.findIndex((person) => person.id === presenter);
  const seatOf = (person: PersonId) => state.people.findIndex((candidate) => candidate.id === person);
  const from = helpers.findIndex((person) => seatOf(person) > seat);
  return from <= 0 ? helpers : [...helpers.slice(from), ...helpers.slice(0, from)];
}

export function newRound(state: Seated, step: Step): Round | null {
  const part = roundPart(phaseOf(state.format, step));
  const order = turnOrder(state, step);
  if (!part || order.length === 0) return null;
  const turn = ms(Math.floor((step.planned * part.share) / order.length / 1000) * 1000);
  return {
    order,
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

export function beginTurn(round: Round, person: PersonId, elapsed: Duration): Round {
  const done =
    round.current !== null && round.current !== person ? [...round.taken, round.current] : round.taken;
  return {
    ...round,
    order: round.order.includes(person) ? round.order : [...round.order, person],
    taken: done.filter((other) => other !== person),
    current: person,
    mark: elapsed,
    planned: round.turn,
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
