import { expectedIn } from '#shared/airtime/expected.ts';
import type { Phase } from '#shared/format/schema.ts';
import { pureObservers } from '#shared/group/roles.ts';
import type { Instant } from '#shared/time.ts';
import { nextInRound } from '../agenda/round.ts';
import { phaseOf } from '../agenda/steps.ts';
import type { Step } from '../agenda/state.ts';
import type { PersonId } from '../ids.ts';
import { castOf } from '../people/cast.ts';
import type { SessionState } from '../state.ts';
import { countedTrack } from './track.ts';

/** Whom a phase has heard of those whom it expects to speak. */
export interface Heard {
  /** Names of those it expects and has not heard; null where it expects nobody in particular. */
  readonly unheard: readonly string[] | null;
  /** All whom the phase expects spoke, or all who wanted to: somebody passed. Null where neither may be said. */
  readonly everyone: 'spoke' | 'wanted' | null;
  /**
   * Names of those who were not heard in the whole slot, where others had their say in an earlier phase of it: more than
   * that they are missing in this one.
   */
  readonly unheardInSlot: readonly string[];
  /** How many passed in this phase and were not heard in it; and of them, not in the whole slot. A pass is no voice. */
  readonly passed: number;
  readonly passedInSlot: number;
}

/** Outside a phase, and in one that expects nobody in particular. */
export const NOTHING_HEARD: Heard = {
  ...{ unheard: null, everyone: null, unheardInSlot: [] },
  ...{ passed: 0, passedInSlot: 0 },
};

/**
 * Who is expected to speak in this phase and has not been heard in it; and, where that is nobody, what may be said of
 * them all: a pass is no voice, and whether somebody spoke who is not observed is not known.
 */
export function heardIn(state: SessionState, step: Step): Heard {
  const phase = phaseOf(state.format, step);
  const begun = step.runs[0]?.from;
  if (phase.who.kind === 'one' || begun === undefined) return NOTHING_HEARD;
  const expected = expectedIn(phase, castOf(state, step));
  if (!expected) return NOTHING_HEARD;
  const heard = heardSince(state, begun);
  const since = slotBegan(state, step);
  const inSlot = since === null ? null : heardSince(state, since);
  const round = state.rounds[step.id];
  const passed = round?.passed ?? [];
  const silent = state.people.filter(({ id, present }) => present && !heard.has(id));
  // In a slot whoever only observes is no voice that is missing, unless a round asks them too.
  const watching =
    step.zone === 'slot' && round === undefined ? pureObservers(state.format, state.roles) : [];
  const unheard = silent.filter(
    ({ id }) =>
      (expected.get(id) ?? 0) > 0 &&
      !passed.includes(id) &&
      !state.unobserved.includes(id) &&
      !watching.includes(id),
  );
  const passing = silent.filter(({ id }) => passed.includes(id) && !state.unobserved.includes(id));
  const isAsked = ({ id }: { readonly id: PersonId }) =>
    ((expected.get(id) ?? 0) > 0 && !watching.includes(id)) || passed.includes(id);
  const quiet = silent.filter(isAsked);
  // Whoever passed and is offered the turn again, now or next, may still speak.
  const isOn = round !== undefined && !round.openFloor;
  const mayStill =
    isOn && (nextInRound(state, round) !== null || quiet.some(({ id }) => id === round.current));
  const isUnknown = mayStill || quiet.some(({ id }) => state.unobserved.includes(id));
  return {
    unheard: unheard.map(({ label }) => label),
    unheardInSlot:
      inSlot === null ? [] : unheard.filter(({ id }) => !inSlot.has(id)).map(({ label }) => label),
    passed: passing.length,
    passedInSlot: inSlot === null ? 0 : passing.filter(({ id }) => !inSlot.has(id)).length,
    everyone: unheard.length > 0 || isUnknown ? null : quiet.length > 0 ? 'wanted' : 'spoke',
  };
}

/** Whose voice there was since then. */
const heardSince = (state: SessionState, since: Instant): ReadonlySet<PersonId> =>
  new Set(
    countedTrack(state)
      .voices.filter(({ to }) => to === null || to > since)
      .map(({ person }) => person),
  );

/** When the first phase of its slot began that asks several people to speak; null where this one is the first. */
function slotBegan(state: SessionState, step: Step): Instant | null {
  if (step.zone !== 'slot') return null;
  const earlier = state.steps.filter(
    ({ id, zone, slot, phase, runs }) =>
      id !== step.id &&
      zone === 'slot' &&
      slot === step.slot &&
      runs.length > 0 &&
      asksSeveral(phaseOf(state.format, { phase, zone })),
  );
  return earlier[0]?.runs[0]?.from ?? null;
}

const asksSeveral = ({ who }: Phase): boolean =>
  who.kind !== 'one' && who.kind !== 'silence' && who.kind !== 'nobody';
