import type { PersonId } from '../events.ts';
import { holderOfRole, presenterOfSlot } from '../presenters.ts';
import { newRound, nextInRound } from '../round.ts';
import { clockMode, phaseOf, type Round, type SessionState, type Step } from '../state.ts';

/** Who has the floor in a step, as every window shows it. */
export interface Floor {
  /** Whose stone it is; null on the open floor, in questions and in silence. */
  readonly holder: PersonId | null;
  /** Named beside the clock: the holder, or the presenter who answers or listens. */
  readonly named: PersonId | null;
  readonly does: 'answers' | 'listens' | null;
  readonly next: PersonId | null;
  /** The round that runs, or would run once the armed phase begins. */
  readonly round: Round | null;
}

const presenterIn = (state: SessionState, step: Step): PersonId | null =>
  step.slot === null ? null : presenterOfSlot(state, step.slot);

/** A round as it will begin, shown while its phase is still armed. */
function comingRound(state: SessionState, step: Step): Round | null {
  const presenter = presenterIn(state, step);
  const presented =
    presenter !== null && step.zone === 'slot' && !state.presented.includes(presenter)
      ? [...state.presented, presenter]
      : state.presented;
  const round = newRound({ ...state, presented }, step);
  return round && { ...round, current: nextInRound(state, round) };
}

export function floorOf(state: SessionState, step: Step): Floor {
  const { who } = phaseOf(state.format, step);
  const round = state.rounds[step.id] ?? (clockMode(state) === 'armed' ? comingRound(state, step) : null);
  const none: Floor = { holder: null, named: null, does: null, next: null, round };
  if (round && !round.openFloor)
    return { ...none, holder: round.current, named: round.current, next: nextInRound(state, round) };
  const presenter = presenterIn(state, step);
  switch (who.kind) {
    case 'one': {
      const role = who.role;
      const slot = step.zone === 'slot' ? step.slot : null;
      const person =
        role === 'presenter'
          ? presenter
          : role === 'facilitator' || role === 'observer'
            ? holderOfRole(state, role, slot)
            : null;
      return { ...none, holder: person, named: person };
    }
    case 'exchange':
      return { ...none, named: presenter, does: presenter === null ? null : 'answers' };
    case 'sequence':
      return { ...none, named: presenter, does: presenter === null ? null : 'listens' };
    case 'round':
    case 'open':
    case 'owners':
    case 'silence':
    case 'nobody':
      return none;
  }
}

/** `3 of 5`: which turn of the round it is. */
export function turnNumber(round: Round): { readonly turn: number; readonly turns: number } {
  const waitingAgain = round.passed.filter((person) => !round.passedTwice.includes(person));
  const behind = round.taken.length + waitingAgain.length + round.passedTwice.length;
  return { turn: Math.min(round.order.length, behind + 1), turns: round.order.length };
}
