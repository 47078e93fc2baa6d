/** Finds boxes, choices and lists, whose key is Space; for Enter they have no use. */
export const BOXES_AND_CHOICES =
  '[role="checkbox"], [role="radio"], [role="switch"], input[type="radio"], input[type="checkbox"], select';
