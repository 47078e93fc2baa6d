import { z } from '#shared/schema.ts';
import { ActIdSchema, PersonIdSchema } from '../ids.ts';
import { VisibleSchema } from '../lines/commitmentSchemas.ts';
import { ask } from '../request.ts';
import { BecomesSchema, HearsSchema } from './recallSchemas.ts';

const Text = z.string().trim().min(1).max(2_000);
const OF = { person: PersonIdSchema, commitment: ActIdSchema };
/** What it was changed into, and who may see that. */
const INTO = { text: Text.optional(), visible: VisibleSchema.optional() };

/** About commitments that come back. */
export const RECALL_COMMANDS = [
  /**
   * Its owner read it and gives the screen back: the phase, or their turn, begins. `shows`: its words, where they are to
   * stand on the wall. `becomes`: what the owner said of it on the own page already.
   */
  ask('commitment.recall', {
    ...OF,
    hears: HearsSchema,
    shows: Text.optional(),
    becomes: BecomesSchema.optional(),
    ...INTO,
  }),
  /** What becomes of it, with what it is changed into. */
  ask('commitment.settle', { ...OF, becomes: BecomesSchema, ...INTO }),
  /** What was seen of it, in its owner's words. */
  ask('seen.write', { ...OF, text: Text }),
  ask('detail.takeBack', { detail: ActIdSchema }),
] as const;
