import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ranTool } from '../../support/ranTool.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'rotate-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function run(content: unknown, ...args: string[]) {
  const file = join(folder, 'group.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return ranTool('rotate', file, ...args);
}

const GROUP = {
  people: ['Ana', 'Ben', 'Chidi', 'Dora', 'Eva', 'Finn'].map((name) => ({
    id: name.toLowerCase(),
    name,
    since: '2026-01-01',
  })),
  sessions: [
    {
      date: '2026-01-10',
      present: ['ana', 'ben', 'chidi', 'dora', 'eva'],
      roles: { facilitator: ['ana'], timekeeper: ['ben'] },
      presented: ['chidi'],
    },
  ],
  exclude: [['observer', 'finn']],
  absent: ['dora'],
  seed: 7,
};

describe('rotating on the command line', () => {
  it('prints who is proposed for what and why, the same each time', async () => {
    const { stdout, status } = await run(GROUP, '--json');
    expect(status).toBe(0);
    const said = JSON.parse(stdout) as {
      roles: Record<string, { id: string | null; reason: string }>;
      queue: { id: string; reason: string }[];
      seed: number;
    };
    expect(Object.keys(said.roles)).toEqual(['facilitator', 'timekeeper', 'observer', 'noteTaker']);
    expect(said.queue.map(({ id }) => id).toSorted()).toEqual(['ana', 'ben', 'chidi', 'eva', 'finn']);
    expect(said.queue.at(-1)).toEqual({ id: 'chidi', reason: 'Had a slot last time.' });
    expect(said.seed).toBe(7);
    for (const { reason } of [...Object.values(said.roles), ...said.queue]) expect(reason).toMatch(/\.$/);
    expect((await run(GROUP, '--json')).stdout).toBe(stdout);
    expect((await run({ ...GROUP, people: GROUP.people.toReversed() }, '--json')).stdout).toBe(stdout);
  });

  it('says in words who nobody could be', async () => {
    const { stdout } = await run({ ...GROUP, absent: GROUP.people.map(({ id }) => id) });
    expect(stdout).toContain('facilitator: nobody. Nobody is there.');
  });

  it('takes roles of any name, names the presenter where asked, and reads a file with a mark of its encoding', async () => {
    const fill = ['constructor', '__proto__', 'presenter', 'facilitator'];
    const sessions = [{ ...GROUP.sessions[0], roles: { toString: ['ana'], facilitator: ['ben'] } }];
    const { stdout, status } = await run(`\uFEFF${JSON.stringify({ ...GROUP, sessions, fill })}`, '--json');
    expect(status).toBe(0);
    const { roles, queue } = JSON.parse(stdout) as {
      roles: Record<string, { id: string | null }>;
      queue: { id: string }[];
    };
    expect(Object.keys(roles).toSorted()).toEqual([...fill].toSorted());
    expect(roles['presenter']).toEqual(queue[0]);
    expect(roles['facilitator']?.id).not.toBe('ben');
  });

  it.each([
    ['no JSON', '{', 2],
    ['a person twice', { ...GROUP, people: [GROUP.people[0], GROUP.people[0]] }, 2],
    ['a date that is none', { ...GROUP, people: [{ id: 'a', name: 'A', since: 'long ago' }] }, 2],
  ])('refuses %s in one sentence', async (_, content, exit) => {
    const { stdout, stderr, status } = await run(content, '--json');
    expect([stdout, status]).toEqual(['', exit]);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
