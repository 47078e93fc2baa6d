/** What `{…}` may stand for in a prompt, a rule or a slip phrase. */
export const PLACEHOLDERS = [
  'purpose',
  'end_time',
  'format',
  'roles',
  'level',
  'level_sentence',
  'minutes',
  'owner',
  'next_presenter',
  'date',
  'next_roles',
  'warmup',
  'goal',
  'name',
] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** A sentence that ends in what was filled in, and that ends a sentence by itself: ‘Who are you?’. */
const DOUBLE_END = /([.!?…]’?)\.$/u;

/**
 * Fills `{…}` in a sentence. Null where a value is missing or empty: a sentence with a hole in it is not shown.
 */
export function fillIn(sentence: string, values: Partial<Record<Placeholder, string>>): string | null {
  let whole = true;
  const filled = sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    // A prompt of one's own may name anything, `constructor` too.
    const value = Object.hasOwn(values, name) ? values[name as Placeholder] : undefined;
    if (!value) whole = false;
    return value ?? '';
  });
  return whole ? filled.replace(DOUBLE_END, '$1') : null;
}
