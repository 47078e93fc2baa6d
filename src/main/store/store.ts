import type { Why } from '#shared/ipc/why.ts';
import type { z } from '#shared/schema.ts';
import { recordsOfPerson } from '#shared/group/register/leaving.ts';
import type { RecentSession } from '#shared/session/recentSession.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import type { LoggedEvent } from '#shared/session/events.ts';
import { takesBack } from '#shared/session/lines/lines.ts';
import { WRITTEN, type Alive, type SessionLog, type Written } from '../session/log.ts';
import { takesTitle } from '../session/takenBack.ts';
import { readAlive, upsertAlive } from './alive.ts';
import { archiveIn, type KeptArchive } from './archive.ts';
import type { Checkpoints } from './checkpoints.ts';
import { dropTitle, insertEvent, readEvents } from './events.ts';
import { failureOf } from './failure.ts';
import { write, type WritableHandle } from './handle.ts';
import { markGone } from './gone.ts';
import { keepsIn, type KeptKeeps } from './keeps.ts';
import { formatsIn, type KeptFormats } from './ownFormats.ts';
import { ownRecordReaderOf, type OwnRecords } from './ownRecords.ts';
import { deletePendingDrop, insertPendingDrop } from './pendingDrops.ts';
import { promptSetsIn, type KeptPromptSets } from './promptSets.ts';
import {
  deleteTalk,
  expireSession,
  recordReaderOf,
  recordsUntil,
  talkUntil,
  writeChanged,
  writeClosing,
  type KeptRecords,
} from './records.ts';
import { forgetPerson, sessionsNaming, recordedNames } from './people.ts';
import { registerIn, storedRegister, type KeptRegister } from './register.ts';
import { writeChanges } from './registerFields.ts';
import {
  refreshPeople,
  blankSessionRow,
  deleteSessionRows,
  findSession,
  insertSession,
  lastWithoutGroup,
  recentSessions,
  refreshState,
  resumableSession,
} from './sessions.ts';
import { findSetting, findSettings, upsertSetting } from './settings.ts';
import { insertMark } from './marks.ts';
import { wallTime } from '#shared/time.ts';
import { undoneLines } from './undoneLines.ts';
import { deleteLinesOfActs, deleteLinesTakenBack, insertLine } from './lines.ts';

/** The name of the file, in the app's own folder. */
export const STORE_FILE = 'sessions.sqlite';

/** Everything the app keeps, behind one connection. */
export interface Store
  extends KeptFormats, KeptPromptSets, KeptRegister, KeptRecords, OwnRecords, KeptArchive, KeptKeeps {
  readonly log: SessionLog;
  /** Newest first. */
  recent(most?: number): readonly RecentSession[];
  /** The newest session in progress. */
  resumable(): RecentSession | null;
  session(session: SessionId): RecentSession | null;
  /** The newest one without a group that is over. */
  lastWithoutGroup(): RecentSession | null;
  /** For good: rows, freed pages, write-ahead log and copies. A mark tells that it was there. */
  deleteSession(session: SessionId): Written;
  /** The remembered value; null where there is none or it is not of this shape (any more). */
  readSetting<T>(key: string, schema: z.ZodType<T>): T | null;
  /** All values whose key begins so; those that are not of this shape are left out. */
  readSettings<T>(prefix: string, schema: z.ZodType<T>): readonly T[];
  /** Remembers a value; null forgets it. */
  keepSetting(key: string, value: unknown): Written;
  /** Afterwards nothing lies outside the one file, and other programs may open it. */
  close(): void;
  /** The names of everybody in the records of sessions. */
  recordedNames(): readonly string[];
  /** Lets go of a file that turned out damaged: no byte of it changes any more. */
  abandon(): void;
}

/** What a store is made with. */
export interface StoreDeps {
  readonly db: WritableHandle;
  readonly checkpoints: Checkpoints;
  /** Why it is in memory; null on disk. */
  readonly why: Why | null;
  /** Destroys the copies that hold one of these sessions or entries: they still hold what was deleted of it. */
  dropBackups(ids: readonly (SessionId | EntryId)[]): void;
  /** A write found the file damaged. */
  damaged(): void;
  closed(): void;
  /** Closes the connection and leaves the file and its log as they are. */
  abandon(close: () => void): void;
}

/** A fact with everything that mirrors it. */
function record(db: WritableHandle, session: SessionId, event: LoggedEvent): void {
  const { body, seq, line } = event;
  if (body.type === 'session.opened') insertSession(db, session, event, body);
  insertEvent(db, session, event);
  if (line !== null) insertLine(db, session, seq, line);
  if (body.type === 'level.raised') deleteLinesOfActs(db, session, body.lines);
  if (takesTitle(body)) dropTitle(db, session);
  deleteLinesTakenBack(db, session, body);
  const again = body.type === 'act.undone' || body.type === 'act.redone';
  if (again || body.type === 'person.arrived' || body.type === 'person.renamed') refreshPeople(db, session);
  if (again || body.type === 'session.ended') refreshState(db, session);
}

