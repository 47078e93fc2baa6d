import type { RecordLine } from '#shared/records/record.ts';
import { all, sql, type ReadableHandle } from './handle.ts';

/** Lines of records with what their owners said of them last: that they may leave without a name, or that they may not. */
export function withReleases<L extends RecordLine>(db: ReadableHandle, lines: readonly L[]): L[] {
  const ids = lines.flatMap(({ id }) => id ?? []);
  if (ids.length === 0) return [...lines];
  const said = new Map(
    all<{ id: string; value: string }>(
      db,
      sql`SELECT id, value FROM register_fields WHERE kind = 'release' AND field = 'released'
        AND id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
    ).map(({ id, value }) => [id, value !== 'null']),
  );
  return lines.map((line) => {
    const released = line.id === undefined ? undefined : said.get(line.id);
    return released === undefined ? line : { ...line, released };
  });
}
