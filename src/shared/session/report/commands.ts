import { z } from '#shared/schema.ts';
import { LONGEST_REPORT_UNITS } from '#shared/limits.ts';
import { ask } from '../request.ts';
import { REPORT_LINES } from './state.ts';

/** In code units: a message of a phone holds it however it is written. */
const Text = z.string().trim().min(1).max(LONGEST_REPORT_UNITS);
const WHAT = { what: z.enum(REPORT_LINES) };

/** About the observer's report. */
export const REPORT_COMMANDS = [
  ask('report.write', { ...WHAT, text: Text }),
  /** Takes every wording of it back for good. */
  ask('report.takeBack', WHAT),
  /** Puts both lines on the wall, or takes them away. */
  ask('report.show', { on: z.boolean() }),
] as const;
