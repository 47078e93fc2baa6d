import Database from 'better-sqlite3';
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { backupsOf, newestGood } from '../../../src/main/store/backups.ts';
import type { LogReading } from '../../../src/main/session/log.ts';
import { readFactsLeft } from '../../../src/main/store/events.ts';
import type { ReadableHandle } from '../../../src/main/store/handle.ts';
import { NEWEST_SCHEMA } from '../../../src/main/store/migrations/index.ts';
import { openStore } from '../../../src/main/store/open.ts';
import { rescuedName } from '../../../src/main/store/setAside.ts';
import { STORE_FILE, type Store } from '../../../src/main/store/store.ts';
import { rescueWords } from '#shared/words/en/rescue.ts';
import { z } from 'zod';
import { draft } from '../../support/conducting.ts';
import { checksums, filesHolding } from '../../support/fileContent.ts';
import { ownFolder } from '../../support/folders.ts';
import { keepingOn, keptSessions, type KeptDesk } from '../../support/keptDesk.ts';
import { killed } from '../../support/storeFiles.ts';

const PAGE = 4_096;

const kept = (titles: readonly string[]): string => keptSessions(join(ownFolder(), STORE_FILE), titles);

const TITLES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Overwrites every page, but the first, that holds `text` and is one of those meant. */
function spoil(file: string, text: string, meant: (page: Buffer) => boolean = () => true): void {
  const bytes = readFileSync(file);
  for (let page = PAGE; page < bytes.length; page += PAGE) {
    const part = bytes.subarray(page, page + PAGE);
    if (part.includes(text) && meant(part)) part.fill(0xa5);
  }
  writeFileSync(file, bytes);
}

/** What the first byte of a page says that holds rows: https://sqlite.org/fileformat2.html#b_tree_pages */
const LEAF = 0x0a;

/** The ids of its sessions, in their order. */
function idsIn(file: string): string[] {
  const db = new Database(file, { readonly: true });
  const ids = db.prepare('SELECT id FROM sessions ORDER BY id').pluck().all() as string[];
  db.close();
  return ids;
}

/** What was written in a session and is kept. */
function linesOf(store: Store, session: string): (string | null)[] {
  const reading = store.log.read(session);
  return reading.ok ? reading.events.map(({ line }) => line).filter((line) => line !== null) : [];
}

/** What is known of a session, beside words: a sentence stands for those that are lost. */
const factsIn = (reading: LogReading): unknown =>
  reading.ok && reading.events.map((event) => ({ ...event, line: null }));

/** The app on a damaged file, looked at as after a start. */
async function onDamaged(file: string): Promise<KeptDesk> {
  const own = keepingOn(file);
  own.keeping.check();
  await own.settled();
  onTestFinished(() => own.keeping.close());
  expect(own.keeping.rescue()?.kind).toBe('damaged');
  return own;
}

const titlesOf = (store: Store): string[] =>
  store
    .recent()
    .map(({ title }) => title)
    .sort();

const asideIn = (folder: string): string[] =>
  readdirSync(folder).filter((name) => name.includes('.corrupt-'));

