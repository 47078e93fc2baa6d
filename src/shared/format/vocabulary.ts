import { MOST_SEATS } from '#shared/limits.ts';
import { z } from '#shared/schema.ts';

/** The words that formats are written in, and how long or large anything in them may be. */

const MOST_SECONDS = 4 * 60 * 60;

export const text = (most: number) => z.string().trim().min(1).max(most);
export const seconds = z.int().min(0).max(MOST_SECONDS);
export const headcount = z.int().min(1).max(MOST_SEATS);
/** A switch that a file either names or leaves out. */
export const flag = z.literal(true).optional();

/** Upper-case name of a phase, such as `COUNSEL`; key of the phase library and of every plan. */
export const PhaseIdSchema = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]*$/)
  .max(24);
export type PhaseId = z.infer<typeof PhaseIdSchema>;

export const RuleCodeSchema = z.enum([
  'LISTEN',
  'SHORTQ',
  'FACTQ',
  'OPENQ',
  'ONEQ',
  'NOADV',
  'EXP',
  'ASKOK',
  'OPTION',
  'EXPT',
  'PSIL',
  'BACK',
  'ROUND',
  'PASS',
  'NOX',
  'THANKS',
  'FUTURE',
  'OBS1',
  'CHOOSE',
  'OWNER',
  'SIL',
  'CONF',
  'STRICT',
]);
/** What the room agrees to for one phase; its sentence stands in `rules.ts`. */
export type RuleCode = z.infer<typeof RuleCodeSchema>;

export const ObserverCodeSchema = z.enum([
  'QO',
  'QS',
  'QL',
  'AQ',
  'AD',
  'EX',
  'GE',
  'SU',
  'BU',
  'FE',
  'IN',
  'SI',
  'RP',
  'OT',
  'PA',
  'AP',
  'RR',
]);
/** What an observer taps beside the voices; its label stands in `observerCodes.ts`. */
export type ObserverCode = z.infer<typeof ObserverCodeSchema>;

export const ReminderIdSchema = z.enum([
  'howAreWeDoing',
  'bothReady',
  'evenHelp',
  'fittingRole',
  'everythingIntervenes',
  'askFirst',
  'ownerKeepsIt',
  'notKnowing',
]);
/** A quiet word to the facilitator at a fitting moment; its sentence stands in `reminders.ts`. */
export type ReminderId = z.infer<typeof ReminderIdSchema>;
