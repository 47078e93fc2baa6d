import type { Accepts } from '../accepting.ts';
import { isKnown } from '../people/state.ts';
import { refuse, type Refusal } from '../refusals.ts';
import type { SessionState } from '../state.ts';
import type { AgreementFactType } from './facts.ts';
import { isMade, looksNow } from './lines.ts';

const hasLine = ({ agreement }: SessionState, line: number): Refusal | null =>
  agreement.brought?.lines[line] === undefined ? refuse('noSuchLine') : null;

export const AGREEMENT_ACCEPTS: Accepts<AgreementFactType> = {
  'agreement.focused': (state, { line, person }) => {
    if (looksNow(state) === null) return refuse('notAgreeingNow');
    if (person !== null && !isKnown(state.people, person)) return refuse('unknownPerson');
    return hasLine(state, line);
  },
  'agreement.bent': (state, { line }) =>
    looksNow(state) === 'after' ? hasLine(state, line) : refuse('notAgreeingNow'),
  'agreement.answered': (state) => (looksNow(state) === 'after' ? null : refuse('notAgreeingNow')),
  'agreement.written': (state, { how, line }) => {
    if (looksNow(state) === null) return refuse('notAgreeingNow');
    if (state.agreement.change !== null) return refuse('changedAlready');
    if (how === 'add') return state.agreement.brought === null ? refuse('noSuchLine') : null;
    return hasLine(state, line);
  },
  'blank.written': (state, { line }) =>
    looksNow(state) === 'before' && isMade(state.agreement) ? hasLine(state, line) : refuse('notMadeNow'),
};
