import { add, after, less, minutes, ms, seconds, type Duration } from '#shared/time.ts';
import { refuse, type Refusal } from '../refusals.ts';
import { BREAK, breakNow } from './breaks.ts';
import { LEAST_SHORTENED, unused } from './decideClock.ts';
import type { Floor } from './floor.ts';
import { act, nameIn, refusalOf } from './nextAct.ts';
import { clockMode } from './steps.ts';
import type { Step } from './state.ts';
import type { Act } from './views.ts';
import { labelOf } from '../people/labels.ts';
import type { Session } from '../session.ts';

/** The facilitator's acts on the clock and the agenda, beside what Space does. */
export interface ClockActs {
  readonly pause: Act;
  readonly extend: Act;
  readonly shorten: Act;
  /** Begins a break, or ends the one that is on. */
  readonly takeBreak: Act;
  readonly openFloor: Act;
  readonly endPhase: Act;
  readonly skip: Act;
  readonly back: Act;
  readonly pass: Act;
  readonly endNow: Act;
  readonly stopSlot: Act;
}

/** What a group may do that wants the time of the close for its topic: three ways that keep the close. */
export interface MoreOfTopic {
  readonly asPlanned: Act;
  readonly extend: Act;
  readonly newSession: Act;
}

/** What one press adds (docs/domain/clock.md). */
const PHASE_STEP = seconds(60);
const TURN_STEP = seconds(15);

/** What a group is offered that wants more time for its topic than the format gives. */
const MORE_FOR_TOPIC = minutes(5);

export function clockActs(session: Session, step: Step | null, floor: Floor | null): ClockActs {
  const { state } = session;
  const paused = clockMode(state) === 'paused';
  const inTurn =
    floor?.round?.current != null && !floor.round.openFloor && state.rounds[step?.id ?? ''] !== undefined;
  const by: Duration = inTurn ? TURN_STEP : PHASE_STEP;
  const name = step ? nameIn(state, step) : { phase: '', own: '' };
  return {
    pause: paused
      ? act(session, { code: 'resume' }, null, { type: 'clock.resume' })
      : act(session, { code: 'pause' }, null, { type: 'clock.pause' }),
    extend: act(session, { code: 'extendBy', length: by }, null, {
      type: 'clock.extend',
      target: inTurn ? 'turn' : 'phase',
      by,
      agreed: false,
    }),
    shorten: shortenAct(session, step, inTurn, by),
    takeBreak: breakNow(state)
      ? act(session, { code: 'breakIsOver' }, null, { type: 'break.end' })
      : act(session, { code: 'takeBreak', length: BREAK }, null, { type: 'break.begin', length: BREAK }),
    openFloor: act(session, { code: 'openTheFloor' }, null, { type: 'round.open' }),
    endPhase: act(session, { code: 'endPhase', title: name }, null, { type: 'phase.end' }),
    skip: act(session, { code: 'skip', title: name }, null, { type: 'phase.skip' }),
    back: act(session, { code: 'back' }, null, { type: 'phase.back' }),
    pass: act(
      session,
      { code: 'pass', name: inTurn ? labelOf(state, floor?.round?.current ?? null) : null },
      null,
      {
        type: 'turn.pass',
      },
    ),
    endNow: act(session, { code: 'endNow' }, null, { type: 'session.endNow' }),
    stopSlot: act(session, { code: 'stopSlot', focus: state.format.focus }, null, { type: 'slot.stop' }),
  };
}

/** What runs takes away what may be taken from it: it is offered for as long as there is some. */
function shortenAct(session: Session, step: Step | null, inTurn: boolean, by: Duration): Act {
  const { state } = session;
  const shorten = act(session, { code: 'shortenBy', length: by }, null, {
    type: 'clock.shorten',
    target: inTurn ? 'turn' : 'phase',
    by,
  });
  if (step === null || clockMode(state) !== 'running') return shorten;
  const left = unused(step, inTurn ? (state.rounds[step.id] ?? null) : null, state.latest);
  // The last millisecond before: digits change with whole seconds, and what they show is what may be done.
  const at = after(state.latest, less(left, add(LEAST_SHORTENED, ms(1))));
  return { ...shorten, until: { at, refusal: refuse('nothingToShorten') } };
}

/** Why no presenter can be dropped now; null where one can. */
export const whyNoDrop = (session: Session): Refusal | null =>
  refusalOf(session, { type: 'plan.replan', choice: { kind: 'dropPresenter' } });

/** Null outside a slot; the close is never given away (docs/domain/clock.md). */
export function topicWantsMore(session: Session, step: Step): MoreOfTopic | null {
  if (step.zone !== 'slot' || clockMode(session.state) === 'armed') return null;
  const by = MORE_FOR_TOPIC;
  return {
    asPlanned: act(session, { code: 'endAsPlanned' }, null, { type: 'phase.next' }),
    extend: act(session, { code: 'groupAgreedOn', length: by }, null, {
      type: 'clock.extend',
      target: 'phase',
      by,
      agreed: true,
    }),
    newSession: act(session, { code: 'ownSession' }, null, { type: 'topic.carryOver' }),
  };
}
