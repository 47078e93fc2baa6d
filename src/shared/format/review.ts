/** The phases in which commitments of earlier sessions come back. */
const REVIEWS: readonly string[] = ['REVIEW', 'EVIDENCE'];

/** Whether commitments come back in this phase of the library. */
export const isReview = (phase: string): boolean => REVIEWS.includes(phase);
