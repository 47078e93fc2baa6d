import { add, between, less, ms, type Instant } from '#shared/time.ts';
import type { EventOf } from '../events.ts';
import type { Folding, Folds } from '../folding.ts';
import type { StepId } from '../ids.ts';
import { pauseAfter, pauseBefore } from './boundaries.ts';
import { closeRun, endBreak, endPause, openRun, setRound, setStep } from './changes.ts';
import type { AgendaFactType } from './facts.ts';
import { elapsedIn, phaseOf, stepOf } from './steps.ts';

/** What facts about the clock change: pauses, breaks, lengths, and when phases really began and ended. */

/** The phase's clock really began at `from`: its last run, and the turns in it, move. */
function correct(state: Folding, { step: id, from }: EventOf<'clock.corrected'>, at: Instant): void {
  const step = stepOf(state, id);
  const last = step.runs.at(-1);
  if (!last) return;
  // Where a pause came before, it is the pause that ended then.
  const pause = pauseBefore(state, step);
  if (pause) state.pauses = state.pauses.map((one) => (one === pause ? { ...one, to: from } : one));
  state.breaks = state.breaks.map((one) => (one.to === last.from ? { ...one, to: from } : one));
  const shift = between(from, last.from);
  const firstBegan = step.runs.length === 1 && state.startedAt === last.from;
  setStep(state, id, ({ runs }) => ({ runs: [...runs.slice(0, -1), { ...last, from }] }));
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
function correctEnd(state: Folding, { step: id, to }: EventOf<'end.corrected'>, at: Instant): void {
  const pause = pauseAfter(state, stepOf(state, id));
  if (pause) state.pauses = state.pauses.map((one) => (one === pause ? { ...one, to } : one));
  else
    setStep(state, id, ({ runs }) => ({
      runs: runs.map((run, i) => (i === runs.length - 1 ? { ...run, to } : run)),
    }));
  settleMark(state, id, at);
}

/** As `extend`; what has been used of the phase stays. */
function shorten(state: Folding, event: EventOf<'clock.shortened'>, at: Instant): void {
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

function extend(state: Folding, event: EventOf<'clock.extended'>): void {
  const round = state.rounds[event.step];
  const ofTurn = event.target === 'turn' && round;
  if (ofTurn) setRound(state, event.step, { ...round, planned: add(round.planned, event.by) });
  // A turn of an open-ended sequence (counsel) takes its extra seconds from the open floor after it.
  const step = stepOf(state, event.step);
  if (ofTurn && phaseOf(state.format, step).who.kind === 'sequence') return;
  const longer = [event.step, ...(event.alike ?? [])];
  for (const id of longer) setStep(state, id, ({ planned }) => ({ planned: add(planned, event.by) }));
  if (event.agreed) {
    const by = ms(event.by * longer.length);
    state.planned = add(state.planned, by);
    state.available = add(state.available, by);
  }
}

export const CLOCK_FOLDS = {
  'clock.paused': (state, _, { at }) => {
    const { current } = state;
    if (current !== null) setStep(state, current, (step) => ({ runs: closeRun(step.runs, at) }));
    state.pauses = openRun(state.pauses, at);
  },
  'clock.resumed': (state, _, { at }) => {
    const { current } = state;
    endPause(state, at);
    endBreak(state, at);
    if (current !== null) setStep(state, current, (step) => ({ runs: openRun(step.runs, at) }));
  },
  'clock.extended': extend,
  'clock.shortened': (state, event, { at }) => shorten(state, event, at),
  'clock.corrected': (state, event, { at }) => correct(state, event, at),
  'end.corrected': (state, event, { at }) => correctEnd(state, event, at),
  'break.began': (state, { length, spare }, { at }) => {
    state.breaks = [...state.breaks, { from: at, to: null, length, spare }];
  },
  'break.ended': (state, _, { at }) => endBreak(state, at),
  'gap.found': (state, { cause }, { at }) => {
    state.gap = { cause, at };
  },
  'gap.answered': (state, { leftOut }, { at }) => {
    state.gap = null;
    if (leftOut !== undefined) state.gapsLeftOut = [...state.gapsLeftOut, { at, length: leftOut }];
  },
} satisfies Partial<Folds<AgendaFactType>>;
