import { z } from '#shared/schema.ts';
import { ENTRY_FIELDS, ENTRY_KINDS, type EntryKind } from '#shared/group/register/entries.ts';
import { EntryIdSchema } from '#shared/group/register/entryId.ts';
import { RecordLineSchema, SessionRecordSchema } from '#shared/records/record.ts';
import { WallSchema } from '#shared/session/moments.ts';
import { SessionIdSchema } from '#shared/session/sessionId.ts';

/**
 * What is kept of groups, as it travels: what a bundle, or the whole archive, holds once it is decrypted
 * (docs/domain/bundle.md). Its published schema is docs/keep.schema.json.
 */

/** The version of this shape; a file of a higher one is refused. */
export const KEEP_VERSION = 1;

/** Names one computer's copy of the app, by chance. */
export const CopyIdSchema = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/);

const EntryKindSchema = z.enum(ENTRY_KINDS as [EntryKind, ...EntryKind[]]);

const VersionSchema = z.strictObject({ value: z.unknown(), at: WallSchema, by: CopyIdSchema });

const KeptFieldSchema = z.strictObject({
  kind: EntryKindSchema,
  id: EntryIdSchema,
  field: z.string().min(1).max(40),
  /** The one that stands first; others did not know of it. */
  versions: z.tuple([VersionSchema], VersionSchema),
  /** For each computer: until when its changes are known. */
  seen: z.record(CopyIdSchema, WallSchema),
});
export type KeptField = z.infer<typeof KeptFieldSchema>;

const KeptLineSchema = z.strictObject({
  /** Its place among the lines of its session, in this file: where one goes, those after it move up. */
  n: z.int().min(1),
  line: RecordLineSchema,
});
export type KeptLine = z.infer<typeof KeptLineSchema>;

const KeptSessionSchema = z.strictObject({
  session: SessionIdSchema,
  closed: WallSchema,
  /** Null: until somebody deletes it. */
  keptUntil: WallSchema.nullable(),
  record: SessionRecordSchema,
  lines: z.array(KeptLineSchema),
});
export type KeptSession = z.infer<typeof KeptSessionSchema>;

/** Marks without words: what was destroyed, so that it does not come back. */
const GoneEntrySchema = z.strictObject({ kind: EntryKindSchema, id: EntryIdSchema, at: WallSchema });
export type GoneEntry = z.infer<typeof GoneEntrySchema>;
const GoneSessionSchema = z.strictObject({ session: SessionIdSchema, at: WallSchema });
export type GoneSession = z.infer<typeof GoneSessionSchema>;

export const KeepSchema = z.strictObject({
  version: z.literal(KEEP_VERSION),
  made: WallSchema,
  /** The group it is of; null: everything that is kept. */
  group: EntryIdSchema.nullable(),
  fields: z.array(KeptFieldSchema),
  sessions: z.array(KeptSessionSchema),
  goneEntries: z.array(GoneEntrySchema),
  goneSessions: z.array(GoneSessionSchema),
});
/** As it lies in a file. */
export type KeepFile = z.infer<typeof KeepSchema>;
/** As it is merged. */
export type Keep = Pick<KeepFile, 'fields' | 'sessions' | 'goneEntries' | 'goneSessions'>;

export const NOTHING_KEPT: Keep = { fields: [], sessions: [], goneEntries: [], goneSessions: [] };

/** Whether a field is one that this build knows, and each of its versions can be read. */
export function isKnownField({ kind, field, versions }: KeptField): boolean {
  const fields: z.ZodRawShape = ENTRY_FIELDS[kind];
  const schema = fields[field] as z.ZodType | undefined;
  return schema !== undefined && versions.every(({ value }) => schema.safeParse(value).success);
}
