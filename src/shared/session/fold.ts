import { isMachineEvent, isLineEvent, type VoiceEvent, type BesideEvent } from './traits.ts';
import { numberNamesakes } from '#shared/group/numberNamesakes.ts';
import { mayBeLogged } from '#shared/care/care.ts';
import { add, minutes, wallTime } from '#shared/time.ts';
import { expectedCards, planAgenda } from './agenda/plan.ts';
import type { EventOf, LoggedEvent } from './events.ts';
import type { PersonId, StepId } from './ids.ts';
import { correct, correctEnd, extend, foldMachine, shorten } from './agenda/fold.ts';
import { changeRound, endBreak, recounted, type Folding } from './folding.ts';
import { stepIn } from './machine/readMachine.ts';
import { afterFact, beforeFacts } from './machine/stepping.ts';
import { foldLine } from './lines/fold.ts';
import { beginTurn, openFloor, passTurn, restartRound, startRoundAt } from './agenda/round.ts';
import { elapsedIn, stepOf } from './agenda/steps.ts';
import type { SessionState } from './state.ts';
import {
  bookAt,
  correctVoices,
  endVoices,
  moveCode,
  noteCode,
  readVoices,
  redateVoice,
  resumeVoice,
  startVoice,
  stopVoice,
} from './voices/fold.ts';
import type { VoiceBook } from './voices/state.ts';
import { COMPARED, trackIdOf, trackIdWith } from './voices/track.ts';

export class NotASession extends Error {}

function opened(event: LoggedEvent, { draft }: EventOf<'session.opened'>): Folding {
  const plan = planAgenda(draft);
  if (!plan) throw new NotASession('the session that was opened does not fit its minutes');
  const machine = beforeFacts(draft.format, { slots: plan.slots, leftOut: plan.leftOut });
  const state: Folding = {
    title: draft.title,
    format: draft.format,
    level: draft.level,
    slotLevels: {},
    trial: draft.trial,
    openedWall: wallTime(event.wall - event.at),
    machine,
    current: stepIn(machine),
    steps: plan.steps,
    rounds: {},
    startedAt: null,
    endedAt: null,
    ended: null,
    available: minutes(draft.minutes),
    planned: plan.planned,
    pauses: [],
    breaks: [],
    breaksPlanned: draft.breaks ?? 0,
    people: labelled(draft.people.map((person) => ({ ...person, label: person.name, present: true }))),
    roles: draft.roles,
    standIns: [],
    queue: draft.queue,
    gaveUp: [],
    presented: [],
    unfilled: 0,
    reviewers: draft.reviewers,
    tracks: new Map(),
    unobserved: [],
    notes: [],
    commitments: [],
    cards: [],
    cardsExpected: expectedCards(draft),
    topicOrder: [],
    prolonged: [],
    carried: [],
    parking: [],
    insights: [],
    consent: null,
    agreedIn: [],
    opened: [],
    roundStarts: {},
    trios: draft.trios,
    autoAdvance: draft.autoAdvance,
    boardLeads: false,
    message: null,
    messageStands: false,
    gap: null,
    agreedExports: { named: false, turns: false },
    latest: event.at,
  };
  if (draft.endsEstimated) tappedOn(state, event).endsEstimated = true;
  return state;
}

/** Everybody's label, told apart anew. */
function labelled(people: SessionState['people']): SessionState['people'] {
  const labels = numberNamesakes(people.map(({ name }) => name));
  return people.map((person, i) => ({ ...person, label: labels[i] ?? person.name }));
}

/** A new person in the circle: after somebody, at the first seat (null), or at the last. */
function seated(state: Folding, { person, after }: EventOf<'person.arrived'>): SessionState['people'] {
  const seat =
    after === undefined ? state.people.length : state.people.findIndex(({ id }) => id === after) + 1;
  const newcomer = { ...person, label: person.name, present: true };
  return labelled([...state.people.slice(0, seat), newcomer, ...state.people.slice(seat)]);
}

const setPresence = (state: Folding, person: PersonId, present: boolean) => {
  state.people = state.people.map((one) => (one.id === person ? { ...one, present } : one));
  recounted(state);
};

/** Where the session as a whole may have no title any more, that is gone, too. */
function raiseLevel(state: Folding, { level, slot }: EventOf<'level.raised'>): void {
  if (slot !== null) state.slotLevels = { ...state.slotLevels, [slot]: level };
  else {
    state.level = level;
    if (!mayBeLogged('title', level)) state.title = '';
  }
}

/** Swaps a presenter-to-be with the next in the queue; the place in the line is kept. */
function passSlot(state: Folding, person: PersonId): void {
  const queue = [...state.queue];
  const from = queue.indexOf(person);
  const waits = (other: PersonId, i: number) =>
    i > from &&
    !state.presented.includes(other) &&
    state.people.some((one) => one.id === other && one.present);
  const fresh = queue.findIndex((other, i) => waits(other, i) && !state.gaveUp.includes(other));
  const to = fresh >= 0 ? fresh : queue.findIndex(waits);
  state.gaveUp = [...state.gaveUp, person];
  if (from < 0 || to < 0) return;
  const next = queue[to] as PersonId;
  queue.splice(to, 1);
  queue.splice(from, 0, next);
  state.queue = queue;
}

/** The track of whoever tapped. */
const tappedOn = (state: Folding, { by }: LoggedEvent): VoiceBook => bookAt(state, trackIdOf(by));
/** The track of the voice or the code that an event made. */
const holding = (state: Folding, of: number): VoiceBook => bookAt(state, trackIdWith(state, of));

type PlainEvent = BesideEvent | VoiceEvent;

