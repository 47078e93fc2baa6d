import Database from 'better-sqlite3';
import { existsSync, mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  backUp,
  backupsOf,
  newestGood,
  stampOf,
  supersededOf,
  type Backup,
} from '../../../src/main/store/backups.ts';
import type { WritableHandle } from '../../../src/main/store/handle.ts';
import { openStore } from '../../../src/main/store/open.ts';
import { createSettings } from '../../../src/main/platform/settings.ts';
import { STORE_FILE } from '../../../src/main/store/store.ts';
import { draft } from '../../support/conducting.ts';
import { filesHolding } from '../../support/fileContent.ts';
import { ownFolder } from '../../support/folders.ts';
import { keepingOn } from '../../support/keptDesk.ts';
import { filled } from '../../support/storeFiles.ts';

const DAY = 86_400_000;

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
afterEach(() => void vi.useRealTimers());

/** The app on a file of its own. */
function running() {
  const file = join(ownFolder(), STORE_FILE);
  const kept = keepingOn(file);
  onTestFinished(() => {
    if (existsSync(file)) kept.keeping.close();
  });
  return { ...kept, file };
}

const MARKER = 'the landlord of Rose Lane 7';

describe('what a plan is called', () => {
  const kept = (id: string) => ({
    ...{ id, starts: null, changed: 1 },
    draft: { ...draft, title: `About ${MARKER} ${id}` },
  });

  it('is in no copy: the session may be one that keeps no title, and nothing tells which it was', () => {
    const { keeping, desk, file } = running();
    const settings = createSettings(keeping.store);
    for (const id of ['next', 'later']) settings.keepPlan(kept(id));
    // The only plan of an older build.
    keeping.store.keepSetting('draft', { ...draft, title: `About ${MARKER}` });
    keeping.backUp();
    vi.setSystemTime(Date.now() + DAY);
    settings.keepPlan({ ...kept('later'), changed: 2 });
    keeping.backUp();
    expect(backupsOf(file)).toHaveLength(2);
    // The plan itself comes back with a copy.
    for (const { path } of backupsOf(file)) {
      const { store } = openStore(path);
      expect(
        createSettings(store)
          .plans()
          .map(({ id, draft: { title, people } }) => [id, title, people]),
      ).toEqual(['later', 'next', 'draft'].map((id) => [id, '', draft.people]));
      store.close();
    }
    // The session is opened of one of them, and raised as a whole; the other is thrown away.
    desk.conductor.open({ ...draft, level: 'L2', title: kept('next').draft.title });
    for (const id of ['next', 'later', 'draft']) settings.dropPlan(id);
    desk.does({ type: 'level.raise', level: 'L3', slot: null });
    keeping.close();
    expect(filesHolding(dirname(file), MARKER)).toEqual([]);
  });

  it('is not in what was there before a copy was put back, also where the app was killed meanwhile', async () => {
    const { keeping, file } = running();
    keeping.backUp();
    const settings = createSettings(keeping.store);
    settings.keepPlan(kept('next'));
    keeping.close();
    renameSync(file, `${file}.replaced-${stampOf(new Date())}`);
    expect(filesHolding(dirname(file), MARKER)).toHaveLength(1);
    const again = openStore(file).store;
    expect(filesHolding(dirname(file), MARKER)).toEqual([]);
    again.close();
    expect(backupsOf(file).map(({ kind }) => kind)).toContain('replaced');
  });
});

