import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { decideRegister } from '#shared/group/register/decide.ts';
import { wallTime } from '#shared/time.ts';
import { createClosing } from '../../../src/main/closing/closing.ts';
import type { Keeping } from '../../../src/main/store/keeping.ts';
import { backupsOf } from '../../../src/main/store/backups.ts';
import { STORE_FILE } from '../../../src/main/store/store.ts';
import { filesHolding } from '../../support/fileContent.ts';
import { ownFolder } from '../../support/folders.ts';
import { keepingOn, keptSessions } from '../../support/keptDesk.ts';
import { changesOf } from '../../support/register.ts';

const PAGE = 4_096;
const WALL = wallTime(Date.UTC(2026, 2, 28, 20, 0));

/** Overwrites every page, but the first, that holds `text`. */
function spoil(file: string, text: string): void {
  const bytes = readFileSync(file);
  for (let page = PAGE; page < bytes.length; page += PAGE)
    if (bytes.subarray(page, page + PAGE).includes(text)) bytes.subarray(page, page + PAGE).fill(0xa5);
  writeFileSync(file, bytes);
}

/**
 * A damaged file in which a session was deleted, one closed, and a person and a group removed; beside it stands a copy
 * from before all of that, as somebody may put one back.
 */
async function damagedAfterRemovals(): Promise<{ readonly file: string; readonly keeping: Keeping }> {
  const file = keptSessions(join(ownFolder(), STORE_FILE), ['Monday', 'Tuesday', 'Wednesday', 'Thursday']);
  const before = keepingOn(file);
  const { store } = before.keeping;
  for (const [group, name, people] of [
    ['g1', 'Council of the north', ['Benedetta', 'Ana']],
    ['g2', 'Forum of the south', ['Zacharias']],
  ] as const) {
    const changes = changesOf(store.register(), {
      act: 'group.begin',
      group,
      name,
      kind: 'council',
      people: people.map((one, i) => ({ member: `${group}-m${i}`, person: `${group}-p${i}`, name: one })),
      on: '2026-03-01',
    });
    store.keepChanges(changes, WALL);
  }
  before.keeping.backUp();
  const copy = backupsOf(file).at(-1)?.path ?? '';
  const aside = join(ownFolder(), 'copy');
  copyFileSync(copy, aside);

  const idOf = (title: string): string => store.recent().find((one) => one.title === title)?.session ?? '';
  store.deleteSession(idOf('Monday'));
  const closing = createClosing({ store, conductor: before.desk.conductor, wall: () => WALL });
  expect(closing.close(idOf('Tuesday'))).toBe(null);
  store.keepChanges(
    ['name', 'mergedInto'].map((field) => ({
      kind: 'person' as const,
      id: 'g1-p0',
      field,
      value: undefined,
    })),
    WALL,
  );
  const removed = decideRegister(store.register(), { act: 'group.remove', group: 'g2' });
  if (!removed.ok) throw new Error(removed.refusal.code);
  store.keepChanges(removed.changes, WALL);
  before.keeping.close();
  // Every copy that held any of it went with it.
  expect(backupsOf(file)).toEqual([]);
  copyFileSync(aside, copy);
  spoil(file, 'Words of Wednesday');

  const found = keepingOn(file);
  onTestFinished(() => found.keeping.close());
  found.keeping.check();
  await found.settled();
  return { file, keeping: found.keeping };
}

const GONE = ['Words of Monday', 'Words of Tuesday', 'Benedetta', 'Forum of the south', 'Zacharias'];

it.each(['takeBackup', 'salvage'] as const)(
  'brings back nothing that was closed or removed: %s',
  async (way) => {
    const { file, keeping } = await damagedAfterRemovals();
    expect(await keeping[way]()).toMatchObject({ ok: true });
    const { store } = keeping;
    const states = Object.fromEntries(store.recent().map(({ title, state }) => [title, state]));
    expect(states).toMatchObject({ Thursday: 'ended' });
    expect(store.recent().map(({ title }) => title)).not.toContain('Monday');
    expect(store.recent().filter(({ state }) => state === 'closed')).toHaveLength(1);
    const register = store.register();
    expect([...register.person.values()].map(({ name }) => name)).toEqual(['Ana']);
    expect([...register.group.values()].map(({ name }) => name)).toEqual(['Council of the north']);
    store.log.settle();
    const left = GONE.flatMap((text) => filesHolding(dirname(file), text)).filter(
      (name) => !name.includes('.corrupt-'),
    );
    expect(left).toEqual([]);
  },
);
