import type { Instant } from '#shared/time.ts';
import { MOST_CARDS } from '#shared/limits.ts';
import type { ActId, PersonId } from '../ids.ts';
import { standingCards, type Card } from '../lines/state.ts';
import type { SessionState } from '../state.ts';
import type { Step } from './state.ts';
import { phaseOf } from './steps.ts';
import { countedTrack } from '../voices/track.ts';

/** Topics of a session that makes its agenda on the spot (docs/domain/clock.md). */

/** The topic that the thumbs of a step are about: what ran just before them in the same slot. */
export function topicBefore({ steps }: Pick<SessionState, 'steps'>, thumbs: Step): Step | null {
  const before = steps[steps.findIndex(({ id }) => id === thumbs.id) - 1];
  return before && before.zone === thumbs.zone && before.slot === thumbs.slot ? before : null;
}

/** Topics are collected until the dots are counted: cards are written and laid together. */
export function writesCards(state: SessionState, step: Step): boolean {
  const { collectsCards, pitchesCards, votes } = phaseOf(state.format, step);
  return collectsCards === true || pitchesCards === true || votes === true;
}

/** The dots of cards are counted. */
export const countsDots = (state: SessionState, step: Step): boolean =>
  phaseOf(state.format, step).votes === true;

export type CardsOfTopic = readonly [Card, ...Card[]];

/** The cards of a topic: the one that stands, and those that became part of it, as they were written. */
export const cardsOfTopic = (cards: readonly Card[], first: Card): CardsOfTopic => [
  first,
  ...cards.filter(({ into }) => into === first.card),
];

/** The cards of every topic. */
export const cardsByTopic = (cards: readonly Card[]): CardsOfTopic[] =>
  standingCards(cards).map((first) => cardsOfTopic(cards, first));

/** What stands on the cards of a topic, what says the same in the same words once; what was taken back is gone. */
export const textsOfTopic = (topic: readonly Card[]): string[] => [
  ...new Set(topic.flatMap(({ text }) => text?.trim() ?? [])),
];

/** Whose topic it is: of cards that were laid together each owner's, whoever's stands first. */
export const ownersOfTopic = (topic: readonly Card[]): PersonId[] => [
  ...new Set(topic.flatMap(({ person }) => person ?? [])),
];

/** Dots of a card with those of the cards that became part of it. */
export const dotsOf = (cards: readonly Card[], id: ActId): number =>
  cards.reduce((sum, { card, into, dots }) => sum + (card === id || into === id ? dots : 0), 0);

/** What became of a topic that was voted on. */
export interface TopicWas {
  readonly dots: number;
  /** It had a slot that began. */
  readonly talked: boolean;
}

/** Null until dots were counted. */
export function topicWas(
  { cards, topicOrder, steps }: Pick<SessionState, 'cards' | 'topicOrder' | 'steps'>,
  card: ActId,
): TopicWas | null {
  if (topicOrder.length === 0) return null;
  const slot = topicOrder.indexOf(card) + 1;
  const talked = steps.some((step) => step.zone === 'slot' && step.slot === slot && step.runs.length > 0);
  return { dots: dotsOf(cards, card), talked };
}

/** The topics, no more than any session can order: most dots first; a tie goes to whoever has spoken least, then to the card that was written first. */
export function orderTopics(state: Pick<SessionState, 'cards' | 'tracks' | 'counted'>, at: Instant): ActId[] {
  const spoken = new Map<PersonId, number>();
  for (const { person, from, to } of countedTrack(state).voices)
    spoken.set(person, (spoken.get(person) ?? 0) + Math.max(0, (to ?? at) - from));
  const talk = ({ person }: Card) => (person === null ? Infinity : (spoken.get(person) ?? 0));
  return standingCards(state.cards)
    .toSorted((a, b) => {
      const dots = dotsOf(state.cards, b.card) - dotsOf(state.cards, a.card);
      if (dots !== 0) return dots;
      const [first, second] = [talk(a), talk(b)];
      return first === second ? 0 : first - second;
    })
    .map(({ card }) => card)
    .slice(0, MOST_CARDS);
}
