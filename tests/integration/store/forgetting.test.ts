import Database from 'better-sqlite3';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { backUp, backupsOf } from '../../../src/main/store/backups.ts';
import type { WritableHandle } from '../../../src/main/store/handle.ts';
import { openStore } from '../../../src/main/store/open.ts';
import { STORE_FILE, type Store } from '../../../src/main/store/store.ts';
import { deskOn, draft, testTime, type Desk } from '../../support/conducting.ts';
import { filesHolding, ownFolder } from '../../support/folders.ts';

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
    expect(reading.ok && reading.events.map(({ body, words }) => [body.type, words])).toEqual([
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
