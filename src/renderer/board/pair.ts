import type { PersonId } from '#shared/session/events.ts';
import type { BoardView } from '#shared/session/views.ts';
import { guessInterruption } from '../ui/board/voices.ts';

/** A code that asks who did it to whom, and what has been answered so far. */
export interface PairQuestion {
  readonly code: string;
  readonly who: PersonId | null;
  readonly whom: PersonId | null;
  /** What the next tap on a seat answers. */
  readonly asks: 'who' | 'whom';
}

/** Opens the question with a guess: whoever spoke last came over whoever spoke before. */
export const openPair = (code: string, view: BoardView): PairQuestion => ({
  code,
  ...guessInterruption(view),
  asks: 'who',
});

/** A tap answers who, the next one whom; then the question is answered. */
export function answerPair(
  question: PairQuestion,
  person: PersonId,
): { readonly question: PairQuestion; readonly answered: boolean } {
  if (question.asks === 'who')
    return { question: { ...question, who: person, whom: null, asks: 'whom' }, answered: false };
  if (person === question.who) return { question, answered: false };
  return { question: { ...question, whom: person }, answered: true };
}
