import Database from 'better-sqlite3';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { setFields } from '#shared/group/register/entries.ts';
import { wallTime } from '#shared/time.ts';
import { createClosing } from '../../src/main/closing/closing.ts';
import { backupsOf } from '../../src/main/store/backups.ts';
import type { WritableHandle } from '../../src/main/store/handle.ts';
import { migrate } from '../../src/main/store/migrations/index.ts';
import { draft } from '../../tests/support/conducting.ts';
import { keepingOn, keptSessions, type KeptDesk } from '../../tests/support/keptDesk.ts';
import { groupOnTwo, takeInBeside, type Way } from './groupOnTwo.ts';

/** Written in the session that is deleted, and in the line that is taken back or undone. */
export const MARKER = 'the landlord of Rose Lane 7';
export const GONE = 'Gone';
/** Written in the session that is closed, and kept by its record. */
export const STAYS = 'Ask the baker';
const NOTE = 'note-1';

/** Something the store is asked for, and in the middle of which it is killed. */
interface Act {
  /** Makes the file on which it is done, with copies beside it. */
  readonly prepare: (file: string) => Promise<void> | void;
  /** `done` is called with the name of what was acknowledged. */
  readonly does: (kept: KeptDesk, done: (what: string) => void, file: string) => Promise<void> | void;
  /** Once it is done, the marker is in no file. */
  readonly destroys: boolean;
  /** The file it is done on is damaged; what is kept is known without words. */
  readonly rescues: 'salvage' | 'takeBackup' | null;
  /** What is kept of groups is afterwards as it was, or as it is once it is done: nothing in between. */
  readonly allOrNothing?: true;
}

function twoSessions(file: string): void {
  keptSessions(file, ['Kept']);
  const { keeping, desk } = keepingOn(file);
  desk.conductor.open({ ...draft, title: GONE });
  desk.does({ type: 'note.write', kind: 'option', text: `Call ${MARKER}!` });
  for (let i = 0; i < 20; i += 1) desk.taps(`p${1 + (i % 6)}`);
  desk.goesToTheEnd();
  desk.conductor.leave();
  keeping.backUp();
  keeping.close();
}

/** Two sessions that ended, with the marker in what closing destroys: a note on the way of working. */
function toClose(file: string): void {
  keptSessions(file, ['Kept']);
  const { keeping, desk } = keepingOn(file);
  desk.conductor.open({ ...draft, title: GONE });
  desk.does({ type: 'note.write', kind: 'process', text: `Call ${MARKER}!` });
  desk.does({ type: 'commitment.write', person: 'p3', text: STAYS, visible: 'group' });
  for (let i = 0; i < 20; i += 1) desk.taps(`p${1 + (i % 6)}`);
  desk.goesToTheEnd();
  desk.conductor.leave();
  keeping.backUp();
  keeping.close();
}

/** A session in progress in which the marker was written, beside another. */
function inProgress(file: string): void {
  keptSessions(file, ['Kept']);
  const { keeping, desk } = keepingOn(file);
  desk.conductor.open({ ...draft, title: 'Going on' });
  desk.does({ type: 'note.write', kind: 'option', text: `Call ${MARKER}!` }, 'console', NOTE);
  desk.conductor.leave();
  keeping.backUp();
  keeping.close();
}

/** Two sessions as the first build kept them. */
function older(file: string): void {
  twoSessions(file);
  const now = new Database(file);
  const rows = ['sessions', 'events', 'words'].map(
    (table) => [table, now.prepare(`SELECT * FROM ${table}`).all()] as const,
  );
  now.close();
  rmSync(file);
  const db = new Database(file) as WritableHandle;
  db.pragma('journal_mode = WAL');
  migrate(db, 10);
  for (const [table, all] of rows) {
    const columns = db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[];
    const insert = db.prepare(
      `INSERT INTO ${table} (${columns.join()}) VALUES (${columns.map((name) => `@${name}`).join()})`,
    );
    for (const row of all) insert.run(row);
  }
  db.close();
}

/** Two sessions, in a file whose words are spoilt. */
function damaged(file: string): void {
  twoSessions(file);
  const bytes = readFileSync(file);
  for (let page = 4_096; page < bytes.length; page += 4_096) {
    const part = bytes.subarray(page, page + 4_096);
    if (part.includes('Words of Kept')) part.fill(0xa5);
  }
  writeFileSync(file, bytes);
}

