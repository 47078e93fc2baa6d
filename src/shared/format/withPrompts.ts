import type { PromptSet } from './own.ts';
import type { Format } from './schema.ts';

/** The format with the prompts of a set in place of its own, for the phases it has. */
export function withPrompts(format: Format, set: PromptSet): Format {
  const ids = new Set([...format.front, ...format.slot, ...format.gap, ...format.back].map(({ id }) => id));
  const taken = Object.entries(set.prompts).filter(([id]) => ids.has(id));
  return taken.length === 0
    ? format
    : { ...format, prompts: { ...format.prompts, ...Object.fromEntries(taken) } };
}
