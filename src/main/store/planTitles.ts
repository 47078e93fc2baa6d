import Database from 'better-sqlite3';
import { readFrom } from './reading.ts';
import { all, run, sql, type ReadableHandle, type WritableHandle } from './handle.ts';

/** Before the id of a plan, in the key of the setting it is kept under. */
export const PLAN_KEY = 'plan.';
/** The key of the only plan of older builds, which is kept as it was until it is changed. */
export const ONLY_PLAN_KEY = 'draft';

interface Titled {
  readonly key: string;
  /** The plan without what it is called. */
  readonly untitled: string;
}

/** The plans in a copy that are called anything. A copy from before a migration may be older than the table. */
const titledPlans = (db: ReadableHandle): readonly Titled[] =>
  all(db, sql`SELECT 1 FROM sqlite_schema WHERE name = 'settings'`).length === 0
    ? []
    : all<Titled>(
        db,
        sql`SELECT key, json_replace(value, path, '') AS untitled
          FROM (SELECT key, value, iif(key = ${ONLY_PLAN_KEY}, '$.title', '$.draft.title') AS path FROM settings
            WHERE (key = ${ONLY_PLAN_KEY} OR substr(key, 1, ${PLAN_KEY.length}) = ${PLAN_KEY}) AND json_valid(value))
          WHERE coalesce(json_extract(value, path), '') <> ''`,
      );

/** Whether a copy tells what any plan is called. */
export const holdsPlanTitles = (copy: string): boolean => readFrom(copy, titledPlans).length > 0;

/**
 * Takes out of a copy of the database what plans of sessions to come are called, and writes over it. A session that was
 * planned may be closed at a level that keeps no title, or be raised to it, while copies are kept for days: they hold the
 * plan, and nothing tells them which session came of it. To be done before the copy has its name: a kill leaves it torn.
 */
export function dropPlanTitles(part: string): void {
  const db = new Database(part, { fileMustExist: true }) as WritableHandle;
  try {
    // What was there before a restore still says that a log lies beside it.
    db.pragma('journal_mode = DELETE');
    db.pragma('secure_delete = ON');
    for (const { key, untitled } of titledPlans(db))
      run(db, sql`UPDATE settings SET value = ${untitled} WHERE key = ${key}`);
  } finally {
    db.close();
  }
}
