import { MOST_SLOTS } from '#shared/limits.ts';
import { z } from '#shared/schema.ts';
import { fact } from '../fact.ts';
import { ActIdSchema } from '../ids.ts';
import { REPORT_LINES } from './state.ts';

/** The observer's report: docs/domain/observer.md. */
export const REPORT_FACTS = [
  fact('report.written', {
    report: ActIdSchema,
    what: z.enum(REPORT_LINES),
    /** The slot whose report it belongs to; null: the session's. */
    about: z.int().min(1).max(MOST_SLOTS).nullable(),
    /** Left out where the text lies on the disk. */
    inMemory: z.literal(true).optional(),
  }),
  fact('report.takenBack', { report: ActIdSchema }),
  fact('report.shown', { on: z.boolean() }),
] as const;

/** The kinds of these facts. */
export type ReportFactType = z.infer<(typeof REPORT_FACTS)[number]>['type'];
