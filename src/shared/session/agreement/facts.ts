import { MOST_AGREEMENT_LINES } from '#shared/limits.ts';
import { z } from '#shared/schema.ts';
import { fact } from '../fact.ts';
import { ActIdSchema, PersonIdSchema } from '../ids.ts';

/** A line of the agreement by its place, the first one 0. */
export const LineSchema = z
  .int()
  .min(0)
  .max(MOST_AGREEMENT_LINES - 1);

/** The working agreement in the room: docs/domain/agreement.md. */
export const AGREEMENT_FACTS = [
  /** This line stands before the group now; `person`: whoever chose it by speaking of it, where that is clear. */
  fact('agreement.focused', { line: LineSchema, person: PersonIdSchema.nullable() }),
  fact('agreement.bent', { line: LineSchema, bent: z.boolean() }),
  /** Whether the group got what it wanted. */
  fact('agreement.answered', { answer: z.enum(['yes', 'partly', 'no']) }),
  /** The one change that nobody objected to; its words are the `line` beside it, but for a line that is dropped. */
  fact('agreement.written', {
    change: ActIdSchema,
    how: z.enum(['reword', 'drop', 'add']),
    /** Which line; of one that is added, the place it takes. */
    line: LineSchema,
  }),
  /** A line of the first agreement as the group words it, with its blanks filled; its words are the `line` beside it. */
  fact('blank.written', { blank: ActIdSchema, line: LineSchema }),
] as const;

/** The kinds of these facts. */
export type AgreementFactType = z.infer<(typeof AGREEMENT_FACTS)[number]>['type'];
