import Database from 'better-sqlite3';
import { existsSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { backUp, backupsOf } from '../../../src/main/store/backups.ts';
import { write, type WritableHandle } from '../../../src/main/store/handle.ts';
import { migrate } from '../../../src/main/store/migrations/index.ts';
import { memoryLog } from '../../../src/main/session/memoryLog.ts';
import { openStore } from '../../../src/main/store/open.ts';
import { insertPendingDrop, pendingDrops } from '../../../src/main/store/pendingDrops.ts';
import { configure } from '../../../src/main/store/pragmas.ts';
import { deleteSessionRows } from '../../../src/main/store/sessions.ts';
import { STORE_FILE, storeOn, type Store } from '../../../src/main/store/store.ts';
import { deskOn, draft, testTime, type Desk } from '../../support/conducting.ts';
import { filesHolding } from '../../support/fileContent.ts';
import { ownFolder } from '../../support/folders.ts';

const MARKER = 'the landlord of Rose Lane 7';

let file: string;
let store: Store;
let desk: Desk;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  file = join(ownFolder(), STORE_FILE);
  store = openStore(file).store;
  desk = deskOn(store.log, testTime());
  desk.conductor.open(draft);
});
afterEach(() => {
  store.close();
  vi.useRealTimers();
});

const holding = () => filesHolding(dirname(file), MARKER);
const walSize = () => (existsSync(`${file}-wal`) ? statSync(`${file}-wal`).size : 0);
/** A copy from before a migration, made while the words were there. */
function copyMade(): void {
  store.close();
  const db = new Database(file) as WritableHandle;
  backUp(db, file, new Date(0));
  db.close();
  store = openStore(file).store;
  const { session } = store.resumable() ?? { session: '' };
  desk = deskOn(store.log, testTime());
  desk.conductor.resume(session);
}

describe('words that are taken back', () => {
  it('are gone from every file, while the fact that something was written stays', () => {
    desk.does({ type: 'note.write', kind: 'option', text: `Call ${MARKER}!` }, 'console', 'note-1');
    desk.does({ type: 'note.write', kind: 'option', text: 'Sleep over it' }, 'console', 'note-2');
    expect(holding()).not.toEqual([]);
    desk.does({ type: 'note.takeBack', note: 'note-1' });
    expect(holding()).toEqual([]);
    const reading = store.log.read(desk.conductor.current()?.id ?? '');
    expect(reading.ok && reading.events.map(({ body, line }) => [body.type, line])).toEqual([
      ['session.opened', null],
      ['note.written', null],
      ['note.written', 'Sleep over it'],
      ['note.takenBack', null],
    ]);
  });

  it('are gone from the main file too, once they had been moved there, and from copies', () => {
    desk.does(
      { type: 'commitment.write', person: 'p3', text: `Call ${MARKER}!`, visible: 'group' },
      'console',
      'commitment-1',
    );
    copyMade();
    expect(holding()).toHaveLength(2);
    desk.does({ type: 'commitment.takeBack', commitment: 'commitment-1' });
    expect(holding()).toEqual([]);
    expect(backupsOf(file)).toEqual([]);
  });
});

