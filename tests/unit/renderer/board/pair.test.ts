import { describe, expect, it } from 'vitest';
import { answerPair, type PairQuestion } from '../../../../src/renderer/board/pair.ts';

const question: PairQuestion = { code: 'IN', who: 'p1', whom: 'p2', asks: 'who' };

describe('who came in over whom', () => {
  it('asks who first and drops the guess of whom', () => {
    expect(answerPair(question, 'p3')).toEqual({
      question: { code: 'IN', who: 'p3', whom: null, asks: 'whom' },
      answered: false,
    });
  });

  it('is answered by the second person', () => {
    const asked = answerPair(question, 'p3').question;
    expect(answerPair(asked, 'p2')).toEqual({
      question: { code: 'IN', who: 'p3', whom: 'p2', asks: 'whom' },
      answered: true,
    });
  });

  it('goes on asking when the same person is tapped twice', () => {
    const asked = answerPair(question, 'p3').question;
    expect(answerPair(asked, 'p3')).toEqual({ question: asked, answered: false });
  });
});
