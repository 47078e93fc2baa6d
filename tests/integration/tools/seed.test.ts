import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { careOf, staysWhenClosed, type DataKind } from '#shared/care/care.ts';
import type { LineKind } from '#shared/records/lineKinds.ts';
import { wallTime } from '#shared/time.ts';
import { openStore } from '../../../src/main/store/open.ts';
import { STORE_FILE } from '../../../src/main/store/store.ts';
import { meetingShapes } from '../../../tools/seed/meetings.ts';
import { seedArchive } from '../../../tools/seed/seedArchive.ts';
import { ownFolder } from '../../support/folders.ts';
import { ranTool } from '../../support/ranTool.ts';

const DATA_OF: Readonly<Record<LineKind, DataKind>> = {
  ...{ topic: 'topic', question: 'topic', parking: 'topic', keep: 'topic', try: 'topic' },
  ...{
    option: 'option',
    starred: 'starred',
    insight: 'insight',
    commitment: 'commitment',
    seen: 'commitment',
  },
};

const NOW = Date.UTC(2026, 10, 20, 12);
const seeded = async (sessions: number, groups: number, seed = 1) => {
  const file = join(ownFolder(), STORE_FILE);
  const told = await seedArchive(file, { sessions, groups, seed, now: NOW });
  return { file, told };
};

describe('a seeded archive', () => {
  it('holds closed sessions of sample groups, as the app would have left them', async () => {
    const { file, told } = await seeded(120, 6);
    const { store, kind } = openStore(file);
    try {
      expect(kind).toBe('ok');
      expect(told).toMatchObject({ sessions: 120, groups: 6 });
      const records = store.records();
      expect(records.length).toBe(120);
      expect(records.flatMap(({ lines }) => lines).length).toBe(told.lines);
      const register = store.register();
      expect([register.group.size, register.session.size, register.person.size]).toEqual([
        6,
        120,
        told.people,
      ]);
      for (const { name } of [...register.group.values(), ...register.person.values()])
        expect(name).toContain('Sample');
      for (const { record, lines, session } of records) {
        expect(session.group).toBe(record.group);
        expect(register.group.has(record.group ?? '')).toBe(true);
        if (!staysWhenClosed('attendance', record.level)) expect([record.people, lines]).toEqual([[], []]);
        for (const { kind, shown } of lines) {
          if (careOf(DATA_OF[kind], record.level).shown === 'owner' && kind !== 'parking')
            expect(shown).toBe('owners');
        }
      }
      // Nothing that stands there is beyond its time, or will be within some weeks: no start has anything to say.
      expect(store.expiring(wallTime(NOW + 28 * 86_400_000))).toEqual({ records: 0, talk: 0 });
    } finally {
      store.close();
    }
  });

  it('has the shapes of the real meetings', async () => {
    const shapes = await meetingShapes();
    const turns = new Set(shapes.flatMap(({ voices }) => voices.map((voice) => voice.turns)));
    const { file } = await seeded(40, 2);
    const { store } = openStore(file);
    try {
      const talk = store.records().flatMap((record) => record.talk);
      expect(talk.length).toBeGreaterThan(0);
      for (const own of talk) expect(turns.has(own.turns)).toBe(true);
    } finally {
      store.close();
    }
  });

  it('is the same for the same number, and another for another', async () => {
    const titles = async (seed: number) => {
      const { store } = openStore((await seeded(30, 3, seed)).file);
      const found = store.records().map(({ record }) => record.title);
      store.close();
      return found;
    };
    expect(await titles(4)).toEqual(await titles(4));
    expect(await titles(5)).not.toEqual(await titles(4));
  });

  it('refuses what makes no sense, in one sentence, and leaves what is there alone', async () => {
    const folder = ownFolder();
    const run = (...args: string[]) => ranTool('seed', ...args);
    const right = ['--sessions', '10', '--groups', '2', '--dir', join(folder, 'new')];
    expect(await run(...right, '--json')).toMatchObject({ status: 0, stderr: '' });
    const wrong = [
      right,
      ['--sessions', '0', ...right.slice(2, 4), '--dir', folder],
      ['--sessions', '2', '--groups', '3', '--dir', join(folder, 'other')],
      ['--sessions', '1e3', '--groups', '3', '--dir', join(folder, 'other')],
      ['--sessions', '10', '--groups', '2'],
      ['--hours', '3'],
    ];
    for (const args of wrong) {
      const { status, stdout, stderr } = await run(...args);
      expect([status, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
    }
    expect(readdirSync(folder)).toEqual(['new']);
  });
});
