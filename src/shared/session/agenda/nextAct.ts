import { phaseName, type PhaseName } from '#shared/format/phaseName.ts';
import type { WhoPart } from '#shared/format/schema.ts';
import { BREAK, breakNow, endsWithBreak } from './breaks.ts';
import type { Command } from '../commands.ts';
import { speakerIn } from '../people/cast.ts';
import { decide } from '../decide.ts';
import { nextInRound, turnLength } from './round.ts';
import type { Refusal } from '../refusals.ts';
import type { Session } from '../session.ts';
import { clockMode, elapsedIn, phaseOf } from './steps.ts';
import type { Step } from './state.ts';
import type { SessionState } from '../state.ts';
import type { Act } from './views.ts';
import type { Floor } from './floor.ts';
import { labelOf, nameOf } from '../people/labels.ts';
import type { Phrase } from '../phrases.ts';
import { less, ZERO, type Duration } from '#shared/time.ts';

/** Acts as buttons: what Space does, and whether any act could be done now. */

/** What a step's phase is called. */
export const nameIn = ({ format }: Pick<SessionState, 'format'>, step: Pick<Step, 'phase'>): PhaseName =>
  phaseName(format, step.phase);

/** Why the facilitator could not do this now: asked of `decide`, so that nothing is offered that is refused. */
export function refusalOf(session: Session, command: Command): Refusal | null {
  const decision = decide(session, command, { at: session.state.latest, by: 'console', act: 'preview' });
  return decision.ok ? null : decision.refusal;
}

/** An act, and whether it could be done now. */
export const act = (session: Session, label: Phrase, detail: Phrase | null, command: Command): Act => ({
  ...{ label, detail, command },
  refusal: refusalOf(session, command),
});

/** The step that would begin if this one ended now; null where the session would end. */
function stepAfter(session: Session): Step | null {
  const { state } = session;
  const decision = decide(
    session,
    { type: 'phase.next' },
    { at: state.latest, by: 'console', act: 'preview' },
  );
  const started = decision.ok
    ? decision.events.find(({ body }) => body.type === 'phase.started')?.body
    : undefined;
  return started?.type === 'phase.started'
    ? (state.steps.find((step) => step.id === started.step) ?? null)
    : null;
}

/** The name of the one person who speaks next; null where that is open. */
const whoIs = (state: SessionState, step: Step, part: Extract<WhoPart, { kind: 'one' }>): string | null =>
  labelOf(state, speakerIn(state, step, part.role));

/** The receiver's answer is waited for. */
export const isConsentAsked = (state: SessionState, step: Step): boolean =>
  clockMode(state) !== 'armed' && phaseOf(state.format, step).asksConsent === true && state.consent !== 'yes';

/** Everybody has said the question again: the group is asked whether it agrees. */
export function isAgreementAsked(state: SessionState, step: Step): boolean {
  const phase = phaseOf(state.format, step);
  if (clockMode(state) === 'armed' || !phase.repeatsUntilAgreed || state.agreedIn.includes(step.id))
    return false;
  const round = state.rounds[step.id];
  return !round || round.openFloor || nextInRound(state, round) === null;
}

/** The group's thumbs are asked. */
export const areThumbsAsked = (state: SessionState, step: Step): boolean =>
  clockMode(state) !== 'armed' && phaseOf(state.format, step).extends === true;

/** The group, or one of it, is asked something that only they can answer. */
export const isAnswerAwaited = (state: SessionState, step: Step): boolean =>
  isConsentAsked(state, step) || isAgreementAsked(state, step) || areThumbsAsked(state, step);

/** What Space did after so many facts: three windows ask it after each of them. */
const asked = new WeakMap<Session, { readonly facts: number; readonly next: Act | null }>();

/** What Space does; null where nothing is left to do, or something has to be answered first. */
export function nextAct(session: Session, step: Step, floor: Floor): Act | null {
  const before = asked.get(session);
  if (before?.facts === session.log.length) return before.next;
  const next = nextFrom(session, step, floor);
  asked.set(session, { facts: session.log.length, next });
  return next;
}

/** What a step is planned for, less what it ran before: some begin again. */
const toRun = (state: SessionState, { planned, runs }: Step): Duration => {
  const ran = elapsedIn(runs, state.latest);
  return ran < planned ? less(planned, ran) : ZERO;
};

function nextFrom(session: Session, step: Step, floor: Floor): Act | null {
  const { state } = session;
  if (state.gap) return null;
  const mode = clockMode(state);
  const pausing = breakNow(state) !== null;
  if (mode === 'armed')
    return act(
      session,
      { code: pausing ? 'endBreakAndStart' : 'start', title: nameIn(state, step) },
      { code: 'startFor', length: toRun(state, step) },
      { type: 'phase.start', ago: 0 },
    );
  if (mode === 'paused')
    return act(session, { code: pausing ? 'endBreak' : 'resume' }, null, { type: 'clock.resume' });
  // What is asked is answered with the answers' own keys: a yes or a no is never given by going on.
  if (isAnswerAwaited(state, step)) return null;
  const { round } = floor;
  const { who } = phaseOf(state.format, step);
  const then = who.kind === 'sequence' ? who.then : null;
  const length = who.kind === 'sequence' ? step.planned * (1 - who.firstShare) : 0;
  if (round && !round.openFloor) {
    const next = nextInRound(state, round);
    if (next !== null) {
      const name = nameOf(state, next);
      const after = nextInRound(state, {
        ...round,
        taken: [...round.taken, ...(round.current ? [round.current] : [])],
        current: next,
      });
      const detail: Phrase =
        after !== null
          ? { code: 'turnFor', length: turnLength(round, next) }
          : then === null
            ? { code: 'lastTurn' }
            : then.kind === 'one'
              ? { code: 'lastTurnThen', name: whoIs(state, step, then), length }
              : { code: 'lastTurnThenOpen', length };
      const label: Phrase = { code: round.passed.includes(next) ? 'offerAgain' : 'passTo', name };
      return act(session, label, detail, { type: 'turn.next', person: null });
    }
  }
  const isOpen = round ? round.openFloor : state.opened.includes(step.id);
  if (then && !isOpen)
    return act(
      session,
      then.kind === 'one' ? { code: 'passTo', name: whoIs(state, step, then) } : { code: 'openTheFloor' },
      { code: then.kind === 'one' ? 'turnFor' : 'thenOpen', length },
      { type: 'round.open' },
    );
  const following = stepAfter(session);
  if (following && endsWithBreak(state, step.id))
    return act(
      session,
      { code: 'takeBreak', length: BREAK },
      { code: 'breakThen', title: nameIn(state, following) },
      { type: 'break.begin', length: BREAK, endsPhase: true },
    );
  return following
    ? act(
        session,
        { code: 'start', title: nameIn(state, following) },
        { code: 'startFor', length: toRun(state, following) },
        {
          type: 'phase.next',
        },
      )
    : act(session, { code: 'closeSession' }, { code: 'theEnd' }, { type: 'phase.next' });
}
