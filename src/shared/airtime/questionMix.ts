import { ratio } from './inequality.ts';

/** Kinds of questions, in the order in which the mix is read: open, short, leading, advice in disguise. */
export const QUESTION_CODES = ['QO', 'QS', 'QL', 'AQ'] as const;
export type QuestionCode = (typeof QUESTION_CODES)[number];

/** QO : QS : QL : AQ, and questions a minute (docs/domain/observer.md). */
export interface QuestionMix {
  readonly counts: Readonly<Record<QuestionCode, number>>;
  readonly total: number;
  /** Over the time in which such codes could be marked; null where there was none. */
  readonly perMinute: number | null;
}

const isQuestion = (code: string): code is QuestionCode =>
  (QUESTION_CODES as readonly string[]).includes(code);

/** The mix of the codes marked within so many milliseconds. */
export function questionMix(codes: readonly string[], milliseconds: number): QuestionMix {
  const counts = { QO: 0, QS: 0, QL: 0, AQ: 0 };
  for (const code of codes) if (isQuestion(code)) counts[code] += 1;
  const total = counts.QO + counts.QS + counts.QL + counts.AQ;
  return { counts, total, perMinute: ratio(total * 60_000, milliseconds) };
}
