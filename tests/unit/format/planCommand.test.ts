import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMATS, PRESETS } from '../../support/shipped.ts';
import { EXAMPLE_PLANS } from './facts.ts';

const ROOT = join(import.meta.dirname, '../../..');

function plan(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/plan.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const KNOWN = [...FORMATS, ...PRESETS].map(({ id }) => id).join(', ');
const SIX = ['council', '--minutes', '45', '--people', '6'];

describe('the plan command', () => {
  /** One of a kind: a plan, a refusal, locked presenters, boxes. */
  const printed = EXAMPLE_PLANS.filter(
    ({ id, inputs }, index) =>
      index === EXAMPLE_PLANS.findIndex((other) => other.id === id) ||
      inputs.lockedPresenters !== undefined ||
      inputs.minutes === 12,
  );
  it.each(printed)(
    'prints the plan of the law book: $id, $inputs.minutes minutes, $inputs.people people',
    ({ id, inputs: { lockedPresenters: presenters, ...numbers }, plan: expected }) => {
      const args = Object.entries({ ...numbers, ...(presenters ? { presenters } : {}) });
      const { status, stdout, stderr } = plan(
        id,
        ...args.flatMap(([name, value]) => [`--${name}`, `${value}`]),
        '--json',
      );
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(JSON.parse(stdout)).toMatchObject(expected);
    },
  );

  it('prints topics and boxes beside presenters and durations where a format is fitted in boxes', () => {
    const { stdout } = plan('lean_coffee', '--minutes', '30', '--people', '6', '--cards', '8', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      presenters: 2,
      topics: 2,
      durations: { TOPIC: 300, EXTEND: 15, PITCH: 20 },
      box: 300,
      dropped: [],
      planned: 1630,
      spare: 170,
    });
  });

  it('explains itself, and names every format with its variants', () => {
    const { status, stdout } = plan('--help');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Prints the plan of a session: npm run -s plan -- FORMAT/);
    expect(stdout).toContain('\n  council\n  forum (openCoaching)\n');
  });

  it('plans with variants', () => {
    const { stdout } = plan(
      ...['action_learning', '--minutes', '90', '--people', '6', '--json'],
      ...['--variant', 'twoChallengers', '--variant', 'strict'],
    );
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, presenters: 2 });
  });

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

  it('gives back what rounding down left over, where that is asked for', () => {
    const session = ['forum', '--minutes', '90', '--people', '8'];
    const { stdout } = plan(...session, '--give-back', '--json');
    const plain = JSON.parse(plan(...session, '--json').stdout) as object;
    expect(plain).toMatchObject({ planned: 5140, spare: 260 });
    expect(plain).not.toHaveProperty('givenBack');
    expect(JSON.parse(stdout)).toMatchObject({ planned: 5390, spare: 10, givenBack: 250 });
    expect(plan(...session, '--give-back').stdout).toContain('spare 0:10, given back 4:10, full length');
  });

  it.each([
    [`Name a format first; there is ${KNOWN}.`, []],
    [`There is no format ‘chess’; there is ${KNOWN}.`, ['chess']],
    ['Council has no variant ‘strict’; it has none.', [...SIX, '--variant', 'strict']],
    [
      'Action learning set has no variant ‘loose’; it has strict, twoChallengers.',
      ['action_learning', '--variant', 'loose'],
    ],
    ['--variant wants a name after it.', [...SIX, '--variant']],
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
    ['--give-back takes no value.', [...SIX, '--give-back=yes']],
  ])('ends with one sentence: %s', (sentence, args) => {
    expect(plan(...args)).toEqual({ status: 2, stdout: '', stderr: `${sentence}\n` });
  });
});
