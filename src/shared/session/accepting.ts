import type { Instant } from '#shared/time.ts';
import type { Actor } from './actor.ts';
import type { EventOf, EventType } from './events.ts';
import { refuse, type Refusal, type RefusalCode } from './refusals.ts';
import type { SessionState } from './state.ts';
import type { MachineEvent } from './traits.ts';

/** When a fact would have happened, and by whose act. */
export interface Happening {
  readonly at: Instant;
  readonly by: Actor;
}

/** Whether a fact of each of these kinds may follow what is so far. One that is missing does not compile. */
export type Accepts<T extends EventType> = {
  readonly [K in T]: (state: SessionState, event: EventOf<K>, happening: Happening) => Refusal | null;
};

export const always = (): null => null;

/** A fact that the machine says yes or no to; `why` looks up the reason of a no. */
export const asTheMachineSays =
  (why: (state: SessionState) => RefusalCode) =>
  (state: SessionState, event: MachineEvent): Refusal | null =>
    state.machine.can(event as never) ? null : refuse(why(state));
