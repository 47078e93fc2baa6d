import { between, OPENED, wallAfter, type Duration, type Instant } from '#shared/time.ts';
import { accepts } from './accepts.ts';
import type { ActId } from './ids.ts';
import type { Actor } from './actor.ts';
import type { SessionEvent } from './events.ts';
import { foldEvent } from './fold.ts';
import type { Folding } from './folding.ts';
import { refuse, type Refusal } from './refusals.ts';
import type { Session } from './session.ts';
import { stamped, type Decided } from './stamped.ts';
import type { SessionState } from './state.ts';
import { copyTracks } from './voices/track.ts';

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
  /**
   * When the finger was down, where that is known better than by the arrival of the command: set by who answers phones
   * alone. Not after `at`; it may lie in a phase that is over.
   */
  readonly tapped?: Instant;
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

/**
 * The facts of one act, folded as they are decided: each is asked whether it may follow the session as the facts before
 * it leave it.
 */
export class Facts {
  readonly events: Decided[] = [];
  /** The session before this act. */
  readonly session: Session;
  readonly #asked: Asked;
  #state: SessionState;
  /** A copy that this act's facts are folded into in place. */
  #tracks: Folding['tracks'] | null = null;

  constructor(session: Session, asked: Asked) {
    this.session = session;
    this.#state = session.state;
    this.#asked = asked;
  }

  /** The session as the facts so far leave it. What was read before a fact was added stays as it was. */
  get state(): SessionState {
    return this.#state;
  }

  /** The same facts so far, to see where others would lead. */
  fork(): Facts {
    const fork = new Facts(this.session, this.#asked);
    fork.events.push(...this.events);
    fork.#state = this.#state;
    fork.#tracks = this.#tracks && copyTracks(this.#tracks);
    return fork;
  }

  /** Adds a fact. Throws `Refused` where it may not follow the facts so far. */
  add(at: Instant, body: SessionEvent, line: string | null = null): this {
    const refusal = accepts(this.#state, body, at, this.#asked.by);
    if (refusal) throw new Refused(refusal);
    return this.addUnasked(at, body, line);
  }

  /** Adds a fact that holds whatever the state says: what takes back a line that is undone, what a file tells. */
  addUnasked(at: Instant, body: SessionEvent, line: string | null = null): this {
    const { act, by } = this.#asked;
    const { log, state } = this.session;
    const decided = { at, body, line };
    const stamp = { act, by, wall: wallAfter(state.openedWall, between(OPENED, at)) };
    this.#tracks ??= copyTracks(state.tracks);
    let folded: Folding = { ...this.#state, tracks: this.#tracks };
    for (const event of stamped([decided], stamp, log.length + this.events.length))
      folded = foldEvent(folded, event);
    this.#state = folded as SessionState;
    this.events.push(decided);
    return this;
  }
}
