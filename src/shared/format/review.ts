import type { Format } from './schema.ts';

/** The phases in which commitments of earlier sessions come back. */
const REVIEWS: readonly string[] = ['REVIEW', 'EVIDENCE'];

/** Whether commitments come back in this phase of the library. */
export const isReview = (phase: string): boolean => REVIEWS.includes(phase);

/** Whether commitments of earlier sessions come back anywhere in a format. */
export const hasReview = ({ front, slot, back }: Pick<Format, 'front' | 'slot' | 'back'>): boolean =>
  [...front, ...slot, ...back].some(({ id }) => isReview(id));
