import { acceptsVoice, isVoiceEvent, type VoiceEvent } from './acceptsVoices.ts';
import { currentStep, earliestBegin, phaseOf, stepOf, type SessionState } from './state.ts';
import type { Actor, EventOf, LoggedEvent, PersonId, SessionEvent } from './events.ts';
import { isMachineEvent, type MachineEvent, type SessionSnapshot } from './machine.ts';
import { refuse, type Refusal } from './refusals.ts';
import { isHere } from './round.ts';

/**
 * Whether a fact may follow what is so far: asked before it is appended, and again of every later fact when an
 * act is undone. For the agenda, the clock and the room screen the machine answers; the reason is looked up.
 */

const isOver = (snapshot: SessionSnapshot) =>
  typeof (snapshot.value as { agenda: unknown }).agenda === 'string';
const clockOf = (snapshot: SessionSnapshot) => (snapshot.value as { clock: string }).clock;

function whyNot(state: SessionState, snapshot: SessionSnapshot, event: MachineEvent): Refusal {
  if (isOver(snapshot) && !event.type.startsWith('room.')) return refuse('sessionEnded');
  const clock = clockOf(snapshot);
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
    case 'slot.dropped':
      return refuse('noLaterSlot');
    case 'close.jumped':
      return refuse('alreadyClosing');
    case 'clock.paused':
      return refuse(clock === 'paused' ? 'alreadyPaused' : 'notRunning');
    case 'clock.resumed':
      return refuse('notPaused');
    case 'plan.repaid':
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

function acceptsTurn(state: SessionState, event: EventOf<'turn.began' | 'turn.passed' | 'round.opened'>) {
  const round = state.rounds[event.step];
  if (event.step !== state.current || !round) return refuse('noRound');
  if (event.type === 'round.opened') return round.openFloor ? refuse('alreadyOpenFloor') : null;
  // Whoever steps out in the own turn is gone when the turn falls away.
  if (event.type === 'turn.passed') return round.current === event.person ? null : refuse('noRound');
  return isHere(state.people, event.person) ? null : refuse('notHere');
}

type PlainEvent = Exclude<SessionEvent, MachineEvent | VoiceEvent>;

function plainAccepts(state: SessionState, event: PlainEvent, at: LoggedEvent['at']): Refusal | null {
  switch (event.type) {
    case 'turn.began':
    case 'turn.passed':
    case 'round.opened':
      return acceptsTurn(state, event);
    case 'clock.extended':
      return event.step === state.current ? null : refuse('notRunning');
    case 'clock.corrected': {
      const step = event.step === state.current ? stepOf(state, event.step) : null;
      const run = step?.runs.at(-1);
      if (!step || !run || event.from > (run.to ?? at)) return refuse('notRunning');
      return event.from < earliestBegin(state, step) ? refuse('beforePreviousPhase') : null;
    }
    case 'person.arrived':
      return knows(state, event.person.id) ? refuse('alreadyHere') : null;
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
    case 'note.takenBack':
      return state.notes.some((note) => note.note === event.note) ? null : refuse('unknownNote');
    case 'commitment.written':
      return knows(state, event.person) ? null : refuse('unknownPerson');
    case 'commitment.takenBack':
      return state.commitments.some((own) => own.commitment === event.commitment)
        ? null
        : refuse('unknownCommitment');
    case 'gap.answered':
      return state.gap ? null : refuse('noGap');
    case 'session.opened':
      return refuse('roomAlready');
    case 'session.extended':
    case 'note.written':
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
  if (!isMachineEvent(event)) return plainAccepts(state, event, at);
  const refusal = machineAccepts(state, state.machine, event);
  if (refusal || event.type !== 'phase.started') return refusal;
  return at < earliestBegin(state, null) ? refuse('beforePreviousPhase') : null;
}
