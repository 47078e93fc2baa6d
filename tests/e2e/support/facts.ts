import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { SessionEvent } from '#shared/session/events.ts';
import type { RunningApp } from './app.ts';

const FILE = 'sessions.sqlite';

/** The facts that lie on disk at this moment, in order: read from a copy, because the app keeps the file to itself. */
export function factsOf(app: RunningApp): readonly { readonly by: string; readonly body: SessionEvent }[] {
  const copy = mkdtempSync(join(tmpdir(), 'facts-'));
  for (const file of [FILE, `${FILE}-wal`]) copyFileSync(join(app.userData, file), join(copy, file));
  const db = new DatabaseSync(join(copy, FILE));
  try {
    const rows = db.prepare('SELECT by, body FROM events ORDER BY seq').all();
    return rows.map(({ by, body }) => ({
      by: String(by),
      body: JSON.parse(String(body)) as SessionEvent,
    }));
  } finally {
    db.close();
    rmSync(copy, { recursive: true });
  }
}
