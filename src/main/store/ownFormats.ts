import { readFormat, readFormatInEditing, type OwnFormat } from '#shared/format/own.ts';
import type { Format } from '#shared/format/schema.ts';
import { MOST_OWN_FORMATS } from '#shared/limits.ts';
import type { Written } from '../session/log.ts';
import { all, run, sql, write, type ReadableHandle, type WritableHandle } from './handle.ts';

/** Formats of one's own. `full` where no further one is taken. */
export interface KeptFormats {
  readonly ownFormats: () => readonly OwnFormat[];
  /** Saves a format; what was being edited of it is done with. */
  readonly keepFormat: (format: Format) => Written | 'full';
  readonly keepEditing: (format: Format) => Written | 'full';
  /** Goes back to what was saved, and to nothing where nothing was. */
  readonly dropEditing: (id: string) => Written;
  readonly deleteFormat: (id: string) => Written;
}

interface Row {
  readonly id: string;
  readonly saved: string | null;
  readonly editing: string | null;
}

const parsed = <T>(text: string | null, read: (data: unknown) => T | null): T | null =>
  text === null ? null : read(JSON.parse(text));

/**
 * By id. What this build can no longer read as a format is offered for mending where its shape still holds, and
 * else left out of the list; its row stays.
 */
export const ownFormatsIn = (db: ReadableHandle): readonly OwnFormat[] =>
  all<Row>(db, sql`SELECT * FROM own_formats ORDER BY id`).flatMap(({ id, saved, editing }) => {
    const whole = parsed(saved, readFormat);
    const inEditing =
      parsed(editing, readFormatInEditing) ?? (whole === null ? parsed(saved, readFormatInEditing) : null);
    return whole === null && inEditing === null ? [] : [{ id, saved: whole, editing: inEditing }];
  });

const isFullFor = (db: ReadableHandle, id: string): boolean => {
  const ids = all<{ id: string }>(db, sql`SELECT id FROM own_formats`);
  return ids.length >= MOST_OWN_FORMATS && ids.every((row) => row.id !== id);
};

/** Writes a format as it came from elsewhere, in a transaction of the caller's. */
export const putOwnFormat = (db: WritableHandle, { id, saved, editing }: OwnFormat): void => {
  const [whole, inEditing] = [saved, editing].map((one) => one && JSON.stringify(one));
  run(
    db,
    sql`INSERT INTO own_formats (id, saved, editing) VALUES (${id}, ${whole ?? null}, ${inEditing ?? null})`,
  );
};

/** `committed` is told of each write. */
export function formatsIn(db: WritableHandle, committed: (written: Written) => Written): KeptFormats {
  const change = (work: () => void): Written => committed(write(db, work));
  return {
    ownFormats: () => ownFormatsIn(db),
    keepFormat: (format) =>
      isFullFor(db, format.id)
        ? 'full'
        : change(() => {
            run(
              db,
              sql`INSERT INTO own_formats (id, saved, editing) VALUES (${format.id}, ${JSON.stringify(format)}, NULL)
                ON CONFLICT (id) DO UPDATE SET saved = excluded.saved, editing = NULL`,
            );
          }),
    keepEditing: (format) =>
      isFullFor(db, format.id)
        ? 'full'
        : change(() => {
            run(
              db,
              sql`INSERT INTO own_formats (id, saved, editing) VALUES (${format.id}, NULL, ${JSON.stringify(format)})
                ON CONFLICT (id) DO UPDATE SET editing = excluded.editing`,
            );
          }),
    dropEditing: (id) =>
      change(() => {
        run(db, sql`DELETE FROM own_formats WHERE id = ${id} AND saved IS NULL`);
        run(db, sql`UPDATE own_formats SET editing = NULL WHERE id = ${id}`);
      }),
    deleteFormat: (id) => change(() => void run(db, sql`DELETE FROM own_formats WHERE id = ${id}`)),
  };
}
