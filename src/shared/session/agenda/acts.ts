import { minutes, seconds, type Duration } from '#shared/time.ts';
import { BREAK, breakNow } from './breaks.ts';
import type { Floor } from './floor.ts';
import { act, nameIn } from './nextAct.ts';
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
    shorten: act(session, { code: 'shortenBy', length: by }, null, {
      type: 'clock.shorten',
      target: inTurn ? 'turn' : 'phase',
      by,
    }),
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