describe('words of an act that was undone', () => {
  const write = (): void =>
    void desk.does({ type: 'note.write', kind: 'option', text: `Call ${MARKER}!` }, 'console', 'note-1');
  const read = () => {
    const reading = store.log.read(desk.conductor.current()?.id ?? '');
    return reading.ok ? reading.events.map(({ body, line }) => [body.type, line]) : [];
  };

  it('stay while it may be done again, and come back with it', () => {
    write();
    desk.does({ type: 'act.undo' });
    expect(holding()).not.toEqual([]);
    expect(desk.does({ type: 'act.redo' })).toMatchObject({ ok: true });
    expect(desk.conductor.console()?.notes.map(({ text }) => text)).toEqual([`Call ${MARKER}!`]);
    desk.does({ type: 'phase.start', ago: 0 });
    expect(holding()).not.toEqual([]);
  });

  it('are gone from every file, and from copies, with the next act: it cannot be done again', () => {
    write();
    copyMade();
    desk.does({ type: 'gap.answer', count: true });
    desk.does({ type: 'act.undo' });
    expect(holding()).not.toEqual([]);
    expect(desk.does({ type: 'phase.start', ago: 0 })).toMatchObject({ ok: true });
    expect(holding()).toEqual([]);
    expect(read().slice(0, 2)).toEqual([
      ['session.opened', null],
      ['note.written', null],
    ]);
    expect(desk.does({ type: 'act.redo' })).toMatchObject({ ok: false });
  });

  it('are gone with the next act even after a start of the app', () => {
    write();
    desk.does({ type: 'act.undo' });
    copyMade();
    desk.does({ type: 'gap.answer', count: true });
    desk.does({ type: 'phase.start', ago: 0 });
    expect(holding()).toEqual([]);
  });

  it('are gone at the end of the session, whoever might do them again', () => {
    write();
    desk.does({ type: 'act.undo' });
    desk.goesToTheEnd();
    expect(holding()).toEqual([]);
  });

  /** Makes the closed file one of an earlier schema, with all that this has a place for. */
  function toSchema(version: number): void {
    const earlier = `${file}.earlier`;
    const made = new Database(earlier) as WritableHandle;
    migrate(made, version);
    made.exec(`ATTACH '${file}' AS newer`);
    const names = (of: string): string[] => made.prepare(of).pluck().all() as string[];
    for (const table of names(
      `SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name = 'sessions' DESC`,
    )) {
      const columns = names(`SELECT name FROM pragma_table_info('${table}')`).join(', ');
      made.exec(`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM newer.${table}`);
    }
    made.close();
    renameSync(earlier, file);
  }

  /** As a build before the migration leaves the file: with the words of every note, undone or not, and a copy. */
  function leftByOlder(): void {
    const { id = '' } = desk.conductor.current() ?? {};
    store.close();
    const db = new Database(file) as WritableHandle;
    db.prepare(
      `INSERT OR REPLACE INTO words (session, seq, text)
        SELECT session, seq, ? FROM events WHERE session = ? AND type = 'note.written'`,
    ).run(MARKER, id);
    db.close();
    toSchema(100);
    const older = new Database(file) as WritableHandle;
    backUp(older, file, new Date(0));
    older.close();
    expect(holding()).toHaveLength(2);
    const opened = openStore(file);
    store = opened.store;
    expect([opened.kind, store.session(id)?.session]).toEqual(['ok', id]);
  }

  it('are gone from a session that an older build ended, and from its copies, when the file is opened', () => {
    write();
    desk.does({ type: 'act.undo' });
    desk.goesToTheEnd();
    leftByOlder();
    expect(holding()).toEqual([]);
  });

  it('stay in a session in progress where they may be done again', () => {
    write();
    desk.does({ type: 'act.undo' });
    leftByOlder();
    expect(holding()).not.toEqual([]);
  });

  it('can be taken back while it may be done again, once and for good', () => {
    write();
    desk.does({ type: 'note.write', kind: 'option', text: 'Sleep over it' }, 'console', 'note-2');
    desk.does({ type: 'act.undo' });
    desk.does({ type: 'act.undo' });
    expect(desk.does({ type: 'card.takeBack', card: 'note-1' })).toMatchObject({ ok: false });
    expect(desk.does({ type: 'note.takeBack', note: 'note-1' })).toMatchObject({ ok: true });
    expect(holding()).toEqual([]);
    // What stood beside it may still be done again, and nothing before it is held up.
    expect(desk.does({ type: 'act.redo' })).toMatchObject({ ok: true });
    expect(desk.conductor.console()?.notes.map(({ text }) => text)).toEqual(['Sleep over it']);
    expect(desk.does({ type: 'act.undo' })).toMatchObject({ ok: true });
  });

  it('cost no reading of the log while they may be done again', () => {
    const statements: string[] = [];
    const db = new Database(':memory:', {
      verbose: (text) => statements.push(String(text)),
    }) as WritableHandle;
    configure(db);
    migrate(db);
    const nothing = () => {};
    const own = storeOn({
      db,
      checkpoints: { committed: nothing, destroyed: nothing, settle: nothing, stop: nothing },
      why: null,
      dropBackups: nothing,
      damaged: nothing,
      closed: nothing,
      abandon: nothing,
    });
    const on = deskOn(own.log, testTime());
    on.conductor.open(draft);
    on.does({ type: 'note.write', kind: 'option', text: MARKER }, 'console', 'note-1');
    on.does({ type: 'act.undo' });
    statements.length = 0;
    for (let i = 0; i < 5; i++) on.does({ type: 'voice.tap', person: 'p1', style: 'toggle' }, 'board');
    const reads = statements.filter((text) => /^SELECT\b.*\bFROM events\b/s.test(text.trim()));
    expect(statements.some((text) => text.includes('INSERT INTO events'))).toBe(true);
    expect(reads).toEqual([]);
    expect(db.prepare('SELECT count(*) FROM words').pluck().get()).toBe(1);
    on.does({ type: 'phase.start', ago: 0 });
    expect(db.prepare('SELECT count(*) FROM words').pluck().get()).toBe(0);
    own.close();
  });

  it('are never written to the disk where it refused until they could not be done again', () => {
    const log = memoryLog();
    log.failure = { kind: 'full' };
    const own = deskOn(log, testTime());
    own.conductor.open(draft);
    own.does({ type: 'note.write', kind: 'option', text: MARKER });
    own.does({ type: 'act.undo' });
    own.does({ type: 'phase.start', ago: 0 });
    log.failure = null;
    own.waits(1_000);
    expect(JSON.stringify([...log.sessions.values()])).not.toContain(MARKER);
  });
});

