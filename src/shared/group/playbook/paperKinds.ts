/**
 * `playbook`: all of it. `newcomer`: what somebody reads who joins. `checkIn`, `reflection`: sheets to write on, of which
 * the lines are typed in later.
 */
export const PLAYBOOK_PAPERS = ['playbook', 'newcomer', 'checkIn', 'reflection'] as const;
export type PlaybookPaperKind = (typeof PLAYBOOK_PAPERS)[number];
