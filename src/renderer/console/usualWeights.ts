/** How much a topic weighs until its owner says otherwise: the middle of one to ten (docs/domain/rotation.md). */
export const USUAL_WEIGHTS: { readonly importance: number; readonly urgency: number } = {
  importance: 5,
  urgency: 5,
};
