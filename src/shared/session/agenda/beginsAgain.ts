import type { PersonId } from '../ids.ts';
import { nameOf } from '../people/labels.ts';
import type { SessionState } from '../state.ts';
import { isUntouched } from './round.ts';
import type { Round, Step } from './state.ts';

/** Somebody who began most of the rounds so far would begin this one too: with `instead` first, they speak last. */
export interface BeginsAgain {
  readonly name: string;
  readonly instead: { readonly person: PersonId; readonly name: string };
}

/** Null where nobody does, where the round is under way, and where it was chosen who starts. */
export function beginsAgain(state: SessionState, step: Step, round: Round | null): BeginsAgain | null {
  if (round === null || !isUntouched(round) || state.roundStarts[step.id] !== undefined) return null;
  const [first, second, ...others] = round.order;
  if (first === undefined || second === undefined || others.length === 0) return null;
  // Those who join from elsewhere begin: the room does not go before them.
  if (state.remote.includes(first) && !state.remote.includes(second)) return null;
  const before = Object.entries(state.rounds).flatMap(([id, { taken }]) =>
    id === step.id ? [] : taken.slice(0, 1),
  );
  const times = before.filter((person) => person === first).length;
  if (times === 0 || times * 2 < before.length) return null;
  return { name: nameOf(state, first), instead: { person: second, name: nameOf(state, second) } };
}
