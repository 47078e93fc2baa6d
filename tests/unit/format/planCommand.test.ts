import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMATS, PRESETS } from '../../support/shipped.ts';
import { ranTool } from '../../support/ranTool.ts';
import { EXAMPLE_PLANS } from './facts.ts';

const plan = (...args: string[]) => ranTool('plan', ...args);

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
    async ({ id, inputs: { lockedPresenters: presenters, ...numbers }, plan: expected }) => {
      const args = Object.entries({ ...numbers, ...(presenters ? { presenters } : {}) });
      const { status, stdout, stderr } = await plan(
        id,
        ...args.flatMap(([name, value]) => [`--${name}`, `${value}`]),
        '--json',
      );
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(JSON.parse(stdout)).toMatchObject(expected);
    },
  );

  it('prints topics and boxes beside presenters and durations where a format is fitted in boxes', async () => {
    const { stdout } = await plan(
      'lean_coffee',
      '--minutes',
      '30',
      '--people',
      '6',
      '--cards',
      '8',
      '--json',
    );
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

  it('explains itself, and names every format with its variants', async () => {
    const { status, stdout } = await plan('--help');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Prints the plan of a session: npm run -s plan -- FORMAT/);
    expect(stdout).toContain('\n  council\n  forum (openCoaching)\n');
  });

  it('plans with variants', async () => {
    const { stdout } = await plan(
      ...['action_learning', '--minutes', '90', '--people', '6', '--json'],
      ...['--variant', 'twoChallengers', '--variant', 'strict'],
    );
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, presenters: 2 });
  });

  it('gives a reason outside the group size', async () => {
    const { status, stdout } = await plan('council', '--minutes', '45', '--people', '9', '--json');
    expect({ status, printed: JSON.parse(stdout) as unknown }).toEqual({
      status: 0,
      printed: { ok: false, reason: 'tooMany', most: 8 },
    });
  });

  it('prints a table for people', async () => {
    const { status, stdout } = await plan(...SIX, '--review', '2');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Council, 45 minutes, 6 people: 2 presenters\n/);
    expect(stdout).toMatch(/\nCounsel +2 +1 +10:00 +10:00 +20:00\n/);
    expect(stdout).toMatch(/\nleft out nothing; planned 44:10, spare 0:50, full length 47:00\n$/);
  });

  it('gives back what rounding down left over, where that is asked for', async () => {
    const session = ['forum', '--minutes', '90', '--people', '8'];
    const { stdout } = await plan(...session, '--give-back', '--json');
    const plain = JSON.parse((await plan(...session, '--json')).stdout) as object;
    expect(plain).toMatchObject({ planned: 5140, spare: 260 });
    expect(plain).not.toHaveProperty('givenBack');
    expect(JSON.parse(stdout)).toMatchObject({ planned: 5390, spare: 10, givenBack: 250 });
    expect((await plan(...session, '--give-back')).stdout).toContain(
      'spare 0:10, given back 4:10, full length',
    );
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
  ])('ends with one sentence: %s', async (sentence, args) => {
    expect(await plan(...args)).toEqual({ status: 2, stdout: '', stderr: `${sentence}\n` });
  });

  it('is a process of its own, with its exit code', () => {
    const started = (...args: string[]) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/plan.ts', ...args], {
        cwd: join(import.meta.dirname, '..', '..', '..'),
        encoding: 'utf8',
      });
      return { status, stdout, stderr };
    };
    expect(started('council', '--minutes', '45', '--people', '9', '--json')).toEqual({
      status: 0,
      stdout: '{"ok":false,"reason":"tooMany","most":8}\n',
      stderr: '',
    });
    expect(started('chess')).toEqual({
      status: 2,
      stdout: '',
      stderr: `There is no format ‘chess’; there is ${KNOWN}.\n`,
    });
  });
});
