import { recounted } from '../agenda/changes.ts';
import type { Folding, Folds } from '../folding.ts';
import { slotNow } from '../level/level.ts';
import { partsOf } from './commitment.ts';
import type { LineFactType } from './facts.ts';
import type { Card } from './state.ts';

/** The cards become these; each is pitched, so that their number is what that phase's time is for. */
function setCards(state: Folding, cards: readonly Card[]): void {
  state.cards = cards;
  recounted(state);
}

/** Lines that were written down: the fact is folded here, its text (`logged.line`) lies beside the log. */
export const LINE_FOLDS: Folds<LineFactType> = {
  'note.written': (state, { note, kind, slot }, { line, at }) => {
    state.notes = [...state.notes, { note, kind, slot, text: line, at, step: state.current }];
  },
  'note.takenBack': (state, { note }) => {
    state.notes = state.notes.filter((one) => one.note !== note);
  },
  'commitment.written': (state, { commitment, person, visible, from, ...asked }, { line }) => {
    const others = state.commitments.filter((one) => one.commitment !== commitment);
    const written = { commitment, person, visible, ...partsOf(asked), ...(from !== undefined && { from }) };
    const place = { step: state.current, slot: slotNow(state) };
    state.commitments = [...others, { ...written, text: line, ...place }];
  },
  'commitment.takenBack': (state, { commitment }) => {
    state.commitments = state.commitments.filter((one) => one.commitment !== commitment);
    state.details = state.details.filter((one) => one.commitment !== commitment);
  },
  'card.written': (state, { card, person }, { line }) =>
    setCards(state, [...state.cards, { card, person, text: line, dots: 0, into: null }]),
  'card.takenBack': (state, { card }) => {
    state.topicOrder = state.topicOrder.filter((one) => one !== card);
    // What was merged into it stands for itself again.
    const others = state.cards.filter((one) => one.card !== card);
    setCards(
      state,
      others.map((one) => (one.into === card ? { ...one, into: null } : one)),
    );
  },
  'card.merged': (state, { card, into }) =>
    setCards(
      state,
      state.cards.map((one) => (one.card === card || one.into === card ? { ...one, into } : one)),
    ),
  'dots.counted': (state, { card, dots }) => {
    state.cards = state.cards.map((one) => (one.card === card ? { ...one, dots } : one));
  },
  'parking.written': (state, { item, person, importance, urgency }, { line }) => {
    state.parking = [
      ...state.parking,
      { item, person, importance, urgency, text: line, raised: 1, slot: slotNow(state) },
    ];
  },
  'parking.takenBack': (state, { item }) => {
    state.parking = state.parking.filter((one) => one.item !== item);
  },
  'parking.raised': (state, { item }) => {
    state.parking = state.parking.map((one) =>
      one.item === item ? { ...one, raised: one.raised + 1 } : one,
    );
  },
  'parking.weighed': (state, { item, importance, urgency }) => {
    state.parking = state.parking.map((one) => (one.item === item ? { ...one, importance, urgency } : one));
  },
  'insight.written': (state, { insight, person, release }, { line }) => {
    state.insights = [
      ...state.insights,
      { insight, person, text: line, release, step: state.current, slot: slotNow(state) },
    ];
  },
  'insight.takenBack': (state, { insight }) => {
    state.insights = state.insights.filter((one) => one.insight !== insight);
  },
  'ownQuestion.written': (state, { question, person, slot, help }, { line }) => {
    const step = state.current;
    state.questions = [...state.questions, { question, person, slot, help, text: line, step }];
  },
  'ownQuestion.takenBack': (state, { question }) => {
    state.questions = state.questions.filter((one) => one.question !== question);
  },
  'want.written': (state, { want, person }, { line }) => {
    state.wants = [...state.wants, { want, person, text: line, slot: slotNow(state) }];
  },
  'want.takenBack': (state, { want }) => {
    state.wants = state.wants.filter((one) => one.want !== want);
  },
};
