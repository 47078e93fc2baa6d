import { describe, expect, it } from 'vitest';
import { answer, keepPair, type TapQuestion } from '../../../../src/renderer/ui/board/tapQuestion.ts';

const pair = { kind: 'pair', code: 'IN', who: 'p1', whom: 'p2', asks: 'who' } as const satisfies TapQuestion;

describe('who came in over whom', () => {
  it('asks who first and drops the guess of whom', () => {
    expect(answer(pair, 'p3')).toEqual({
      question: { kind: 'pair', code: 'IN', who: 'p3', whom: null, asks: 'whom' },
      command: null,
    });
  });

  it('is answered by the second person', () => {
    const { question } = answer(pair, 'p3');
    expect(question && answer(question, 'p2')).toEqual({
      question: null,
      command: { type: 'code.mark', code: 'IN', person: 'p3', whom: 'p2' },
    });
  });

  it('goes on asking when the same person is tapped twice', () => {
    const { question } = answer(pair, 'p3');
    expect(question && answer(question, 'p3')).toEqual({ question, command: null });
  });

  it('may name nobody', () => {
    const { question } = answer(pair, 'p3');
    expect(question && answer(question, null).command).toEqual({
      type: 'code.mark',
      code: 'IN',
      person: 'p3',
      whom: null,
    });
  });

  it('is kept as it was guessed', () => {
    expect(keepPair(pair)).toEqual({ type: 'code.mark', code: 'IN', person: 'p1', whom: 'p2' });
  });
});

describe('what was tapped wrong', () => {
  it('is a turn of somebody else, or of nobody', () => {
    const question: TapQuestion = { kind: 'turn', of: 12, was: 'p2' };
    expect(answer(question, 'p1').command).toEqual({ type: 'voice.reassign', of: 12, person: 'p1' });
    expect(answer(question, null).command).toEqual({ type: 'voice.reassign', of: 12, person: null });
  });

  it('is a code of somebody else, which keeps whom it was over', () => {
    const question: TapQuestion = { kind: 'code', of: 15, whom: 'p4' };
    expect(answer(question, 'p1').command).toEqual({
      type: 'code.move',
      of: 15,
      person: 'p1',
      whom: 'p4',
    });
  });
});
