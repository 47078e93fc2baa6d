import type { WritableHandle } from './handle.ts';

/** How long a commit may lie in the write-ahead log alone. */
const AFTER_COMMIT = 30_000;
/** How long destroyed lines may still be read there. */
const AFTER_DELETE = 5_000;

/** Empties the write-ahead log in time: a while after a commit, at once after something was destroyed. */
export interface Checkpoints {
  committed(): void;
  destroyed(): void;
  /** Now. */
  settle(): void;
  stop(): void;
}

export function checkpoints(db: WritableHandle): Checkpoints {
  let due: { readonly timer: NodeJS.Timeout; readonly by: number } | null = null;
  const stop = () => {
    if (due) clearTimeout(due.timer);
    due = null;
  };
  const settle = () => {
    stop();
    if (!truncated(db)) schedule(AFTER_DELETE);
  };
  const schedule = (wait: number) => {
    const by = performance.now() + wait;
    if (due && due.by <= by) return;
    stop();
    const timer = setTimeout(settle, wait);
    timer.unref();
    due = { timer, by };
  };
  return { committed: () => schedule(AFTER_COMMIT), destroyed: settle, settle, stop };
}

/** Moves every committed page into the main file and cuts the log to nothing; false if the disk did not let it. */
function truncated(db: WritableHandle): boolean {
  try {
    const [result] = db.pragma('wal_checkpoint(TRUNCATE)') as [{ readonly busy: number }];
    return result.busy === 0;
  } catch {
    return false;
  }
}