describe('a damaged file', () => {
  it('is found out once the window is up, and from then on is not touched', async () => {
    const file = kept(TITLES);
    spoil(file, 'Words of Tuesday');
    const before = checksums(dirname(file));
    const { keeping, settled, changes, desk } = keepingOn(file);
    expect(keeping.store.log.where).toBe('disk');
    keeping.check();
    await settled();
    expect(keeping.rescue()).toEqual({
      kind: 'damaged',
      file,
      offers: { readable: 6, backup: { made: expect.any(Number), sessions: 6 } },
    });
    expect(changes()).toBe(1);
    expect(desk.conductor.open(draft)).toMatchObject({ saved: 'memory' });
    keeping.backUp();
    keeping.close();
    expect(checksums(dirname(file))).toEqual(before);
  });

  it('is looked at no more once the app has ended, however early that was', async () => {
    const file = kept(TITLES);
    spoil(file, 'Words of Tuesday');
    const ended = keepingOn(file);
    ended.keeping.close();
    ended.keeping.check();
    const found = keepingOn(file);
    found.keeping.check();
    found.keeping.close();
    await Promise.all([ended.settled(), found.settled()]);
    expect([ended.changes(), found.changes()]).toEqual([0, 0]);
  });

  it('is not touched either where what was done last lies in its log alone', async () => {
    const file = kept(TITLES);
    spoil(file, 'Words of Tuesday');
    const { keeping, settled, desk } = keepingOn(file);
    desk.conductor.open({ ...draft, title: 'In the log' });
    for (let i = 0; i < 40; i += 1) desk.taps(`p${1 + (i % 6)}`);
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
    const before = checksums(dirname(file));
    keeping.check();
    await settled();
    keeping.close();
    expect(checksums(dirname(file))).toEqual(before);
  });

  it('of no length never costs the log beside it', async () => {
    const file = await killed();
    truncateSync(file, 0);
    const before = checksums(dirname(file));
    const { keeping } = await onDamaged(file);
    expect(await keeping.salvage()).toMatchObject({ ok: false });
    keeping.close();
    expect(checksums(dirname(file))).toMatchObject(before);
  });

  it('is found out while it is read, and the reader gets an answer', async () => {
    const file = kept(TITLES);
    spoil(file, 'Monday');
    const { keeping, settled } = keepingOn(file);
    onTestFinished(() => keeping.close());
    expect(keeping.store.recent()).toEqual([]);
    await settled();
    expect([keeping.store.log.where, keeping.rescue()?.kind]).toEqual(['memory', 'damaged']);
  });

  it('is found out where a text is no JSON any more', async () => {
    const file = kept(['Monday']);
    const bytes = readFileSync(file);
    for (let at = bytes.indexOf('["Ana"'); at >= 0; at = bytes.indexOf('["Ana"', at)) bytes.write('}', at);
    writeFileSync(file, bytes);
    const { keeping, settled } = keepingOn(file);
    onTestFinished(() => keeping.close());
    expect(keeping.store.recent()).toEqual([]);
    await settled();
    expect(keeping.rescue()?.kind).toBe('damaged');
    expect(await keeping.salvage()).toMatchObject({ ok: true });
    expect(keeping.store.recent()[0]?.people).toEqual(['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay']);
  });

  it('is found out while it is written, and the session on the table goes on, whole, in memory', async () => {
    const file = kept(TITLES);
    const { keeping, desk, settled } = keepingOn(file);
    onTestFinished(() => keeping.close());
    desk.conductor.open({ ...draft, title: 'Sunday' });
    for (let i = 0; i < 10; i += 1) desk.taps('p1');
    const monday = keeping.store.recent().find(({ title }) => title === 'Monday')?.session ?? '';
    // Behind the app's back: every page of its tables.
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0xa5, PAGE));
    desk.conductor.leave();
    desk.conductor.open({ ...draft, title: 'Later' });
    // Its rows lie on pages that nobody has read yet.
    expect(keeping.store.deleteSession(monday)).toMatchObject({ ok: false });
    await settled();
    expect(keeping.rescue()?.kind).toBe('damaged');
    const facts = desk.facts();
    const reading = keeping.store.log.read(desk.conductor.current()?.id ?? '');
    expect(reading.ok && reading.events.map(({ body }) => body.type)).toEqual(facts);
    expect(desk.taps('p2')).toMatchObject({ ok: true, saved: 'memory' });
  });
});

