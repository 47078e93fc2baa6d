import type { Accepts } from '../accepting.ts';
import type { ActId, PersonId } from '../ids.ts';
import { isKnown } from '../people/state.ts';
import { refuse } from '../refusals.ts';
import type { SessionState } from '../state.ts';
import type { RecallFactType } from './facts.ts';

const waits = ({ waiting }: SessionState, person: PersonId, commitment: ActId): boolean =>
  waiting[person]?.includes(commitment) ?? false;

export const RECALL_ACCEPTS: Accepts<RecallFactType> = {
  'commitment.recalled': (state, { person, commitment }) => {
    if (!isKnown(state.people, person)) return refuse('unknownPerson');
    if (!waits(state, person, commitment)) return refuse('nothingWaits');
    const before = state.recalls.find((one) => one.commitment === commitment);
    return before?.becomes == null ? null : refuse('settledAlready');
  },
  'commitment.settled': ({ recalls }, { commitment, person }) => {
    const before = recalls.find((one) => one.commitment === commitment);
    if (before?.person !== person) return refuse('ownerFirst');
    return before.becomes === null ? null : refuse('settledAlready');
  },
  'detail.written': (state, { person, commitment, what }) => {
    if (!isKnown(state.people, person)) return refuse('unknownPerson');
    if (what === 'notice') {
      const there = state.commitments.some((one) => one.commitment === commitment);
      return there ? null : refuse('unknownCommitment');
    }
    const shown = state.recalls.some((one) => one.commitment === commitment && one.hears === 'show');
    return shown ? null : refuse('ownerFirst');
  },
  // A notice was written in one act with its commitment, and is taken back with it.
  'detail.takenBack': ({ details }, event) =>
    details.some(({ detail, what }) => detail === event.detail && what !== 'notice')
      ? null
      : refuse('unknownCommitment'),
};
