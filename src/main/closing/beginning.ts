import type { QueryType } from '#shared/ipc/contract.ts';
import type { Keeping } from '../store/keeping.ts';
import type { Store } from '../store/store.ts';
import { plansName, type KeptPlans } from '../commitments/forgetInPlans.ts';
import type { ClosingDesk } from './closing.ts';

/**
 * What the start screen asks until there is something to go on with. Years of sessions make what comes then long: each
 * page of the file is read, and what is due at a start is closed and removed.
 */
const ASKED_FIRST: ReadonlySet<string> = new Set<QueryType>([
  'window.view',
  'clock.read',
  'start.read',
  'formats.own',
  'prompts.own',
]);

export interface BeginningDeps {
  readonly keeping: Pick<Keeping, 'check'>;
  readonly store: Pick<Store, 'sessionsToRegister' | 'gone'>;
  readonly closing: Pick<ClosingDesk, 'isDue'>;
  readonly plans: Pick<KeptPlans, 'plans'>;
  /** What is done at each start with what is kept. */
  readonly lookThrough: () => void;
  readonly trouble: (error: unknown) => void;
}

/** What is done once at a start, when something is asked for beyond what is shown first. */
export interface Beginning {
  readonly isDone: () => boolean;
  /** Whether what is shown first would be another afterwards. */
  readonly isOwed: () => boolean;
  /** Does it, unless it is done. Before it nothing is written to the file. */
  readonly begin: () => void;
  /** Does it before a call that is not one of the first is answered. */
  readonly beforeCall: (type: string) => void;
}

export function createBeginning(deps: BeginningDeps): Beginning {
  const { keeping, store, closing, plans, lookThrough, trouble } = deps;
  let done = false;
  const begin = (): void => {
    if (done) return;
    done = true;
    try {
      keeping.check();
      lookThrough();
    } catch (error) {
      trouble(error);
    }
  };
  return {
    isDone: () => done,
    isOwed: () =>
      !done && (closing.isDue() || store.sessionsToRegister().length > 0 || plansName(plans, store.gone())),
    begin,
    beforeCall(type) {
      if (!ASKED_FIRST.has(type)) begin();
    },
  };
}
