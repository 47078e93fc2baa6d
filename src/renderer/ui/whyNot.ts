import type { Refusal } from '#shared/session/refusals.ts';
import type { Saying } from '#shared/words/timeText.ts';
import { refusalSentence } from '../words.ts';

/** Why an act cannot be done now, to be read and to be heard; null where it can. */
export const whyNot = (refusal: Refusal | null): Saying | null =>
  refusal && ((times) => refusalSentence(refusal, times));
