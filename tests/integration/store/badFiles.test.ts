import Database from 'better-sqlite3';
import { inDigits } from '#shared/words/timeText.ts';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Trouble, Why } from '#shared/ipc/why.ts';
import { whySentence } from '#shared/words/en/why.ts';
import { NEWEST_SCHEMA } from '../../../src/main/store/migrations/index.ts';
import { HEADER_LENGTH } from '../../../src/main/store/reading.ts';
import { openStore, type Opened } from '../../../src/main/store/open.ts';
import { STORE_FILE } from '../../../src/main/store/store.ts';
import { deskOn, draft, testTime } from '../../support/conducting.ts';
import { troubleOf } from '../../../src/main/store/trouble.ts';
import { checksums } from '../../support/fileContent.ts';
import { ownFolder } from '../../support/folders.ts';
import { openElsewhere } from '../../support/otherProgram.ts';
import { refusingLocks } from '../../support/refuseLocks.ts';
import { keepingOn } from '../../support/keptDesk.ts';
import { filled, killed } from '../../support/storeFiles.ts';

const PAGE = 4_096;
const asRoot = process.getuid?.() === 0;
/** "nobody" of Debian; tests that need an ordinary user run as it where they start as root. */
const ORDINARY = 65_534;

/** Why the file is not the one at work. */
const cannotOpen = (trouble: Trouble, file: string): Why => ({ code: 'cannotOpen', trouble, file });

/** Every file of a folder that nothing has open, by name: where many are looked at, without another process. */
const bytesIn = (folder: string): Record<string, Buffer> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));

/** Opens, and checks that a session can be held in memory all the same. */
function openBad(file: string): Opened {
  const result = openStore(file);
  expect(result.store.log.where).toBe('memory');
  const desk = deskOn(result.store.log, testTime());
  expect(desk.conductor.open(draft)).toMatchObject({ ok: true, saved: 'memory' });
  expect(desk.conductor.saved()).toEqual({ where: 'memory', why: result.why });
  result.store.close();
  return result;
}

function setVersion(file: string, version: number): void {
  const db = new Database(file);
  db.pragma(`user_version = ${version}`);
  db.close();
}

describe('a database from a newer build', () => {
  it('is refused, and no byte of it changes', () => {
    const file = filled();
    setVersion(file, NEWEST_SCHEMA + 1);
    const before = checksums(join(file, '..'));
    const { kind, why } = openBad(file);
    expect([kind, why]).toEqual(['newer', cannotOpen('newer', file)]);
    expect(checksums(join(file, '..'))).toEqual(before);
  });

  it('is refused even while only its write-ahead log tells', () => {
    const file = filled();
    const folder = ownFolder();
    const copy = join(folder, STORE_FILE);
    const db = new Database(file);
    db.pragma(`user_version = ${NEWEST_SCHEMA + 1}`);
    // As a kill would leave it: the new version has not reached the main file.
    execFileSync('cp', [file, copy]);
    execFileSync('cp', [`${file}-wal`, `${copy}-wal`]);
    db.close();
    expect(readFileSync(copy).readUInt32BE(60)).toBe(NEWEST_SCHEMA);
    const before = checksums(folder);
    expect(openBad(copy).kind).toBe('newer');
    expect(checksums(folder)).toEqual(before);
  });
});

describe('something else in its place', () => {
  it.each<[string, (file: string) => void, Opened['kind']]>([
    [
      'a database of another program',
      (file) => new Database(file).exec('CREATE TABLE t (x)').close(),
      'foreign',
    ],
    ['a folder', (file) => mkdirSync(file), 'foreign'],
    ['an empty file', (file) => writeFileSync(file, ''), 'damaged'],
    ['a picture', (file) => writeFileSync(file, Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])), 'damaged'],
    ['garbage', (file) => writeFileSync(file, Buffer.alloc(20_000, 'garbage')), 'damaged'],
    ['a log without its database', (file) => writeFileSync(`${file}-wal`, Buffer.alloc(4_152, 1)), 'damaged'],
  ])('%s is left alone', (_, put, kind) => {
    const folder = ownFolder();
    const file = join(folder, STORE_FILE);
    put(file);
    const before = kind === 'foreign' && !existsSync(`${file}-wal`) ? null : checksums(folder);
    const opened = openBad(file);
    expect([opened.kind, opened.why]).toEqual([kind, cannotOpen(kind as Trouble, file)]);
    if (before) expect(checksums(folder)).toEqual(before);
  });

  it('does not wait for a pipe', () => {
    const file = join(ownFolder(), STORE_FILE);
    execFileSync('mkfifo', [file]);
    expect(openBad(file).kind).toBe('foreign');
  });

  it('tells a folder that cannot be made', () => {
    const folder = ownFolder();
    writeFileSync(join(folder, 'app'), '');
    const file = join(folder, 'app', STORE_FILE);
    expect(openBad(file)).toMatchObject({ kind: 'noFolder', why: cannotOpen('noFolder', file) });
  });
});

