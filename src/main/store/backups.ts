import { chmodSync, copyFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { EntryId } from '#shared/group/register/entryId.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import { createPrivate, sync, syncFolder } from './durable.ts';
import type { ReadableHandle, WritableHandle } from './handle.ts';
import { isSound } from './inspect.ts';
import { schemaOf } from './migrations/index.ts';
import { readFrom } from './reading.ts';
import { holdsEntry } from './gone.ts';
import type { Marks } from './marks.ts';
import { dropPlanTitles, holdsPlanTitles } from './planTitles.ts';
import { countSessions, findSession, stateOf } from './sessions.ts';
import { troubleOf } from './trouble.ts';

/** Copies from before a migration are kept by their number, those of every day by their day. */
const KEPT_BEFORE_MIGRATIONS = 3;
const KEPT_DAYS = 4;
const KEPT_REPLACED = 2;

const BEFORE_MIGRATION = 'before';
const DAILY = 'backup';
/** What was there when a copy was restored. */
const REPLACED = 'replaced';
type Kind = typeof BEFORE_MIGRATION | typeof DAILY | typeof REPLACED;

/** A copy beside the file. */
export interface Backup {
  readonly path: string;
  readonly kind: Kind;
  readonly made: Date;
}

/** `2026-11-20T13-04-05-678Z`: what every file system takes in a name. */
export const stampOf = (now: Date): string => now.toISOString().replace(/[:.]/g, '-');

const STAMP = /^(before|backup|replaced)-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z(-from-\d+)?$/;

function backupAt(file: string, name: string): Backup | null {
  const [, kind, day, hours, minutes, seconds, ms] = STAMP.exec(name.slice(basename(file).length + 1)) ?? [];
  if (kind === undefined || !name.startsWith(`${basename(file)}.`)) return null;
  return {
    path: join(dirname(file), name),
    kind: kind as Kind,
    made: new Date(`${day}T${hours}:${minutes}:${seconds}.${ms}Z`),
  };
}

/** The copies beside `file`, oldest first. */
export const backupsOf = (file: string): readonly Backup[] =>
  readdirSync(dirname(file))
    .map((name) => backupAt(file, name))
    .filter((backup) => backup !== null)
    .sort((a, b) => a.made.getTime() - b.made.getTime());

/** Copies the whole database before a migration. */
export const backUpBeforeMigration = (db: WritableHandle, file: string, now: Date): void => {
  copyWhole(db, `${file}.${BEFORE_MIGRATION}-${stampOf(now)}-from-${schemaOf(db)}`);
  const copies = backupsOf(file).filter(({ kind }) => kind === BEFORE_MIGRATION);
  for (const { path } of copies.slice(0, -KEPT_BEFORE_MIGRATIONS)) rmSync(path);
};

/** Copies the whole database, and keeps the newest copy of each of the last days that have one. */
export function backUp(db: WritableHandle, file: string, now: Date): void {
  copyWhole(db, `${file}.${DAILY}-${stampOf(now)}`);
  const copies = backupsOf(file).filter(({ kind }) => kind === DAILY);
  for (const { path } of supersededOf(copies)) rmSync(path);
}

/** Of what was there before a copy was restored the newest stay. */
export function dropOldReplaced(file: string): void {
  const replaced = backupsOf(file).filter(({ kind }) => kind === REPLACED);
  for (const { path } of replaced.slice(0, -KEPT_REPLACED)) rmSync(path, { force: true });
}

/** Those of which a later one of the same day exists, or of days too long ago; `copies` are oldest first. */
export function supersededOf(copies: readonly Backup[]): readonly Backup[] {
  const newest = new Map(copies.map((copy) => [copy.made.toDateString(), copy]));
  const kept = [...newest.values()].slice(-KEPT_DAYS);
  return copies.filter((copy) => !kept.includes(copy));
}

/** A copy appears under its name only when it is on disk and was read back whole. */
function copyWhole(db: WritableHandle, copy: string): void {
  const part = `${copy}${PART}`;
  sweep(dirname(copy));
  try {
    createPrivate(part);
    db.prepare('VACUUM INTO ?').run(part);
    dropPlanTitles(part);
    sync(part);
    if (!readFrom(part, isSound)) throw new Error('a copy of the database is not whole');
    chmodSync(part, 0o600);
    renameSync(part, copy);
    syncFolder(dirname(copy));
  } finally {
    rmSync(part, { force: true });
  }
}

const PART = '.part';
/** What a kill left of a copy that was being made. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder))
    if (name.includes(PART) && /\.(before|backup|replaced)-/.test(name))
      rmSync(join(folder, name), { force: true });
}

/** What was there before a copy was restored has become a copy: plans are called nothing in it either. */
export function tidyReplaced(file: string): void {
  for (const { path, kind } of backupsOf(file)) {
    if (kind !== REPLACED) continue;
    const part = `${path}${PART}`;
    try {
      if (!holdsPlanTitles(path)) continue;
      copyFileSync(path, part);
      dropPlanTitles(part);
      sync(part);
      renameSync(part, path);
      syncFolder(dirname(path));
    } catch (error) {
      // Where the disk refuses, the next start tries again.
      troubleOf(error);
    } finally {
      rmSync(part, { force: true });
    }
  }
}

/**
 * What is destroyed must not live on in a copy: destroys those that hold one of these sessions, or entries of the register,
 * and any that cannot be read.
 */
export function dropBackups(file: string, ids: readonly (SessionId | EntryId)[]): void {
  sweep(dirname(file));
  for (const { path } of backupsOf(file)) if (mayHold(path, ids)) rmSync(path, { force: true });
}

function mayHold(copy: string, ids: readonly (SessionId | EntryId)[]): boolean {
  try {
    return readFrom(copy, (db) => ids.some((id) => findSession(db, id) !== null || holdsEntry(db, id)));
  } catch {
    return true;
  }
}

/** The same for whatever is marked: a copy from before it was closed or removed, as somebody may put one back. */
export function dropMarkedBackups(file: string, marks: Marks): void {
  for (const { path } of backupsOf(file)) if (holdsMarked(path, marks)) rmSync(path, { force: true });
}

function holdsMarked(copy: string, { sessions, entries }: Marks): boolean {
  try {
    return readFrom(
      copy,
      (db) =>
        entries.some(({ id }) => holdsEntry(db, id)) ||
        [...sessions].some(([session, { what }]) => {
          const state = stateOf(db, session);
          return state !== null && !(what === 'closed' && state === 'closed');
        }),
    );
  } catch {
    // It is taken by nobody either.
    return false;
  }
}

/** The newest copy that is whole, and how many sessions it lists. */
export function newestGood(file: string): { readonly copy: Backup; readonly sessions: number } | null {
  // What somebody replaced is chosen by hand alone.
  for (const copy of backupsOf(file)
    .filter(({ kind }) => kind !== REPLACED)
    .toReversed()) {
    const sessions = soundSessions(copy.path);
    if (sessions !== null) return { copy, sessions };
  }
  return null;
}

function soundSessions(copy: string): number | null {
  const count = (db: ReadableHandle): number | null => (isSound(db) ? countSessions(db) : null);
  try {
    return readFrom(copy, count);
  } catch {
    return null;
  }
}
