import type { MachineEvent } from '../traits.ts';
import { add, between, less, ms, type Duration, type Instant } from '#shared/time.ts';
import { withStep } from './plan.ts';
import type { EventOf, LoggedEvent } from '../events.ts';
import type { StepId } from '../ids.ts';
import {
  closeRun,
  endBreak,
  endPause,
  leaveStep,
  openRun,
  recounted,
  setRound,
  setStep,
  type Folding,
} from '../folding.ts';
import { fillsFromQueue, presenterOfSlot } from '../people/presenters.ts';
import { newRound } from './round.ts';
import { elapsedIn, phaseOf, stepOf, clockMode } from './steps.ts';
import type { Step } from './state.ts';
import { pauseAfter, pauseBefore } from './boundaries.ts';
import type { SessionState } from '../state.ts';

/** What facts of the agenda and the clock mean for the steps of a session. */

function begin(state: Folding, id: StepId, at: Instant): void {
  const step = stepOf(state, id);
  state.startedAt ??= at;
  endBreak(state, at);
  if (
    step.slot !== null &&
    step.zone === 'slot' &&
    fillsFromQueue(state) &&
    state.presented.length < step.slot
  ) {
    const presenter = presenterOfSlot(state, step.slot);
    if (presenter !== null) state.presented = [...state.presented, presenter];
  }
  setStep(state, id, (own) => ({ runs: openRun(own.runs, at), state: 'ahead' }));
  if (!state.rounds[id]) setRound(state, id, newRound(state, step));
}

/** The phase's clock really began at `from`: its last run, and the turns in it, move. */
export function correct(state: Folding, { step: id, from }: EventOf<'clock.corrected'>, at: Instant): void {
  const step = stepOf(state, id);
  const last = step.runs.at(-1);
  if (!last) return;
  // Where a pause came before, it is the pause that ended then.
  const pause = pauseBefore(state, step);
  if (pause) state.pauses = state.pauses.map((one) => (one === pause ? { ...one, to: from } : one));
  state.breaks = state.breaks.map((one) => (one.to === last.from ? { ...one, to: from } : one));
  const shift = between(from, last.from);
  const firstBegan = step.runs.length === 1 && state.startedAt === last.from;
  setStep(state, id, (own) => ({ runs: [...own.runs.slice(0, -1), { ...last, from }] }));
  if (firstBegan) state.startedAt = from;
  const round = state.rounds[id];
  const untaken = round && round.taken.length === 0 && round.passed.length === 0;
  if (round && !untaken && !round.openFloor) setRound(state, id, { ...round, mark: add(round.mark, shift) });
  settleMark(state, id, at);
}

/** A turn begins within what its phase has run, whatever was corrected: it is never longer, nor begins later. */
function settleMark(state: Folding, id: StepId, at: Instant): void {
  const round = state.rounds[id];
  if (!round) return;
  const mark = ms(Math.min(Math.max(0, round.mark), elapsedIn(stepOf(state, id).runs, at)));
  if (mark !== round.mark) setRound(state, id, { ...round, mark });
}

/** The last phase that ran, or the pause in which it was left, ended at `to`. */
export function correctEnd(state: Folding, { step: id, to }: EventOf<'end.corrected'>, at: Instant): void {
  const pause = pauseAfter(state, stepOf(state, id));
  if (pause) state.pauses = state.pauses.map((one) => (one === pause ? { ...one, to } : one));
  else
    setStep(state, id, ({ runs }) => ({
      runs: runs.map((run, i) => (i === runs.length - 1 ? { ...run, to } : run)),
    }));
  settleMark(state, id, at);
}

/** As `extend`; what has been used of the phase stays. */
export function shorten(state: Folding, event: EventOf<'clock.shortened'>, at: Instant): void {
  const round = state.rounds[event.step];
  const step = stepOf(state, event.step);
  if (event.target === 'turn' && round) {
    setRound(state, event.step, { ...round, planned: less(round.planned, event.by) });
    if (phaseOf(state.format, step).who.kind === 'sequence') return;
  }
  for (const id of [event.step, ...(event.alike ?? [])])
    setStep(state, id, ({ planned, first, runs }) => {
      const shorter = ms(Math.min(planned, Math.max(planned - event.by, elapsedIn(runs, at))));
      return { planned: shorter, first: ms(Math.min(first, shorter)) };
    });
}

export function extend(state: Folding, event: EventOf<'clock.extended'>): void {
  const round = state.rounds[event.step];
  const ofTurn = event.target === 'turn' && round;
  if (ofTurn) setRound(state, event.step, { ...round, planned: add(round.planned, event.by) });
  // A turn of an open-ended sequence (counsel) takes its extra seconds from the open floor after it.
  const step = stepOf(state, event.step);
  if (ofTurn && phaseOf(state.format, step).who.kind === 'sequence') return;
  const longer = [event.step, ...(event.alike ?? [])];
  for (const id of longer) setStep(state, id, (own) => ({ planned: add(own.planned, event.by) }));
  if (event.agreed) {
    const by = ms(event.by * longer.length);
    state.planned = add(state.planned, by);
    state.available = add(state.available, by);
  }
}

