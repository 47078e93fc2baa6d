import type { WindowStoreDeps } from '../../../../src/renderer/bridge/windowStore.ts';

/** A window's time that moves only when told. Frames come `hertz` times a second while the window is shown. */
export interface WindowTime extends WindowStoreDeps {
  /** Moves on, running what is due in order; returns when all of it has run. */
  readonly pass: (ms: number) => void;
  readonly hide: () => void;
}

interface Due {
  readonly at: number;
  readonly run: () => void;
}

export function windowTime(start = 0, hertz = 60): WindowTime {
  let now = start;
  let shown = true;
  let ids = 0;
  const timeouts = new Set<Due>();
  const frames = new Set<Due>();
  const put = (into: Set<Due>, due: Due): (() => void) => {
    into.add(due);
    return () => void into.delete(due);
  };
  const nextFrame = (): number => (Math.floor((now * hertz) / 1000 + 1e-9) + 1) * (1000 / hertz);

  return {
    monotonic: () => now,
    newId: () => `act-${(ids += 1)}`,
    timeout: (delay, run) => put(timeouts, { at: now + delay, run }),
    frame: (run) => put(frames, { at: nextFrame(), run }),
    hide() {
      shown = false;
    },
    pass(ms) {
      const until = now + ms;
      for (;;) {
        const waiting = [...timeouts, ...(shown ? frames : [])].sort((a, b) => a.at - b.at);
        const first = waiting[0];
        if (first === undefined || first.at > until) break;
        now = Math.max(now, first.at);
        timeouts.delete(first);
        frames.delete(first);
        first.run();
      }
      now = until;
    },
  };
}
