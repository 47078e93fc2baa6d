import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exitCodeOf } from '../../../tools/attack/found.ts';
import { attackCalls } from '../../../tools/attack/malformedCalls.ts';

const tool = join(import.meta.dirname, '..', '..', '..', 'tools', 'attack.ts');
const ask = (...args: string[]) => spawnSync(process.execPath, [tool, ...args], { encoding: 'utf8' });

describe('an attack', () => {
  it('of a short run finds nothing, and says what it tried', { timeout: 300_000 }, () => {
    const { stdout, stderr, status } = ask('--json', '--seed', '1');
    expect([status, stderr.split('\n')]).toEqual([0, expect.any(Array)]);
    const { seed, long, ...parts } = JSON.parse(stdout) as Record<string, unknown>;
    expect([seed, long, Object.keys(parts)]).toEqual([
      1,
      false,
      ['files', 'kills', 'calls', 'formats', 'doors'],
    ]);
    for (const part of Object.values(parts) as { tried: Record<string, number>; found: unknown[] }[]) {
      expect(part.found).toEqual([]);
      expect(Object.values(part.tried).every((times) => times > 0)).toBe(true);
    }
  });

  it('tells what it found, and its exit code says so', async () => {
    const broken = await attackCalls(1, 600, {
      query: () => {
        throw new Error('inside');
      },
    });
    expect(broken.found.length).toBeGreaterThan(0);
    expect(broken.found[0]).toEqual({ how: expect.stringMatching(/^query /), what: 'an answer broke' });
    expect([exitCodeOf([broken]), exitCodeOf([{ tried: {}, found: [] }])]).toEqual([1, 0]);
  });

  it('says in one sentence what it was asked wrongly, and how it is asked', () => {
    const wrong = ask('--seed', 'many');
    expect([wrong.stdout, wrong.status]).toEqual(['', 2]);
    expect(wrong.stderr).toBe('--seed is a whole number from 0 to 4294967295, not ‘many’.\n');
    expect(ask('--short')).toMatchObject({ stdout: '', status: 2 });
    expect(ask('--help')).toMatchObject({ stdout: expect.stringMatching(/^Usage: /), status: 0 });
  });
});
