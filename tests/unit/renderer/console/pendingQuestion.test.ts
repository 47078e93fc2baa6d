import { describe, expect, it } from 'vitest';
import { instant, seconds } from '#shared/time.ts';
import { aloud } from '#shared/words/en/saidTimes.ts';
import { inDigits, type Times } from '#shared/words/timeText.ts';
import { pendingQuestion } from '../../../../src/renderer/console/pendingQuestion.ts';

const nothing = {
  gap: null,
  consentAsked: false,
  agreeAsked: false,
  thumbsAsked: false,
  thumbsMore: null,
} as const;
const answers = (asked: ReturnType<typeof pendingQuestion>) =>
  asked?.answers.map(({ act, command }) => [act, command]);

describe('what the phase asks', () => {
  it('is nothing in most phases', () => {
    expect(pendingQuestion(nothing)).toBe(null);
  });

  it('is consent, with three answers', () => {
    expect(answers(pendingQuestion({ ...nothing, consentAsked: true }))).toEqual([
      ['yes', { type: 'consent.answer', answer: 'yes' }],
      ['no', { type: 'consent.answer', answer: 'no' }],
      ['later', { type: 'consent.answer', answer: 'later' }],
    ]);
  });

  it('is the group’s thumbs: more, as long as there is more to have', () => {
    const asked = pendingQuestion({ ...nothing, thumbsAsked: true, thumbsMore: seconds(240) });
    const says = (times: Times) =>
      asked?.answers.map(({ label }) => (typeof label === 'string' ? label : label(times)));
    expect(says(inDigits)).toEqual(['More: +4:00', 'On to the next']);
    expect(says(aloud)).toEqual(['More: +4 minutes', 'On to the next']);
    expect(answers(pendingQuestion({ ...nothing, thumbsAsked: true }))).toEqual([
      ['no', { type: 'topic.extend', more: false }],
    ]);
  });

  it('is whether the group agrees on the question', () => {
    expect(answers(pendingQuestion({ ...nothing, agreeAsked: true }))).toEqual([
      ['yes', { type: 'question.agree', agreed: true }],
      ['no', { type: 'question.agree', agreed: false }],
    ]);
  });

  it('is a gap of the clock before everything else', () => {
    const asked = pendingQuestion({
      ...nothing,
      consentAsked: true,
      gap: { cause: 'sleep', at: instant(0) },
    });
    expect(answers(asked)).toEqual([
      ['yes', { type: 'gap.answer', count: true }],
      ['no', { type: 'gap.answer', count: false }],
    ]);
  });
});