function foldPlain(state: Folding, event: PlainEvent, logged: LoggedEvent): void {
  const { at } = logged;
  const elapsed = (step: StepId) => elapsedIn(stepOf(state, step).runs, at);
  switch (event.type) {
    case 'voice.started':
      if (event.endEstimated) tappedOn(state, logged).endsEstimated = true;
      return startVoice(tappedOn(state, logged), logged, event.person);
    case 'voice.stopped':
      return stopVoice(tappedOn(state, logged), logged, event.person);
    case 'voice.redated':
      return redateVoice(tappedOn(state, logged), event.of, event.to);
    case 'voice.resumed':
      return resumeVoice(holding(state, event.of), event.of);
    case 'voice.reassigned':
    case 'voice.split':
    case 'voice.moved':
      return correctVoices(holding(state, event.of), event, logged.seq);
    case 'voices.read':
      return readVoices(bookAt(state, COMPARED), event, logged.seq);
    case 'voices.merged':
      return correctVoices(holding(state, event.first), event, logged.seq);
    case 'code.marked':
      return noteCode(tappedOn(state, logged), event, logged, state.current);
    case 'code.moved':
      return moveCode(holding(state, event.of), event);
    case 'observation.refused':
      state.unobserved = [...state.unobserved, event.person];
      return;
    case 'observation.allowed':
      state.unobserved = state.unobserved.filter((person) => person !== event.person);
      return;
    case 'turn.began':
      return changeRound(state, event.step, (round) => beginTurn(round, event.person, elapsed(event.step)));
    case 'turn.passed':
      return changeRound(state, event.step, (round) => passTurn(round, event.person));
    case 'round.opened':
      if (state.rounds[event.step]) return changeRound(state, event.step, openFloor);
      state.opened = [...state.opened, event.step];
      return;
    case 'round.startChosen':
      state.roundStarts = { ...state.roundStarts, [event.step]: event.person };
      return changeRound(state, event.step, (round) =>
        startRoundAt(round, event.person, elapsed(event.step)),
      );
    case 'round.restarted':
      return changeRound(state, event.step, (round) => restartRound(round, elapsed(event.step)));
    case 'question.agreed':
      state.agreedIn = [...state.agreedIn, event.step];
      return;
    case 'clock.extended':
      return extend(state, event);
    case 'clock.shortened':
      return shorten(state, event, at);
    case 'clock.corrected':
      return correct(state, event, at);
    case 'end.corrected':
      return correctEnd(state, event, at);
    case 'break.began':
      state.breaks = [...state.breaks, { from: at, to: null, length: event.length, spare: event.spare }];
      return;
    case 'break.ended':
      return endBreak(state, at);
    case 'session.extended':
      state.planned = add(state.planned, event.by);
      state.available = add(state.available, event.by);
      return;
    case 'level.raised':
      return raiseLevel(state, event);
    case 'person.arrived':
      state.people = seated(state, event);
      state.queue = [...state.queue, event.person.id];
      return recounted(state);
    case 'person.renamed':
      state.people = labelled(
        state.people.map((one) =>
          one.id === event.person
            ? { ...one, name: event.name, formerly: [...(one.formerly ?? []), one.name] }
            : one,
        ),
      );
      return;
    case 'person.steppedOut':
      // Whatever is undone or redone before: nobody who is out has a voice.
      for (const book of state.tracks.values()) stopVoice(book, logged, event.person);
      return setPresence(state, event.person, false);
    case 'person.returned':
      return setPresence(state, event.person, true);
    case 'slot.passed':
      return passSlot(state, event.person);
    case 'queue.ordered':
      state.queue = event.queue;
      return;
    case 'role.assigned':
      state.roles = { ...state.roles, [event.role]: event.person };
      return;
    case 'role.standIn':
      state.standIns = [...state.standIns, { slot: event.slot, role: event.role, person: event.person }];
      return;
    case 'topics.ordered':
      state.topicOrder = event.cards;
      return;
    case 'topic.carried':
      state.carried = [...state.carried, event.slot];
      return;
    case 'consent.given':
      state.consent = event.answer;
      return;
    case 'autoAdvance.switched':
      state.autoAdvance = event.on;
      return;
    case 'board.leads':
      state.boardLeads = event.on;
      return;
    case 'gap.found':
      state.gap = { cause: event.cause, at };
      return;
    case 'gap.answered':
      state.gap = null;
      return;
    case 'export.agreed':
      state.agreedExports = { ...state.agreedExports, [event.what]: true };
      return;
    case 'session.opened':
      throw new NotASession('a session is opened once');
    case 'act.undone':
    case 'act.redone':
  }
}

/** Adds one fact to a state, in place. The first fact of a session makes the state. */
export function foldEvent(state: Folding | null, logged: LoggedEvent): Folding {
  const event = logged.body;
  if (state === null) {
    if (event.type !== 'session.opened')
      throw new NotASession('the log does not begin with an opened session');
    return opened(logged, event);
  }
  if (isMachineEvent(event)) {
    state.machine = afterFact(state.format, state.machine, event);
    state.current = stepIn(state.machine);
    foldMachine(state, event, logged);
    if (event.type === 'session.ended') for (const book of state.tracks.values()) endVoices(book, logged);
  } else if (isLineEvent(event)) {
    Object.assign(state, foldLine(state as SessionState, event, logged));
    // Each card is pitched: their number is what the phase's time is for.
    if (event.type.startsWith('card.')) recounted(state);
  } else foldPlain(state, event, logged);
  if (logged.at > state.latest) state.latest = logged.at;
  return state;
}
