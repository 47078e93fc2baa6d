import { chmodSync, constants, copyFileSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ownTextsArriving, type OwnTexts } from '#shared/bundle/ownTexts.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import type { WallTime } from '#shared/time.ts';
import { stampOf } from './backups.ts';
import { appear, sync, syncFolder } from './durable.ts';
import { write, type ReadableHandle, type WritableHandle } from './handle.ts';
import { isSound } from './inspect.ts';
import { applyMarks, marksIn } from './marks.ts';
import { openStore } from './open.ts';
import { deletePendingDrop } from './pendingDrops.ts';
import { readFrom } from './reading.ts';
import { restoredName, restorePart } from './restored.ts';
import { ownFormatsIn, putOwnFormat } from './ownFormats.ts';
import { promptSetsOf, putPromptSet } from './promptSets.ts';
import { stateOf } from './sessions.ts';
import { UnfitDatabase } from './trouble.ts';

/**
 * Makes of a copy what is to take the file's place, whole and on disk: with everything destroyed that `current` says was
 * closed or removed since, or whose time is over at `now`. Nothing of the file or the copy changes. Throws where the copy
 * cannot be used, or the disk refuses.
 */
export function prepareRestore(file: string, copy: string, current: ReadableHandle, now: WallTime): void {
  const part = restorePart(file);
  clearPart(file);
  try {
    copyFileSync(copy, part, constants.COPYFILE_EXCL);
    chmodSync(part, 0o600);
    const next = openStore(part);
    try {
      if (next.kind !== 'ok') throw new UnfitDatabase('damaged', `${copy} cannot be opened`);
      const applied = write(next.db, () => bringUpToDate(current, next.db));
      if (!applied.ok || !next.store.expire(now).written.ok)
        throw new UnfitDatabase('failed', 'the copy does not take what was destroyed since');
    } finally {
      next.store.close();
    }
    sync(part);
    if (!readFrom(part, isSound)) throw new UnfitDatabase('damaged', 'what was restored is not whole');
    renameSync(part, restoredName(file));
    syncFolder(dirname(file));
  } finally {
    clearPart(file);
  }
}

/**
 * What a copy from before still knows is destroyed; of sessions that were closed since the records come along, and so do
 * formats and prompt sets of one's own that the copy has not, or has otherwise.
 */
function bringUpToDate(current: ReadableHandle, copy: WritableHandle): void {
  const texts = ownTextsArriving(ownTextsIn(copy), ownTextsIn(current), []);
  for (const format of texts.formats) putOwnFormat(copy, format);
  for (const set of texts.prompts) putPromptSet(copy, set);
  forgetSince(current, copy);
}

const ownTextsIn = (db: ReadableHandle): OwnTexts => ({
  formats: ownFormatsIn(db),
  prompts: promptSetsOf(db),
});

function forgetSince(current: ReadableHandle, copy: WritableHandle): void {
  const marks = marksIn(current);
  const closedSince = [...marks.sessions].flatMap(([id, { what }]) =>
    what === 'closed' && (stateOf(copy, id) ?? 'closed') !== 'closed' ? [id] : [],
  );
  for (const id of closedSince) bringRecords(current, copy, id);
  applyMarks(copy, marks);
  for (const id of closedSince) {
    bringListing(current, copy, id);
    // Closed it may stay in copies: none has to go for it.
    deletePendingDrop(copy, id);
  }
}

/** How a closed session is listed, and until when it is kept. Both files are of the newest shape. */
function bringListing(from: ReadableHandle, to: WritableHandle, id: SessionId): void {
  const row = from.prepare('SELECT * FROM sessions WHERE id = ?').get(id) as
    | Record<string, unknown>
    | undefined;
  if (row === undefined) return;
  const columns = Object.keys(row).filter((name) => name !== 'id');
  to.prepare(`UPDATE sessions SET ${columns.map((name) => `"${name}" = ?`).join(', ')} WHERE id = ?`).run(
    ...columns.map((name) => row[name]),
    id,
  );
}

/** The records of a closed session, and what the register learnt of it. */
function bringRecords(from: ReadableHandle, to: WritableHandle, id: SessionId): void {
  bringRows(to, 'records', from.prepare('SELECT * FROM records WHERE session = ?').all(id));
  bringRows(
    to,
    'register_fields',
    from
      .prepare(
        `SELECT * FROM register_fields WHERE (kind = 'session' AND id = :id)
          OR (kind IN ('commitment', 'review', 'release', 'reflection') AND id IN
            (SELECT id FROM register_fields WHERE field = 'session' AND value = :asJson))`,
      )
      .all({ id, asJson: JSON.stringify(id) }),
  );
}

function bringRows(to: WritableHandle, table: 'records' | 'register_fields', rows: readonly unknown[]): void {
  for (const row of rows as readonly Record<string, unknown>[]) {
    const columns = Object.keys(row);
    to.prepare(
      `INSERT OR REPLACE INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    ).run(...Object.values(row));
  }
}

/**
 * Puts what was prepared in the place of the file, which is kept as a copy under another name. Nothing may have it open,
 * and no log lies beside it. Returns that name.
 */
export function takeRestoredPlace(file: string, now: Date): string {
  if (existsSync(`${file}-wal`)) throw new UnfitDatabase('failed', 'the file was not closed whole');
  const aside = `${file}.replaced-${stampOf(now)}`;
  renameSync(file, aside);
  syncFolder(dirname(file));
  appear(restoredName(file), file);
  return basename(aside);
}

function clearPart(file: string): void {
  const part = basename(restorePart(file));
  // A copy of an older build leaves one more beside it while it is brought up to date.
  for (const name of readdirSync(dirname(file)))
    if (name.startsWith(part)) rmSync(join(dirname(file), name), { force: true });
}