export function storeOn({ db, checkpoints, why, dropBackups, damaged, closed, abandon }: StoreDeps): Store {
  const undone = undoneLines(db);
  const { caughtUp, ...archive } = archiveIn(db, { log: () => log, register: () => register.register() });
  /** Lines are gone for good only when they are also gone from the log's file and from every copy. */
  const destroyed = (ids: readonly (SessionId | EntryId)[]): void => {
    checkpoints.destroyed();
    dropBackups(ids);
    // Where the disk refuses, the copies are looked through once more at the next start.
    committed(
      write(db, () => {
        for (const id of ids) deletePendingDrop(db, id);
      }),
    );
  };
  const committed = (written: Written): Written => {
    if (written.ok) {
      checkpoints.committed();
      caughtUp();
    } else if (written.failure.kind === 'damaged') damaged();
    return written;
  };
  /** Destroys what `change` does of these sessions or entries, and notes in the same breath that copies may still hold it. */
  const destroyedWhole = (ids: readonly (SessionId | EntryId)[], change: () => void): Written => {
    const written = write(db, () => {
      change();
      for (const id of ids) insertPendingDrop(db, id);
    });
    if (!written.ok) return committed(written);
    destroyed(ids);
    return vacuumed(db, checkpoints);
  };
  const log: SessionLog = {
    where: why === null ? 'disk' : 'memory',
    why,
    append(session: SessionId, events: readonly LoggedEvent[], alive: Alive | null) {
      let gone = events.some(({ body }) => takesBack(body) !== null || body.type === 'level.raised');
      const written = write(db, () => {
        for (const event of events) record(db, session, event);
        if (undone.drop(session, events)) gone = true;
        if (alive) upsertAlive(db, session, alive);
        if (gone) insertPendingDrop(db, session);
      });
      if (written.ok && gone) destroyed([session]);
      else if (!written.ok) undone.takenBack();
      return committed(written);
    },
    read(session) {
      try {
        return readEvents(db, session);
      } catch (error) {
        if (failureOf(error).kind === 'damaged') damaged();
        return { ok: false, why: { code: 'unreadableSession' } };
      }
    },
    keepAlive: (session, alive) => committed(write(db, () => upsertAlive(db, session, alive))),
    alive: (session) => readAlive(db, session),
    forget(session) {
      return destroyedWhole([session], () => {
        blankSessionRow(db, session);
        markGone(db, 'session', session, wallTime(Date.now()));
      });
    },
    settle: checkpoints.settle,
  };
  const register = registerIn(db, committed, destroyedWhole);
  return {
    log,
    recent: (most = 200) => recentSessions(db, most),
    resumable: () => resumableSession(db),
    session: (session) => findSession(db, session),
    lastWithoutGroup: () => lastWithoutGroup(db),
    deleteSession: (session) =>
      destroyedWhole([session], () => {
        deleteSessionRows(db, session);
        const now = wallTime(Date.now());
        insertMark(db, session, { what: 'removed', wall: now });
        markGone(db, 'session', session, now);
      }),
    closeSession: (session, closing) => destroyedWhole([session], () => writeClosing(db, session, closing)),
    expire(now) {
      const old = recordsUntil(db, now);
      const talk = talkUntil(db, now).filter((session) => !old.includes(session));
      const removed = { records: old.length, talk: talk.length };
      if (old.length + talk.length === 0) return { written: WRITTEN, removed };
      const written = destroyedWhole([...old, ...talk], () => {
        for (const session of old) expireSession(db, session, now);
        for (const session of talk) deleteTalk(db, session);
      });
      return { written, removed: written.ok ? removed : { records: 0, talk: 0 } };
    },
    changeRecords: (changed, also, now) =>
      destroyedWhole(
        // A seal says nothing of anybody.
        [
          ...changed.map(({ session }) => session),
          ...also.flatMap(({ kind, id }) => (kind === 'seal' ? [] : [id])),
        ],
        () => {
          for (const one of changed) writeChanged(db, one);
          writeChanges(db, also, now);
        },
      ),
    removePerson(person, now) {
      const ids = [...recordsOfPerson(storedRegister(db), person)];
      return destroyedWhole([...ids, ...sessionsNaming(db, ids)], () => forgetPerson(db, person, now));
    },
    recordedNames: () => recordedNames(db),
    ...recordReaderOf(db),
    ...ownRecordReaderOf(db),
    ...archive,
    readSetting: (key, schema) => findSetting(db, key, schema),
    readSettings: (prefix, schema) => findSettings(db, prefix, schema),
    keepSetting: (key, value) => committed(write(db, () => upsertSetting(db, key, value))),
    ...formatsIn(db, committed),
    ...promptSetsIn(db, committed),
    ...register,
    ...keepsIn(db, committed, destroyedWhole),
    close() {
      checkpoints.settle();
      checkpoints.stop();
      db.close();
      closed();
    },
    abandon() {
      checkpoints.stop();
      abandon(() => db.close());
      closed();
    },
  };
}

/** Gives freed pages back. */
function vacuumed(db: WritableHandle, checkpoints: Checkpoints): Written {
  try {
    db.exec('VACUUM');
  } catch (error) {
    // The rows are deleted and overwritten already; a disk too full to shrink the file loses nothing by it.
    failureOf(error);
  }
  checkpoints.destroyed();
  return WRITTEN;
}
