import { z } from '#shared/schema.ts';
import { HELP_KINDS } from './help.ts';

/** A kind of help, as commands and facts carry it. */
export const HelpSchema = z.enum(HELP_KINDS);
