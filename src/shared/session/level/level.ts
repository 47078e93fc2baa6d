import { higherOf, type Level } from '#shared/care/levels.ts';
import { stepOf } from '../agenda/steps.ts';
import type { ActId } from '../ids.ts';
import type { SessionState } from '../state.ts';

/** Which level of confidentiality holds where. */

type Raised = Pick<SessionState, 'level' | 'slotLevels'>;

/** What holds in a slot, or outside of all (null). */
export const levelOfSlot = ({ level, slotLevels }: Raised, slot: number | null): Level =>
  higherOf(level, (slot === null ? null : slotLevels[slot]) ?? level);

/** The slot of the phase that the agenda stands at; null outside of all. */
export const slotNow = (state: SessionState): number | null =>
  state.current === null ? null : stepOf(state, state.current).slot;

/** What holds now. */
export const levelNow = (state: SessionState): Level => levelOfSlot(state, slotNow(state));

/** The highest that holds anywhere: what tells of the session as a whole may tell no more than it lets. */
export const highestLevel = ({ level, slotLevels }: Raised): Level =>
  Object.values(slotLevels).reduce(higherOf, level);

/** The slot a card belongs to: the one in which it is talked about; null while that is open. */
const slotOfCard = ({ topicOrder, cards }: SessionState, card: ActId): number | null => {
  const into = cards.find((one) => one.card === card)?.into ?? card;
  const place = topicOrder.indexOf(into);
  return place < 0 ? null : place + 1;
};

/** A line that is there, whatever its kind. */
export interface LineThere {
  readonly line: ActId;
  readonly slot: number | null;
  /** Null where its text was in memory only, and are gone with it. */
  readonly text: string | null;
}

/** Every line that was written and not taken back. */
export const linesThere = (state: SessionState): readonly LineThere[] => [
  ...state.notes.map(({ note, slot, text }) => ({ line: note, slot, text })),
  ...state.commitments.map(({ commitment, slot, text }) => ({ line: commitment, slot, text })),
  ...state.details.map(({ detail, slot, text }) => ({ line: detail, slot, text })),
  ...state.insights.map(({ insight, slot, text }) => ({ line: insight, slot, text })),
  ...state.parking.map(({ item, slot, text }) => ({ line: item, slot, text })),
  ...state.cards.map(({ card, text }) => ({ line: card, slot: slotOfCard(state, card), text })),
  ...state.questions.map(({ question, slot, text }) => ({ line: question, slot, text })),
  ...state.report.lines.map(({ report, slot, text }) => ({ line: report, slot, text })),
  ...state.wants.map(({ want, slot, text }) => ({ line: want, slot, text })),
];

/** The level that holds for a card. */
export const levelOfCard = (state: SessionState, card: ActId): Level =>
  levelOfSlot(state, slotOfCard(state, card));