const resumes = ({ keeping, desk }: KeptDesk): void => {
  desk.conductor.resume(keeping.store.resumable()?.session ?? '');
  desk.does({ type: 'gap.answer', count: true });
};
const goneIn = ({ keeping }: KeptDesk): string =>
  keeping.store.recent().find(({ title }) => title === GONE)?.session ?? '';
const plain = { destroys: false, rescues: null } as const;
const takingIn = (way: Way): Act => ({
  ...plain,
  prepare: (file) => groupOnTwo(file, MARKER, way),
  allOrNothing: true,
  async does(kept, done, file) {
    if (await takeInBeside(kept, file, way)) done('done');
  },
});
const rescued = (rescues: 'salvage' | 'takeBackup'): Act => ({
  prepare: damaged,
  destroys: false,
  rescues,
  async does({ keeping, settled }, done) {
    keeping.check();
    await settled();
    if ((await keeping[rescues]()).ok) done('done');
  },
});

export const ACTS: Readonly<Record<string, Act>> = {
  append: {
    ...plain,
    prepare: inProgress,
    does(kept, done) {
      resumes(kept);
      for (let i = 1; i <= 12; i += 1) {
        const id = `tap-${i}`;
        const tap = { type: 'voice.tap', person: `p${1 + (i % 6)}`, style: 'toggle' } as const;
        if (kept.desk.does(tap, 'board', id).ok) done(id);
      }
    },
  },
  delete: {
    ...plain,
    prepare: twoSessions,
    destroys: true,
    does(kept, done) {
      if (kept.keeping.store.deleteSession(goneIn(kept)).ok) done('done');
    },
  },
  forget: {
    ...plain,
    prepare: twoSessions,
    destroys: true,
    does(kept, done) {
      if (kept.keeping.store.log.forget(goneIn(kept)).ok) done('done');
    },
  },
  close: {
    ...plain,
    prepare: toClose,
    destroys: true,
    does(kept, done) {
      const closing = createClosing({
        store: kept.keeping.store,
        conductor: kept.desk.conductor,
        wall: () => wallTime(kept.desk.time.wall()),
      });
      if (closing.close(goneIn(kept)) === null) done('done');
    },
  },
  takeBack: {
    ...plain,
    prepare: inProgress,
    destroys: true,
    does(kept, done) {
      resumes(kept);
      if (kept.desk.does({ type: 'note.takeBack', note: NOTE }).ok) done('done');
    },
  },
  undo: {
    ...plain,
    prepare: inProgress,
    destroys: true,
    does(kept, done) {
      resumes(kept);
      kept.desk.does({ type: 'act.undo' });
      kept.desk.does({ type: 'act.undo' });
      if (kept.desk.does({ type: 'phase.start', ago: 0 }).ok) done('done');
    },
  },
  migrate: { ...plain, prepare: older, does: () => {} },
  backUp: {
    ...plain,
    prepare: twoSessions,
    does: ({ keeping }) => {
      keeping.store.keepSetting('theme.room', 'dark');
      keeping.backUp();
    },
  },
  salvage: rescued('salvage'),
  takeBackup: rescued('takeBackup'),
  takeInBundle: takingIn('bundle'),
  takeInPlain: takingIn('plain'),
  restore: {
    ...plain,
    allOrNothing: true,
    async prepare(file) {
      await groupOnTwo(file, 'Ana', 'plain');
      const { keeping } = keepingOn(file);
      keeping.store.keepChanges(setFields('group', 'g1', { purpose: 'Written since' }), wallTime(0));
      keeping.close();
    },
    does({ keeping, desk }, done, file) {
      const [copy] = backupsOf(file);
      const restored = keeping.restore(basename(copy?.path ?? ''), wallTime(desk.time.wall()));
      if (restored.ok) done('done');
    },
  },
};

/** What is told when the file is open. */
export const OPEN = 'open';

/** Opens the store in `file`, does one act on it, and closes it; `tell` hears what is acknowledged. */
export async function perform(name: string, file: string, tell: (what: string) => void): Promise<void> {
  const act = ACTS[name];
  if (!act) throw new Error(`there is no act ${name}`);
  const kept = keepingOn(file);
  tell(OPEN);
  await act.does(kept, tell, file);
  kept.keeping.close();
}
