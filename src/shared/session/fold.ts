import { initialTransition, transition } from 'xstate';
import { tellApart } from '#shared/group/tellApart.ts';
import { add, between, minutes, ms, wallTime, type Duration, type Instant } from '#shared/time.ts';
import { countsOf, expectedCards, planAgenda, recount } from './agenda.ts';
import type { EventOf, LoggedEvent, PersonId, SessionEvent, StepId } from './events.ts';
import { isMachineEvent, machineOf, stepAt, type MachineEvent } from './machine.ts';
import { fillsFromQueue, presenterOfSlot } from './presenters.ts';
import { foldLine, isLineEvent, type LineEvent } from './foldWords.ts';
import { beginTurn, joinRound, newRound, openFloor, passTurn, restartRound, startRoundAt } from './round.ts';
import {
  elapsedIn,
  pauseBefore,
  stepOf,
  type Round,
  type Run,
  type SessionState,
  type Step,
} from './state.ts';
import {
  correctVoices,
  emptyBook,
  moveCode,
  noteCode,
  readVoices,
  redateVoice,
  resumeVoice,
  startVoice,
  stopVoice,
  trackWith,
  type VoiceBook,
} from './voices.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
/** A session state in the making. Only this file (and voices.ts) writes to one. */
export type Folding = Mutable<Omit<SessionState, keyof VoiceBook | 'second'>> &
  VoiceBook & { second: VoiceBook };

export class NotASession extends Error {}

function opened(event: LoggedEvent, { draft }: EventOf<'session.opened'>): Folding {
  const plan = planAgenda(draft);
  if (!plan) throw new NotASession('the session that was opened does not fit its minutes');
  const labels = tellApart(draft.people.map((person) => person.name));
  const [machine] = initialTransition(machineOf(draft.format), {
    slots: plan.slots,
    leftOut: plan.leftOut,
  } as never);
  return {
    title: draft.title,
    format: draft.format,
    level: draft.level,
    trial: draft.trial,
    openedWall: wallTime(event.wall - event.at),
    machine: machine as SessionState['machine'],
    current: stepAt(machine as SessionState['machine']),
    steps: plan.steps,
    rounds: {},
    startedAt: null,
    endedAt: null,
    ended: null,
    available: minutes(draft.minutes),
    planned: plan.planned,
    pauses: [],
    people: draft.people.map((person, i) => ({
      ...person,
      label: labels[i] ?? person.name,
      present: true,
    })),
    roles: draft.roles,
    standIns: [],
    queue: draft.queue,
    gaveUp: [],
    presented: [],
    reviewers: draft.reviewers,
    ...emptyBook(event.at),
    second: emptyBook(event.at),
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
    message: null,
    gap: null,
    agreedExports: { named: false, turns: false },
    latest: event.at,
  };
}

const setStep = (state: Folding, id: StepId, change: (step: Step) => Partial<Step>) => {
  state.steps = state.steps.map((step) => (step.id === id ? { ...step, ...change(step) } : step));
};
const setRound = (state: Folding, id: StepId, round: Round | null) => {
  if (round) state.rounds = { ...state.rounds, [id]: round };
};
const openRun = (runs: readonly Run[], at: Instant): Run[] => [...runs, { from: at, to: null }];
const closeRun = (runs: readonly Run[], at: Instant): Run[] =>
  runs.map((run) => (run.to === null ? { ...run, to: at } : run));
const endPause = (state: Folding, at: Instant) => {
  state.pauses = closeRun(state.pauses, at);
};

function leaveStep(state: Folding, id: StepId, at: Instant, as: Step['state']): void {
  endPause(state, at);
  setStep(state, id, (step) => ({ runs: closeRun(step.runs, at), state: as }));
}

function begin(state: Folding, id: StepId, at: Instant): void {
  const step = stepOf(state, id);
  state.startedAt ??= at;
  if (
    step.slot !== null &&
    step.zone === 'slot' &&
    fillsFromQueue(state) &&
    state.presented.length < step.slot
  ) {
    const presenter = presenterOfSlot(state, step.slot);
    if (presenter !== null) state.presented = [...state.presented, presenter];
  }
  setStep(state, id, (own) => ({ runs: openRun(own.runs, at), state: 'ahead' }));
  if (!state.rounds[id]) setRound(state, id, newRound(state, step));
}

/** The phase's clock really began at `from`: its last run, and the turns in it, move. */
function correct(state: Folding, { step: id, from }: EventOf<'clock.corrected'>): void {
  const step = stepOf(state, id);
  const last = step.runs.at(-1);
  if (!last) return;
  // Where a pause came before, it is the pause that ended then.
  const pause = pauseBefore(state, step);
  if (pause) state.pauses = state.pauses.map((one) => (one === pause ? { ...one, to: from } : one));
  const shift = between(from, last.from);
  const firstBegan = step.runs.length === 1 && state.startedAt === last.from;
  setStep(state, id, (own) => ({ runs: [...own.runs.slice(0, -1), { ...last, from }] }));
  if (firstBegan) state.startedAt = from;
  const round = state.rounds[id];
  const untaken = round && round.taken.length === 0 && round.passed.length === 0;
  if (round && !untaken && !round.openFloor) setRound(state, id, { ...round, mark: add(round.mark, shift) });
}

