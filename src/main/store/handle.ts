import type Database from 'better-sqlite3';
import { WRITTEN, type Written } from '../session/log.ts';
import { failureOf } from './failure.ts';

declare const access: unique symbol;

/** A database that may be read. */
export type ReadableHandle = Database.Database & { readonly [access]: { readonly reads: true } };
/** A database that may be written, and so also read. */
export type WritableHandle = Database.Database & {
  readonly [access]: { readonly reads: true; readonly writes: true };
};

/** A statement and the values bound to it: made by `sql`, so a value never becomes part of a statement. */
export interface Query {
  readonly text: string;
  readonly values: readonly (string | number | null)[];
}

/** Writes a statement; every `${value}` is bound. */
export const sql = (text: TemplateStringsArray, ...values: readonly (string | number | null)[]): Query => ({
  text: text.join('?'),
  values,
});

const statements = new WeakMap<Database.Database, Map<string, Database.Statement>>();

/** Statements are compiled once for a handle. */
function prepared(db: Database.Database, text: string): Database.Statement {
  let ofHandle = statements.get(db);
  if (!ofHandle) statements.set(db, (ofHandle = new Map()));
  let statement = ofHandle.get(text);
  if (!statement) ofHandle.set(text, (statement = db.prepare(text)));
  return statement;
}

/** Every row of a query. The caller names the shape that the STRICT table holds. */
export const all = <Row>(db: ReadableHandle, { text, values }: Query): Row[] =>
  prepared(db, text).all(...values) as Row[];

/** The first row of a query. */
export const first = <Row>(db: ReadableHandle, { text, values }: Query): Row | undefined =>
  prepared(db, text).get(...values) as Row | undefined;

/** Runs a statement that writes; returns how many rows it changed. */
export const run = (db: WritableHandle, { text, values }: Query): number =>
  prepared(db, text).run(...values).changes;

/** Does all of `change`, synced when this returns `ok`, or nothing of it. */
export function write(db: WritableHandle, change: () => void): Written {
  try {
    prepared(db, 'BEGIN IMMEDIATE').run();
    change();
    prepared(db, 'COMMIT').run();
    return WRITTEN;
  } catch (error) {
    return { ok: false, failure: failureOf(rolledBack(db, error)) };
  }
}

/** SQLite rolls back by itself after some errors and not after others; afterwards it always has. */
export function rolledBack(db: WritableHandle, error: unknown): unknown {
  if (db.inTransaction) db.exec('ROLLBACK');
  return error;
}
