import { readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createPrivate, sync, syncFolder } from './durable.ts';
import type { WritableHandle } from './handle.ts';
import { schemaOf } from './migrations/index.ts';

/** How many copies from before earlier migrations are kept. */
const KEPT = 3;

const prefixOf = (file: string) => `${basename(file)}.before-`;

/** The copies beside `file`, oldest first. */
export const backupsOf = (file: string): readonly string[] =>
  readdirSync(dirname(file))
    .filter((name) => name.startsWith(prefixOf(file)) && !name.endsWith('.part'))
    .sort()
    .map((name) => join(dirname(file), name));

/** Copies the whole database before a migration; the copy appears under its name only when it is on disk. */
export function backUp(db: WritableHandle, file: string, now: Date): string {
  const stamp = now.toISOString().replace(/[:.]/g, '-');
  const copy = join(dirname(file), `${prefixOf(file)}${stamp}-from-${schemaOf(db)}`);
  const part = `${copy}.part`;
  rmSync(part, { force: true });
  createPrivate(part);
  db.prepare('VACUUM INTO ?').run(part);
  sync(part);
  renameSync(part, copy);
  syncFolder(dirname(file));
  for (const old of backupsOf(file).slice(0, -KEPT)) rmSync(old);
  return copy;
}

/** What is destroyed must not live on in a copy. */
export const dropBackups = (file: string): void => {
  for (const copy of backupsOf(file)) rmSync(copy, { force: true });
};
