import {
  PersonTalkSchema,
  RecordLineSchema,
  SessionRecordSchema,
  type PersonTalk,
  type RecordLine,
} from '#shared/records/record.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import { z } from '#shared/schema.ts';
import { all, sql, type ReadableHandle } from './handle.ts';

const { shape } = SessionRecordSchema;

/** What a person's page needs of the record of a session; what it does not need is not looked at. */
const OwnPartSchema = z.object({
  level: shape.level,
  title: shape.title,
  format: shape.format.pick({ name: true }).strip(),
  group: shape.group,
  openedWall: shape.openedWall,
  lasted: shape.lasted,
  people: z.array(shape.people.element.pick({ name: true, person: true }).strip()),
  totals: shape.totals.unwrap().pick({ spoken: true }).strip().nullable(),
});
export type OwnPart = z.infer<typeof OwnPartSchema>;

/** A closed session as it is kept for some people. */
export interface OwnRecord {
  readonly record: OwnPart;
  /** Those that are of one of them, or that one of them is to ask about, as they were written: `release` has what was said since. */
  readonly lines: readonly RecordLine[];
  /** Their own seconds and codes. */
  readonly talk: readonly PersonTalk[];
}

/** Closed sessions as their people read them. */
export interface OwnRecords {
  /** Those of these sessions that are closed and can be read, for these people. */
  readonly ownRecords: (
    sessions: readonly SessionId[],
    people: ReadonlySet<EntryId>,
  ) => ReadonlyMap<SessionId, OwnRecord>;
}

interface Row {
  readonly session: SessionId;
  readonly part: 'session' | 'line' | 'talk';
  readonly body: string;
}

/** A line, or somebody's seconds, as they are stored, before it is looked at whether this build can read them. */
interface Stored {
  readonly owners?: readonly unknown[];
  readonly commitment?: { readonly asks?: unknown };
  readonly person?: unknown;
}

/**
 * Somebody may have been in hundreds of sessions: all are read by one statement, each found by its id (`+` keeps the index
 * of states out), and nothing of others is looked at.
 */
export function ownRecordReaderOf(db: ReadableHandle): OwnRecords {
  return {
    ownRecords(sessions, people) {
      const rowsOf = Map.groupBy(
        all<Row>(
          db,
          sql`SELECT session, part, body FROM records
            WHERE session IN (SELECT id FROM sessions WHERE +state = 'closed'
              AND id IN (SELECT value FROM json_each(${JSON.stringify(sessions)})))
            AND part IN ('session', 'line', 'talk') ORDER BY session, part, n`,
        ),
        ({ session }) => session,
      );
      const found = new Map<SessionId, { record: OwnPart; lines: RecordLine[]; talk: PersonTalk[] }>();
      for (const [session, rows] of rowsOf) {
        const part = rows.find((row) => row.part === 'session');
        const { data: record } = OwnPartSchema.safeParse(part && JSON.parse(part.body));
        if (record === undefined) continue;
        const places = record.people.flatMap(({ person }, place) =>
          person !== null && people.has(person) ? [place] : [],
        );
        const of = <T>(
          wanted: Row['part'],
          schema: z.ZodType<T>,
          isTheirs: (stored: Stored, place: number) => boolean,
        ): T[] =>
          rows.flatMap((row) => {
            if (row.part !== wanted) return [];
            const stored = JSON.parse(row.body) as Stored;
            if (!places.some((place) => isTheirs(stored, place))) return [];
            const { data } = schema.safeParse(stored);
            return data === undefined ? [] : [data];
          });
        found.set(session, {
          record,
          lines: of(
            'line',
            RecordLineSchema,
            ({ owners, commitment }, place) => owners?.includes(place) === true || commitment?.asks === place,
          ),
          talk: of('talk', PersonTalkSchema, ({ person }, place) => person === place),
        });
      }
      return found;
    },
  };
}
