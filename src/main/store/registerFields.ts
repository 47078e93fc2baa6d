import { CopyIdSchema, isKnownField, type KeptField } from '#shared/bundle/keep.ts';
import { fieldKey } from '#shared/bundle/merge.ts';
import { writeField, type Field, type Version } from '#shared/bundle/versions.ts';
import { ENTRY_KINDS, type Change, type EntryKind } from '#shared/group/register/entries.ts';
import { z } from '#shared/schema.ts';
import { WallSchema } from '#shared/session/moments.ts';
import { wallTime, type WallTime } from '#shared/time.ts';
import { markGone, PAST, unmarkGone } from './gone.ts';
import { all, first, run, sql, type ReadableHandle, type WritableHandle } from './handle.ts';
import { findSetting } from './settings.ts';

/** Fields of the register with what other computers know of them. Of what was only ever changed here there is one row. */

export type FieldId = Pick<KeptField, 'kind' | 'id' | 'field'>;

/** Where the name of this copy of the app is remembered. */
export const COPY_ID = 'copyId';

/** What other computers knew of a field, and what they say that does not stand. */
const PastSchema = z.strictObject({
  by: CopyIdSchema,
  seen: z.record(CopyIdSchema, WallSchema),
  others: z.array(z.strictObject({ value: z.json(), at: WallSchema, by: CopyIdSchema })),
});

interface Row {
  readonly kind: string;
  readonly id: string;
  readonly field: string;
  readonly value: string;
  readonly changed: number;
}

/** The name of this copy of the app; empty until something was ever taken to another one. */
export const ownId = (db: ReadableHandle): string => findSetting(db, COPY_ID, CopyIdSchema) ?? '';

const pastKey = ({ kind, field }: Pick<FieldId, 'kind' | 'field'>): string => `${kind}.${field}`;

/** A field as its rows say; nobody else ever knew of it where there is no past. */
function fieldOf(row: Row, past: string | undefined, me: string): Field {
  const parsed = past === undefined ? null : PastSchema.safeParse(JSON.parse(past));
  const at = wallTime(row.changed);
  const value: unknown = JSON.parse(row.value);
  if (parsed?.success !== true) return { versions: [{ value, at, by: me }], seen: { [me]: at } };
  const { by, seen, others } = parsed.data;
  return { versions: [{ value, at, by }, ...others], seen };
}

/** Every field that this build can read, with its past. */
export function storedFields(db: ReadableHandle, me: string): KeptField[] {
  const rows = all<Row>(db, sql`SELECT kind, id, field, value, changed FROM register_fields`);
  const pasts = new Map(
    rows.flatMap(({ kind, id, field, value }) => (kind === PAST ? [[`${id} ${field}`, value]] : [])),
  );
  return rows.flatMap((row) => {
    if (!(ENTRY_KINDS as readonly string[]).includes(row.kind)) return [];
    const of = { kind: row.kind as EntryKind, id: row.id, field: row.field };
    const kept = { ...of, ...fieldOf(row, pasts.get(`${of.id} ${pastKey(of)}`), me) } as KeptField;
    return isKnownField(kept) ? [kept] : [];
  });
}

/** Writes one field with what other computers know of it. To be called within a write. */
export function putField(
  db: WritableHandle,
  { kind, id, field, versions, seen }: FieldId & Field,
  me: string,
): void {
  const [{ value, at, by }, ...others] = versions;
  run(
    db,
    sql`INSERT INTO register_fields (kind, id, field, value, changed)
      VALUES (${kind}, ${id}, ${field}, ${JSON.stringify(value)}, ${at})
      ON CONFLICT (kind, id, field) DO UPDATE SET value = excluded.value, changed = excluded.changed`,
  );
  const isOurs = by === me && others.length === 0 && Object.keys(seen).every((one) => one === me);
  if (isOurs)
    run(
      db,
      sql`DELETE FROM register_fields WHERE kind = ${PAST} AND id = ${id} AND field = ${pastKey({ kind, field })}`,
    );
  else
    run(
      db,
      sql`INSERT INTO register_fields (kind, id, field, value, changed)
        VALUES (${PAST}, ${id}, ${pastKey({ kind, field })}, ${JSON.stringify({ by, seen, others })}, ${at})
        ON CONFLICT (kind, id, field) DO UPDATE SET value = excluded.value, changed = excluded.changed`,
    );
}

/**
 * Writes changes that were made here. Each is later than whatever was known of its field; an entry that loses a field is
 * removed, and marked as such. To be called within a write.
 */
export function writeChanges(db: WritableHandle, changes: readonly Change[], now: WallTime): void {
  const me = ownId(db);
  for (const change of changes) {
    const { kind, id, field, value } = change;
    if (value === undefined) {
      run(db, sql`DELETE FROM register_fields WHERE kind = ${kind} AND id = ${id} AND field = ${field}`);
      run(
        db,
        sql`DELETE FROM register_fields WHERE kind = ${PAST} AND id = ${id} AND field = ${pastKey(change)}`,
      );
      markGone(db, kind, id, now);
      continue;
    }
    unmarkGone(db, kind, id);
    const row = first<Row>(
      db,
      sql`SELECT kind, id, field, value, changed FROM register_fields
        WHERE kind = ${kind} AND id = ${id} AND field = ${field}`,
    );
    const past = first<{ value: string }>(
      db,
      sql`SELECT value FROM register_fields WHERE kind = ${PAST} AND id = ${id} AND field = ${pastKey(change)}`,
    );
    const before = row === undefined ? null : fieldOf(row, past?.value, me);
    putField(db, { kind, id, field, ...writeField(before, value, { at: now, by: me }) }, me);
  }
}

/** Of a field that two computers changed, the nth version that does not stand takes its place; null: what stands stays. */
export function chooseVersion(db: WritableHandle, of: FieldId, nth: number | null, now: WallTime): void {
  const me = ownId(db);
  const kept = storedFields(db, me).find((one) => fieldKey(one) === fieldKey(of));
  if (kept === undefined) return;
  const [standing, ...others] = kept.versions;
  const chosen: Version | undefined = nth === null ? standing : others[nth];
  if (chosen === undefined) return;
  putField(db, { ...of, ...writeField(kept as Field, chosen.value, { at: now, by: me }) }, me);
}
