import { instant, wallTime, type Duration, type Instant } from '#shared/time.ts';
import type { Command } from '../commands.ts';
import { decide, type Decided } from '../decide.ts';
import type { StepId } from '../ids.ts';
import type { Actor } from '../actor.ts';
import type { Refusal } from '../refusals.ts';
import { append, replay, type Session } from '../session.ts';
import { stamped } from '../stamped.ts';
import type { SessionState } from '../state.ts';

/** An act that was not done, and why. */
export interface RefusedAct {
  readonly at: Instant;
  readonly step: StepId | null;
  readonly command: Command['type'];
  readonly refusal: Refusal;
}

/** A session that a group plays, wherever it lies. */
export interface Played {
  readonly session: Session;
  readonly state: SessionState;
  /** What its clock says. */
  readonly at: Instant;
  /** Does an act, and tells whether it was done. */
  does(command: Command, by?: 'console' | 'board'): boolean;
}

/** A session that is played with the time in hand: commands go in, facts are logged as main would log them. */
export class RehearsedSession implements Played {
  session: Session;
  at: Instant = instant(0);
  readonly refused: RefusedAct[] = [];
  #acts = 0;

  constructor(opening: readonly Decided[]) {
    this.session = replay(stamped(opening, { act: 'opening', by: 'library', wall: wallTime(this.at) }, 0));
  }

  get state(): SessionState {
    return this.session.state;
  }

  /** Does an act, and tells whether it was done. */
  does(command: Command, by: Actor = 'console'): boolean {
    const act = `r${(this.#acts += 1)}`;
    const decision = decide(this.session, command, { at: this.at, by, act });
    if (!decision.ok) {
      const { at, state } = this;
      this.refused.push({ at, step: state.current, command: command.type, refusal: decision.refusal });
      return false;
    }
    const stamp = { act, by, wall: wallTime(this.at) };
    this.session = append(this.session, stamped(decision.events, stamp, this.session.log.length));
    return true;
  }

  wait(length: Duration | number): void {
    this.at = instant(this.at + Math.max(0, length));
  }
}
