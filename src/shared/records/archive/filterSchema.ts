import { z } from '#shared/schema.ts';
import { DaySchema } from '#shared/group/register/daySchemas.ts';
import { EntryIdSchema } from '#shared/group/register/entryId.ts';
import type { ArchiveFilter } from './archive.ts';

export const ArchiveFilterSchema: z.ZodType<ArchiveFilter> = z.strictObject({
  group: EntryIdSchema.nullable(),
  format: z.string().max(40).nullable(),
  since: DaySchema.nullable(),
  released: z.boolean(),
});