/** What a fact of the agenda, the clock or the room screen means beside the machine's own state. */
export function foldMachine(state: Folding, event: MachineEvent, logged: LoggedEvent): void {
  const { at } = logged;
  switch (event.type) {
    case 'phase.started':
      return begin(state, event.step, at);
    case 'phase.ended':
      return leaveStep(state, event.step, at, 'done');
    case 'phase.skipped':
      return leaveStep(state, event.step, at, 'skipped');
    case 'phase.reopened':
      leaveStep(state, event.step, at, 'ahead');
      if (state.current !== null) setStep(state, state.current, () => ({ state: 'ahead' }));
      return;
    case 'slot.stopped': {
      const { slot, zone } = stepOf(state, event.step);
      leaveStep(state, event.step, at, 'done');
      const rest = state.steps.filter(
        (step) => step.zone === zone && step.slot === slot && step.state === 'ahead',
      );
      for (const step of rest) setStep(state, step.id, () => ({ state: 'skipped' }));
      return;
    }
    case 'slot.putOff':
      leaveStep(state, event.step, at, 'waiting');
      for (const id of event.rest) setStep(state, id, () => ({ state: 'waiting' }));
      return;
    case 'slot.takenUp':
      for (const id of event.past)
        setStep(state, id, (step) => (step.state === 'ahead' ? { state: 'skipped' } : {}));
      for (const id of event.steps) setStep(state, id, () => ({ state: 'ahead' }));
      return recounted(state);
    case 'close.jumped':
      leaveStep(state, event.step, at, stepOf(state, event.step).runs.length > 0 ? 'done' : 'skipped');
      return close(state);
    case 'slot.dropped':
      state.unfilled = event.absent === true ? state.unfilled + 1 : 0;
      return dropLaterSlots(state);
    case 'slot.restored':
      state.unfilled -= 1;
      restoreLastSlot(state);
      return recounted(state);
    case 'steps.leftOut':
      for (const id of event.steps) setStep(state, id, () => ({ state: 'leftOut', empty: true }));
      return;
    case 'steps.restored':
      for (const one of event.added ?? []) state.steps = withStep(state as SessionState, one);
      for (const id of event.steps) setStep(state, id, () => ({ state: 'ahead', empty: false }));
      return recounted(state);
    case 'thumbs.counted':
      return countThumbs(state, event, at);
    case 'plan.repaid':
      state.planned = add(state.planned, event.spare);
      for (const { step, planned } of event.changes)
        setStep(state, step, () => (planned === null ? { state: 'leftOut' } : { planned, first: planned }));
      return;
    case 'clock.paused': {
      const { current } = state;
      if (current !== null) setStep(state, current, (step) => ({ runs: closeRun(step.runs, at) }));
      state.pauses = openRun(state.pauses, at);
      return;
    }
    case 'clock.resumed': {
      const { current } = state;
      endPause(state, at);
      endBreak(state, at);
      if (current !== null) setStep(state, current, (step) => ({ runs: openRun(step.runs, at) }));
      return;
    }
    case 'room.messaged':
      state.message = logged.line;
      state.messageStands = clockMode(state as SessionState) !== 'running';
      return;
    case 'session.ended':
      state.ended = event.how;
      state.endedAt = at;
      endBreak(state, at);
      return;
    case 'room.blanked':
    case 'room.shown':
    case 'room.digitsHidden':
    case 'room.digitsShown':
  }
}

/** The group's thumbs: the topic before goes on for `by`, and is asked about once more; or it is over. */
function countThumbs(state: Folding, { step: id, more, by }: EventOf<'thumbs.counted'>, at: Instant): void {
  const asked = stepOf(state, id);
  leaveStep(state, id, at, more ? 'ahead' : 'done');
  if (!more || state.current === null) return;
  setStep(state, state.current, (topic) => ({ state: 'ahead', planned: add(topic.planned, by) }));
  setStep(state, id, (own) => ({ planned: add(own.planned, asked.first) }));
  state.prolonged = [...state.prolonged, asked.slot ?? 1];
}

/** After 'end now': only closing phases are ahead, at their shortest (docs/domain/clock.md: the close is sacred). */
function close(state: Folding): void {
  const { closing } = state.format;
  state.steps = state.steps.map((step) => {
    if (step.state !== 'ahead') return step;
    const isNext = step.zone === 'back' || (step.zone === 'slot' && step.slot === state.machine.context.slot);
    if (!closing.includes(step.phase) || !isNext) return { ...step, state: 'skipped' as const };
    const phase = state.format[step.zone].find((candidate) => candidate.id === step.phase);
    const least = ms((phase?.min ?? 0) * 1000 * step.units);
    const planned: Duration = step.planned < least ? step.planned : least;
    return { ...step, planned, first: planned };
  });
}

/** The slot that fell away last, and the change-over before it; what was left out of it before stays so. */
function restoreLastSlot(state: Folding): void {
  const { slots, leftOut } = state.machine.context;
  state.steps = state.steps.map((step) =>
    isOfSlot(step, slots) && step.state === 'leftOut' && !leftOut.includes(step.id)
      ? { ...step, state: 'ahead' as const }
      : step,
  );
}

/** Whether a step would be gone without this slot, the last one. */
const isOfSlot = ({ zone, slot }: Step, last: number): boolean =>
  zone === 'slot' ? slot === last : zone === 'gap' && slot === last - 1;

function dropLaterSlots(state: Folding): void {
  const { slots } = state.machine.context;
  const isAhead = (step: Step) =>
    step.state === 'ahead' && step.runs.length === 0 && step.id !== state.current;
  state.steps = state.steps.map((step) =>
    isOfSlot(step, slots + 1) && isAhead(step) ? { ...step, state: 'leftOut' as const } : step,
  );
}
