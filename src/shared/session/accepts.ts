import {
  isMachineEvent,
  isLineEvent,
  isVoiceEvent,
  isScreenEvent,
  type MachineEvent,
  type LineEvent,
  type BesideEvent,
} from './traits.ts';
import { acceptsVoice } from './voices/accepts.ts';
import { isHigher } from '#shared/care/levels.ts';
import { levelOfSlot } from './level/level.ts';
import { breakNow } from './agenda/breaks.ts';
import { clockMode, currentStep, phaseOf, stepOf } from './agenda/steps.ts';
import { earliestBegin, endBefore } from './agenda/boundaries.ts';
import { isHere } from './people/state.ts';
import type { SessionState } from './state.ts';
import { sameNameKey } from '#shared/group/numberNamesakes.ts';
import { MOST_CARDS, MOST_PEOPLE } from './limits.ts';
import type { Actor } from './actor.ts';
import type { EventOf, LoggedEvent, SessionEvent } from './events.ts';
import type { PersonId } from './ids.ts';
import type { SessionSnapshot } from './machine/machine.ts';
import { clockIn, stepIn } from './machine/readMachine.ts';
import { isUnderWay } from './agenda/slotWaits.ts';
import { refuse, type Refusal } from './refusals.ts';
import { isUntouched, turnOrder } from './agenda/round.ts';

/**
 * Whether a fact may follow what is so far: asked before it is appended, and again of every later fact when an
 * act is undone. For the agenda, the clock and the room screen the machine answers; the reason is looked up.
 */

function whyNot(state: SessionState, snapshot: SessionSnapshot, event: MachineEvent): Refusal {
  if (stepIn(snapshot) === null && !isScreenEvent(event)) return refuse('sessionEnded');
  const clock = clockIn(snapshot);
  const step = currentStep(state);
  const phase = step && phaseOf(state.format, step);
  switch (event.type) {
    case 'phase.started':
      return refuse('notArmed');
    case 'phase.ended':
      return refuse('notRunning');
    case 'phase.skipped':
      return refuse(phase?.protected ? 'phaseProtected' : 'mayNotSkip');
    case 'phase.reopened':
      return refuse(snapshot.context.closing ? 'alreadyClosing' : 'nothingBefore');
    case 'slot.stopped':
      return refuse('noSlotNow');
    case 'slot.putOff':
      return refuse('noSlotNow');
    case 'slot.takenUp':
    case 'slot.restored':
      return refuse(snapshot.context.closing ? 'alreadyClosing' : 'slotUnderWay');
    case 'slot.dropped':
      return refuse('noLaterSlot');
    case 'close.jumped':
      return refuse('alreadyClosing');
    case 'clock.paused':
      return refuse(clock === 'paused' ? 'alreadyPaused' : 'notRunning');
    case 'clock.resumed':
      return refuse('notPaused');
    case 'thumbs.counted':
      return refuse(phase?.extends ? 'notRunning' : 'noThumbs');
    case 'plan.repaid':
    case 'steps.leftOut':
    case 'steps.restored':
    case 'session.ended':
    case 'room.blanked':
    case 'room.shown':
    case 'room.messaged':
    case 'room.digitsHidden':
    case 'room.digitsShown':
      return refuse('roomAlready');
  }
}

/** Whether the machine would take this fact; `snapshot` may be ahead of the state within one act. */
export function machineAccepts(
  state: SessionState,
  snapshot: SessionSnapshot,
  event: MachineEvent,
): Refusal | null {
  if (
    'step' in event &&
    event.type !== 'phase.started' &&
    event.step !== state.current &&
    snapshot === state.machine
  )
    return refuse('notRunning');
  return snapshot.can(event as never) ? null : whyNot(state, snapshot, event);
}

const knows = (state: SessionState, person: PersonId) => state.people.some((one) => one.id === person);

type TurnEvent = EventOf<
  'turn.began' | 'turn.passed' | 'round.opened' | 'round.startChosen' | 'round.restarted'
>;

function acceptsTurn(state: SessionState, event: TurnEvent): Refusal | null {
  if (event.step !== state.current) return refuse('noRound');
  const round = state.rounds[event.step];
  if (event.type === 'round.startChosen') {
    if (round && !isUntouched(round)) return refuse('roundBegun');
    return turnOrder(state, stepOf(state, event.step)).includes(event.person) ? null : refuse('notInRound');
  }
  if (event.type === 'round.restarted') return null;
  if (event.type === 'round.opened') {
    const { who } = phaseOf(state.format, stepOf(state, event.step));
    if (who.kind !== 'sequence') return refuse('noRound');
    return round?.openFloor || state.opened.includes(event.step) ? refuse('alreadyOpenFloor') : null;
  }
  if (!round) return refuse('noRound');
  // Whoever steps out in the own turn is gone when the turn falls away.
  if (event.type === 'turn.passed') return round.current === event.person ? null : refuse('noRound');
  return isHere(state.people, event.person) ? null : refuse('notHere');
}

