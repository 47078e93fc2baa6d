import type { PhaseId, Zone } from '#shared/format/schema.ts';
import type { Duration, Instant } from '#shared/time.ts';
import type { PersonId, StepId } from '../ids.ts';

/** A stretch in which a phase's clock ran; `to` null while it runs. */
export interface Run {
  readonly from: Instant;
  readonly to: Instant | null;
}

/** A break: no phase runs in it. `to` null while it lasts. */
export interface Break extends Run {
  /** How long it was to be; `spare` of it comes from unused minutes. */
  readonly length: Duration;
  readonly spare: Duration;
}

/** One phase of this session: a line of the agenda. */
export interface Step {
  readonly id: StepId;
  readonly phase: PhaseId;
  readonly zone: Zone;
  /** 1-based in `slot` and `gap` (the gap after that slot), else null. */
  readonly slot: number | null;
  /** How many units the plan counts (people of a round, commitments under review). */
  readonly units: number;
  /** Length with every extension and repayment. */
  readonly planned: Duration;
  /** Length before the first extension. */
  readonly first: Duration;
  readonly runs: readonly Run[];
  /** `waiting`: of a slot that was put off. */
  readonly state: 'ahead' | 'done' | 'skipped' | 'leftOut' | 'waiting';
  /** Left out because it counts nobody: it comes back when it counts somebody again. */
  readonly empty: boolean;
}

/** A round of turns in a step, in seat order. */
export interface Round {
  readonly order: readonly PersonId[];
  /** Turns in one, where somebody has several: owners of several cards. */
  readonly units?: Readonly<Record<PersonId, number>>;
  /** Had their turn. */
  readonly taken: readonly PersonId[];
  /** Passed and not yet asked again. */
  readonly passed: readonly PersonId[];
  /** Passed when offered once more. */
  readonly passedTwice: readonly PersonId[];
  readonly current: PersonId | null;
  /** The step's elapsed time when the current turn began. */
  readonly mark: Duration;
  /** Length of one turn, and of the current one with its extensions. */
  readonly turn: Duration;
  readonly planned: Duration;
  readonly openFloor: boolean;
  /** Whoever has the turn reads alone what they took along: its time has not begun. */
  readonly reads?: true;
}

/** What is left of a phase. */
export interface Left {
  readonly step: StepId;
  readonly length: Duration;
}

/** What one person missed of the own slot. */
export interface Missed {
  readonly slot: number;
  readonly person: PersonId;
  readonly rest: readonly Left[];
}

/** A slot that is held once more, for those who missed it. */
export interface HeldAgain {
  readonly slot: number;
  readonly people: readonly PersonId[];
}
