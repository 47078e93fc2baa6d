import Database from 'better-sqlite3';
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished, describe } from 'vitest';
import type { WritableHandle } from '../../../src/main/store/handle.ts';
import { APPLICATION_ID, NEWEST_SCHEMA } from '../../../src/main/store/migrations/index.ts';
import { openStore, type Opened } from '../../../src/main/store/open.ts';
import { configure, isRecent } from '../../../src/main/store/pragmas.ts';
import { STORE_FILE } from '../../../src/main/store/store.ts';
import { deskOn, draft, testTime } from '../../support/conducting.ts';
import { ownFolder } from '../../support/folders.ts';

const opened = (file: string): Opened => {
  const result = openStore(file);
  onTestFinished(() => {
    if (result.store.log.where === 'memory' || existsSync(file)) result.store.close();
  });
  return result;
};

describe('opening the store', () => {
  it('makes a new one, whole, for its owner alone', () => {
    const file = join(ownFolder(), 'app', STORE_FILE);
    const { kind, why, store } = openStore(file);
    expect([kind, why, store.log.where]).toEqual(['ok', null, 'disk']);
    store.close();
    expect(readdirSync(dirname(file))).toEqual([STORE_FILE]);
    if (process.platform !== 'win32') {
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(statSync(dirname(file)).mode & 0o777).toBe(0o700);
    }
  });

  it('makes the write-ahead log readable to its owner alone, too', () => {
    const file = join(ownFolder(), STORE_FILE);
    const { store } = opened(file);
    deskOn(store.log, testTime()).conductor.open(draft);
    expect(statSync(`${file}-wal`).mode & 0o777).toBe(0o600);
  });

  it('marks the file as ours and with its schema', () => {
    const file = join(ownFolder(), STORE_FILE);
    openStore(file).store.close();
    const db = new Database(file, { readonly: true });
    expect(db.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
    expect(db.pragma('user_version', { simple: true })).toBe(NEWEST_SCHEMA);
    db.close();
  });

  it('finds again what was kept', () => {
    const file = join(ownFolder(), STORE_FILE);
    const first = openStore(file).store;
    const desk = deskOn(first.log, testTime());
    desk.conductor.open(draft);
    desk.taps('p1');
    desk.conductor.leave();
    first.close();

    const { store } = opened(file);
    const left = store.resumable();
    expect(left).toMatchObject({
      title: 'Spring council',
      formatId: 'council',
      formatName: 'Council',
      state: 'open',
      trial: false,
      group: null,
    });
    expect(left?.people).toEqual(['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay']);
    const reading = store.log.read(left?.session ?? '');
    expect(reading.ok && reading.events.map(({ body }) => body.type)).toEqual([
      'session.opened',
      'voice.started',
    ]);
  });

  it('locks the file for itself alone, which needs no shared memory beside it', () => {
    const folder = ownFolder();
    openStore(join(folder, STORE_FILE)).store.close();
    opened(join(folder, STORE_FILE));
    expect(readdirSync(folder).sort()).toEqual([STORE_FILE, `${STORE_FILE}-wal`]);
  });

  it('opens the same file a second time in this process as busy, and leaves the first alone', () => {
    const file = join(ownFolder(), STORE_FILE);
    const first = opened(file).store;
    expect(opened(file).kind).toBe('busy');
    expect(deskOn(first.log, testTime()).conductor.open(draft)).toMatchObject({ saved: 'disk' });
  });

  it('holds every pragma it needs', () => {
    const folder = ownFolder();
    mkdirSync(join(folder, 'x'));
    const db = new Database(join(folder, 'x', 'p.sqlite')) as WritableHandle;
    configure(db);
    const held = (name: string) => db.pragma(name, { simple: true });
    expect({
      journal: held('journal_mode'),
      synchronous: held('synchronous'),
      foreignKeys: held('foreign_keys'),
      trustedSchema: held('trusted_schema'),
      cellSizeCheck: held('cell_size_check'),
      secureDelete: held('secure_delete'),
      busyTimeout: held('busy_timeout'),
      locking: held('locking_mode'),
      temporary: held('temp_store'),
    }).toEqual({
      journal: 'wal',
      synchronous: 2,
      foreignKeys: 1,
      trustedSchema: 0,
      cellSizeCheck: 1,
      secureDelete: 1,
      busyTimeout: 5_000,
      locking: 'exclusive',
      temporary: 2,
    });
    db.close();
  });

  it('refuses a database that does not hold a pragma', () => {
    const db = new Database(':memory:') as WritableHandle;
    const stubborn = new Proxy(db, {
      get: (target, key) =>
        key === 'pragma'
          ? (name: string, options?: object) => (options ? 1 : target.pragma(name))
          : Reflect.get(target, key),
    });
    expect(() => configure(stubborn)).toThrow('the database holds locking_mode at 1 instead of EXCLUSIVE');
    db.close();
  });

  it.each([
    ['3.51.3', true],
    ['3.54.1', true],
    ['4.0', true],
    ['3.51.2', false],
    ['3.40.1', false],
    ['2.99.99', false],
  ])('trusts SQLite %s: %s', (version, trusted) => {
    expect(isRecent(version)).toBe(trusted);
  });

  it('runs on a SQLite without the WAL-reset bug', () => {
    const db = new Database(':memory:');
    expect(isRecent(db.prepare('SELECT sqlite_version()').pluck().get() as string)).toBe(true);
    db.close();
  });
});
