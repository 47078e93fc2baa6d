/** The kinds of help that whoever brings something may want (docs/domain/helping.md). */
export const HELP_KINDS = ['ideas', 'questions', 'courage', 'practice'] as const;
export type HelpKind = (typeof HELP_KINDS)[number];
