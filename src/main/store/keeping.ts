import { basename } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import type { Done, NotDone } from '#shared/ipc/replies.ts';
import type { KeptCopy, Rescued, RescueResult, Restored, StoreRescue } from '#shared/ipc/rescue.ts';
import type { Why } from '#shared/ipc/why.ts';
import { wallTime, type WallTime } from '#shared/time.ts';
import { asideOf, idsIn, lookedInto } from './asides.ts';
import { backUp, backupsOf, dropMarkedBackups, dropOldReplaced, newestGood } from './backups.ts';
import { bringOver, NotTaken } from './bringOver.ts';
import { currentStore } from './currentStore.ts';
import { kindOf } from './failure.ts';
import type { ReadableHandle } from './handle.ts';
import { isSound, isWhole } from './inspect.ts';
import { inMemory, openStore, type Opened } from './open.ts';
import { marksIn } from './marks.ts';
import { namedIn, prepareBackup, prepareSalvage } from './rescue.ts';
import { prepareRestore, takeRestoredPlace } from './restore.ts';
import { removeAside, takePlace } from './setAside.ts';
import type { Store } from './store.ts';

import { troubleOf, UnfitDatabase } from './trouble.ts';

/** So long after a session a copy is made: people are still leaving, and nothing else should wait for the disk. */
const AFTER_SESSION = 5_000;

/** What a store is kept with. */
export interface KeepingNeeds {
  readonly file: string;
  /** A session is in progress: no copy is made meanwhile. */
  readonly inUse: () => boolean;
  /**
   * Another store took the place of the one before: the session that is open is to be written there. `restored`: a copy
   * did, and what is remembered beside sessions is as that says.
   */
  readonly moved: (how: { readonly restored: boolean }) => void;
  /** Other ways to rescue the file can be chosen now. */
  readonly changed: () => void;
}

/** What came of a rescue. */
export type Rescue = Rescued | NotDone;

/**
 * Keeps one store at work: on disk, or in memory while the file cannot be used, and then offers what can be done
 * about it. Nothing here overwrites a damaged file; it gets another name.
 */
export interface Keeping {
  /** Goes to the store that is in use, on disk or in memory. */
  readonly store: Store;
  /** Why the file cannot be used and what may be chosen; null while all is well. */
  rescue(): StoreRescue | null;
  /** Reads every page, once the first window is up; after a crash more thoroughly. */
  check(): void;
  /** Makes a copy, if anything changed since the last. */
  backUp(): void;
  /** Writes every session that can be read into a new file, which takes the place of the damaged one. */
  salvage(): Promise<Rescue>;
  /** A copy of the newest backup that is whole takes the place of the damaged file. */
  takeBackup(): Promise<Rescue>;
  /** The copies and damaged files beside the file, the newest first, each opened and looked through. */
  copies(): Promise<readonly KeptCopy[]>;
  /** A copy takes the place of a file that is well, which is kept as a copy itself. */
  restore(name: string, now: WallTime): Restored | NotDone;
  /** Deletes a damaged file that was set aside, or what was there before a copy was restored. */
  deleteAside(name: string): Done | NotDone;
  /** Afterwards nothing lies outside the one file, and other programs may open it. */
  close(): void;
}

