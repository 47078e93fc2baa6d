import { z } from '#shared/schema.ts';

/** The kinds of help that whoever brings something may want (docs/domain/helping.md). */
export const HELP_KINDS = ['ideas', 'questions', 'courage', 'practice'] as const;
export const HelpSchema = z.enum(HELP_KINDS);
export type HelpKind = z.infer<typeof HelpSchema>;
