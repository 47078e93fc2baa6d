import type { Speaker, WhoPart } from '#shared/format/schema.ts';
import { speakerIn } from '../people/cast.ts';
import type { PersonId } from '../ids.ts';
import { presenterOfSlot, presentersOfSlot } from '../people/presenters.ts';
import { newRound, nextInRound, slotOfStep } from './round.ts';
import { clockMode, phaseOf } from './steps.ts';
import type { Round, Step } from './state.ts';
import { isHere } from '../people/state.ts';
import type { SessionState } from '../state.ts';

/** Who has the floor in a step, as every window shows it. */
export interface Floor {
  /** Whose stone it is; null on the open floor, in questions and in silence. */
  readonly holder: PersonId | null;
  /** Everybody who holds one: several where small groups share the clock. */
  readonly holders: readonly PersonId[];
  /** Named beside the clock: the holder, or the presenter who answers or listens. */
  readonly named: PersonId | null;
  readonly does: 'answers' | 'listens' | null;
  readonly next: PersonId | null;
  /** The round that runs, or would run once the armed phase begins. */
  readonly round: Round | null;
}

/** A round as it will begin, shown while its phase is still armed. */
function comingRound(state: SessionState, step: Step): Round | null {
  const round = newRound(state, step);
  return round && { ...round, current: nextInRound(state, round) };
}

/** The part of a phase that is on: its second one once the floor was opened. */
export function partNow(state: SessionState, step: Step): WhoPart {
  const { who } = phaseOf(state.format, step);
  if (who.kind !== 'sequence') return who;
  const { first } = who;
  // Where whoever would begin has left, those who are there begin.
  const hasLeft = first.kind === 'one' && isGone(state, speakerIn(state, step, first.role));
  const isOpen = state.rounds[step.id]?.openFloor ?? (hasLeft || state.opened.includes(step.id));
  return isOpen ? who.then : who.first;
}

const isGone = (state: SessionState, person: PersonId | null): boolean =>
  person !== null && !isHere(state.people, person);

/** Whoever has left has no floor and no name beside the clock. */
const unlessGone = (state: SessionState, person: PersonId | null): PersonId | null =>
  isGone(state, person) ? null : person;

export function floorOf(state: SessionState, step: Step): Floor {
  const round = state.rounds[step.id] ?? (clockMode(state) === 'armed' ? comingRound(state, step) : null);
  const none: Floor = { holder: null, holders: [], named: null, does: null, next: null, round };
  const held = (person: PersonId | null, next: PersonId | null = null): Floor => ({
    ...none,
    holder: person,
    holders: person === null ? [] : [person],
    named: person,
    next,
  });
  if (round && !round.openFloor) {
    // Whoever stepped out in the own turn holds nothing, whatever was undone since.
    const current = round.current !== null && isHere(state.people, round.current) ? round.current : null;
    return held(current, nextInRound(state, round));
  }
  const presenter = unlessGone(state, presenterOfSlot(state, slotOfStep(state, step)));
  const listens: Floor = { ...none, named: presenter, does: presenter === null ? null : 'listens' };
  const part = partNow(state, step);
  switch (part.kind) {
    case 'one': {
      const person = speakerIn(state, step, part.role);
      if (step.zone === 'gap' && part.role === 'facilitator') return between(state, step, held, none);
      // In small groups side by side everybody whose slot it is holds a stone.
      return person === null && isInFocus(part.role)
        ? { ...none, holders: presentersOfSlot(state, slotOfStep(state, step)) }
        : held(unlessGone(state, person));
    }
    case 'exchange': {
      const named = unlessGone(state, speakerIn(state, step, part.answers));
      return { ...none, named, does: named === null ? null : 'answers' };
    }
    case 'open':
      return part.of === 'helpers' ? listens : none;
    case 'round':
    case 'owners':
    case 'silence':
    case 'nobody':
      return none;
  }
}

/**
 * Between two slots: whoever leads over, and whose slot comes next. Where small groups change at the same time nobody
 * leads all of them: the room reads in its groups who is next.
 */
function between(
  state: SessionState,
  step: Step,
  held: (person: PersonId | null, next: PersonId | null) => Floor,
  none: Floor,
): Floor {
  if (state.trios.length > 1) return none;
  const leads = unlessGone(state, speakerIn(state, step, 'facilitator'));
  const next = unlessGone(state, presenterOfSlot(state, (step.slot ?? 0) + 1));
  return held(leads, next === leads ? null : next);
}

const isInFocus = (role: Speaker): boolean =>
  role === 'presenter' || role === 'coachee' || role === 'receiver';

/** `3 of 5`: which turn of the round it is. */
export function turnNumber(round: Round): { readonly turn: number; readonly turns: number } {
  const waitingAgain = round.passed.filter((person) => !round.passedTwice.includes(person));
  const behind = round.taken.length + waitingAgain.length + round.passedTwice.length;
  return { turn: Math.min(round.order.length, behind + 1), turns: round.order.length };
}
