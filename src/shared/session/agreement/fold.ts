import type { Folds } from '../folding.ts';
import type { AgreementFactType } from './facts.ts';

export const AGREEMENT_FOLDS: Folds<AgreementFactType> = {
  'agreement.focused': (state, { line, person }) => {
    if (state.current !== null)
      state.agreement = { ...state.agreement, focus: { step: state.current, line, person } };
  },
  'agreement.bent': (state, { line, bent }) => {
    const others = state.agreement.bent.filter((one) => one !== line);
    state.agreement = {
      ...state.agreement,
      bent: bent ? [...others, line].toSorted((a, b) => a - b) : others,
    };
  },
  'agreement.answered': (state, { answer }) => {
    state.agreement = { ...state.agreement, answer };
  },
  'agreement.written': (state, { change, how, line }, { line: text }) => {
    state.agreement = { ...state.agreement, change: { change, how, line, text } };
  },
  'blank.written': (state, { blank, line }, { line: text }) => {
    if (text === null) return;
    state.agreement = {
      ...state.agreement,
      worded: [...state.agreement.worded, { act: blank, line, text }],
    };
  },
};
