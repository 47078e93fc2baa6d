import type { Folds } from '../folding.ts';
import { slotNow } from '../level/level.ts';
import { beginsToTell } from './reading.ts';
import type { RecallFactType } from './facts.ts';

export const RECALL_FOLDS: Folds<RecallFactType> = {
  'commitment.recalled': (state, { commitment, person, hears }, { act, at }) => {
    const others = state.recalls.filter((one) => one.commitment !== commitment);
    // Whoever chooses anew takes what stood on the wall away with it.
    state.details = state.details.filter((one) => one.commitment !== commitment || one.what !== 'shown');
    const place = { step: state.current, slot: slotNow(state) };
    beginsToTell(state, person, at);
    state.recalls = [...others, { act, commitment, person, hears, becomes: null, ...place }];
  },
  'commitment.settled': (state, { commitment, becomes }) => {
    state.recalls = state.recalls.map((one) => (one.commitment === commitment ? { ...one, becomes } : one));
  },
  'detail.written': (state, { detail, commitment, person, what }, { line }) => {
    // A commitment has one of each; what is written later stands.
    const others = state.details.filter((one) => one.commitment !== commitment || one.what !== what);
    const place = { step: state.current, slot: slotNow(state) };
    state.details = [...others, { detail, commitment, person, what, text: line, ...place }];
  },
  'detail.takenBack': (state, { detail }) => {
    state.details = state.details.filter((one) => one.detail !== detail);
  },
};
