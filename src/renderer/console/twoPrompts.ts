/** Two prompts of a phase's list, `turn` times further on; it begins anew after the last. */
export function twoPrompts<T>(prompts: readonly T[], turn: number): readonly T[] {
  if (prompts.length <= 2) return prompts;
  const pairs = Math.ceil(prompts.length / 2);
  const first = (turn % pairs) * 2;
  return prompts.slice(first, first + 2);
}
