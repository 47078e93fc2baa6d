import Database from 'better-sqlite3';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { decideRegister } from '#shared/group/register/decide.ts';
import type { RegisterAct } from '#shared/group/register/acts.ts';
import { reverse, type Register } from '#shared/group/register/register.ts';
import { wallTime } from '#shared/time.ts';
import { openStore } from '../../../src/main/store/open.ts';
import { STORE_FILE, type Store } from '../../../src/main/store/store.ts';
import { ownFolder } from '../../support/folders.ts';

let file: string;
let store: Store;
beforeEach(() => {
  file = join(ownFolder(), STORE_FILE);
  store = openStore(file).store;
});
afterEach(() => store.close());

const BEGIN: RegisterAct = {
  act: 'group.begin',
  group: 'g1',
  name: 'Thursday Council',
  kind: 'council',
  people: [
    { member: 'm1', person: 'ana', name: 'Ana' },
    { member: 'm2', person: 'ben', name: 'Ben' },
  ],
  on: '2026-03-01',
};

/** Does an act, and says what takes it back. */
function act(asked: RegisterAct, at = 0): Parameters<Store['keepChanges']>[0] {
  const before = store.register();
  const decided = decideRegister(before, asked);
  if (!decided.ok) throw new Error(decided.refusal.code);
  expect(store.keepChanges(decided.changes, wallTime(at))).toEqual({ ok: true });
  return reverse(before, decided.changes);
}
const reopened = (): Register => {
  store.close();
  store = openStore(file).store;
  return store.register();
};

it('keeps groups and people over a new start, and forgets what is taken back', () => {
  const empty = store.register();
  const back = act(BEGIN);
  const register = store.register();
  expect([...register.person.values()].map(({ name }) => name)).toEqual(['Ana', 'Ben']);
  expect(reopened()).toEqual(register);
  store.keepChanges(back, wallTime(0));
  expect(reopened()).toEqual(empty);
});

it('notes when each field was changed', () => {
  act(BEGIN, 1_000);
  act({ act: 'person.rename', person: 'ana', name: 'Anna' }, 2_000);
  store.close();
  const db = new Database(file, { readonly: true });
  const changed = db
    .prepare(`SELECT field, changed FROM register_fields WHERE id = 'ana' ORDER BY field`)
    .all();
  db.close();
  store = openStore(file).store;
  expect(changed).toEqual([
    { field: 'mergedInto', changed: 1_000 },
    { field: 'name', changed: 2_000 },
  ]);
});

it('leaves out what this build cannot read, and keeps its rows', () => {
  act(BEGIN);
  store.close();
  const db = new Database(file);
  db.exec(`UPDATE register_fields SET value = '"a kind of tomorrow"' WHERE id = 'g1' AND field = 'kind'`);
  db.exec(`INSERT INTO register_fields VALUES ('wish', 'w1', 'text', '"later"', 0)`);
  db.close();
  store = openStore(file).store;
  expect([store.register().group.size, store.register().person.size]).toEqual([0, 2]);
  store.close();
  const rows = new Database(file, { readonly: true });
  const left = rows.prepare(`SELECT count(*) FROM register_fields WHERE id IN ('g1', 'w1')`).pluck().get();
  rows.close();
  store = openStore(file).store;
  expect(left).toBe(9);
});
