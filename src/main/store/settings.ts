import type { z } from '#shared/schema.ts';
import { all, first, run, sql, type ReadableHandle, type WritableHandle } from './handle.ts';

/** Remembers a value; null forgets it. */
export const upsertSetting = (db: WritableHandle, key: string, value: unknown): void => {
  if (value === null || value === undefined) run(db, sql`DELETE FROM settings WHERE key = ${key}`);
  else
    run(
      db,
      sql`INSERT INTO settings (key, value) VALUES (${key}, ${JSON.stringify(value)})
        ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    );
};

/** The remembered value; null where there is none or it is not of this shape (any more). */
export const findSetting = <T>(db: ReadableHandle, key: string, schema: z.ZodType<T>): T | null => {
  const row = first<{ value: string }>(db, sql`SELECT value FROM settings WHERE key = ${key}`);
  if (!row) return null;
  const parsed = schema.safeParse(JSON.parse(row.value));
  return parsed.success ? parsed.data : null;
};

/** The remembered values whose key begins with `prefix`, but for those that are not of this shape (any more). */
export const findSettings = <T>(db: ReadableHandle, prefix: string, schema: z.ZodType<T>): T[] =>
  all<{ value: string }>(
    db,
    sql`SELECT value FROM settings WHERE substr(key, 1, ${prefix.length}) = ${prefix} ORDER BY key`,
  ).flatMap(({ value }) => {
    const parsed = schema.safeParse(JSON.parse(value));
    return parsed.success ? [parsed.data] : [];
  });