function extend(state: Folding, event: EventOf<'clock.extended'>): void {
  const round = state.rounds[event.step];
  const ofTurn = event.target === 'turn' && round;
  if (ofTurn) setRound(state, event.step, { ...round, planned: add(round.planned, event.by) });
  // A turn of an open-ended sequence (counsel) takes its extra seconds from the open floor after it.
  const step = stepOf(state, event.step);
  const who = state.format[step.zone].find((phase) => phase.id === step.phase)?.who;
  if (ofTurn && who?.kind === 'sequence') return;
  const longer = [event.step, ...(event.alike ?? [])];
  for (const id of longer) setStep(state, id, (own) => ({ planned: add(own.planned, event.by) }));
  if (event.agreed) {
    const by = ms(event.by * longer.length);
    state.planned = add(state.planned, by);
    state.available = add(state.available, by);
  }
}

/** What a fact of the agenda, the clock or the room screen means beside the machine's own state. */
function foldMachine(state: Folding, event: MachineEvent, logged: LoggedEvent): void {
  const { at } = logged;
  switch (event.type) {
    case 'phase.started':
      return begin(state, event.step, at);
    case 'phase.ended':
      return leaveStep(state, event.step, at, 'done');
    case 'phase.skipped':
      return leaveStep(state, event.step, at, 'skipped');
    case 'phase.reopened':
      leaveStep(state, event.step, at, 'ahead');
      if (state.current !== null) setStep(state, state.current, () => ({ state: 'ahead' }));
      return;
    case 'slot.stopped': {
      const { slot, zone } = stepOf(state, event.step);
      leaveStep(state, event.step, at, 'done');
      const rest = state.steps.filter(
        (step) => step.zone === zone && step.slot === slot && step.state === 'ahead',
      );
      for (const step of rest) setStep(state, step.id, () => ({ state: 'skipped' }));
      return;
    }
    case 'close.jumped':
      leaveStep(state, event.step, at, stepOf(state, event.step).runs.length > 0 ? 'done' : 'skipped');
      return close(state);
    case 'slot.dropped':
      return dropLaterSlots(state);
    case 'steps.leftOut':
      for (const id of event.steps) setStep(state, id, () => ({ state: 'leftOut', empty: true }));
      return;
    case 'steps.restored':
      for (const id of event.steps) setStep(state, id, () => ({ state: 'ahead', empty: false }));
      return recounted(state);
    case 'thumbs.counted':
      return countThumbs(state, event, at);
    case 'plan.repaid':
      state.planned = add(state.planned, event.spare);
      for (const { step, planned } of event.changes)
        setStep(state, step, () => (planned === null ? { state: 'leftOut' } : { planned, first: planned }));
      return;
    case 'clock.paused': {
      const { current } = state;
      if (current !== null) setStep(state, current, (step) => ({ runs: closeRun(step.runs, at) }));
      state.pauses = openRun(state.pauses, at);
      return;
    }
    case 'clock.resumed': {
      const { current } = state;
      endPause(state, at);
      if (current !== null) setStep(state, current, (step) => ({ runs: openRun(step.runs, at) }));
      return;
    }
    case 'room.messaged':
      state.message = logged.words;
      return;
    case 'session.ended':
      state.ended = event.how;
      state.endedAt = at;
      return;
    case 'room.blanked':
    case 'room.shown':
    case 'room.digitsHidden':
    case 'room.digitsShown':
  }
}

/** The group's thumbs: the topic before goes on for `by`, and is asked about once more; or it is over. */
function countThumbs(state: Folding, { step: id, more, by }: EventOf<'thumbs.counted'>, at: Instant): void {
  const asked = stepOf(state, id);
  leaveStep(state, id, at, more ? 'ahead' : 'done');
  if (!more || state.current === null) return;
  setStep(state, state.current, (topic) => ({ state: 'ahead', planned: add(topic.planned, by) }));
  setStep(state, id, (own) => ({ planned: add(own.planned, asked.first) }));
  state.prolonged = [...state.prolonged, asked.slot ?? 1];
}

/** After 'end now': only closing phases are ahead, at their shortest (formats.md 0.5, close is sacred). */
function close(state: Folding): void {
  const { closing } = state.format;
  state.steps = state.steps.map((step) => {
    if (step.state !== 'ahead') return step;
    const isNext = step.zone === 'back' || (step.zone === 'slot' && step.slot === state.machine.context.slot);
    if (!closing.includes(step.phase) || !isNext) return { ...step, state: 'skipped' as const };
    const phase = state.format[step.zone].find((candidate) => candidate.id === step.phase);
    const least = ms((phase?.min ?? 0) * 1000 * step.units);
    const planned: Duration = step.planned < least ? step.planned : least;
    return { ...step, planned, first: planned };
  });
}

