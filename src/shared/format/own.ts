import { z } from '../schema.ts';
import { sameNameKey } from '../group/numberNamesakes.ts';
import { isFormatShaped, mistakesIn } from './mistakes.ts';
import { FormatSchema, PhaseIdSchema, type Format } from './schema.ts';

/** A format's id, alone: names a row of one's own formats. */
export const FormatIdSchema = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/)
  .max(40);

/** A format may be at most this long as JSON, on disk and in a file that is shared. */
export const MOST_FORMAT_BYTES = 256 * 1024;

/** A format that may be saved: it can be run, and shared. */
export const FormatToKeepSchema = FormatSchema.refine((format) => mistakesIn(format).length === 0);

/** What an editor holds: every field is there and of its kind, though there may be mistakes in it. */
export const FormatInEditingSchema = z.custom<Format>(
  (data) => isFormatShaped(data) && JSON.stringify(data).length <= MOST_FORMAT_BYTES,
);

/** A format of the facilitator's own. */
export interface OwnFormat {
  readonly id: string;
  /** As it was last saved, without mistakes; null where it never was. */
  readonly saved: Format | null;
  /** Changes that are not saved yet, perhaps with mistakes; null where there are none. */
  readonly editing: Format | null;
}

/** Prompts of one's own by phase, that may take the place of a format's when a session is planned. */
export const PromptSetSchema = z
  .strictObject({
    id: FormatIdSchema,
    name: z.string().trim().min(1).max(60),
    prompts: z
      .record(PhaseIdSchema, z.array(z.string().trim().min(1).max(160)).min(1).max(12).readonly())
      .refine((prompts) => Object.keys(prompts).length <= 100)
      .readonly(),
  })
  .readonly();
export type PromptSet = z.infer<typeof PromptSetSchema>;

/** An id made of a name, that is not yet taken. */
export function freshId(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 34)
    .replace(/_+$/, '');
  const base = plain === '' ? 'format' : plain;
  return numbered(
    (number) => (number === 1 ? base : `${base}_${number}`),
    (id) => taken.has(id),
  );
}

/** So many letters of a name are left where a number is added. */
export const LONGEST_STEM = 54;

/** The name, with a number where another format bears it; never longer than a name may be. */
export function freshName(name: string, names: readonly string[]): string {
  const borne = new Set(names.map(sameNameKey));
  const stem = [...name].slice(0, LONGEST_STEM).join('');
  return numbered(
    (number) => (number === 1 ? name : `${stem} ${number}`),
    (candidate) => borne.has(sameNameKey(candidate)),
  );
}

function numbered(make: (number: number) => string, isTaken: (made: string) => boolean): string {
  let number = 1;
  while (isTaken(make(number))) number += 1;
  return make(number);
}

/** The same format under an id and a name that nothing in `others` has. */
export function toldApart(format: Format, others: readonly Format[]): Format {
  const ids = new Set(others.map(({ id }) => id));
  return {
    ...format,
    id: ids.has(format.id) ? freshId(format.name, ids) : format.id,
    name: freshName(
      format.name,
      others.map(({ name }) => name),
    ),
  };
}

/** Reads a format that was kept; null where it can no longer be run. */
export const readFormat = (data: unknown): Format | null => {
  const read = FormatSchema.safeParse(data);
  return read.success ? read.data : null;
};

/** Reads what was being edited; null where it is no longer of a format's shape. */
export const readFormatInEditing = (data: unknown): Format | null => {
  const read = FormatInEditingSchema.safeParse(data);
  return read.success ? read.data : null;
};