describe('a bit that was flipped within a text', () => {
  /** Changes one letter where it stands alone in the file. */
  const spell = (file: string, was: string, is: string): void => {
    const bytes = readFileSync(file);
    const at = bytes.indexOf(was);
    expect(at).toBeGreaterThan(0);
    bytes.write(is, at);
    writeFileSync(file, bytes);
  };

  it('is seen when the session is read, and its facts and the other sessions are saved', async () => {
    const file = kept(TITLES);
    spell(file, 'Words of Tuesday', 'Wordr of Tuesday');
    const { keeping, settled } = keepingOn(file);
    onTestFinished(() => keeping.close());
    keeping.check();
    await settled();
    expect(keeping.rescue()).toBeNull();
    const tuesday = keeping.store.recent().find(({ title }) => title === 'Tuesday')?.session ?? '';
    expect(keeping.store.log.read(tuesday).ok).toBe(false);
    await settled();
    expect(keeping.rescue()?.kind).toBe('damaged');
    const answer = await keeping.salvage();
    const [aside] = asideIn(dirname(file));
    const brought = { sessions: 6, missingLines: 1, lost: 0 };
    expect(answer).toEqual({ ok: true, result: { code: 'salvaged', ...brought, aside } });
    for (const { session, title } of keeping.store.recent())
      expect(linesOf(keeping.store, session)).toEqual([
        title === 'Tuesday' ? rescueWords.lostLine : `Words of ${title}`,
      ]);
  });

  it('is seen in a fact too, and only that session is lost', async () => {
    const file = kept(TITLES);
    spell(file, '"person":"p4"', '"person":"p5"');
    const { keeping, settled } = keepingOn(file);
    onTestFinished(() => keeping.close());
    for (const { session } of keeping.store.recent()) keeping.store.log.read(session);
    await settled();
    const answer = await keeping.salvage();
    const [aside] = asideIn(dirname(file));
    const brought = { sessions: 5, missingLines: 0, lost: 1 };
    expect(answer).toEqual({ ok: true, result: { code: 'salvaged', ...brought, aside } });
  });

  it('never reaches a copy, and a copy that has one is not taken', async () => {
    const file = kept(['Monday']);
    const [copy] = backupsOf(file);
    const before = checksums(dirname(file))[basename(copy?.path ?? '')];
    spell(file, 'Words of Monday', 'Wordr of Monday');
    const { keeping, settled } = keepingOn(file);
    keeping.store.keepSetting('theme.room', 'dark');
    keeping.backUp();
    await settled();
    keeping.close();
    expect(backupsOf(file)).toEqual([copy]);
    expect(checksums(dirname(file))[basename(copy?.path ?? '')]).toBe(before);
    spell(copy?.path ?? '', 'Words of Monday', 'Wordr of Monday');
    expect(newestGood(file)).toBeNull();
  });

  it('cannot be seen in rows from before there were checksums, which are read all the same', () => {
    const file = kept(['Monday']);
    const db = new Database(file);
    db.exec('UPDATE events SET crc = NULL; UPDATE words SET crc = NULL');
    db.close();
    spell(file, 'Words of Monday', 'Wordr of Monday');
    const { store } = openStore(file);
    onTestFinished(() => store.close());
    expect(linesOf(store, store.recent()[0]?.session ?? '')).toEqual(['Wordr of Monday']);
  });
});

