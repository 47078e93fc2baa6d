import { faultsOf } from './soundness.ts';
import { FormatShape } from './recipe.ts';

/**
 * A format is data: ordered phases in three zones (front once, a slot for each presenter with a gap between
 * slots, back once). Every duration in a format is in whole **seconds for one unit** of the phase.
 *
 * Where to find what: `vocabulary.ts` rules, codes and limits · `who.ts` who speaks · `phase.ts` a phase and its
 * words · `presenterLimit.ts` · `variant.ts` · `recipe.ts` the whole · `soundness.ts` what must fit together.
 */

export { PhaseInfoSchema, type Phase, type PhaseInfo } from './phase.ts';
export type { PresenterLimit } from './presenterLimitSchema.ts';
export { FormatRoleSchema, type Format, type FormatRole } from './recipe.ts';
export {
  ObserverCodeSchema,
  PhaseIdSchema,
  ReminderIdSchema,
  RuleCodeSchema,
  type ObserverCode,
  type PhaseId,
  type ReminderId,
  type RuleCode,
} from './vocabulary.ts';
export type { Circle, Speaker, Who, WhoPart } from './who.ts';
export type { Zone } from './zones.ts';

/** Reads a format from data nobody has checked. Sizes, lengths and durations are all bounded. */
export const FormatSchema = FormatShape.superRefine((format, context) => {
  for (const { message, path } of faultsOf(format)) context.addIssue({ code: 'custom', message, path });
}).readonly();
