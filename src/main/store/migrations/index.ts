import { rolledBack, type ReadableHandle, type WritableHandle } from '../handle.ts';
import { sessionsAndLog } from './010-sessions-and-log.ts';
import { heartbeat } from './020-heartbeat.ts';
import { settings } from './030-settings.ts';
import { ownFormats } from './040-own-formats.ts';
import { promptSets } from './050-prompt-sets.ts';
import { secondBoard } from './060-second-board.ts';
import { boot } from './070-boot.ts';
import { pendingDrops } from './080-pending-drops.ts';
import { checksums } from './090-checksums.ts';
import { formatAndState } from './100-format-and-state.ts';
import { undoneLines } from './110-undone-words.ts';
import { anyDevice } from './120-any-device.ts';
import { register } from './140-register.ts';
import { groupOfSession } from './150-group-of-session.ts';
import { records } from './170-records.ts';
import { links } from './220-links.ts';
import { states } from './230-states.ts';

/**
 * One step of the schema; `to` becomes the file's `user_version`. Numbered by tens, never changed later. All definitions
 * are to fit on the file's first page, which is nearly full (`170-records.ts` says why): a further table does not.
 */
export interface Migration {
  readonly to: number;
  readonly name: string;
  readonly migrate: (db: WritableHandle) => void;
}

export const MIGRATIONS: readonly Migration[] = [
  { to: 10, name: 'sessions-and-log', migrate: sessionsAndLog },
  { to: 20, name: 'heartbeat', migrate: heartbeat },
  { to: 30, name: 'settings', migrate: settings },
  { to: 40, name: 'own-formats', migrate: ownFormats },
  { to: 50, name: 'prompt-sets', migrate: promptSets },
  { to: 60, name: 'second-board', migrate: secondBoard },
  { to: 70, name: 'boot', migrate: boot },
  { to: 80, name: 'pending-drops', migrate: pendingDrops },
  { to: 90, name: 'checksums', migrate: checksums },
  { to: 100, name: 'format-and-state', migrate: formatAndState },
  { to: 110, name: 'undone-words', migrate: undoneLines },
  { to: 120, name: 'any-device', migrate: anyDevice },
  { to: 140, name: 'register', migrate: register },
  { to: 150, name: 'group-of-session', migrate: groupOfSession },
  { to: 170, name: 'records', migrate: records },
  { to: 220, name: 'links', migrate: links },
  { to: 230, name: 'states', migrate: states },
];

/** Marks the file as ours: "TPce" in ASCII. */
export const APPLICATION_ID = 0x54506365;

/** The schema this build writes; a higher one is refused. */
export const NEWEST_SCHEMA = MIGRATIONS.reduce((newest, { to }) => {
  if (to <= newest) throw new Error(`migration ${to} is out of order`);
  return to;
}, 0);

/** `fingerprintOf` a database of that schema; the test of migrations says what it is after a new step. */
export const NEWEST_FINGERPRINT = '90bbc31c3bbcb3a2196d9ef7bea00be2d5387ac860f736d1d698d724ca36c104';

export const schemaOf = (db: ReadableHandle): number => db.pragma('user_version', { simple: true }) as number;

/** Runs what is missing up to `target`, all in one transaction with the new version: all of it, or nothing. */
export function migrate(db: WritableHandle, target: number = NEWEST_SCHEMA): void {
  const missing = MIGRATIONS.filter(({ to }) => to > schemaOf(db) && to <= target);
  const last = missing.at(-1);
  if (!last) return;
  db.exec('BEGIN IMMEDIATE');
  try {
    for (const step of missing) step.migrate(db);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${last.to}`);
    db.exec('COMMIT');
  } catch (error) {
    throw rolledBack(db, error);
  }
}
