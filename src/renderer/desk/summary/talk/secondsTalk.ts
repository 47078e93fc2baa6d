import type { SessionTalk } from '#shared/airtime/sessionTalk.ts';

/** The talk with the lanes and codes of the second observer, or of a file read in their place; as it is without one. */
export const secondsTalk = (talk: SessionTalk): SessionTalk => ({ ...talk, ...talk.second });
