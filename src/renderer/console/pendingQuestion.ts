import type { Command } from '#shared/session/commands.ts';
import type { ConsoleView } from '#shared/session/consoleView.ts';
import type { Times } from '#shared/words/timeText.ts';
import { consoleWords as words } from '../words.ts';

/** One answer with its key. */
export interface Answer {
  readonly act: 'yes' | 'no' | 'later';
  /** What it says, with lengths of time as they are wanted. */
  readonly label: string | ((times: Times) => string);
  readonly command: Command;
}

/** What the phase asks the group, or one of it; answered with a key, beside the prompts. */
export interface PendingQuestion {
  readonly question: string;
  readonly more: string | null;
  readonly answers: readonly Answer[];
}

const gapAnswers: readonly Answer[] = [
  { act: 'yes', label: words.gap.count, command: { type: 'gap.answer', count: true } },
  { act: 'no', label: words.gap.leaveOut, command: { type: 'gap.answer', count: false } },
];

/** The question of this moment: one at a time, a gap of the clock before everything else. */
export function pendingQuestion(
  view: Pick<ConsoleView, 'gap' | 'consentAsked' | 'agreeAsked' | 'thumbsAsked' | 'thumbsMore'>,
): PendingQuestion | null {
  const w = words.asked;
  if (view.gap !== null) return { question: words.gap.question, more: null, answers: gapAnswers };
  if (view.consentAsked)
    return {
      question: w.consent,
      more: w.consentMore,
      answers: [
        { act: 'yes', label: w.yes, command: { type: 'consent.answer', answer: 'yes' } },
        { act: 'no', label: w.no, command: { type: 'consent.answer', answer: 'no' } },
        { act: 'later', label: w.later, command: { type: 'consent.answer', answer: 'later' } },
      ],
    };
  const more = view.thumbsMore;
  if (view.thumbsAsked)
    return {
      question: w.thumbs,
      more: null,
      answers: [
        ...(more === null
          ? []
          : [
              {
                act: 'yes',
                label: ({ length }: Times) => w.more(length(more)),
                command: { type: 'topic.extend', more: true },
              } as const,
            ]),
        { act: 'no', label: w.onward, command: { type: 'topic.extend', more: false } },
      ],
    };
  if (view.agreeAsked)
    return {
      question: w.agree,
      more: null,
      answers: [
        { act: 'yes', label: w.agreed, command: { type: 'question.agree', agreed: true } },
        { act: 'no', label: w.notYet, command: { type: 'question.agree', agreed: false } },
      ],
    };
  return null;
}
