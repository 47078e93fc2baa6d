import { describe, expect, it } from 'vitest';
import { ranTool } from '../../support/ranTool.ts';

const ask = (...args: string[]) => ranTool('tapmodel', ...args);

interface Report {
  readonly seed: number;
  readonly best: string;
  readonly default: string;
  readonly met: boolean;
  readonly modes: readonly {
    readonly mode: string;
    readonly mean: number;
    readonly worst: { readonly file: string; readonly error: number };
    readonly meetings: Readonly<Record<string, unknown>>;
  }[];
}
const report = async (...args: string[]): Promise<Report> => {
  const { stdout, stderr, status } = await ask('--json', ...args);
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Report;
};

describe('a board tapped by the model observer', () => {
  it('is right about the shares of talk within a point, and within two in the worst meeting', async () => {
    for (const seed of ['1', '2026']) {
      const { modes, met, ...found } = await report('--runs', '1', '--seed', seed);
      expect(String(found.seed)).toBe(seed);
      expect(met).toBe(true);
      expect(modes.map(({ mode }) => mode)).toEqual(['toggle', 'handOver', 'hold']);
      for (const { mean, worst, meetings } of modes) {
        expect(Object.keys(meetings)).toHaveLength(15);
        expect(mean).toBeGreaterThan(0);
        expect(mean).toBeLessThanOrEqual(1);
        expect(worst.error).toBeLessThanOrEqual(2);
      }
    }
  });

  it('comes as a default in a mode that no other beats, whatever the seed', async () => {
    for (const seed of ['3', '7']) {
      const { best, ...found } = await report('--runs', '2', '--seed', seed);
      expect(best).toBe(found.default);
    }
  });

  it('is tapped the same again with the same seed', async () => {
    const once = (seed: string) => report('--runs', '1', '--seed', seed);
    const first = await once('7');
    expect(await once('7')).toEqual(first);
    expect(await once('8')).not.toEqual(first);
  });
});

it('says in one sentence what it was asked wrongly', async () => {
  const { stdout, stderr, status } = await ask('--seed', 'many');
  expect([stdout, status]).toEqual(['', 1]);
  expect(stderr).toBe('--seed is a whole number from 0 to 4294967295, not ‘many’.\n');
});
