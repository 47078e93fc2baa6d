import { ratio } from './inequality.ts';

/** Kinds of questions, in the order in which they are shown: open, short, leading, advice in the form of a question. */
export const QUESTION_CODES = ['QO', 'QS', 'QL', 'AQ'] as const;
export type QuestionCode = (typeof QUESTION_CODES)[number];

/** How many questions of each kind, and questions per minute (docs/domain/observer.md). */
export interface QuestionMix {
  readonly counts: Readonly<Record<QuestionCode, number>>;
  readonly total: number;
  /** Per minute of the phases in which questions can be marked; null if there were none. */
  readonly perMinute: number | null;
}

const isQuestion = (code: string): code is QuestionCode =>
  (QUESTION_CODES as readonly string[]).includes(code);

/** Counts the questions among codes that were marked within so many milliseconds. */
export function countQuestions(codes: readonly string[], milliseconds: number): QuestionMix {
  const counts = { QO: 0, QS: 0, QL: 0, AQ: 0 };
  for (const code of codes) if (isQuestion(code)) counts[code] += 1;
  const total = counts.QO + counts.QS + counts.QL + counts.AQ;
  return { counts, total, perMinute: ratio(total * 60_000, milliseconds) };
}
