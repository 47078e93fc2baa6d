import { isMachineEvent } from './traits.ts';
import type { Duration, Instant } from '#shared/time.ts';
import { accepts, machineAccepts } from './accepts.ts';
import type { ActId, StepId } from './ids.ts';
import type { Actor } from './actor.ts';
import type { SessionEvent } from './events.ts';
import { stepIn } from './machine/readMachine.ts';
import { afterFact } from './machine/stepping.ts';
import { refuse, type Refusal } from './refusals.ts';
import type { SessionState } from './state.ts';

/** A fact about to be logged. */
export interface Decided {
  readonly at: Instant;
  readonly body: SessionEvent;
  readonly line: string | null;
}

/** Either the facts of one act (none where there was nothing to do), or why not. */
export type Decision =
  | { readonly ok: true; readonly events: readonly Decided[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** Who asks, and when. */
export interface Asked {
  /** The session clock's now. */
  readonly at: Instant;
  readonly by: Actor;
  /** The act the facts will belong to; also the id of a note or a commitment it writes. */
  readonly act: ActId;
  /** How long the clock stood still, for `gap.answer`. */
  readonly gapLength?: Duration;
}

/** Thrown while deciding; `decide` turns it into a refusal. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

export function stop(...reason: Parameters<typeof refuse>): never {
  throw new Refused(refuse(...reason));
}

/** The facts of one act, each asked of the machine as the facts before it have left it. */
export class Facts {
  readonly events: Decided[] = [];
  readonly #state: SessionState;
  readonly #by: Actor;
  #snapshot: SessionState['machine'];

  /** `by`: whose track voices are asked of. */
  constructor(state: SessionState, by: Actor = 'console') {
    this.#state = state;
    this.#by = by;
    this.#snapshot = state.machine;
  }

  /** Where the agenda stands after the facts so far. */
  get current(): StepId | null {
    return stepIn(this.#snapshot);
  }

  /** The same facts so far, to see where others would lead. */
  fork(): Facts {
    const facts = new Facts(this.#state, this.#by);
    facts.events.push(...this.events);
    facts.#snapshot = this.#snapshot;
    return facts;
  }

  get slots(): { readonly slot: number; readonly slots: number; readonly closing: boolean } {
    return this.#snapshot.context;
  }

  /** Adds a fact that follows from facts already in this act. */
  then(at: Instant, body: SessionEvent, line: string | null = null): this {
    if (isMachineEvent(body)) {
      const refusal = machineAccepts(this.#state, this.#snapshot, body);
      if (refusal) throw new Refused(refusal);
      this.#snapshot = afterFact(this.#state.format, this.#snapshot, body);
    }
    this.events.push({ at, body, line });
    return this;
  }

  /** Adds a fact that must hold against the session as it is before this act. */
  first(at: Instant, body: SessionEvent, line: string | null = null): this {
    const refusal = accepts(this.#state, body, at, this.#by);
    if (refusal) throw new Refused(refusal);
    return this.then(at, body, line);
  }
}
