import { describe, expect, it } from 'vitest';
import { ranTool } from '../../support/ranTool.ts';

const run = (...args: string[]) => ranTool('pairs', ...args);

describe('pairs on the command line', () => {
  it('prints who meets whom, the trio, repeats, reasons and the seed, the same each time', async () => {
    const args = ['--people', 'Ana, Ben,Chidi,Dora,Eva', '--periods', '6', '--never', 'Ana:Ben', '--json'];
    const { stdout, status } = await run(...args);
    expect(status).toBe(0);
    const said = JSON.parse(stdout) as {
      ok: boolean;
      periods: { pairs: string[][]; trio: Record<string, string> | null }[];
      repeats: number;
      reasons: { period: number; people: string[]; reason: string }[];
      seed: number;
    };
    expect(said).toMatchObject({ ok: true, seed: 1 });
    expect(said.periods).toHaveLength(6);
    for (const { pairs, trio } of said.periods) {
      expect(Object.keys(trio ?? {}).toSorted()).toEqual(['coach', 'coachee', 'observer']);
      expect([...pairs.flat(), ...Object.values(trio ?? {})].toSorted()).toEqual([
        'Ana',
        'Ben',
        'Chidi',
        'Dora',
        'Eva',
      ]);
    }
    expect(said.repeats).toBeGreaterThan(0);
    for (const { reason } of said.reasons) expect(reason).toMatch(/^[^.]+\.$/);
    expect((await run(...args)).stdout).toBe(stdout);
    expect((await run(...args, '--seed', '2')).stdout).not.toBe(stdout);
  });

  it('answers that there is no plan, and why', async () => {
    const apart = await run('--people', 'A,B,C', '--periods', '2', '--never', 'A:B,A:C', '--json');
    expect(apart).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(apart.stdout)).toEqual({
      ok: false,
      reason: 'A is kept apart from everybody.',
      seed: 1,
    });
  });

  it.each([
    [['--periods', '3'], 'Name the people'],
    [['--people', 'A,B', '--periods', '0'], 'Say for how many periods'],
    [['--people', 'A,B', '--periods', '1e9'], 'Say for how many periods'],
    [['--people', 'A,B,A', '--periods', '3'], '‘A’ stands twice'],
    [['--people', 'A,B', '--periods', '3', '--never', 'A:Z'], '‘Z’ is not among the people'],
    [['--people', 'A,B', '--periods', '3', '--never', 'A'], '‘A’ names no two people'],
    [['--people', 'A,B', '--periods', '3', '--never', 'A:A'], '‘A’ cannot be kept apart from themselves'],
    [['--people', 'A,B', '--periods', '3', '--whom', 'A'], '--people and --periods are needed'],
    [['--people', Array.from({ length: 61 }, (_, i) => `p${i}`).join(','), '--periods', '3'], 'At most 60'],
  ])('says in one sentence what makes no sense: %j', async (args, sentence) => {
    const { status, stdout, stderr } = await run(...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trim()).toMatch(new RegExp(`^${sentence}.*\\.$`));
  });
});
