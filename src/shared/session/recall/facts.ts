import { z } from '#shared/schema.ts';
import { fact } from '../fact.ts';
import { ActIdSchema, PersonIdSchema } from '../ids.ts';
import { BecomesSchema, HearsSchema } from './recallSchemas.ts';

const OF = { commitment: ActIdSchema, person: PersonIdSchema };

/** Commitments of earlier sessions, by the id of the act that wrote each. */
export const RECALL_FACTS = [
  /** Its owner read it, and said who hears of it now. */
  fact('commitment.recalled', { ...OF, hears: HearsSchema }),
  fact('commitment.settled', { ...OF, becomes: BecomesSchema }),
  /** Words that belong to a commitment of this session or of an earlier one. */
  fact('detail.written', { detail: ActIdSchema, ...OF, what: z.enum(['notice', 'shown', 'seen']) }),
  fact('detail.takenBack', { detail: ActIdSchema }),
] as const;

/** The kinds of these facts. */
export type RecallFactType = z.infer<(typeof RECALL_FACTS)[number]>['type'];