describe('a copy of the sessions', () => {
  it('is made a while after a session has ended, whole and for its owner alone', () => {
    const { desk, file } = running();
    desk.conductor.open(draft);
    desk.goesToTheEnd();
    expect(backupsOf(file)).toEqual([]);
    vi.advanceTimersByTime(5_000);
    const [copy, ...more] = backupsOf(file);
    expect([copy?.kind, more]).toEqual(['backup', []]);
    expect(newestGood(file)).toEqual({ copy, sessions: 1 });
    if (process.platform !== 'win32') expect(statSync(copy?.path ?? '').mode & 0o777).toBe(0o600);
    expect(readdirSync(dirname(file)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('is never made while a session is in progress', () => {
    const { desk, file } = running();
    desk.conductor.open(draft);
    desk.goesToTheEnd();
    desk.conductor.open(draft);
    vi.advanceTimersByTime(60_000);
    expect(backupsOf(file)).toEqual([]);
    desk.conductor.leave();
    vi.advanceTimersByTime(5_000);
    expect(newestGood(file)?.sessions).toBe(2);
  });

  it('is made when the app quits, unless nothing changed', () => {
    const { desk, keeping, file } = running();
    keeping.backUp();
    expect(backupsOf(file)).toEqual([]);
    desk.conductor.open(draft);
    desk.conductor.leave();
    keeping.backUp();
    const [first] = backupsOf(file);
    vi.advanceTimersByTime(1_000);
    keeping.backUp();
    expect(backupsOf(file)).toEqual([first]);
    keeping.close();

    const next = keepingOn(file).keeping;
    onTestFinished(() => next.close());
    next.backUp();
    expect(backupsOf(file)).toEqual([first]);
  });

  it('is not made of a damaged file, and takes no good one away', async () => {
    const file = filled();
    const { keeping, settled } = keepingOn(file);
    keeping.backUp();
    keeping.close();
    const copies = backupsOf(file);
    const db = new Database(file);
    db.pragma('foreign_keys = OFF');
    db.exec("INSERT INTO alive (session, at, wall, uptime) VALUES ('nobody', 0, 0, 0)");
    db.close();

    vi.advanceTimersByTime(DAY);
    const again = keepingOn(file);
    again.desk.conductor.open(draft);
    again.desk.conductor.leave();
    again.keeping.backUp();
    await settled();
    expect(backupsOf(file)).toEqual(copies);
    expect(again.keeping.store.log.where).toBe('memory');
    expect(again.keeping.rescue()?.kind).toBe('damaged');
  });

  it('leaves nothing half-made behind', () => {
    const { desk, keeping, file } = running();
    const left = `${file}.backup-2026-01-01T00-00-00-000Z.part`;
    writeFileSync(left, 'cut off');
    expect(backupsOf(file)).toEqual([]);
    desk.conductor.open(draft);
    desk.conductor.leave();
    keeping.backUp();
    expect(existsSync(left)).toBe(false);
    expect(backupsOf(file)).toHaveLength(1);
  });

  it('that cannot be made costs nothing else', () => {
    const { desk, keeping, file } = running();
    desk.conductor.open(draft);
    mkdirSync(`${file}.backup-${stampOf(new Date())}`);
    keeping.backUp();
    expect(newestGood(file)).toBeNull();
    expect(desk.taps('p1')).toMatchObject({ saved: 'disk' });
  });
});

describe('the copies that are kept', () => {
  const copies = (...made: readonly Date[]): Backup[] =>
    made.map((date, i) => ({ path: `copy-${i}`, kind: 'backup', made: date }));
  const at = (day: number, hour: number): Date => new Date(2026, 2, day, hour);

  it('are the newest of each of the last four days that have one', () => {
    const all = copies(
      at(1, 9),
      at(2, 9),
      at(2, 18),
      at(10, 9),
      at(11, 9),
      at(12, 9),
      at(12, 10),
      at(12, 11),
    );
    expect(supersededOf(all).map(({ path }) => path)).toEqual(['copy-0', 'copy-1', 'copy-5', 'copy-6']);
  });

  it('always hold the newest, and never two of one day', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1 }), (hours) => {
        const all = copies(...hours.toSorted((a, b) => a - b).map((hour) => new Date(2026, 2, 1, hour)));
        const gone = supersededOf(all);
        const kept = all.filter((copy) => !gone.includes(copy));
        expect(kept).toContain(all.at(-1));
        expect(new Set(kept.map(({ made }) => made.toDateString())).size).toBe(kept.length);
        expect(kept.length).toBe(Math.min(4, new Set(all.map(({ made }) => made.toDateString())).size));
      }),
    );
  });

  it('make room for a new one by themselves', () => {
    const file = filled();
    const db = new Database(file) as WritableHandle;
    for (let day = 0; day < 7; day += 1) backUp(db, file, new Date(Date.now() - (7 - day) * DAY));
    db.close();
    expect(backupsOf(file)).toHaveLength(4);
  });

  it('are offered only when they are whole', () => {
    const file = filled();
    const db = new Database(file) as WritableHandle;
    for (const day of [3, 2, 1]) backUp(db, file, new Date(Date.now() - day * DAY));
    db.close();
    const [oldest, middle, newest] = backupsOf(file);
    writeFileSync(newest?.path ?? '', 'no database');
    const bad = new Database(middle?.path ?? '');
    bad.exec('DROP TABLE words');
    bad.close();
    expect(newestGood(file)).toEqual({ copy: oldest, sessions: 1 });
  });
});

describe('a session that is deleted', () => {
  it('leaves the copies that never held it, and a new copy is made without it', () => {
    const { desk, keeping, file } = running();
    desk.conductor.open(draft);
    desk.conductor.leave();
    vi.advanceTimersByTime(5_000);
    const [before] = backupsOf(file);
    vi.advanceTimersByTime(DAY);
    desk.conductor.open({ ...draft, title: 'Rose Lane 7' });
    desk.conductor.leave();
    vi.advanceTimersByTime(5_000);
    expect(backupsOf(file)).toHaveLength(2);
    const gone = keeping.store.recent().find(({ title }) => title === 'Rose Lane 7');
    expect(keeping.store.deleteSession(gone?.session ?? '')).toEqual({ ok: true });
    expect(backupsOf(file)).toEqual([before]);
    expect(filesHolding(dirname(file), 'Rose Lane 7')).toEqual([]);
    vi.advanceTimersByTime(5_000);
    expect(newestGood(file)).toMatchObject({ sessions: 1 });
    expect(backupsOf(file)).toHaveLength(2);
    expect(filesHolding(dirname(file), 'Rose Lane 7')).toEqual([]);
  });

  it('takes a copy with it that cannot be read', () => {
    const { desk, keeping, file } = running();
    desk.conductor.open(draft);
    const id = desk.conductor.current()?.id ?? '';
    desk.conductor.leave();
    vi.advanceTimersByTime(5_000);
    writeFileSync(backupsOf(file)[0]?.path ?? '', 'maybe the session');
    keeping.store.deleteSession(id);
    expect(backupsOf(file)).toEqual([]);
  });
});
