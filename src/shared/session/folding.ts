import type { Instant } from '#shared/time.ts';
import { countsOf, recount } from './agenda/plan.ts';
import type { StepId } from './ids.ts';
import { joinRound } from './agenda/round.ts';
import { stepOf } from './agenda/steps.ts';
import type { Round, Run, Step } from './agenda/state.ts';
import type { SessionState } from './state.ts';
import type { TrackId, VoiceBook } from './voices/state.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
/** A session state in the making. Only the files that fold write to one. */
export type Folding = Mutable<Omit<SessionState, 'tracks'>> & { readonly tracks: Map<TrackId, VoiceBook> };

export const setStep = (state: Folding, id: StepId, change: (step: Step) => Partial<Step>) => {
  state.steps = state.steps.map((step) => (step.id === id ? { ...step, ...change(step) } : step));
};
export const setRound = (state: Folding, id: StepId, round: Round | null) => {
  if (round) state.rounds = { ...state.rounds, [id]: round };
};
export const changeRound = (state: Folding, id: StepId, change: (round: Round) => Round) => {
  const round = state.rounds[id];
  if (round) setRound(state, id, change(round));
};
export const openRun = (runs: readonly Run[], at: Instant): Run[] => [...runs, { from: at, to: null }];
export const closeRun = (runs: readonly Run[], at: Instant): Run[] =>
  runs.map((run) => (run.to === null ? { ...run, to: at } : run));
export const endPause = (state: Folding, at: Instant) => {
  state.pauses = closeRun(state.pauses, at);
};

/** A break lasts until it is said to be over, or a clock runs again. */
export const endBreak = (state: Folding, at: Instant) => {
  state.breaks = state.breaks.map((one) => (one.to === null ? { ...one, to: at } : one));
};

export function leaveStep(state: Folding, id: StepId, at: Instant, as: Step['state']): void {
  endPause(state, at);
  setStep(state, id, (step) => ({ runs: closeRun(step.runs, at), state: as }));
}

/** After somebody came or went: what is ahead is counted anew, and rounds have a turn for whoever is new. */
export const recounted = (state: Folding) => {
  state.steps = recount(state, countsOf(state));
  for (const [id, round] of Object.entries(state.rounds))
    setRound(state, id, joinRound(state, stepOf(state, id), round));
};