describe('a damaged database', () => {
  it('is left as it is wherever it was cut off', () => {
    const whole = filled();
    const size = readFileSync(whole).length;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: size - 1 }), (length) => {
        const folder = ownFolder();
        const file = join(folder, STORE_FILE);
        copyFileSync(whole, file);
        truncateSync(file, length);
        const before = bytesIn(folder);
        expect(openBad(file).kind).toBe('damaged');
        expect(bytesIn(folder)).toEqual(before);
      }),
      { numRuns: 25, examples: [[0], [99], [100], [size - 4_096], [size - 100], [size - 1]] },
    );
  });

  it('is let go of untouched, whichever of its tables begins with an empty page', async () => {
    const whole = filled();
    const bytes = readFileSync(whole);
    const db = new Database(whole, { readonly: true });
    const tables = db.prepare(`SELECT name, rootpage FROM sqlite_schema WHERE type = 'table'`).all();
    db.close();
    expect(tables.length).toBeGreaterThan(7);
    for (const { name, rootpage } of tables as { name: string; rootpage: number }[]) {
      const folder = ownFolder();
      const file = join(folder, STORE_FILE);
      const damaged = Buffer.from(bytes);
      writeFileSync(file, damaged.fill(0, (rootpage - 1) * PAGE, rootpage * PAGE));
      const before = bytesIn(folder);
      const { keeping, settled } = keepingOn(file);
      keeping.check();
      await settled();
      expect([name, keeping.store.log.why]).toEqual([name, cannotOpen('damaged', file)]);
      keeping.close();
      expect([name, bytesIn(folder)]).toEqual([name, before]);
      const again = openStore(file);
      again.store.close();
      expect([name, again.kind]).not.toEqual([name, 'busy']);
    }
  });

  it('is found out even where only the end of a text is cut off', () => {
    const file = join(ownFolder(), STORE_FILE);
    const { store } = openStore(file);
    const desk = deskOn(store.log, testTime());
    desk.conductor.open(draft);
    for (let i = 0; i < 12; i += 1)
      desk.does({ type: 'note.write', kind: 'option', text: `${i} `.repeat(600) });
    desk.conductor.leave();
    store.close();
    const size = readFileSync(file).length;
    truncateSync(file, size - 20);
    expect(openBad(file).kind).toBe('damaged');
    expect(readFileSync(file).length).toBe(size - 20);
  });

  it('never crashes the app, wherever bytes were overwritten, and is never written to when found out', async () => {
    const whole = filled();
    const bytes = readFileSync(whole);
    const damage = fc.array(
      fc.record({ at: fc.integer({ min: 0, max: bytes.length - 1 }), to: fc.integer({ min: 0, max: 255 }) }),
      { minLength: 1, maxLength: 64 },
    );
    await fc.assert(
      fc.asyncProperty(damage, async (places) => {
        const folder = ownFolder();
        const file = join(folder, STORE_FILE);
        const damaged = Buffer.from(bytes);
        for (const { at, to } of places) damaged[at] = to;
        writeFileSync(file, damaged);
        const before = bytesIn(folder);
        const { keeping, settled } = keepingOn(file);
        const { store } = keeping;
        keeping.check();
        await settled();
        // What the pages do not tell, the events themselves do.
        for (const { session } of store.recent()) expect(store.log.read(session)).toHaveProperty('ok');
        if (store.log.where === 'memory') {
          expect(store.log.why).toMatchObject({ code: 'cannotOpen', file });
          expect(bytesIn(folder)).toEqual(before);
        }
        keeping.close();
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['with a trigger slipped in', 'CREATE TRIGGER t AFTER INSERT ON events BEGIN DELETE FROM words; END'],
    ['with a view slipped in', 'CREATE VIEW v AS SELECT * FROM words'],
    ['without one of its tables', 'DROP TABLE alive'],
  ])('is one %s, too', (_, change) => {
    const file = filled();
    const db = new Database(file);
    db.exec(change);
    db.close();
    const before = checksums(join(file, '..'));
    expect(openBad(file).kind).toBe('damaged');
    expect(checksums(join(file, '..'))).toEqual(before);
  });

  it('is told of whatever is wrong with the header, and no byte changes', () => {
    const folder = ownFolder();
    const file = filled(folder);
    const whole = readFileSync(file);
    const wrong = (at: number, value: number): void => {
      const bytes = Buffer.from(whole);
      bytes[at] = value;
      writeFileSync(file, bytes);
      const { kind, store } = openStore(file);
      store.close();
      if (kind !== 'ok') expect(readFileSync(file).equals(bytes)).toBe(true);
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: HEADER_LENGTH - 1 }), fc.integer({ min: 0, max: 255 }), wrong),
      // The number of the schema's format, which only SQLite's first statement looks at.
      { numRuns: 60, examples: [[47, 9]] },
    );
  });

  it.each([
    `body = '{"type":"phase.started","step":"front.OPEN"}', at = 604800001`,
    'v = 0',
    'v = -1',
    `v = 1, body = 'null'`,
  ])('keeps its reason for the one session that cannot be read: %s', (damage) => {
    const file = filled();
    const db = new Database(file);
    db.pragma('ignore_check_constraints = ON');
    db.exec(`UPDATE events SET ${damage} WHERE seq = 50`);
    db.close();
    const { kind, store } = openStore(file);
    onTestFinished(() => store.close());
    const left = store.resumable();
    expect(kind).toBe('ok');
    expect(deskOn(store.log, testTime()).conductor.resume(left?.session ?? '')).toMatchObject({ ok: false });
  });

  it('is opened up to the last whole commit when the write-ahead log of a kill is cut off', async () => {
    const file = await killed();
    const wal = `${file}-wal`;
    truncateSync(wal, readFileSync(wal).length - 1_000);
    const { kind, store } = openStore(file);
    onTestFinished(() => store.close());
    const reading = store.log.read(store.resumable()?.session ?? '');
    expect(kind).toBe('ok');
    expect(reading.ok && reading.events.length).toBeGreaterThan(50);
  });

  it('is told even while the damage is in what a kill left behind, and no byte changes', async () => {
    const file = await killed();
    const header = readFileSync(file);
    // Pages of the main file that the log does not replace.
    writeFileSync(
      file,
      Buffer.concat([header.subarray(0, 4_096 + 200), Buffer.alloc(header.length - 4_296, 7)]),
    );
    const folder = join(file, '..');
    const before = checksums(folder);
    expect(openBad(file).kind).toBe('damaged');
    expect(checksums(folder)).toEqual(before);
  });
});

