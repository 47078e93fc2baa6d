import Database from 'better-sqlite3';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { LoggedEventSchema, type SessionEvent, type LoggedEvent } from '#shared/session/events.ts';
import type { Row } from './ledger.ts';

/** What the driver's own reader finds in the file that a killed app has left. */
export interface Found {
  readonly rows: readonly Row[];
  /** The log of one session, checked. */
  log(session: string): readonly LoggedEvent[];
  /** What `integrity_check` and `foreign_key_check` complain of. */
  readonly damage: readonly string[];
}

interface FactRow extends Row {
  readonly v: number;
  readonly at: number;
  readonly wall: number;
  readonly line: string | null;
}

/**
 * Reads a copy of the file and of the write-ahead log beside it, so that the app finds everything as its last
 * life has left it. No code of the store takes part.
 */
export function readLeft(file: string): Found {
  const folder = mkdtempSync(join(tmpdir(), 'torture-read-'));
  try {
    const copy = join(folder, basename(file));
    for (const ending of ['', '-wal', '-journal'])
      if (existsSync(file + ending)) copyFileSync(file + ending, copy + ending);
    const db = new Database(copy);
    try {
      const rows = db
        .prepare(
          `SELECT e.session, e.seq, e.v, e.act, e.by, e.at, e.wall, e.type, e.body, w.text AS line
            FROM events AS e LEFT JOIN words AS w ON w.session = e.session AND w.seq = e.seq
            ORDER BY e.session, e.seq`,
        )
        .all() as FactRow[];
      return { rows, log: (session) => logOf(rows, session), damage: damageOf(db) };
    } finally {
      db.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const logOf = (rows: readonly FactRow[], session: string): readonly LoggedEvent[] =>
  rows
    .filter((row) => row.session === session)
    .map(({ seq, v, act, by, at, wall, body, line }) =>
      LoggedEventSchema.parse({ seq, v, act, by, at, wall, body: JSON.parse(body) as SessionEvent, line }),
    );

function damageOf(db: Database.Database): string[] {
  const integrity = db.pragma('integrity_check') as { integrity_check: string }[];
  const orphans = db.pragma('foreign_key_check') as { table: string }[];
  return [
    ...integrity.map((row) => row.integrity_check).filter((said) => said !== 'ok'),
    ...orphans.map(({ table }) => `a row of ${table} refers to nothing`),
  ];
}
