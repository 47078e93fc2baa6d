import { AgreementLineSchema } from '#shared/group/register/entries.ts';
import { z } from '#shared/schema.ts';
import { ask } from '../request.ts';
import { LineSchema } from './facts.ts';

/** About the working agreement. */
export const AGREEMENT_COMMANDS = [
  /** So many lines on (or back), over the ends. */
  ask('agreement.focus', { by: z.int().min(-24).max(24) }),
  ask('agreement.bend', { line: LineSchema, bent: z.boolean() }),
  ask('agreement.answer', { answer: z.enum(['yes', 'partly', 'no']) }),
  ask('agreement.change', {
    how: z.enum(['reword', 'drop', 'add']),
    line: LineSchema,
    /** Null where a line is dropped. */
    text: AgreementLineSchema.nullable(),
  }),
  /** While the first agreement is made. */
  ask('blank.write', { line: LineSchema, text: AgreementLineSchema }),
] as const;