describe('a second program', () => {
  it('is told that the store is in use, and the first goes on', () => {
    const file = join(ownFolder(), STORE_FILE);
    const first = openStore(file).store;
    onTestFinished(() => first.close());
    const desk = deskOn(first.log, testTime());
    expect(openElsewhere(file)).toEqual({ kind: 'busy', why: cannotOpen('busy', file), saved: 'memory' });
    expect(desk.conductor.open(draft)).toMatchObject({ saved: 'disk' });
    expect(openElsewhere(file).kind).toBe('busy');
    expect(desk.taps('p1')).toMatchObject({ saved: 'disk' });
  });

  it('gets the store once the first has closed it', () => {
    const file = join(ownFolder(), STORE_FILE);
    openStore(file).store.close();
    expect(openElsewhere(file)).toMatchObject({ kind: 'ok', saved: 'disk' });
  });
});

describe('a folder that takes no locks', () => {
  it('is told, and the session is held in memory', () => {
    const folder = ownFolder();
    const file = filled(folder);
    const before = checksums(folder);
    const refusing = refusingLocks(folder, ownFolder());
    if (refusing) {
      const opened = openElsewhere(file, undefined, refusing);
      expect(opened).toEqual({ kind: 'busy', why: cannotOpen('busy', file), saved: 'memory' });
      expect(whySentence(opened.why, inDigits)).toContain('its drive takes no locks');
    } else expect(troubleOf(new Database.SqliteError('database is locked', 'SQLITE_BUSY'))).toBe('busy');
    expect(checksums(folder)).toEqual(before);
  });
});

describe('a place that may not be written to', () => {
  const open = (file: string) => (asRoot ? openElsewhere(file, ORDINARY) : openElsewhere(file));

  it.each<[string, (folder: string, file: string) => void]>([
    ['a read-only folder', (folder) => chmodSync(folder, 0o555)],
    ['a read-only file', (_, file) => chmodSync(file, 0o444)],
  ])('%s is told and left alone', (_, forbid) => {
    const folder = ownFolder();
    const file = filled(folder);
    if (asRoot) for (const path of [folder, file]) chownSync(path, ORDINARY, ORDINARY);
    const before = checksums(folder);
    forbid(folder, file);
    expect(open(file)).toEqual({ kind: 'readOnly', why: cannotOpen('readOnly', file), saved: 'memory' });
    chmodSync(folder, 0o700);
    expect(checksums(folder)).toEqual(before);
  });

  it('a read-only folder without a store is told, too', () => {
    const folder = ownFolder();
    chmodSync(folder, 0o555);
    const file = join(folder, STORE_FILE);
    expect(open(file)).toEqual({ kind: 'readOnly', why: cannotOpen('readOnly', file), saved: 'memory' });
    chmodSync(folder, 0o700);
  });
});