/** A line may be changed, or taken back, while it is there; a new one belongs to somebody who is known. */
function acceptsLine(state: SessionState, event: LineEvent): Refusal | null {
  const hasCard = (id: string) => state.cards.some(({ card, into }) => card === id && into === null);
  switch (event.type) {
    case 'note.written':
      return null;
    case 'card.written':
      if (state.cards.length >= MOST_CARDS) return refuse('enoughCards', String(MOST_CARDS));
      return event.person === null || knows(state, event.person) ? null : refuse('unknownPerson');
    case 'commitment.written':
    case 'parking.written':
    case 'insight.written':
      return knows(state, event.person) ? null : refuse('unknownPerson');
    case 'note.takenBack':
      return state.notes.some((own) => own.note === event.note) ? null : refuse('unknownNote');
    case 'commitment.takenBack':
      return state.commitments.some((own) => own.commitment === event.commitment)
        ? null
        : refuse('unknownCommitment');
    case 'card.takenBack':
      return state.cards.some(({ card }) => card === event.card) ? null : refuse('unknownCard');
    case 'dots.counted':
      return hasCard(event.card) ? null : refuse('unknownCard');
    case 'card.merged':
      return event.card !== event.into && hasCard(event.card) && hasCard(event.into)
        ? null
        : refuse('unknownCard');
    case 'parking.takenBack':
    case 'parking.raised':
      return state.parking.some(({ item }) => item === event.item) ? null : refuse('unknownParking');
    case 'insight.takenBack':
      return state.insights.some(({ insight }) => insight === event.insight)
        ? null
        : refuse('unknownInsight');
  }
}

/** Nobody is called what somebody else is called already; namesakes who came that way keep their numbers. */
function acceptsName(state: SessionState, { person, name }: EventOf<'person.renamed'>): Refusal | null {
  const own = state.people.find(({ id }) => id === person);
  if (!own) return refuse('unknownPerson');
  if (own.name === name) return refuse('sameName', own.label);
  const key = sameNameKey(name);
  const other = state.people.find(
    (one) => one !== own && (sameNameKey(one.name) === key || sameNameKey(one.label) === key),
  );
  return other ? refuse('nameTaken', other.label) : null;
}

function plainAccepts(state: SessionState, event: BesideEvent, at: LoggedEvent['at']): Refusal | null {
  const step = currentStep(state);
  switch (event.type) {
    case 'turn.began':
    case 'turn.passed':
    case 'round.opened':
    case 'round.startChosen':
    case 'round.restarted':
      return acceptsTurn(state, event);
    case 'question.agreed':
      return event.step === state.current ? null : refuse('noQuestion');
    case 'consent.given':
      return step && phaseOf(state.format, step).asksConsent ? null : refuse('noConsentAsked');
    case 'topics.ordered':
      return event.cards.every((id) => state.cards.some(({ card }) => card === id))
        ? null
        : refuse('unknownCard');
    case 'topic.carried':
      return state.carried.includes(event.slot) ? refuse('alreadyCarried') : null;
    case 'board.leads':
      return null;
    case 'autoAdvance.switched':
      return event.on && !state.format.autoAdvance ? refuse('noAutoAdvance') : null;
    case 'clock.extended':
    case 'clock.shortened':
      return event.step === state.current ? null : refuse('notRunning');
    case 'clock.corrected': {
      const run = step?.runs.at(-1);
      if (!step || event.step !== step.id || !run || event.from > (run.to ?? at)) return refuse('notRunning');
      return event.from < earliestBegin(state, step) ? refuse('beforePreviousPhase') : null;
    }
    case 'end.corrected': {
      const before = endBefore(state, clockMode(state) === 'armed' ? null : step);
      return before?.step.id === event.step && event.to >= before.earliest && event.to <= before.end
        ? null
        : refuse('endNotBefore');
    }
    case 'break.began':
      if (state.startedAt === null || step === null) return refuse('notRunning');
      if (breakNow(state)) return refuse('alreadyBreak');
      return clockMode(state) === 'running' ? refuse('notPaused') : null;
    case 'break.ended':
      return breakNow(state) ? null : refuse('noBreak');
    case 'person.arrived':
      if (state.people.length >= MOST_PEOPLE) return refuse('enoughPeople', String(MOST_PEOPLE));
      if (event.after != null && !knows(state, event.after)) return refuse('unknownPerson');
      return knows(state, event.person.id) ? refuse('alreadyHere') : null;
    case 'person.renamed':
      return acceptsName(state, event);
    case 'person.steppedOut':
      return isHere(state.people, event.person)
        ? null
        : refuse(knows(state, event.person) ? 'notHere' : 'unknownPerson');
    case 'person.returned':
      if (!knows(state, event.person)) return refuse('unknownPerson');
      return isHere(state.people, event.person) ? refuse('alreadyHere') : null;
    case 'slot.passed':
      return state.queue.includes(event.person) ? null : refuse('notInQueue');
    case 'queue.ordered':
      return event.queue.every((person) => knows(state, person)) ? null : refuse('unknownPerson');
    case 'role.assigned':
    case 'role.standIn':
      return event.person === null || isHere(state.people, event.person) ? null : refuse('notHere');
    case 'gap.answered':
      return state.gap ? null : refuse('noGap');
    case 'session.opened':
      return refuse('roomAlready');
    case 'level.raised':
      if (event.slot !== null && event.slot > state.machine.context.slots) return refuse('noSlotNow');
      return isHigher(event.level, levelOfSlot(state, event.slot)) ? null : refuse('levelHoldsAlready');
    case 'session.extended':
    case 'gap.found':
    case 'export.agreed':
    case 'act.undone':
    case 'act.redone':
      return null;
  }
}

export function accepts(
  state: SessionState,
  event: SessionEvent,
  at: LoggedEvent['at'],
  by: Actor,
): Refusal | null {
  if (isVoiceEvent(event)) return acceptsVoice(state, event, at, by);
  if (isLineEvent(event)) return acceptsLine(state, event);
  if (!isMachineEvent(event)) return plainAccepts(state, event, at);
  const refusal = machineAccepts(state, state.machine, event);
  if (refusal) return refusal;
  if (event.type === 'slot.takenUp') {
    const here = currentStep(state);
    return here && isUnderWay(state, here) ? refuse('slotUnderWay') : null;
  }
  if (event.type !== 'phase.started') return null;
  return at < earliestBegin(state, null) ? refuse('beforePreviousPhase') : null;
}
