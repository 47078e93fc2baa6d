/** What kinds of line stay of a closed session. `starred`: a question somebody was asked, that they star; `seen`: what was seen of a commitment of an earlier session; `keep`, `try`: of the observer's report. */
export const LINE_KINDS = [
  'topic',
  'question',
  'starred',
  'parking',
  'option',
  'insight',
  'commitment',
  'seen',
  'keep',
  'try',
] as const;
export type LineKind = (typeof LINE_KINDS)[number];