export function createKeeping({ file, inUse, moved, changed }: KeepingNeeds): Keeping {
  const events = { damaged: () => void setImmediate(giveUp), destroyed: copySoon };
  let opened: Opened = openStore(file, events);
  let offers: StoreRescue['offers'] = null;
  let rescuing = false;
  /** What was put off until the next turn may come after the end. */
  let closed = false;
  /** Rows changed when the last copy was made; null where there is no copy. */
  let copied = opened.kind === 'ok' && backupsOf(file).length > 0 ? 0 : null;
  let soon: NodeJS.Timeout | undefined;

  /** From here on nothing is written to the file: a store in memory takes its place. */
  function giveUp(): void {
    if (closed || opened.kind !== 'ok') return;
    const { store } = opened;
    opened = inMemory('damaged', file);
    try {
      store.abandon();
    } catch (error) {
      kindOf(error);
    }
    setImmediate(() => {
      if (closed) return;
      moved({ restored: false });
      lookForOffers();
    });
  }

  function lookForOffers(): void {
    if (opened.kind !== 'damaged') return;
    const newest = newestGood(file);
    const backup = newest && { made: wallTime(newest.copy.made.getTime()), sessions: newest.sessions };
    offers = { backup, readable: namedIn(file) };
    changed();
  }

  const passes = (check: (db: ReadableHandle) => boolean): boolean => {
    try {
      return check(opened.db);
    } catch (error) {
      return kindOf(error) !== 'damaged';
    }
  };

  const backUpNow = (): void => {
    if (opened.kind !== 'ok') return;
    const changes = opened.db.prepare('SELECT total_changes()').pluck().get() as number;
    if (changes === (copied ?? 0) && (copied !== null || opened.store.recent(1).length === 0)) return;
    // A copy of what is damaged would take the place of a good one.
    if (!passes(isSound)) {
      giveUp();
      return;
    }
    try {
      backUp(opened.db, file, new Date());
      copied = changes;
    } catch (error) {
      // Where there is no room for a copy, the file itself is as good as before.
      troubleOf(error);
    }
  };

  function copySoon(): void {
    clearTimeout(soon);
    soon = setTimeout(() => {
      if (!inUse()) backUpNow();
    }, AFTER_SESSION);
    soon.unref();
  }

  /** Opens what was put in the place of the damaged file; what was done in memory meanwhile comes along. */
  const reopen = (): void => {
    const next = openStore(file, events);
    if (next.kind !== 'ok') throw new NotTaken(next.why);
    try {
      const taken = bringOver(opened.db, { db: next.db, log: next.store.log });
      while (!taken.next().done);
    } catch (error) {
      next.store.close();
      throw error;
    }
    dropMarkedBackups(file, marksIn(next.db));
    opened.store.close();
    opened = next;
    copied = null;
    offers = null;
    moved({ restored: false });
    changed();
  };

  const rescue = async (prepare: () => Promise<(aside: string) => RescueResult>): Promise<Rescue> => {
    if (opened.kind !== 'damaged') return { ok: false, why: { code: 'notDamaged' } };
    if (rescuing) return { ok: false, why: { code: 'alreadyRescuing' } };
    rescuing = true;
    try {
      const resultOf = await prepare();
      const aside = takePlace(file, new Date());
      reopen();
      return { ok: true, result: resultOf(aside) };
    } catch (error) {
      return { ok: false, why: whyOf(error) };
    } finally {
      rescuing = false;
    }
  };

  return {
    store: currentStore(() => opened.store, { damaged: giveUp, settled: copySoon }),
    rescue: () =>
      opened.kind === 'damaged' || opened.kind === 'newer' ? { kind: opened.kind, file, offers } : null,
    check() {
      if (closed) return;
      if (opened.kind !== 'ok') lookForOffers();
      else if (!passes(opened.crashed ? isSound : isWhole)) giveUp();
    },
    backUp: backUpNow,
    salvage: () =>
      rescue(async () => {
        const brought = await prepareSalvage(file);
        return (aside) => ({ code: 'salvaged', ...brought, aside });
      }),
    takeBackup: () =>
      rescue(async () => {
        const sessions = prepareBackup(file);
        return (aside) => ({ code: 'backupTaken', sessions, aside });
      }),
    async copies() {
      const here = opened.kind === 'ok' ? idsIn(opened.db) : null;
      const marks = opened.kind === 'ok' ? marksIn(opened.db) : null;
      const found: KeptCopy[] = [];
      for (const one of asideOf(file)) {
        found.push(lookedInto(one, here, marks));
        await turn();
      }
      return found;
    },
    restore(name, now) {
      if (opened.kind !== 'ok') return notDone('notNow');
      if (inUse()) return notDone('sessionRuns');
      const copy = backupsOf(file).find(({ path }) => basename(path) === name);
      if (copy === undefined) return notDone('noSuchCopy');
      let aside: string;
      try {
        prepareRestore(file, copy.path, opened.db, now);
        opened.store.close();
      } catch (error) {
        return { ok: false, why: whyOf(error) };
      }
      try {
        aside = takeRestoredPlace(file, new Date());
      } catch (error) {
        opened = openStore(file, events);
        moved({ restored: false });
        return { ok: false, why: whyOf(error) };
      }
      opened = openStore(file, events);
      if (opened.kind !== 'ok') {
        moved({ restored: false });
        lookForOffers();
        return { ok: false, why: opened.why };
      }
      dropMarkedBackups(file, marksIn(opened.db));
      dropOldReplaced(file);
      copied = null;
      moved({ restored: true });
      copySoon();
      changed();
      return { ok: true, aside };
    },
    deleteAside(name) {
      const one = asideOf(file).find(({ path }) => basename(path) === name);
      if (one === undefined || (one.kind !== 'damaged' && one.kind !== 'replaced'))
        return notDone('noSuchCopy');
      try {
        removeAside(one.path);
        return { ok: true };
      } catch (error) {
        return { ok: false, why: whyOf(error) };
      }
    },
    close() {
      closed = true;
      clearTimeout(soon);
      opened.store.close();
    },
  };
}

const notDone = (code: 'notNow' | 'sessionRuns' | 'noSuchCopy'): NotDone => ({ ok: false, why: { code } });

/** Why a rescue was not brought to its end. Faults of ours are thrown on. */
function whyOf(error: unknown): Why {
  if (error instanceof NotTaken) return error.why;
  if (error instanceof UnfitDatabase) return { code: 'notWhole' };
  troubleOf(error);
  return { code: 'rescueFailed' };
}
