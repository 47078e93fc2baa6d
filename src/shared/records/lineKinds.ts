/** What kinds of line stay of a closed session. `seen`: what was seen of a commitment of an earlier session. */
export const LINE_KINDS = [
  'topic',
  'question',
  'parking',
  'option',
  'insight',
  'commitment',
  'seen',
] as const;
export type LineKind = (typeof LINE_KINDS)[number];
