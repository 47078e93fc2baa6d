import { describe, expect, it } from 'vitest';
import { ranTool as run } from '../../support/ranTool.ts';

const SET = ['action_learning', '--people', '6', '--minutes', '60', '--observers', '1'];

describe('rehearsing on the command line', () => {
  it('prints every phase with planned and actual seconds, who spoke, and what was refused', async () => {
    const { stdout, status } = await run('rehearse', ...SET, '--seed', '3', '--variant', 'strict', '--json');
    expect(status).toBe(0);
    const told = JSON.parse(stdout) as {
      planned: number;
      ended: string;
      phases: { step: string; planned: number; actual: number | null; spoke: Record<string, number> }[];
      spoke: Record<string, number>;
      refusals: { sentence: string }[];
    };
    expect([told.planned, told.ended]).toEqual([3600, 'complete']);
    expect(told.phases.reduce((sum, { planned }) => sum + planned, 0)).toBe(3600);
    expect(told.phases.map(({ step }) => step)).toContain('slot.1.RESTATE');
    expect(told.phases.every(({ actual }) => actual !== null)).toBe(true);
    expect(told.phases.find(({ step }) => step === 'slot.1.PRESENT')?.spoke).toEqual({
      Ben: expect.any(Number) as number,
    });
    expect(Object.keys(told.spoke)).toEqual(expect.arrayContaining(['Ana', 'Ben', 'Chidi']));
    for (const { sentence } of told.refusals) expect(sentence).toMatch(/\.$/);
  });

  it('prints the same for the same seed, as a table for people', async () => {
    const table = async (seed: string) => (await run('rehearse', ...SET, '--seed', seed)).stdout;
    expect(await table('5')).toBe(await table('5'));
    expect(await table('5')).not.toBe(await table('6'));
    expect(await table('5')).toMatch(/^1 {2}Open questions +15:00 +\d+:\d\d {2}.*Ben \d+:\d\d/m);
  });

  it('answers what does not fit, and says which argument makes no sense', async () => {
    const small = await run('rehearse', 'council', '--people', '2', '--minutes', '45', '--seed', '1');
    expect([small.status, small.stdout.trim()]).toEqual([0, 'These people do not fit into these minutes.']);
    for (const [args, sentence] of [
      [
        ['council', '--people', '6', '--minutes', '45'],
        '--seed is missing: a whole number from 0 to 4294967295.',
      ],
      [
        ['council', '--people', '6', '--minutes', '45', '--seed', 'x'],
        '--seed is a whole number from 0 to 4294967295, not ‘x’.',
      ],
      [['council', '--variant', 'nap'], 'Council has no variant ‘nap’; it has none.'],
    ] as const) {
      const { status, stderr } = await run('rehearse', ...args);
      expect([status, stderr.trim()]).toEqual([2, sentence]);
    }
  });

  it('prints the statechart of any format, with its variants', async () => {
    const plain = (await run('diagram', 'forum')).stdout;
    expect(plain).toContain('slot_experience : Experience');
    expect(plain).toContain('slot_present : ');
    expect((await run('diagram', 'forum', '--variant', 'openCoaching')).stdout).not.toContain(
      'slot_present : ',
    );
    expect((await run('diagram')).status).toBe(2);
  });
});
