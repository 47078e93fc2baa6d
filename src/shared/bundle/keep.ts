import { z } from '#shared/schema.ts';
import {
  FormatIdSchema,
  FormatToKeepSchema,
  PromptSetSchema,
  readFormatInEditing,
  type OwnFormat,
} from '#shared/format/own.ts';
import { FormatSchema } from '#shared/format/schema.ts';
import { ENTRY_FIELDS, ENTRY_KINDS, type EntryKind } from '#shared/group/register/entries.ts';
import { EntryIdSchema, type EntryId } from '#shared/group/register/entryId.ts';
import { RecordLineSchema, SessionRecordSchema } from '#shared/records/record.ts';
import { WallSchema } from '#shared/session/moments.ts';
import { SessionIdSchema } from '#shared/session/sessionId.ts';
import type { WallTime } from '#shared/time.ts';
import type { OwnTexts } from './ownTexts.ts';

/**
 * What is kept of groups, as it travels: what a bundle, or the whole archive, holds once it is decrypted
 * (docs/domain/bundle.md). Its published schema is docs/keep.schema.json.
 */

/** The highest version of this shape; a file of a higher one is refused. */
export const KEEP_VERSION = 4;
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

/** A format of one's own. `editing` may have mistakes; each is at most 256 KiB of JSON. */
const KeptFormatSchema = z.strictObject({
  id: FormatIdSchema,
  saved: FormatSchema.nullable(),
  editing: z.record(z.string(), z.unknown()).nullable(),
});

export const KeepSchema = z.strictObject({
  version: z.literal([1, 2, 3, 4]),
  made: WallSchema,
  /** The group it is of; null: everything that is kept. */
  group: EntryIdSchema.nullable(),
  fields: z.array(KeptFieldSchema),
  sessions: z.array(KeptSessionSchema),
  goneEntries: z.array(GoneEntrySchema),
  goneSessions: z.array(GoneSessionSchema),
  /** Formats and prompt sets of one's own go along where everything does; none: left out. */
  formats: z.array(KeptFormatSchema).optional(),
  prompts: z.array(PromptSetSchema).optional(),
});
/** As it lies in a file. */
export type KeepFile = z.infer<typeof KeepSchema>;
/** As it is merged. */
export type Keep = Pick<KeepFile, 'fields' | 'sessions' | 'goneEntries' | 'goneSessions'>;

export const keepOf = ({ fields, sessions, goneEntries, goneSessions }: Keep): Keep => ({
  ...{ fields, sessions, goneEntries, goneSessions },
});
export const NOTHING_KEPT: Keep = { fields: [], sessions: [], goneEntries: [], goneSessions: [] };

/** Whether a field is one that this build knows, and each of its versions can be read. */
export function isKnownField({ kind, field, versions }: KeptField): boolean {
  const fields: z.ZodRawShape = ENTRY_FIELDS[kind];
  const schema = fields[field] as z.ZodType | undefined;
  return schema !== undefined && versions.every(({ value }) => schema.safeParse(value).success);
}

/** Formats and prompt sets of one's own in a file; null: something in them is not as it can be read here. */
export function ownTextsOf({ formats = [], prompts = [] }: KeepFile): OwnTexts | null {
  const read = formats.map(({ id, saved, editing }) => {
    const inEditing = editing === null ? null : readFormatInEditing(editing);
    const isWhole =
      (saved !== null || inEditing !== null) &&
      (editing === null || inEditing !== null) &&
      [saved, inEditing].every((one) => one === null || one.id === id) &&
      (saved === null || FormatToKeepSchema.safeParse(saved).success);
    return isWhole ? { id, saved, editing: inEditing } : null;
  });
  const ids = [formats, prompts].flatMap((list) => [list.length, new Set(list.map(({ id }) => id)).size]);
  if (ids[0] !== ids[1] || ids[2] !== ids[3]) return null;
  return read.every((one) => one !== null) ? { formats: read, prompts } : null;
}

/** A file of it: of the lowest version that can say what is in it, so that an app from before takes it in. */
export const keepFile = (
  made: WallTime,
  group: EntryId | null,
  keep: Keep,
  { formats, prompts }: OwnTexts,
): KeepFile => {
  const hasTexts = formats.length + prompts.length > 0;
  return {
    version: knowsStars(keep) ? KEEP_VERSION : knowsReleases(keep) ? 3 : hasTexts ? 2 : 1,
    ...{ made, group, ...keep },
    ...(hasTexts && { formats: formats.map(inFile), prompts: [...prompts] }),
  };
};

/** Before version 4 nobody starred a question. */
const knowsStars = ({ sessions }: Keep): boolean =>
  sessions.some(({ lines }) => lines.some(({ line }) => line.kind === 'starred'));

/** Before version 3 nobody could say afterwards whether a line of theirs is released. */
const knowsReleases = ({ fields, sessions, goneEntries }: Keep): boolean =>
  [...fields, ...goneEntries].some(({ kind }) => kind === 'release') ||
  sessions.some(({ lines }) => lines.some(({ line }) => line.id !== undefined));

const inFile = ({ id, saved, editing }: OwnFormat): z.infer<typeof KeptFormatSchema> => ({
  ...{ id, saved, editing: editing && { ...editing } },
});
