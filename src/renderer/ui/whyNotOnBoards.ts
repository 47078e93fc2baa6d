import type { Refusal } from '#shared/session/refusals.ts';
import type { Saying } from '#shared/words/timeText.ts';
import { boardRefusalSentence } from '../words.ts';

/** Why a board's act cannot be done now; null where it can. The phone's page has no other sentences. */
export const whyNotOnBoards = (refusal: Refusal | null): Saying | null =>
  refusal && ((times) => boardRefusalSentence(refusal, times));
