import Database from 'better-sqlite3';
import { chmodSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { storeTrouble } from '#shared/words/en/store.ts';
import { backUp, dropBackups } from './backups.ts';
import { checkpoints } from './checkpoints.ts';
import { createPrivate, sync, syncFolder } from './durable.ts';
import type { WritableHandle } from './handle.ts';
import { inspect, isWhole } from './inspect.ts';
import { migrate, NEWEST_SCHEMA, schemaOf } from './migrations/index.ts';
import { configure, lockExclusively } from './pragmas.ts';
import { storeOn, type Store } from './store.ts';
import { troubleOf, UnfitDatabase, type Trouble } from './trouble.ts';

/**
 * What opening came to. There is always a store to work with: where the disk's cannot be used, it is a fresh
 * one in memory, `sentence` says why and what to do, and nothing on disk was touched.
 */
export type Opened =
  | { readonly kind: 'ok'; readonly sentence: null; readonly store: Store }
  | { readonly kind: Trouble; readonly sentence: string; readonly store: Store };

/** How long a program that just ended may take to let go of the file. */
const PATIENCE = 1_000;

/** Files this process has open: to look at one again would drop its lock (POSIX locks belong to processes). */
const open = new Set<string>();

/** Opens the store in `file`, and makes it where there is none. Never throws for what it finds there. */
export function openStore(file: string): Opened {
  const full = resolve(file);
  const found = open.has(full) ? 'busy' : inspect(full, PATIENCE);
  if (found !== 'ours' && found !== 'checked' && found !== 'absent') return inMemory(found, full);
  try {
    if (found === 'absent') create(full);
    const db = connect(full, found === 'checked');
    open.add(full);
    const store = storeOn({
      db,
      checkpoints: checkpoints(db),
      sentence: null,
      dropBackups: () => dropBackups(full),
      closed: () => open.delete(full),
    });
    return { kind: 'ok', sentence: null, store };
  } catch (error) {
    return inMemory(troubleOf(error), full);
  }
}

function inMemory(kind: Trouble, file: string): Opened {
  const sentence = storeTrouble[kind](file);
  return { kind, sentence, store: memoryStore(sentence) };
}

/** A store that ends with the process; `sentence` says why it is not on disk. */
export function memoryStore(sentence: string): Store {
  const db = new Database(':memory:') as WritableHandle;
  configure(db);
  migrate(db);
  const nothing = () => {};
  const idle = { committed: nothing, destroyed: nothing, settle: nothing, stop: nothing };
  return storeOn({ db, checkpoints: idle, sentence, dropBackups: nothing, closed: nothing });
}

/** A new database appears under its name only when it is whole and on disk. */
function create(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const part = `${file}.new`;
  const parts = [part, `${part}-wal`, `${part}-journal`];
  for (const beside of parts) rmSync(beside, { force: true });
  try {
    createPrivate(part);
    const db = new Database(part, { timeout: PATIENCE }) as WritableHandle;
    try {
      configure(db);
      migrate(db);
    } finally {
      db.close();
    }
    sync(part);
    appear(part, file);
    syncFolder(dirname(file));
  } finally {
    for (const beside of parts) rmSync(beside, { force: true });
  }
}

/** Never over a file that came into being meanwhile; where the disk knows no links, a rename has to do. */
function appear(part: string, file: string): void {
  try {
    linkSync(part, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return;
    renameSync(part, file);
  }
}

function connect(file: string, checked: boolean): WritableHandle {
  const db = new Database(file, { fileMustExist: true, timeout: PATIENCE }) as WritableHandle;
  try {
    lockExclusively(db);
    if (!checked && !isWhole(db)) throw new UnfitDatabase('damaged', `${file} is damaged`);
    configure(db);
    if (schemaOf(db) < NEWEST_SCHEMA) backUp(db, file, new Date());
    migrate(db);
    chmodSync(file, 0o600);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
