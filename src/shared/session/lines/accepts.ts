import { always, type Accepts } from '../accepting.ts';
import type { ActId, PersonId } from '../ids.ts';
import { MOST_CARDS } from '#shared/limits.ts';
import { standingCards } from './state.ts';
import { isKnown } from '../people/state.ts';
import { refuse, type Refusal } from '../refusals.ts';
import type { SessionState } from '../state.ts';
import type { LineFactType } from './facts.ts';

/** A line may be changed, or taken back, while it is there; a new one belongs to somebody who is known. */

const ofSomebody = ({ people }: SessionState, { person }: { readonly person: PersonId }): Refusal | null =>
  isKnown(people, person) ? null : refuse('unknownPerson');

const stands = ({ cards }: SessionState, id: ActId): boolean =>
  standingCards(cards).some(({ card }) => card === id);

const isParked = ({ parking }: SessionState, event: { readonly item: ActId }): Refusal | null =>
  parking.some(({ item }) => item === event.item) ? null : refuse('unknownParking');

export const LINE_ACCEPTS: Accepts<LineFactType> = {
  'note.written': always,
  'note.takenBack': ({ notes }, event) =>
    notes.some(({ note }) => note === event.note) ? null : refuse('unknownNote'),
  'commitment.written': ofSomebody,
  'commitment.takenBack': ({ commitments }, event) =>
    commitments.some(({ commitment }) => commitment === event.commitment)
      ? null
      : refuse('unknownCommitment'),
  'card.written': ({ cards, people }, { person }) => {
    if (cards.length >= MOST_CARDS) return refuse('enoughCards', String(MOST_CARDS));
    return person === null || isKnown(people, person) ? null : refuse('unknownPerson');
  },
  'card.takenBack': ({ cards }, event) =>
    cards.some(({ card }) => card === event.card) ? null : refuse('unknownCard'),
  'card.merged': (state, { card, into }) =>
    card !== into && stands(state, card) && stands(state, into) ? null : refuse('unknownCard'),
  'dots.counted': (state, { card }) => (stands(state, card) ? null : refuse('unknownCard')),
  'parking.written': ofSomebody,
  'parking.takenBack': isParked,
  'parking.raised': isParked,
  'parking.weighed': isParked,
  'insight.written': ofSomebody,
  'insight.takenBack': ({ insights }, event) =>
    insights.some(({ insight }) => insight === event.insight) ? null : refuse('unknownInsight'),
  'ownQuestion.written': ofSomebody,
  'ownQuestion.takenBack': ({ questions }, event) =>
    questions.some(({ question }) => question === event.question) ? null : refuse('unknownQuestion'),
  'want.written': ofSomebody,
  'want.takenBack': ({ wants }, event) =>
    wants.some(({ want }) => want === event.want) ? null : refuse('unknownWant'),
};
