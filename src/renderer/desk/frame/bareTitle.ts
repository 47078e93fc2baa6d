/** A title without what it ends in between brackets: `Consult (presenter away)` is still `Consult`. */
export const bareTitle = (title: string): string => title.replace(/\s*\([^()]*\)$/u, '');
