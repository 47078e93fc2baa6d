import { basename } from 'node:path';
import { statSync } from 'node:fs';
import type { KeptCopy } from '#shared/ipc/rescue.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import { wallTime } from '#shared/time.ts';
import { backupsOf, type Backup } from './backups.ts';
import { goneEntries, holdsEntry } from './gone.ts';
import { all, first, sql, type ReadableHandle } from './handle.ts';
import { isSound } from './inspect.ts';
import type { Marks } from './marks.ts';
import { readFrom } from './reading.ts';
import { damagedAsides } from './setAside.ts';
import { stateOf } from './sessions.ts';

/** What lies beside the file of the sessions: copies of it, and damaged files that were set aside. */

type Aside = Pick<Backup, 'path' | 'made'> & { readonly kind: KeptCopy['kind'] };

const KINDS = { backup: 'daily', before: 'beforeUpdate', replaced: 'replaced' } as const;

/** All of it, the newest first. */
export const asideOf = (file: string): readonly Aside[] =>
  [
    ...backupsOf(file).map(({ path, kind, made }): Aside => ({ path, made, kind: KINDS[kind] })),
    ...damagedAsides(file).map((one): Aside => ({ ...one, kind: 'damaged' })),
  ].toSorted((a, b) => b.made.getTime() - a.made.getTime());

/** Every session that a file lists. */
export const idsIn = (db: ReadableHandle): ReadonlySet<SessionId> =>
  new Set(all<{ id: SessionId }>(db, sql`SELECT id FROM sessions`).map(({ id }) => id));

/**
 * A copy as somebody chooses among them: what it holds, and what of that would not come back. `here`: the sessions that
 * are in use now, and `marks` of what was closed or removed; null while they cannot be used.
 */
export function lookedInto(
  { path, made, kind }: Aside,
  here: ReadonlySet<SessionId> | null,
  marks: Marks | null,
): KeptCopy {
  const bytes = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const named = { name: basename(path), kind, made: wallTime(made.getTime()), bytes };
  if (kind === 'damaged') return { ...named, holds: null };
  try {
    return { ...named, holds: readFrom(path, (db) => (isSound(db) ? heldBy(db, here, marks) : null)) };
  } catch {
    return { ...named, holds: null };
  }
}

function heldBy(
  db: ReadableHandle,
  here: ReadonlySet<SessionId> | null,
  marks: Marks | null,
): NonNullable<KeptCopy['holds']> {
  const ids = idsIn(db);
  const hasRegister =
    first(db, sql`SELECT 1 FROM sqlite_schema WHERE name = 'register_fields'`) !== undefined;
  const countOf = (kind: 'group' | 'person'): number =>
    hasRegister
      ? (first<{ n: number }>(
          db,
          sql`SELECT count(DISTINCT id) AS n FROM register_fields WHERE kind = ${kind}`,
        )?.n ?? 0)
      : 0;
  const gone = hasRegister ? new Set(goneEntries(db).map(({ id }) => id)) : new Set();
  return {
    sessions: ids.size,
    groups: countOf('group'),
    people: countOf('person'),
    lacks: here === null ? 0 : [...here].filter((id) => !ids.has(id)).length,
    forgets:
      marks === null
        ? 0
        : [...marks.sessions].filter(([id, { what }]) => what === 'removed' && ids.has(id)).length +
          marks.entries.filter(({ id }) => !gone.has(id) && holdsEntry(db, id)).length,
    closes:
      marks === null
        ? 0
        : [...marks.sessions].filter(
            ([id, { what }]) => what === 'closed' && (stateOf(db, id) ?? 'closed') !== 'closed',
          ).length,
  };
}