describe('taking the newest copy', () => {
  it('brings its sessions back without a restart, and keeps the damaged file under another name', async () => {
    const file = kept(TITLES);
    spoil(file, 'Words of Tuesday');
    const damaged = checksums(dirname(file))[STORE_FILE];
    const { keeping, moves } = await onDamaged(file);
    expect(moves()).toBe(1);
    const answer = await keeping.takeBackup();
    expect(moves()).toBe(2);
    const [aside, ...more] = asideIn(dirname(file));
    expect(more).toEqual([]);
    expect(answer).toEqual({ ok: true, result: { code: 'backupTaken', sessions: 6, aside } });
    expect(keeping.rescue()).toBeNull();
    expect([keeping.store.log.where, titlesOf(keeping.store)]).toEqual(['disk', TITLES.toSorted()]);
    expect(checksums(dirname(file))[aside ?? '']).toBe(damaged);
    expect(existsSync(rescuedName(file))).toBe(false);
    expect(backupsOf(file)).toHaveLength(1);
    expect(keeping.store.readSetting('theme.room', z.string())).toBe('beamer');
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('takes along what was done in memory meanwhile, the session on the table included', async () => {
    const file = kept(['Monday']);
    spoil(file, 'Words of Monday');
    const { keeping, desk } = await onDamaged(file);
    desk.conductor.open({ ...draft, title: 'Ended in memory' });
    desk.goesToTheEnd();
    desk.conductor.open({ ...draft, title: 'Going on' });
    desk.taps('p1');
    keeping.store.keepSetting('theme.others', 'dark');
    expect(await keeping.takeBackup()).toMatchObject({ ok: true });
    expect(desk.taps('p2')).toMatchObject({ ok: true, saved: 'disk' });
    const id = desk.conductor.current()?.id ?? '';
    const facts = desk.facts();
    desk.conductor.leave();
    keeping.close();

    const again = keepingOn(file).keeping;
    onTestFinished(() => again.close());
    expect(titlesOf(again.store)).toEqual(['Ended in memory', 'Going on', 'Monday']);
    const reading = again.store.log.read(id);
    expect(reading.ok && reading.events.map(({ body }) => body.type)).toEqual(facts);
    expect(again.store.resumable()?.title).toBe('Going on');
    expect(again.store.readSetting('theme.others', z.string())).toBe('dark');
  });

  it('continues a session of which the copy holds the beginning', async () => {
    const file = join(ownFolder(), STORE_FILE);
    const { keeping, desk } = keepingOn(file);
    desk.conductor.open({ ...draft, title: 'Long' });
    desk.taps('p1');
    desk.conductor.leave();
    keeping.backUp();
    desk.conductor.resume(keeping.store.resumable()?.session ?? '');
    desk.does({ type: 'gap.answer', count: true });
    for (let i = 0; i < 20; i += 1) desk.taps('p2');
    const facts = desk.facts();
    const id = desk.conductor.current()?.id ?? '';
    keeping.close();
    truncateSync(file, PAGE * 2);

    const later = await onDamaged(file);
    // What the app had in hand when the damage came to light.
    const goesOn = later.keeping.store.log.append(id, desk.conductor.current()?.session.log ?? [], null);
    expect(goesOn).toEqual({ ok: true });
    expect(await later.keeping.takeBackup()).toMatchObject({ ok: true });
    const reading = later.keeping.store.log.read(id);
    expect(reading.ok && reading.events.map(({ body }) => body.type)).toEqual(facts);
    expect(reading.ok && reading.events.map(({ seq }) => seq)).toEqual(facts.map((_, i) => i + 1));
  });

  it('does not bring back what somebody did not agree to meanwhile', async () => {
    const file = join(ownFolder(), STORE_FILE);
    const { keeping, desk } = keepingOn(file);
    desk.conductor.open({ ...draft, title: 'Declined' });
    const id = desk.conductor.current()?.id ?? '';
    desk.taps('p1');
    desk.conductor.leave();
    keeping.backUp();
    const reading = keeping.store.log.read(id);
    keeping.close();
    truncateSync(file, PAGE * 2);

    const later = await onDamaged(file);
    later.keeping.store.log.append(id, reading.ok ? reading.events : [], null);
    later.keeping.store.log.forget(id);
    expect(await later.keeping.takeBackup()).toMatchObject({ ok: true });
    expect(later.keeping.store.recent()).toEqual([
      expect.objectContaining({ session: id, title: '', people: [], state: 'declined' }),
    ]);
    expect(later.keeping.store.log.read(id).ok).toBe(false);
    expect(filesHolding(dirname(file), 'Declined').filter((name) => !name.includes('.corrupt-'))).toEqual([]);
  });

  it('is finished at the next start where a kill came in the middle', async () => {
    const file = kept(TITLES);
    const [copy] = backupsOf(file);
    renameSync(copy?.path ?? '', rescuedName(file));
    renameSync(file, `${file}.corrupt-x`);
    const { kind, store } = openStore(file);
    onTestFinished(() => store.close());
    expect([kind, titlesOf(store)]).toEqual(['ok', TITLES.toSorted()]);
    expect(existsSync(rescuedName(file))).toBe(false);
  });

  it.each([
    ['before the damaged file was moved away', (file: string) => file],
    [
      'between the file and its log',
      (file: string) => {
        writeFileSync(`${file}-wal`, 'its log');
        renameSync(file, `${file}.corrupt-2026-01-05T10-00-00-000Z`);
        return `${file}.corrupt-2026-01-05T10-00-00-000Z`;
      },
    ],
  ])('is finished at the next start where a kill came %s', (_, leave) => {
    const file = kept(TITLES);
    const [copy] = backupsOf(file);
    renameSync(copy?.path ?? '', rescuedName(file));
    spoil(file, 'Words of Tuesday');
    const damaged = checksums(dirname(file))[STORE_FILE];
    leave(file);
    const { kind, store } = openStore(file);
    onTestFinished(() => store.close());
    expect([kind, titlesOf(store)]).toEqual(['ok', TITLES.toSorted()]);
    expect(existsSync(rescuedName(file))).toBe(false);
    const aside = asideIn(dirname(file));
    const [main = '', log] = aside;
    expect(checksums(dirname(file))[main]).toBe(damaged);
    // The log stays with its database.
    if (aside.length > 1) expect(log).toBe(`${main}-wal`);
  });

  it('keeps a rescued file that is whole until another takes its place', async () => {
    const file = kept(TITLES);
    spoil(file, 'Words of Tuesday');
    const { keeping } = await onDamaged(file);
    const [copy] = backupsOf(file);
    copyFileSync(copy?.path ?? '', rescuedName(file));
    for (const { path } of backupsOf(file)) rmSync(path);
    expect(await keeping.takeBackup()).toEqual({ ok: false, why: { code: 'notWhole' } });
    expect(existsSync(rescuedName(file))).toBe(true);
    keeping.close();
    const { kind, store } = openStore(file);
    onTestFinished(() => store.close());
    expect([kind, titlesOf(store)]).toEqual(['ok', TITLES.toSorted()]);
  });

  it('does not wait for a pipe among the copies', async () => {
    const file = kept(TITLES);
    const [copy] = backupsOf(file);
    execFileSync('mkfifo', [`${file}.backup-2030-01-05T10-00-00-000Z`]);
    spoil(file, 'Words of Tuesday');
    const { keeping } = await onDamaged(file);
    expect(keeping.rescue()?.offers?.backup).toMatchObject({ made: copy?.made.getTime(), sessions: 6 });
  });

  it('changes nothing where no copy is whole', async () => {
    const file = kept(TITLES);
    spoil(file, 'Words of Tuesday');
    for (const { path } of backupsOf(file)) spoil(path, 'Words');
    const { keeping } = await onDamaged(file);
    expect(keeping.rescue()?.offers?.backup).toBeNull();
    const before = checksums(dirname(file));
    expect(await keeping.takeBackup()).toEqual({ ok: false, why: { code: 'notWhole' } });
    expect(checksums(dirname(file))).toEqual(before);
  });
});

describe('saving what can be read', () => {
  it('brings over every session that is whole, and says how many are lost', async () => {
    const file = kept(TITLES);
    const [, lost] = idsIn(file);
    spoil(file, lost ?? '', (page) => page[0] === LEAF && page.includes('voice.started'));
    const { keeping } = await onDamaged(file);
    const answer = await keeping.salvage();
    const [aside] = asideIn(dirname(file));
    const saved = titlesOf(keeping.store);
    expect(saved.length).toBeGreaterThan(0);
    expect(saved.length).toBeLessThan(TITLES.length);
    const brought = { sessions: saved.length, missingLines: 0, lost: TITLES.length - saved.length };
    expect(answer).toEqual({ ok: true, result: { code: 'salvaged', ...brought, aside } });
    for (const { session, title } of keeping.store.recent())
      expect(linesOf(keeping.store, session)).toEqual([`Words of ${title}`]);
    expect(keeping.store.recent().every(({ state }) => state === 'ended')).toBe(true);
    expect(keeping.store.readSetting('theme.room', z.string())).toBe('beamer');
    keeping.close();
    const again = openStore(file);
    onTestFinished(() => again.store.close());
    expect([again.kind, titlesOf(again.store)]).toEqual(['ok', saved]);
  });

  it('brings over the facts of a session whose words cannot be read, and says so in their place', async () => {
    const file = kept(TITLES);
    spoil(file, 'Words of Tuesday');
    const { keeping } = await onDamaged(file);
    const answer = await keeping.salvage();
    const [aside] = asideIn(dirname(file));
    const brought = { sessions: 6, missingLines: 6, lost: 0 };
    expect(answer).toEqual({ ok: true, result: { code: 'salvaged', ...brought, aside } });
    expect(titlesOf(keeping.store)).toEqual(TITLES.toSorted());
    for (const { session } of keeping.store.recent())
      expect(linesOf(keeping.store, session)).toEqual([rescueWords.lostLine]);
  });

  it('keeps of a session that somebody did not agree to the day alone, and counts it as read', async () => {
    const file = kept(['Monday', 'Tuesday']);
    const { store } = openStore(file);
    const [first] = store.recent();
    store.log.forget(first?.session ?? '');
    store.close();
    spoil(file, 'Words of');
    const { keeping } = await onDamaged(file);
    const answer = await keeping.salvage();
    expect(answer).toMatchObject({ ok: true, result: { code: 'salvaged', sessions: 2 } });
    expect(titlesOf(keeping.store)).toContain('');
  });

  it('finds sessions by their log where the list of them is gone', async () => {
    const file = kept(['Monday', 'Tuesday']);
    const db = new Database(file);
    db.pragma('foreign_keys = OFF');
    db.exec('DELETE FROM sessions; DROP TABLE alive');
    db.close();
    const { keeping } = await onDamaged(file);
    await keeping.salvage();
    expect(titlesOf(keeping.store)).toEqual(['Monday', 'Tuesday']);
    expect(keeping.store.recent()[0]?.people).toEqual(['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay']);
  });

  it.each<[string, (file: string) => void]>([
    ['its words', (file) => backupsOf(file).forEach(({ path }) => rmSync(path))],
    ['a copy', (file) => spoil(file, 'Words of')],
  ])('finds a session between two damaged places by %s, where the list is gone', async (_, leave) => {
    const file = kept(TITLES);
    const ids = idsIn(file);
    spoil(file, '"Ana","Ben"');
    const withNext =
      (next: number) =>
      (page: Buffer): boolean =>
        page[0] === LEAF && page.includes('voice.') && page.includes(ids[next] ?? '');
    spoil(file, ids[1] ?? '', withNext(2));
    spoil(file, ids[4] ?? '', withNext(5));
    leave(file);
    const { keeping } = await onDamaged(file);
    await keeping.salvage();
    expect(keeping.store.recent().map(({ session }) => session)).toContain(ids[3]);
  });

  it('saves a session that can be read from its begin, whatever is said of its end', async () => {
    const whole = kept(TITLES);
    const bytes = readFileSync(whole);
    /** As far as the damage. */
    const factsOf = (db: Database.Database, id: string): unknown[] => {
      const facts: unknown[] = [];
      try {
        const reading = db.prepare('SELECT * FROM events WHERE session = ? ORDER BY seq');
        for (const fact of reading.iterate(id)) facts.push(fact);
      } catch {
        // Here it is.
      }
      return facts;
    };
    const listing = 'SELECT * FROM sessions WHERE id = ?';
    const before = new Database(whole, { readonly: true });
    const listed = new Map(idsIn(whole).map((id) => [id, before.prepare(listing).get(id)]));
    const facts = new Map(idsIn(whole).map((id) => [id, factsOf(before, id)]));
    before.close();
    /** The sessions of a damaged file that plain SQL gives out whole, but for their last fact asked for alone. */
    const endless = (file: string): string[] => {
      const db = new Database(file, { readonly: true });
      db.unsafeMode();
      db.pragma('writable_schema = ON');
      const last = db.prepare('SELECT max(seq) FROM events WHERE session = ?').pluck();
      const holds = (check: () => boolean): boolean | null => {
        try {
          return check();
        } catch {
          return null;
        }
      };
      const found = [...facts].filter(
        ([id, all]) =>
          holds(() => isDeepStrictEqual(db.prepare(listing).get(id), listed.get(id))) === true &&
          isDeepStrictEqual(factsOf(db, id), all) &&
          holds(() => last.get(id) === all.length) !== true,
      );
      db.close();
      return found.map(([id]) => id);
    };
    let saved = 0;
    for (let at = 2 * PAGE; at < bytes.length && saved < 4; at += 512)
      for (const damaged of [bytes.subarray(0, at), Buffer.from(bytes).fill(0, at, at + 512)]) {
        const file = join(ownFolder(), STORE_FILE);
        writeFileSync(file, damaged);
        const sessions = endless(file);
        if (sessions.length === 0) continue;
        const { keeping } = await onDamaged(file);
        expect(await keeping.salvage()).toMatchObject({ ok: true });
        for (const id of sessions) {
          const reading = keeping.store.log.read(id);
          expect(reading.ok && reading.events.length).toBe(facts.get(id)?.length);
        }
        keeping.close();
        saved += sessions.length;
      }
    expect(saved).toBeGreaterThan(0);
  });

  it('reads a log from its end where nothing leads to its begin', () => {
    const own = new Database(kept(['Monday']));
    onTestFinished(() => void own.close());
    own.pragma('foreign_keys = OFF');
    // Bytes without a file have no log beside them.
    own.pragma('journal_mode = DELETE');
    own.exec('CREATE TABLE kept AS SELECT * FROM events; UPDATE kept SET crc = NULL');
    const columns = 'seq, v, act, by, at, wall, type, body, crc';
    /** The numbers of the facts, in the order in which they are read before the damage. */
    const read = (db: Database.Database, order: 'ASC' | 'DESC'): number[] => {
      const found: number[] = [];
      const facts = db.prepare(`SELECT seq FROM events WHERE session = 'b' ORDER BY seq ${order}`).pluck();
      try {
        for (const seq of facts.iterate()) found.push(seq as number);
      } catch {
        // Here it is.
      }
      return found;
    };
    let fromItsEnd = 0;
    // Of some length of the log before, the first fact of this one stands between two pages.
    for (let before = 1; before <= 40 && fromItsEnd === 0; before += 1) {
      own.exec(`DELETE FROM events;
        INSERT INTO events SELECT 'a', ${columns} FROM kept WHERE seq <= ${before};
        INSERT INTO events SELECT 'b', ${columns} FROM kept`);
      const bytes = own.serialize();
      const all = read(own, 'ASC').length;
      for (let page = PAGE; page < bytes.length; page += PAGE) {
        if (bytes[page] !== LEAF) continue;
        const db = new Database(Buffer.from(bytes).fill(0xa5, page, page + PAGE)) as ReadableHandle;
        if (read(db, 'ASC').length < all && read(db, 'DESC').length === all) {
          const reading = readFactsLeft(db, 'b');
          expect(reading.ok && reading.events.length).toBe(all);
          fromItsEnd += 1;
        }
        db.close();
      }
    }
    expect(fromItsEnd).toBeGreaterThan(0);
  });

  it('takes the session that a kill left in the write-ahead log, and keeps that log with the file', async () => {
    const file = await killed();
    const bytes = readFileSync(file);
    // Pages of the main file that the log does not replace.
    writeFileSync(file, bytes.fill(7, PAGE + 200));
    const { keeping } = await onDamaged(file);
    expect(await keeping.salvage()).toMatchObject({ ok: true });
    const reading = keeping.store.log.read(keeping.store.resumable()?.session ?? '');
    expect(reading.ok && reading.events.length).toBeGreaterThan(50);
    expect(asideIn(dirname(file)).map((name) => name.replace(/.*Z/, ''))).toEqual(['', '-wal']);
  });

  it('runs nothing that was slipped into the file', async () => {
    const file = kept(['Monday']);
    const db = new Database(file);
    db.exec(`CREATE TRIGGER t AFTER INSERT ON events BEGIN DELETE FROM words; END`);
    db.close();
    const { keeping } = await onDamaged(file);
    await keeping.salvage();
    expect(linesOf(keeping.store, keeping.store.recent()[0]?.session ?? '')).toEqual(['Words of Monday']);
  });

  it('brings over only what is true, wherever the file was damaged, and never writes to it', async () => {
    const whole = kept(TITLES);
    const bytes = readFileSync(whole);
    const logs = new Map<string, unknown>();
    const { store } = openStore(whole);
    for (const { session } of store.recent()) logs.set(session, factsIn(store.log.read(session)));
    store.close();
    const damage = fc.oneof(
      fc.record({ cut: fc.integer({ min: 101, max: bytes.length - 1 }) }),
      fc.record({
        from: fc.integer({ min: 100, max: bytes.length - 1 }),
        length: fc.integer({ min: 1, max: 3 * PAGE }),
        to: fc.constantFrom(0, 0xff, 0x61),
      }),
    );
    let saved = 0;
    await fc.assert(
      fc.asyncProperty(damage, async (how) => {
        const file = join(ownFolder(), STORE_FILE);
        const damaged = 'cut' in how ? bytes.subarray(0, how.cut) : Buffer.from(bytes);
        if ('to' in how) damaged.fill(how.to, how.from, Math.min(bytes.length, how.from + how.length));
        writeFileSync(file, damaged);
        const { keeping, settled } = keepingOn(file);
        keeping.check();
        await settled();
        if (keeping.rescue() === null) {
          keeping.close();
          return;
        }
        const answer = await keeping.salvage();
        const [aside] = asideIn(dirname(file));
        expect(answer.ok).toBe(aside !== undefined);
        expect(readFileSync(join(dirname(file), aside ?? STORE_FILE)).equals(damaged)).toBe(true);
        for (const { session } of keeping.store.recent()) {
          expect(factsIn(keeping.store.log.read(session))).toEqual(logs.get(session));
          for (const words of linesOf(keeping.store, session))
            expect(
              words === rescueWords.lostLine || TITLES.some((title) => words === `Words of ${title}`),
            ).toBe(true);
          saved += 1;
        }
        keeping.close();
      }),
      { numRuns: 30 },
    );
    // How much can be saved is chance: what is hit may be what all sessions stand on.
    expect(saved).toBeGreaterThan(0);
  });
});

describe('a file of a newer build', () => {
  it('is offered no rescue and stays as it is', async () => {
    const file = kept(['Monday']);
    const db = new Database(file);
    db.pragma(`user_version = ${NEWEST_SCHEMA + 1}`);
    db.close();
    const before = checksums(dirname(file));
    const { keeping } = keepingOn(file);
    onTestFinished(() => keeping.close());
    keeping.check();
    expect(keeping.rescue()).toEqual({ kind: 'newer', file, offers: null });
    expect(await keeping.salvage()).toEqual({ ok: false, why: { code: 'notDamaged' } });
    expect(await keeping.takeBackup()).toEqual({ ok: false, why: { code: 'notDamaged' } });
    expect(checksums(dirname(file))).toEqual(before);
  });
});
