import { sessionWords } from './session.ts';

/** What becomes of the voice of whoever asks not to be observed, where that is asked. */
export const observation = {
  /** `unobserved`: so many asked it. One alone among the others is told exactly, under another name. */
  says: (unobserved: number) =>
    `Whoever asks not to be observed is counted under ‘${sessionWords.others}’, now and for what was before.` +
    (unobserved === 1
      ? ` One alone there is told all the same: tap ‘${sessionWords.others}’ only if they do not mind.`
      : ''),
} as const;
