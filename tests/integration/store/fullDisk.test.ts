import Database from 'better-sqlite3';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkpoints } from '../../../src/main/store/checkpoints.ts';
import type { WritableHandle } from '../../../src/main/store/handle.ts';
import { migrate } from '../../../src/main/store/migrations/index.ts';
import { openStore } from '../../../src/main/store/open.ts';
import { configure } from '../../../src/main/store/pragmas.ts';
import { STORE_FILE, storeOn, type Store } from '../../../src/main/store/store.ts';
import { deskOn, draft, testTime } from '../../support/conducting.ts';
import { ownFolder } from '../../support/folders.ts';

/** A session goes on through a full disk, says so, and is whole on disk once there is room again. */
function goesOn(store: Store, fill: () => void, free: () => void): void {
  const desk = deskOn(store.log, testTime());
  const opening = desk.conductor.open(draft);
  expect(opening).toMatchObject({ saved: 'disk' });
  desk.does({ type: 'phase.start', ago: 0 });
  for (let i = 0; i < 20; i += 1) expect(desk.taps('p1')).toMatchObject({ saved: 'disk' });

  fill();
  const replies = Array.from({ length: 300 }, (_, i) => {
    desk.waits(100);
    return desk.does({ type: 'note.write', kind: 'option', text: `${i} `.repeat(400) });
  });
  expect(replies.every(({ ok }) => ok)).toBe(true);
  expect(replies.at(-1)).toMatchObject({ saved: 'memory' });
  expect(desk.conductor.saved()).toEqual({ where: 'memory', why: { code: 'notSaved', disk: 'full' } });
  expect(desk.now()).toBe(30_000);

  free();
  desk.waits(500);
  expect(desk.conductor.saved()).toEqual({ where: 'disk', why: null });
  const reading = store.log.read(opening.ok ? opening.session : '');
  expect(reading.ok && reading.events).toEqual(desk.conductor.current()?.session.log);
}

const inspectAll = (file: string): unknown[] => {
  const db = new Database(file, { readonly: true });
  const found = [
    db.pragma('integrity_check', { simple: true }),
    ...(db.pragma('foreign_key_check') as unknown[]),
  ];
  db.close();
  return found;
};

describe('a disk that runs full in mid-session', () => {
  it('costs nothing that was done', () => {
    const file = join(ownFolder(), STORE_FILE);
    const db = new Database(file) as WritableHandle;
    configure(db);
    migrate(db);
    const nothing = () => {};
    const store = storeOn({
      db,
      checkpoints: checkpoints(db),
      why: null,
      dropBackups: nothing,
      damaged: nothing,
      closed: nothing,
      abandon: (close) => close(),
    });
    goesOn(
      store,
      () => db.pragma(`max_page_count = ${String(db.pragma('page_count', { simple: true }))}`),
      () => db.pragma('max_page_count = 1000000'),
    );
    store.close();
    expect(inspectAll(file)).toEqual(['ok']);
  });
});

/** A file system of so many kilobytes; only root may make one. */
function smallDisk(kilobytes: number): { folder: string; fill: () => void; free: () => void } {
  const folder = join(ownFolder(), 'disk');
  mkdirSync(folder);
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder]);
  onTestFinished(() => {
    execFileSync('umount', ['--lazy', folder]);
  });
  const ballast = join(folder, 'ballast');
  const fill = () => {
    for (let size = 1 << 20; size >= 1; size >>= 1)
      for (;;)
        try {
          writeFileSync(ballast, Buffer.alloc(size), { flag: 'a' });
        } catch {
          break;
        }
  };
  return { folder, fill, free: () => rmSync(ballast) };
}

function mayMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(join(tmpdir(), 'talking-piece-mount-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]);
  if (status === 0) execFileSync('umount', [folder]);
  rmdirSync(folder);
  return status === 0;
}

// Without the right to mount one, the test above has to do.
if (mayMount())
  describe('a real disk that runs full', () => {
    it('costs nothing that was done in mid-session', () => {
      const { folder, fill, free } = smallDisk(8_192);
      const file = join(folder, STORE_FILE);
      const { store } = openStore(file);
      goesOn(store, fill, free);
      store.close();
      expect(inspectAll(file)).toEqual(['ok']);
    });

    it('is told when there is no room for a new store, of which nothing stays behind', () => {
      const { folder, fill } = smallDisk(256);
      fill();
      const file = join(folder, STORE_FILE);
      const { kind, why, store } = openStore(file);
      expect([kind, why]).toEqual(['full', { code: 'cannotOpen', trouble: 'full', file }]);
      expect(deskOn(store.log, testTime()).conductor.open(draft)).toMatchObject({ saved: 'memory' });
      expect(readdirSync(folder)).toEqual(['ballast']);
    });

    it('still shows what was kept before', () => {
      const { folder, fill, free } = smallDisk(1_024);
      const file = join(folder, STORE_FILE);
      const first = openStore(file).store;
      deskOn(first.log, testTime()).conductor.open(draft);
      first.close();
      fill();
      const { kind, store } = openStore(file);
      expect([kind, store.recent().length]).toEqual(['ok', 1]);
      const desk = deskOn(store.log, testTime());
      expect(desk.conductor.open(draft)).toMatchObject({ ok: true, saved: 'memory' });
      free();
      expect(desk.taps('p1')).toMatchObject({ saved: 'disk' });
      store.close();
      expect([existsSync(`${file}-wal`), inspectAll(file)]).toEqual([false, ['ok']]);
    });
  });
