import type { SessionLog } from '../session/log.ts';
import { kindOf } from './failure.ts';
import type { Store } from './store.ts';

/** What the store of now tells of. */
export interface NowEvents {
  /** Reading found the file damaged; afterwards another store is the one of now. */
  readonly damaged: () => void;
  /** A session ended or was put away. */
  readonly settled: () => void;
}

/** One store for everybody, whichever is the one of now; what the damaged one could not tell, the next is asked. */
export function storeOfNow(now: () => Store, { damaged, settled }: NowEvents): Store {
  const log: SessionLog = {
    get where() {
      return now().log.where;
    },
    get why() {
      return now().log.why;
    },
    append: (...asked) => now().log.append(...asked),
    read: (...asked) => now().log.read(...asked),
    keepAlive: (...asked) => now().log.keepAlive(...asked),
    alive: (...asked) => now().log.alive(...asked),
    forget: (...asked) => now().log.forget(...asked),
    settle() {
      now().log.settle();
      settled();
    },
  };
  const call = (key: string | symbol, asked: readonly unknown[]): unknown =>
    (Reflect.get(now(), key) as (...asked: readonly unknown[]) => unknown)(...asked);
  return new Proxy({ log } as Store, {
    get(_, key) {
      if (key === 'log') return log;
      return (...asked: readonly unknown[]): unknown => {
        try {
          return call(key, asked);
        } catch (error) {
          // Damage within a text may leave it no JSON.
          if (!(error instanceof SyntaxError) && kindOf(error) !== 'damaged') throw error;
          damaged();
          return call(key, asked);
        }
      };
    },
  });
}
