import { chmodSync, constants, copyFileSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import type { SessionId } from '#shared/session/sessionId.ts';
import { backupsOf, newestGood } from './backups.ts';
import { write } from './handle.ts';
import { applyMarks, marksIn, NO_MARKS, type Marks } from './marks.ts';
import { bringOver, NotTaken, sessionsNamed, type BroughtOver } from './bringOver.ts';
import { sync, syncFolder } from './durable.ts';
import { isSound } from './inspect.ts';
import { openStore } from './open.ts';
import { openToRead, readFrom } from './reading.ts';
import { clearRescue, rescuedName, rescuePart } from './setAside.ts';
import { UnfitDatabase } from './trouble.ts';

/** How many sessions a damaged file names; null where nothing in it can be read. */
export function namedIn(file: string): number | null {
  try {
    const { db, close } = openToRead(file, { torn: true });
    try {
      return sessionsNamed(db).size || null;
    } finally {
      close();
    }
  } catch {
    return null;
  }
}

/** Every session that a copy names; a copy that cannot be read names none. */
function namedInCopies(file: string): ReadonlySet<SessionId> {
  const named = new Set<SessionId>();
  for (const { path } of backupsOf(file))
    try {
      for (const id of readFrom(path, sessionsNamed)) named.add(id);
    } catch {
      // The damaged file itself is what is rescued.
    }
  return named;
}

/** What a damaged file says was closed or removed, as far as it can be read. */
function marksLeft(file: string): Marks {
  try {
    const { db, close } = openToRead(file, { torn: true });
    try {
      return marksIn(db);
    } finally {
      close();
    }
  } catch {
    return NO_MARKS;
  }
}

/** Makes a new file of all that can be read of a damaged one, ready to take its place. */
export async function prepareSalvage(file: string): Promise<BroughtOver> {
  clearRescue(file);
  const from = openToRead(file, { torn: true });
  try {
    const next = openStore(rescuePart(file));
    if (next.kind !== 'ok') throw new NotTaken(next.why);
    try {
      const sessions = bringOver(from.db, { db: next.db, log: next.store.log }, namedInCopies(file));
      let step = sessions.next();
      for (; !step.done; step = sessions.next()) await turn();
      next.store.close();
      ready(file);
      return step.value;
    } catch (error) {
      next.store.close();
      throw error;
    }
  } finally {
    from.close();
  }
}

/** Copies the newest backup that is whole, ready to take a damaged file's place. Returns its number of sessions. */
export function prepareBackup(file: string): number {
  clearRescue(file);
  const newest = newestGood(file);
  if (newest === null) throw new UnfitDatabase('damaged', 'there is no copy that is whole');
  copyFileSync(newest.copy.path, rescuePart(file), constants.COPYFILE_EXCL);
  const marks = marksLeft(file);
  if (marks.sessions.size + marks.entries.length > 0) {
    const next = openStore(rescuePart(file));
    const applied = next.kind === 'ok' ? write(next.db, () => applyMarks(next.db, marks)) : null;
    next.store.close();
    if (applied?.ok !== true)
      throw new UnfitDatabase('failed', 'the copy does not take what was destroyed since');
  }
  ready(file);
  return newest.sessions;
}

/** Checks what was made, and gives it its name once it is on disk. */
function ready(file: string): void {
  const part = rescuePart(file);
  chmodSync(part, 0o600);
  sync(part);
  if (!readFrom(part, isSound)) throw new UnfitDatabase('damaged', 'the rescued file is not whole');
  renameSync(part, rescuedName(file));
  syncFolder(dirname(file));
}