describe('a session that is deleted', () => {
  it('is gone for good, with everything that hung on it; others stay', () => {
    desk.does({ type: 'note.write', kind: 'option', text: `Call ${MARKER}!` });
    const first = desk.conductor.current()?.id ?? '';
    desk.conductor.open({ ...draft, title: 'Another council' });
    copyMade();
    expect(holding()).not.toEqual([]);
    expect(store.deleteSession(first)).toEqual({ ok: true });
    expect(holding()).toEqual([]);
    expect(store.recent().map(({ title }) => title)).toEqual(['Another council']);
    expect(store.log.alive(first)).toBeNull();
    expect(store.session(first)).toBeNull();
    expect(filesHolding(dirname(file), 'Spring council')).toEqual([]);
  });
});

describe('a deletion that a kill cut short', () => {
  it('is noted with the deletion itself, for as long as copies may hold what was deleted', () => {
    const db = new Database(':memory:') as WritableHandle;
    configure(db);
    migrate(db);
    const noted: (readonly string[])[] = [];
    const nothing = () => {};
    const own = storeOn({
      db,
      checkpoints: { committed: nothing, destroyed: nothing, settle: nothing, stop: nothing },
      why: null,
      dropBackups: () => noted.push(pendingDrops(db)),
      damaged: nothing,
      closed: nothing,
      abandon: nothing,
    });
    const on = deskOn(own.log, testTime());
    on.conductor.open(draft);
    const id = on.conductor.current()?.id ?? '';
    on.does({ type: 'note.write', kind: 'option', text: MARKER }, 'console', 'note-1');
    on.does({ type: 'note.takeBack', note: 'note-1' });
    own.log.forget(id);
    own.deleteSession(id);
    expect(noted).toEqual([[id], [id], [id]]);
    expect(pendingDrops(db)).toEqual([]);
    own.close();
  });

  it('is finished at the next start: no copy holds the session any longer', () => {
    desk.does({ type: 'note.write', kind: 'option', text: `Call ${MARKER}!` });
    const id = desk.conductor.current()?.id ?? '';
    copyMade();
    store.close();
    // As a kill would leave it: the transaction is on disk, the copies were not looked through.
    const db = new Database(file) as WritableHandle;
    configure(db);
    write(db, () => {
      deleteSessionRows(db, id);
      insertPendingDrop(db, id);
    });
    db.close();
    expect(holding()).toHaveLength(1);
    const again = openStore(file);
    store = again.store;
    expect(holding()).toEqual([]);
    expect([backupsOf(file), pendingDrops(again.db)]).toEqual([[], []]);
  });
});

describe('the write-ahead log', () => {
  it('is emptied half a minute after a commit', () => {
    desk.taps('p1');
    expect(walSize()).toBeGreaterThan(0);
    vi.advanceTimersByTime(29_000);
    desk.taps('p2');
    expect(walSize()).toBeGreaterThan(0);
    vi.advanceTimersByTime(1_000);
    expect(walSize()).toBe(0);
  });

  it('is emptied when a session ends, and when it is put away', () => {
    desk.goesToTheEnd();
    expect(walSize()).toBe(0);
    desk.does({ type: 'export.agree', what: 'named' });
    desk.conductor.leave();
    expect(walSize()).toBe(0);
  });

  it('is gone when the store is closed', () => {
    desk.taps('p1');
    store.close();
    expect(existsSync(`${file}-wal`)).toBe(false);
    store = openStore(file).store;
  });
});
