import Database from 'better-sqlite3';
import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Trouble, Why } from '#shared/ipc/why.ts';
import { backUpBeforeMigration, dropBackups, tidyReplaced } from './backups.ts';
import { checkpoints } from './checkpoints.ts';
import { closeUntouched, putBack } from './closeUntouched.ts';
import { appear, createPrivate, sync } from './durable.ts';
import { write, type WritableHandle } from './handle.ts';
import { inspect, isOurs, isSound, isWhole } from './inspect.ts';
import { migrate, NEWEST_SCHEMA, schemaOf } from './migrations/index.ts';
import { deletePendingDrop, pendingDrops } from './pendingDrops.ts';
import { configure, lockExclusively } from './pragmas.ts';
import { readFrom } from './reading.ts';
import { finishRestore } from './restored.ts';
import { clearRescue, finishRescue } from './setAside.ts';
import { storeOn, type Store } from './store.ts';
import { troubleOf, UnfitDatabase } from './trouble.ts';

/**
 * What opening came to. There is always a store to work with: where the disk's cannot be used, it is a fresh
 * one in memory, `why` says why, and nothing on disk was touched.
 */
export type Opened = { readonly db: WritableHandle; readonly store: Store } & (
  | {
      readonly kind: 'ok';
      readonly why: null;
      /** The app before did not close it. */
      readonly crashed: boolean;
    }
  | { readonly kind: Trouble; readonly why: Why }
);

/** What a store on disk tells whoever opened it. */
export interface StoreEvents {
  /** While writing it turned out that the file is damaged. */
  readonly damaged: () => void;
  /** Something was destroyed, and every copy that held it. */
  readonly destroyed: () => void;
}
const NOBODY_LISTENS: StoreEvents = { damaged: () => {}, destroyed: () => {} };

/** How long is waited for a program that just ended to let go of the file, in milliseconds. */
const LOCK_TIMEOUT = 1_000;

/** Files this process has open: to look at one again would drop its lock (POSIX locks belong to processes). */
const open = new Set<string>();

/** Opens the store in `file`, and makes it where there is none. Never throws for what it finds there. */
export function openStore(file: string, events: StoreEvents = NOBODY_LISTENS): Opened {
  const full = resolve(file);
  if (open.has(full)) return inMemory('busy', full);
  try {
    putBack(full);
    finishRestore(full);
    finishRescue(full, new Date(), soundAt);
  } catch (error) {
    // What cannot be brought to its end is looked at as it lies there.
    troubleOf(error);
  }
  const found = inspect(full, LOCK_TIMEOUT);
  if (found !== 'ours' && found !== 'checked' && found !== 'absent') return inMemory(found, full);
  try {
    if (found === 'absent') create(full);
    else clearRescue(full);
    const crashed = found === 'checked';
    const db = connect(full, crashed);
    open.add(full);
    const store = storeOn({
      db,
      checkpoints: checkpoints(db),
      why: null,
      dropBackups(ids) {
        dropBackups(full, ids);
        events.destroyed();
      },
      damaged: events.damaged,
      closed: () => open.delete(full),
      abandon: (close) => closeUntouched(full, close),
    });
    return { kind: 'ok', why: null, db, store, crashed };
  } catch (error) {
    return inMemory(troubleOf(error), full);
  }
}

/** Before anything else is done: copies that a kill kept from being destroyed. */
function finishDrops(db: WritableHandle, file: string): void {
  const pending = pendingDrops(db);
  if (pending.length === 0) return;
  // What was deleted may also still lie in the log's file, and before it in the main one.
  checkpoints(db).settle();
  dropBackups(file, pending);
  write(db, () => {
    for (const id of pending) deletePendingDrop(db, id);
  });
}

export function inMemory(kind: Trouble, file: string): Opened {
  const why: Why = { code: 'cannotOpen', trouble: kind, file };
  return { kind, why, ...memory(why) };
}

/** A store that ends with the process; `why` says why it is not on disk. */
export const memoryStore = (why: Why): Store => memory(why).store;

function memory(why: Why): { readonly db: WritableHandle; readonly store: Store } {
  const db = new Database(':memory:') as WritableHandle;
  configure(db);
  migrate(db);
  const nothing = () => {};
  const store = storeOn({
    db,
    checkpoints: { committed: nothing, destroyed: nothing, settle: nothing, stop: nothing },
    why,
    dropBackups: nothing,
    damaged: nothing,
    closed: nothing,
    abandon: (close) => close(),
  });
  return { db, store };
}

const soundAt = (file: string): boolean => {
  try {
    return readFrom(file, isSound);
  } catch {
    return false;
  }
};

/** A new database appears under its name only when it is whole and on disk. */
function create(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const part = `${file}.new`;
  const parts = [part, `${part}-wal`, `${part}-journal`];
  for (const beside of parts) rmSync(beside, { force: true });
  try {
    createPrivate(part);
    const db = new Database(part, { timeout: LOCK_TIMEOUT }) as WritableHandle;
    try {
      configure(db);
      migrate(db);
    } finally {
      db.close();
    }
    sync(part);
    appear(part, file);
  } finally {
    for (const beside of parts) rmSync(beside, { force: true });
  }
}

function connect(file: string, checked: boolean): WritableHandle {
  const db = new Database(file, { fileMustExist: true, timeout: LOCK_TIMEOUT }) as WritableHandle;
  try {
    lockExclusively(db);
    const older = schemaOf(db) < NEWEST_SCHEMA;
    // Every page is read once the first window is up; what is to be migrated, before anything is written.
    if (!checked && !(older ? isWhole(db) : isOurs(db)))
      throw new UnfitDatabase('damaged', `${file} is damaged`);
    configure(db);
    if (older) backUpBeforeMigration(db, file, new Date());
    migrate(db);
    keepPrivate(file);
    finishDrops(db, file);
    tidyReplaced(file);
    return db;
  } catch (error) {
    closeUntouched(file, () => db.close());
    throw error;
  }
}

/** Readable to its owner alone, whoever made the folder. */
function keepPrivate(file: string): void {
  chmodSync(file, 0o600);
  try {
    chmodSync(dirname(file), 0o700);
  } catch {
    // A folder of somebody else's in which the app may write: theirs to close.
  }
}
