import type { LineEvent } from '../traits.ts';
import type { LoggedEvent } from '../events.ts';
import type { Card } from './state.ts';
import type { SessionState } from '../state.ts';

/** Lines that were written down: the fact is folded here, its words lie beside the log. */

type Lines = Pick<SessionState, 'notes' | 'commitments' | 'cards' | 'topicOrder' | 'parking' | 'insights'>;

/** What a fact about lines changes; `logged.words` is what was written. */
export function foldLine(state: SessionState, event: LineEvent, logged: LoggedEvent): Partial<Lines> {
  const { line: text, at } = logged;
  const step = state.current;
  const slot = state.steps.find(({ id }) => id === step)?.slot ?? null;
  const cards = (change: (card: Card) => Card) => ({ cards: state.cards.map(change) });
  switch (event.type) {
    case 'note.written': {
      const { note, kind } = event;
      return { notes: [...state.notes, { note, kind, slot: event.slot, text, at, step }] };
    }
    case 'note.takenBack':
      return { notes: state.notes.filter((own) => own.note !== event.note) };
    case 'commitment.written': {
      const { commitment, person, visible } = event;
      const others = state.commitments.filter((own) => own.commitment !== commitment);
      return { commitments: [...others, { commitment, person, visible, text, step, slot }] };
    }
    case 'commitment.takenBack':
      return { commitments: state.commitments.filter((own) => own.commitment !== event.commitment) };
    case 'card.written': {
      const { card, person } = event;
      return { cards: [...state.cards, { card, person, text, dots: 0, into: null }] };
    }
    case 'card.takenBack':
      // What was merged into it stands for itself again.
      return {
        cards: state.cards
          .filter(({ card }) => card !== event.card)
          .map((own) => (own.into === event.card ? { ...own, into: null } : own)),
        topicOrder: state.topicOrder.filter((card) => card !== event.card),
      };
    case 'card.merged':
      return cards((own) =>
        own.card === event.card || own.into === event.card ? { ...own, into: event.into } : own,
      );
    case 'dots.counted':
      return cards((own) => (own.card === event.card ? { ...own, dots: event.dots } : own));
    case 'parking.written': {
      const { item, person, importance, urgency } = event;
      return { parking: [...state.parking, { item, person, importance, urgency, text, raised: 1, slot }] };
    }
    case 'parking.takenBack':
      return { parking: state.parking.filter((own) => own.item !== event.item) };
    case 'parking.raised':
      return {
        parking: state.parking.map((own) =>
          own.item === event.item ? { ...own, raised: own.raised + 1 } : own,
        ),
      };
    case 'insight.written': {
      const { insight, person, release } = event;
      return { insights: [...state.insights, { insight, person, text, release, step, slot }] };
    }
    case 'insight.takenBack':
      return { insights: state.insights.filter((own) => own.insight !== event.insight) };
  }
}
