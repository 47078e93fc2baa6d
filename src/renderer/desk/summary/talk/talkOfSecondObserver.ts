import type { SessionTalk } from '#shared/airtime/sessionTalk.ts';

/** The talk with the lanes and codes of the second observer (or a file in their place); unchanged if there is none. */
export const talkOfSecondObserver = (talk: SessionTalk): SessionTalk => ({ ...talk, ...talk.second });
