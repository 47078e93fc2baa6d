import type { Command } from '#shared/session/commands.ts';
import type { PersonId } from '#shared/session/ids.ts';
import type { BoardView } from '#shared/session/voices/boardView.ts';
import { guessInterruption } from './voices.ts';

/**
 * What the board asks of the next tap on a seat, which is then no voice: who came in over whom, whose the last
 * turn was, or whose the last code is.
 */
export type TapQuestion =
  | {
      readonly kind: 'pair';
      readonly code: string;
      readonly who: PersonId | null;
      readonly whom: PersonId | null;
      readonly asks: 'who' | 'whom';
    }
  | { readonly kind: 'turn'; readonly of: number; readonly was: PersonId }
  | { readonly kind: 'code'; readonly of: number; readonly whom: PersonId | null };

/** What an answer comes to: the question goes on, or it is an act. */
export type Answered =
  | { readonly question: TapQuestion; readonly command: null }
  | { readonly question: null; readonly command: Command };

/** Opens the question with a guess: whoever spoke last came over whoever spoke before. */
export const openPair = (code: string, view: BoardView): TapQuestion => ({
  kind: 'pair',
  code,
  ...guessInterruption(view),
  asks: 'who',
});

/** 'That was somebody else': about the last voice that began; null where there is none. */
export const openTurn = ({ lastTurn }: BoardView): TapQuestion | null =>
  lastTurn && { kind: 'turn', of: lastTurn.of, was: lastTurn.person };

/** 'It belongs to somebody else': about the last code of the phase; null where there is none. */
export const openCode = ({ lastCode }: BoardView): TapQuestion | null =>
  lastCode && { kind: 'code', of: lastCode.of, whom: lastCode.whom };

const act = (command: Command): Answered => ({ question: null, command });

/** A tap on a seat answers; `null` is the middle: nobody. */
export function answer(question: TapQuestion, person: PersonId | null): Answered {
  switch (question.kind) {
    case 'turn':
      return act({ type: 'voice.reassign', of: question.of, person });
    case 'code':
      return act({ type: 'code.move', of: question.of, person, whom: question.whom });
    case 'pair':
      return answerPair(question, person);
  }
}

function answerPair(question: TapQuestion & { kind: 'pair' }, person: PersonId | null): Answered {
  if (question.asks === 'who')
    return { question: { ...question, who: person, whom: null, asks: 'whom' }, command: null };
  if (person !== null && person === question.who) return { question, command: null };
  return act(keepPair({ ...question, whom: person }));
}

/** The question as it stands is the answer. */
export const keepPair = ({ code, who, whom }: TapQuestion & { kind: 'pair' }): Command => ({
  type: 'code.mark',
  code,
  person: who,
  whom,
});