function dropLaterSlots(state: Folding): void {
  const { slots } = state.machine.context;
  state.steps = state.steps.map((step) => {
    const gone =
      step.slot !== null &&
      (step.zone === 'slot' ? step.slot > slots : step.slot >= slots && step.zone === 'gap');
    return gone && step.state === 'ahead' && step.runs.length === 0 && step.id !== state.current
      ? { ...step, state: 'leftOut' as const }
      : step;
  });
}

/** After somebody came or went: what is ahead is counted anew, and rounds have a turn for whoever is new. */
const recounted = (state: Folding) => {
  state.steps = recount(state, countsOf(state));
  for (const [id, round] of Object.entries(state.rounds))
    setRound(state, id, joinRound(state, stepOf(state, id), round));
};

const setPresence = (state: Folding, person: PersonId, present: boolean) => {
  state.people = state.people.map((one) => (one.id === person ? { ...one, present } : one));
  recounted(state);
};

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

/** The track of the window that tapped. */
const tappedOn = (state: Folding, { by }: LoggedEvent): VoiceBook =>
  by === 'secondBoard' ? state.second : state;

type PlainEvent = Exclude<SessionEvent, MachineEvent | LineEvent>;

function foldPlain(state: Folding, event: PlainEvent, logged: LoggedEvent): void {
  const { at } = logged;
  switch (event.type) {
    case 'voice.started':
      return startVoice(tappedOn(state, logged), logged, event.person);
    case 'voice.stopped':
      return stopVoice(tappedOn(state, logged), logged, event.person);
    case 'voice.redated':
      return redateVoice(tappedOn(state, logged), event.of, event.to);
    case 'voice.resumed':
      return resumeVoice(trackWith<VoiceBook>(state, event.of), event.of);
    case 'voice.reassigned':
    case 'voice.split':
    case 'voice.moved':
      return correctVoices(trackWith<VoiceBook>(state, event.of), event, logged.seq);
    case 'voices.read':
      return readVoices(state.second, event.turns, logged.seq);
    case 'voices.merged':
      return correctVoices(trackWith<VoiceBook>(state, event.first), event, logged.seq);
    case 'code.marked':
      return noteCode(tappedOn(state, logged), event, logged, state.current);
    case 'code.moved':
      return moveCode(trackWith<VoiceBook>(state, event.of), event);
    case 'observation.refused':
      state.unobserved = [...state.unobserved, event.person];
      return;
    case 'observation.allowed':
      state.unobserved = state.unobserved.filter((person) => person !== event.person);
      return;
    case 'turn.began': {
      const round = state.rounds[event.step];
      if (round)
        setRound(
          state,
          event.step,
          beginTurn(round, event.person, elapsedIn(stepOf(state, event.step).runs, at)),
        );
      return;
    }
    case 'turn.passed': {
      const round = state.rounds[event.step];
      if (round) setRound(state, event.step, passTurn(round, event.person));
      return;
    }
    case 'round.opened': {
      const round = state.rounds[event.step];
      if (round) setRound(state, event.step, openFloor(round));
      else state.opened = [...state.opened, event.step];
      return;
    }
    case 'round.startChosen': {
      state.roundStarts = { ...state.roundStarts, [event.step]: event.person };
      const round = state.rounds[event.step];
      if (round)
        setRound(
          state,
          event.step,
          startRoundAt(round, event.person, elapsedIn(stepOf(state, event.step).runs, at)),
        );
      return;
    }
    case 'round.restarted': {
      const round = state.rounds[event.step];
      if (round)
        setRound(state, event.step, restartRound(round, elapsedIn(stepOf(state, event.step).runs, at)));
      return;
    }
    case 'question.agreed':
      state.agreedIn = [...state.agreedIn, event.step];
      return;
    case 'clock.extended':
      return extend(state, event);
    case 'clock.corrected':
      return correct(state, event);
    case 'session.extended':
      state.planned = add(state.planned, event.by);
      state.available = add(state.available, event.by);
      return;
    case 'person.arrived': {
      const people = [...state.people, { ...event.person, label: event.person.name, present: true }];
      const labels = tellApart(people.map((person) => person.name));
      state.people = people.map((person, i) => ({ ...person, label: labels[i] ?? person.name }));
      state.queue = [...state.queue, event.person.id];
      return recounted(state);
    }
    case 'person.steppedOut':
      // Whatever is undone or redone before: nobody who is out has a voice.
      for (const book of [state, state.second]) stopVoice(book, logged, event.person);
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
    const [next] = transition(machineOf(state.format), state.machine, event as never);
    state.machine = next as SessionState['machine'];
    state.current = stepAt(state.machine);
    foldMachine(state, event, logged);
  } else if (isLineEvent(event)) {
    Object.assign(state, foldLine(state as SessionState, event, logged));
    // Each card is pitched: their number is what the phase's time is for.
    if (event.type.startsWith('card.')) recounted(state);
  } else foldPlain(state, event, logged);
  if (logged.at > state.latest) state.latest = logged.at;
  return state;
}
