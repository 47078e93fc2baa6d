import { add, between, less, ms, type Duration } from '#shared/time.ts';
import { breakNow, breaksIn } from './breaks.ts';
import { lengthMissed } from './slotMissed.ts';
import { mayStillCome } from './slotWaits.ts';
import { clockMode, currentStep, elapsedIn } from './steps.ts';
import type { Round, Step } from './state.ts';
import type { SessionState } from '../state.ts';
import type { ScheduleView, TimerView } from './timeReadings.ts';

/** A step's timer as a fact. */
export function phaseTimer(state: SessionState, step: Step): TimerView {
  const open = step.runs.at(-1);
  const asOf = open ? (open.to ?? state.latest) : state.latest;
  const isCurrent = step.id === state.current;
  return {
    mode: isCurrent ? clockMode(state) : step.runs.length > 0 ? 'ended' : 'armed',
    elapsed: elapsedIn(step.runs, asOf),
    asOf,
    planned: step.planned,
    first: step.first,
  };
}

/** The current turn's timer; null outside a round and on the open floor. */
export function turnTimer(state: SessionState): TimerView | null {
  const step = currentStep(state);
  const round = step && state.rounds[step.id];
  if (!step || !round || round.current === null || round.openFloor) return null;
  const phase = phaseTimer(state, step);
  if (round.reads === true) {
    const mode = phase.mode === 'running' ? 'armed' : phase.mode;
    return { ...phase, mode, elapsed: ms(0), planned: round.planned, first: round.planned };
  }
  const elapsed: Duration = ms(Math.max(0, less(phase.elapsed, round.mark)));
  return { ...phase, elapsed, planned: round.planned, first: ms(Math.min(round.turn, round.planned)) };
}

/** So much before a digit changes a window may show it changed: a frame, and what two clocks differ by. */
const LEAD = 25;

/**
 * A timer as windows show it: where it was stopped just before a digit changed, it had changed on the screens
 * already, and stays so. Else a pause would put a second back. `stopped` is what had run of it by its last stop.
 */
function asSeen(timer: TimerView, stopped: Duration): TimerView {
  const beyond = (((timer.planned - stopped) % 1000) + 1000) % 1000;
  return stopped <= 0 || beyond > LEAD ? timer : { ...timer, elapsed: add(timer.elapsed, ms(beyond)) };
}

/** What had run of a step when its clock was last stopped. */
const untilStop = ({ runs }: Step): Duration =>
  runs.reduce((sum, { from, to }) => (to === null ? sum : add(sum, between(from, to))), ms(0));

/** The phase's timer as windows show it. */
export const seenPhase = (state: SessionState, step: Step): TimerView =>
  asSeen(phaseTimer(state, step), untilStop(step));

/** The current turn's, likewise. */
export function seenTurn(state: SessionState): TimerView | null {
  const timer = turnTimer(state);
  const step = currentStep(state);
  const mark = step && state.rounds[step.id]?.mark;
  return timer && step && asSeen(timer, less(untilStop(step), mark ?? ms(0)));
}

/** The first turn of a round that waits to begin with its phase (`floorOf`); null where there is none. */
export function comingTurn(state: SessionState, step: Step, round: Round | null): TimerView | null {
  const waits = clockMode(state) === 'armed' && state.rounds[step.id] === undefined;
  if (!waits || round === null || round.openFloor || round.taken.length > 0) return null;
  return { ...phaseTimer(state, step), planned: round.planned, first: round.turn };
}

/** What is left of the break that everybody has; null while there is none. */
export function breakTimer(state: SessionState): TimerView | null {
  const now = breakNow(state);
  if (!now) return null;
  const { from, length } = now;
  return { mode: 'running', elapsed: ms(0), asOf: from, planned: length, first: length };
}

/** What drift and the projected end are read from. */
export function scheduleOf(state: SessionState): ScheduleView {
  const current = currentStep(state);
  const comes = mayStillCome(state);
  const ahead = state.steps
    .filter(({ id, state: is }) => (is === 'ahead' || (is === 'waiting' && comes)) && id !== state.current)
    .reduce((sum, step) => sum + Math.max(0, step.planned - elapsedIn(step.runs, state.latest)), 0);
  const breaks = breaksIn(state);
  return {
    startedAt: state.startedAt,
    endedAt: state.endedAt,
    openedWall: state.openedWall,
    gapsLeftOut: state.gapsLeftOut,
    available: state.available,
    planned: state.planned,
    breaks: breaks.spare,
    ahead: add(add(ms(ahead), comes ? lengthMissed(state) : ms(0)), breaks.ahead),
    break: breakTimer(state),
    current: current ? phaseTimer(state, current) : null,
  };
}
