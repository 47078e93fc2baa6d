import { all, run, sql, type WritableHandle } from '../handle.ts';

interface Row {
  readonly act: string;
  readonly by: string;
  readonly type: string;
  readonly body: string;
}

/**
 * Destroys the words of undone acts that builds before this one left in sessions, and notes that their copies may hold
 * them too. What undo was when this step was written stands here, and calls nothing that may change.
 */
export function undoneLines(db: WritableHandle): void {
  const sessions = all<{ session: string }>(
    db,
    sql`SELECT DISTINCT session FROM events WHERE type = 'act.undone' ORDER BY session`,
  );
  for (const { session } of sessions) {
    const log = all<Row>(
      db,
      sql`SELECT act, by, type, body FROM events WHERE session = ${session} ORDER BY seq`,
    );
    let destroyed = 0;
    for (const act of undoneForGood(log))
      destroyed += run(
        db,
        sql`DELETE FROM words WHERE session = ${session}
          AND seq IN (SELECT seq FROM events WHERE session = ${session} AND act = ${act})`,
      );
    if (destroyed > 0)
      run(db, sql`INSERT INTO pending_drops (session) VALUES (${session}) ON CONFLICT DO NOTHING`);
  }
}

/** Facts that begin no act which could be undone: after them what was undone may still be done again. */
const NOT_UNDOABLE = /^(act|room)\.|\.takenBack$|^(session\.opened|export\.agreed|gap\.found|gap\.answered)$/;

/** Where the id of a line stands in the fact that takes it back. */
const LINE_IDS = ['note', 'commitment', 'card', 'item', 'insight'] as const;

/** Acts that stand undone and cannot be done again; none where the log cannot be read. */
function undoneForGood(log: readonly Row[]): readonly string[] {
  const undone = new Set<string>();
  /** What each actor may do again. */
  const redoable = new Map<string, readonly string[]>();
  let last: string | null = null;
  for (const { act, by, type, body } of log) {
    const fact = read(body);
    if (fact === null) return [];
    const mine = redoable.get(by) ?? [];
    if (type === 'act.undone') {
      undone.add(fact.act ?? '');
      redoable.set(by, [...mine, fact.act ?? '']);
    } else if (type === 'act.redone') {
      undone.delete(fact.act ?? '');
      redoable.set(
        by,
        mine.filter((one) => one !== fact.act),
      );
    } else if (type.endsWith('.takenBack')) {
      const gone = LINE_IDS.map((name) => fact[name]).find((id) => id !== undefined);
      for (const [actor, acts] of redoable)
        redoable.set(
          actor,
          acts.filter((one) => one !== gone),
        );
    } else if (!NOT_UNDOABLE.test(type)) {
      if (act !== last) redoable.set(by, []);
      last = act;
      if (type === 'session.ended') redoable.clear();
    }
  }
  const again = new Set([...redoable.values()].flat());
  return [...undone].filter((act) => !again.has(act));
}

function read(body: string): Readonly<Record<string, string | undefined>> | null {
  try {
    return JSON.parse(body) as Readonly<Record<string, string | undefined>>;
  } catch {
    return null;
  }
}
