import { namesInRecord } from '../namesInRecord.ts';
import type { RecordLine, SessionRecord } from '../record.ts';
import type { WallTime } from '#shared/time.ts';
import type { ArchivedRecord } from './archive.ts';

/** What the archive shows of a record: never what its owner keeps, not even that there is such a line. */
export function archivedRecord({
  record,
  lines,
  closed,
  keptUntil,
}: {
  readonly record: SessionRecord;
  readonly lines: readonly RecordLine[];
  readonly closed: WallTime;
  readonly keptUntil: WallTime | null;
}): ArchivedRecord {
  const names = namesInRecord(record);
  return {
    ...{ level: record.level, closed, keptUntil },
    people: names,
    // Whoever was removed since has a place still, and no name.
    presented: names.filter((name, place) => name !== '' && record.people[place]?.presented.length !== 0),
    lines: lines
      .filter(({ shown }) => shown === 'group')
      .map(({ kind, text, owners, released }) => ({
        ...{ kind, text, released },
        names: owners.flatMap((place) => names[place] ?? []),
      })),
  };
}
