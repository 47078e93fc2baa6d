import type { PhaseId } from '#shared/format/schema.ts';
import type { Step } from '../agenda/state.ts';
import type { PersonId } from '../ids.ts';
import type { SessionState } from '../state.ts';
import { booksSlots, type AskKind } from './asks.ts';
import { nameOf } from './labels.ts';
import { presenterOfSlot } from './presenters.ts';

/** A short slot that may turn out to need more: it becomes a topic for a longer format (docs/domain/rotation.md). */
export interface NeedsMore {
  readonly person: PersonId;
  readonly name: string;
  /** The question of the slot as it was said last; null: nobody wrote it down. */
  readonly question: string | null;
  /** What the slot was booked for; null: for nothing. */
  readonly booked: AskKind | null;
  /** Something of this slot waits on the parking list already. */
  readonly parked: boolean;
}

/** Phases in which it shows that a slot is too short. */
const SHOWS: ReadonlySet<PhaseId> = new Set(['WORK', 'NEXT']);

/** Whose slot may be put on the parking list now; null: nobody's. */
export function needsMoreIn(state: SessionState, step: Step): NeedsMore | null {
  if (step.zone !== 'slot' || !booksSlots(state.format) || !SHOWS.has(step.phase)) return null;
  const person = presenterOfSlot(state, step.slot);
  if (person === null) return null;
  const said = state.questions.findLast(({ slot, text }) => slot === step.slot && text !== null);
  return {
    person,
    name: nameOf(state, person),
    question: said?.text ?? null,
    booked: state.asks[person] ?? null,
    parked: state.parking.some((topic) => topic.person === person && topic.slot === step.slot),
  };
}
