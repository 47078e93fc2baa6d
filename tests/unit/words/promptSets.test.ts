import { describe, expect, it } from 'vitest';
import { PromptSetSchema } from '#shared/format/own.ts';
import { withPrompts } from '#shared/format/withPrompts.ts';
import { readyPromptSets } from '#shared/words/en/index.ts';
import { FORMATS, PHASES, PRESETS } from '../../support/shipped.ts';

describe('ready sets of prompts', () => {
  it('fit phases that there are, and change what a format says', () => {
    const phases = new Set<string>(PHASES.map(({ id }) => id));
    for (const set of readyPromptSets) {
      expect(PromptSetSchema.safeParse(set)).toMatchObject({ success: true });
      for (const phase of Object.keys(set.prompts)) expect(phases).toContain(phase);
      expect([...FORMATS, ...PRESETS].some((format) => withPrompts(format, set) !== format)).toBe(true);
    }
    expect(new Set(readyPromptSets.map(({ id }) => id)).size).toBe(readyPromptSets.length);
  });

  it('have one for somebody long here beside a newcomer, for pairs', () => {
    const set = readyPromptSets.find(({ id }) => id === 'ready_long_here');
    const pair = FORMATS.find(({ id }) => id === 'pair');
    if (set === undefined || pair === undefined)
      throw new Error('neither the set nor the format may be missing');
    expect(withPrompts(pair, set).prompts).toMatchObject(set.prompts);
  });
});
