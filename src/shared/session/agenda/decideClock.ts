import { add, before, between, less, ms, type Duration, type Instant } from '#shared/time.ts';
import type { CommandOf } from '../commands.ts';
import { stop, type Asked, type Facts } from '../decision.ts';
import type { StepId } from '../ids.ts';
import { takeMessageAway } from '../room/takeMessageAway.ts';
import type { SessionState } from '../state.ts';
import { earliestBegin, endBefore } from './boundaries.ts';
import { breakNow } from './breaks.ts';
import { begin } from './decidePhases.ts';
import { hasEqualLegs } from './repay.ts';
import { runningStep, theRound, theStep } from './required.ts';
import { longestTurn } from './round.ts';
import type { Round, Step } from './state.ts';
import { clockMode, elapsedIn, phaseOf } from './steps.ts';

/** Commands about the clock: pauses, lengths, when a phase really began, and gaps. */

export const pause = (facts: Facts, _: CommandOf<'clock.pause'>, { at }: Asked): Facts =>
  facts.add(at, { type: 'clock.paused' });

export function resume(facts: Facts, _: CommandOf<'clock.resume'>, { at }: Asked): Facts {
  facts.add(at, { type: 'clock.resumed' });
  takeMessageAway(facts, at);
  return facts;
}

export function extendClock(facts: Facts, command: CommandOf<'clock.extend'>, { at }: Asked): Facts {
  const { state } = facts;
  const step = theStep(state);
  const phase = phaseOf(state.format, step);
  const round = state.rounds[step.id];
  const { target, agreed } = command;
  if (breakNow(state)) stop('breakFirst');
  const by = ms(command.by);
  if (target === 'turn' && (!round || round.current === null)) stop('noRound');
  if (!phase.may.includes('extend') && !agreed) stop('mayNotExtend');
  const beyond =
    target === 'turn' && round
      ? round.planned + by > longestTurn(state.format, step, round)
      : step.planned + by > phase.max * 1000 * step.units;
  if (beyond && !agreed) stop('beyondLongest');
  const alike = target === 'phase' ? legsAlike(state, step, by, at) : [];
  return facts.add(at, {
    type: 'clock.extended',
    step: step.id,
    target,
    by,
    agreed,
    ...(alike.length > 0 && { alike }),
  });
}

/**
 * The same phase of later legs, which is made as long. A later leg may grow, or (`by` below 0) shrink, to what an
 * earlier one took, and no further (docs/domain/fit.md: both legs get the same length).
 */
function legsAlike(state: SessionState, step: Step, by: Duration, at: Instant): StepId[] {
  if (step.zone !== 'slot' || step.slot === null || !hasEqualLegs(state.format)) return [];
  const legs = state.steps.filter(({ zone, phase }) => zone === 'slot' && phase === step.phase);
  for (const earlier of legs) {
    if ((earlier.slot ?? 0) >= step.slot) continue;
    const [had, took] = [earlier.planned, elapsedIn(earlier.runs, at)];
    const becomes = step.planned + by;
    if (by > 0 ? becomes > Math.max(had, took) : becomes < Math.min(had, took)) stop('legsEqual');
  }
  return legs
    .filter((leg) => (leg.slot ?? 0) > (step.slot ?? 0) && leg.state === 'ahead')
    .map(({ id }) => id);
}

/** Less of a phase or turn is not taken from it. */
export const LEAST_SHORTENED = ms(1000);

/** What has not been used yet of a phase, or of the turn in it that is on. */
export function unused(step: Step, round: Round | null, at: Instant): Duration {
  const used = elapsedIn(step.runs, at);
  return round ? less(round.planned, less(used, round.mark)) : less(step.planned, used);
}

export function shortenClock(facts: Facts, command: CommandOf<'clock.shorten'>, { at }: Asked): Facts {
  const { state } = facts;
  const step = runningStep(state);
  if (breakNow(state)) stop('breakFirst');
  const { target } = command;
  const round = target === 'turn' ? theRound(state, step) : null;
  if (round?.current === null) stop('noRound');
  const left = unused(step, round, at);
  // Whole seconds, so that the digits go on from one second to the next.
  const by = ms(Math.min(command.by, Math.floor(left / 1000) * 1000));
  if (by < LEAST_SHORTENED) stop('nothingToShorten');
  const alike = round ? [] : legsAlike(state, step, ms(-by), at);
  return facts.add(at, {
    type: 'clock.shortened',
    step: step.id,
    target,
    by,
    ...(alike.length > 0 && { alike }),
  });
}

/** The phase's elapsed time is `elapsed` now: its last run, begun or about to be, began at some moment before. */
export function correctClock(facts: Facts, command: CommandOf<'clock.correct'>, asked: Asked): Facts {
  const { state } = facts;
  const step = theStep(state);
  const last = step.runs.at(-1);
  const isArmed = !last || clockMode(state) === 'armed';
  const moved = isArmed ? null : step;
  const ends = isArmed ? asked.at : (last.to ?? asked.at);
  const earlier = elapsedIn(isArmed ? step.runs : step.runs.slice(0, -1), asked.at);
  const most = (earliest: Instant) => add(earlier, between(earliest, ends));
  const length = ms(command.elapsed - earlier);
  const from = before(ends, length);
  const earliest = earliestBegin(state, moved);
  if (length < 0) stop('beforePreviousPhase', most(earliest));
  if (from < earliest) {
    if (command.endsBefore !== true) stop('beforePreviousPhase', most(earliest));
    const { step: ended, earliest: least } = endBefore(state, moved) ?? stop('endNotBefore');
    if (from < least) stop('endNotBefore', most(least));
    facts.add(asked.at, { type: 'end.corrected', step: ended.id, to: from });
  }
  return isArmed ? begin(facts, from) : facts.add(asked.at, { type: 'clock.corrected', step: step.id, from });
}

export function answerGap(facts: Facts, { count }: CommandOf<'gap.answer'>, asked: Asked): Facts {
  const gap = asked.gapLength ?? ms(0);
  const at = (asked.at + (count ? gap : 0)) as Instant;
  const length = between(asked.at, at);
  return facts.add(at, { type: 'gap.answered', counted: count, length, ...(!count && { leftOut: gap }) });
}
