import type { SessionLog } from '../session/log.ts';
import { kindOf } from './failure.ts';
import type { Store } from './store.ts';

/** What is told while stores are used. */
export interface CurrentStoreEvents {
  /** Reading found the file damaged; afterwards `current` gives another store. */
  readonly damaged: () => void;
  /** A session ended or was put away. */
  readonly settled: () => void;
}

/** Damage within a text may leave it no JSON; any other fault of a text, as of a pattern, is not the file's. */
const isNoJson = (error: unknown): boolean => error instanceof SyntaxError && error.message.includes('JSON');

/**
 * One store for everybody: each call goes to the one that is in use at that moment. Where a call finds its store damaged,
 * the one that takes its place answers.
 */
export function currentStore(current: () => Store, { damaged, settled }: CurrentStoreEvents): Store {
  const log: SessionLog = {
    get where() {
      return current().log.where;
    },
    get why() {
      return current().log.why;
    },
    append: (...args) => current().log.append(...args),
    read: (...args) => current().log.read(...args),
    keepAlive: (...args) => current().log.keepAlive(...args),
    alive: (...args) => current().log.alive(...args),
    forget: (...args) => current().log.forget(...args),
    settle() {
      current().log.settle();
      settled();
    },
  };
  const call = (key: string | symbol, args: readonly unknown[]): unknown =>
    (Reflect.get(current(), key) as (...args: readonly unknown[]) => unknown)(...args);
  return new Proxy({ log } as Store, {
    get(_, key) {
      if (key === 'log') return log;
      return (...args: readonly unknown[]): unknown => {
        try {
          return call(key, args);
        } catch (error) {
          if (!isNoJson(error) && kindOf(error) !== 'damaged') throw error;
          damaged();
          return call(key, args);
        }
      };
    },
  });
}
