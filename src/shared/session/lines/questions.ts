import { clockMode } from '../agenda/steps.ts';
import { partNow } from '../agenda/floor.ts';
import type { Step } from '../agenda/state.ts';
import { nameOf } from '../people/labels.ts';
import type { SessionState } from '../state.ts';
import type { HelpKind } from './help.ts';
import type { OwnQuestion } from './state.ts';

/**
 * The question of whoever has a slot, on the wall: large before a phase begins, below its first rule while the group
 * works, and beside how it was at first once it was said again.
 */
export interface RoomQuestion {
  readonly name: string;
  readonly text: string;
  readonly help: HelpKind | null;
  readonly stands: 'before' | 'during' | 'after';
  /** How it was said at first; null where it was not said again. */
  readonly first: string | null;
}

/** The questions of a slot whose words are there, in order: of those written in one phase the last. */
export function questionsOfSlot(
  { questions }: Pick<SessionState, 'questions'>,
  slot: number | null,
): OwnQuestion[] {
  const ofSlot = questions.filter((one) => one.slot === slot && one.text !== null);
  return ofSlot.filter(({ step }, i) => step === null || ofSlot[i + 1]?.step !== step);
}

/** What stands on the wall of it in a step; null outside of slots, and until it is written. */
export function roomQuestion(state: SessionState, step: Step): RoomQuestion | null {
  if (step.zone !== 'slot') return null;
  const said = questionsOfSlot(state, step.slot);
  const [first, now] = [said[0], said.at(-1)];
  if (first === undefined || now === undefined) return null;
  const isArmed = clockMode(state) === 'armed';
  const isLookedAt = now.step === step.id || partNow(state, step).kind === 'one';
  return {
    name: nameOf(state, now.person),
    text: now.text ?? '',
    help: now.help,
    stands: isArmed ? 'before' : first !== now && isLookedAt ? 'after' : 'during',
    first: first === now ? null : first.text,
  };
}
