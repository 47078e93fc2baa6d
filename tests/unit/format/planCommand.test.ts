import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COUNCIL_PLANS } from './councilPlans.ts';

const ROOT = join(import.meta.dirname, '../../..');

function plan(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/plan.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const SIX = ['council', '--minutes', '45', '--people', '6'];

describe('the plan command', () => {
  it.each(COUNCIL_PLANS)(
    'prints the plan of formats.md: $inputs.minutes minutes, $inputs.people people',
    ({ inputs: { minutes, people, observers, review, lockedPresenters }, plan: expected }) => {
      const locked = lockedPresenters ? ['--presenters', `${lockedPresenters}`] : [];
      const numbers = Object.entries({ minutes, people, observers, review });
      const args = numbers.flatMap(([name, value]) => [`--${name}`, `${value}`]);
      const { status, stdout, stderr } = plan('council', ...args, ...locked, '--json');
      expect({ status, stderr, printed: JSON.parse(stdout) as unknown }).toEqual({
        status: 0,
        stderr: '',
        printed: expected,
      });
    },
  );

  it('gives a reason outside the group size', () => {
    const { status, stdout } = plan('council', '--minutes', '45', '--people', '9', '--json');
    expect({ status, printed: JSON.parse(stdout) as unknown }).toEqual({
      status: 0,
      printed: { ok: false, reason: 'tooMany', most: 8 },
    });
  });

  it('prints a table for people', () => {
    const { status, stdout } = plan(...SIX, '--review', '2');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Council, 45 minutes, 6 people: 2 presenters\n/);
    expect(stdout).toMatch(/\nCounsel +2 +1 +10:00 +10:00 +20:00\n/);
    expect(stdout).toMatch(/\nleft out nothing; planned 44:10, spare 0:50, full length 47:00\n$/);
  });

  it.each([
    ['Name a format first; there is council.', []],
    ['There is no format ‘chess’; there is council.', ['chess']],
    ['Name one format only, not also ‘forum’.', ['council', 'forum']],
    ['--minutes is missing: a whole number from 1 to 600.', ['council', '--people', '6']],
    [
      '--minutes is a whole number from 1 to 600, not ‘4.5’.',
      ['council', '--minutes', '4.5', '--people', '6'],
    ],
    ['--minutes wants a whole number after it.', ['council', '--minutes', '-5', '--people', '6']],
    ['--people wants a whole number after it.', ['council', '--minutes', '45', '--people']],
    ['--presenters is a whole number from 1 to 1000, not ‘0’.', [...SIX, '--presenters', '0']],
    ['There is no option --jsn.', [...SIX, '--jsn']],
    ['--json takes no value.', [...SIX, '--json=yes']],
  ])('ends with one sentence: %s', (sentence, args) => {
    expect(plan(...args)).toEqual({ status: 2, stdout: '', stderr: `${sentence}\n` });
  });
});
