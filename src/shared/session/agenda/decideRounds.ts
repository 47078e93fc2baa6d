import type { Instant } from '#shared/time.ts';
import type { CommandOf } from '../commands.ts';
import { stop, type Asked, type Facts } from '../decision.ts';
import { runningStep, theRound, theStep } from './required.ts';
import { nextInRound, roundPart, turnOrder } from './round.ts';
import { phaseOf } from './steps.ts';

/** Commands about rounds: whose turn it is, who passes, and the open floor after them. */

export function nextTurn(facts: Facts, { person }: CommandOf<'turn.next'>, { at }: Asked): Facts {
  const { state } = facts;
  const step = theStep(state);
  const round = theRound(state, step);
  if (person !== null) {
    if (!turnOrder(state, step).includes(person)) stop('notInRound');
    return facts.add(at, { type: 'turn.began', step: step.id, person });
  }
  const next = nextInRound(state, round);
  if (next) return facts.add(at, { type: 'turn.began', step: step.id, person: next });
  if (!roundPart(phaseOf(state.format, step))?.then) stop('noRound');
  return facts.add(at, { type: 'round.opened', step: step.id });
}

export function passTurnOn(facts: Facts, _: CommandOf<'turn.pass'>, { at }: Asked): Facts {
  const { state } = facts;
  const step = theStep(state);
  const round = theRound(state, step);
  if (round.current === null) stop('noRound');
  return dropTurn(facts, at);
}

/** The current turn falls away: on to the next in order, or to the open floor where the phase has one. */
export function dropTurn(facts: Facts, at: Instant): Facts {
  const step = theStep(facts.state);
  const person = facts.state.rounds[step.id]?.current ?? null;
  if (person === null) return facts;
  facts.add(at, { type: 'turn.passed', step: step.id, person });
  const { state } = facts;
  const round = state.rounds[step.id];
  const next = round ? nextInRound(state, round, person) : null;
  if (next) facts.add(at, { type: 'turn.began', step: step.id, person: next });
  else if (roundPart(phaseOf(state.format, step))?.then)
    facts.add(at, { type: 'round.opened', step: step.id });
  return facts;
}

export function openTheFloor(facts: Facts, _: CommandOf<'round.open'>, { at }: Asked): Facts {
  const { state } = facts;
  const step = runningStep(state);
  return facts.add(at, { type: 'round.opened', step: step.id });
}

export function startRoundWith(facts: Facts, { person }: CommandOf<'round.startWith'>, { at }: Asked): Facts {
  const { state } = facts;
  const step = theStep(state);
  return facts.add(at, { type: 'round.startChosen', step: step.id, person });
}
