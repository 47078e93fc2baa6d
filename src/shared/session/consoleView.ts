import { expectedIn } from '#shared/airtime/expected.ts';
import { BREAK_LENGTH } from '#shared/format/breaks.ts';
import { infoOf } from '#shared/format/phases.ts';
import { fillIn, type Placeholder } from '#shared/format/placeholders.ts';
import { ROLES, rolesIn, rolesOf } from '#shared/group/roles.ts';
import { minutes, ms, seconds, wallAfter, type Duration } from '#shared/time.ts';
import { formatLength, formatTimeOfDay, spokenLength } from '#shared/words/clock.ts';
import { levelNamed, levelWords } from '#shared/words/en/levels.ts';
import { sessionWords as words } from '#shared/words/en/session.ts';
import { warmUps } from '#shared/words/en/tasks.ts';
import { breakNow, restDue } from './agenda/breaks.ts';
import { castOf } from './people/cast.ts';
import { extensionAfter } from './agenda/decideAnswers.ts';
import type { PersonId } from './events.ts';
import { mayReplay } from './replay/filming.ts';
import { hasPresented, presenterOfSlot, presentersOfSlot, slotOf, standInsOf } from './people/presenters.ts';
import { isUntouched, nextInRound } from './agenda/round.ts';
import { slotWaits } from './agenda/slotWaits.ts';
import { lastAct, undoneAct, type Session } from './session.ts';
import {
  clockMode,
  currentStep,
  earliestBegin,
  elapsedIn,
  endBefore,
  phaseOf,
  type SessionState,
  type Step,
} from './state.ts';
import { breakTimer, phaseTimer, scheduleOf, seenPhase, seenTurn } from './agenda/timers.ts';
import type { AgendaGroup, AgendaRow, ConsolePerson, ConsoleView, RoleNames } from './views.ts';
import { boardView, labelAct } from './voices/boardView.ts';
import { floorOf, type Floor } from './agenda/floor.ts';
import { labelOf } from './people/labels.ts';
import { cardsOf, commitmentsOf, dueIn, insightsOf, notesOf, parkingOf, takesOf } from './lines/views.ts';
import { act, areThumbsAsked, isAgreementAsked, isConsentAsked, nextAct, title } from './agenda/nextAct.ts';
import { remindersOf } from './agenda/reminders.ts';
import { roomView, rulesOf, subOf, warmUpOf } from './room/view.ts';

/** What one press adds (docs/domain/clock.md). */
const PHASE_STEP = seconds(60);
const TURN_STEP = seconds(15);
const BREAK = seconds(BREAK_LENGTH);
/** What a group is offered that wants more time for its topic than the format gives. */
const MORE_FOR_TOPIC = minutes(5);

function rowOf(state: SessionState, step: Step): AgendaRow {
  const isCurrent = step.id === state.current;
  return {
    step: step.id,
    title: title(state, step),
    planned: step.planned,
    first: step.first,
    state: isCurrent ? (clockMode(state) === 'armed' ? 'armed' : 'now') : step.state,
    actual: step.runs.length > 0 ? phaseTimer(state, step) : null,
  };
}

function agendaOf(state: SessionState): AgendaGroup[] {
  const groups: { key: string; title: string; rows: AgendaRow[] }[] = [];
  for (const step of state.steps) {
    const key = step.slot === null ? step.zone : `slot ${step.slot}`;
    const heading =
      step.slot === null
        ? words.zone[step.zone === 'front' ? 'front' : 'back']
        : words.slotOf(step.slot, labelOf(state, presenterOfSlot(state, step.slot)));
    const last = groups.at(-1);
    if (last?.key === key) last.rows.push(rowOf(state, step));
    else groups.push({ key, title: heading, rows: [rowOf(state, step)] });
  }
  return groups.map((group) => ({ title: group.title, rows: group.rows }));
}

function actsOf(session: Session, step: Step | null, floor: Floor | null): ConsoleView['acts'] {
  const { state } = session;
  const paused = clockMode(state) === 'paused';
  const inTurn =
    floor?.round?.current != null && !floor.round.openFloor && state.rounds[step?.id ?? ''] !== undefined;
  const by: Duration = inTurn ? TURN_STEP : PHASE_STEP;
  const name = step ? title(state, step) : '';
  return {
    pause: paused
      ? act(session, words.resume, null, { type: 'clock.resume' })
      : act(session, words.pause, null, { type: 'clock.pause' }),
    extend: act(session, words.extendBy(formatLength(by)), null, {
      type: 'clock.extend',
      target: inTurn ? 'turn' : 'phase',
      by,
      agreed: false,
    }),
    shorten: act(session, words.shortenBy(formatLength(by)), null, {
      type: 'clock.shorten',
      target: inTurn ? 'turn' : 'phase',
      by,
    }),
    takeBreak: breakNow(state)
      ? act(session, words.breakIsOver, null, { type: 'break.end' })
      : act(session, words.takeBreak(formatLength(BREAK)), null, { type: 'break.begin', length: BREAK }),
    openFloor: act(session, words.openTheFloor, null, { type: 'round.open' }),
    endPhase: act(session, words.endPhase(name), null, { type: 'phase.end' }),
    skip: act(session, words.skip(name), null, { type: 'phase.skip' }),
    back: act(session, words.back, null, { type: 'phase.back' }),
    pass: act(session, words.pass(inTurn ? labelOf(state, floor?.round?.current ?? null) : null), null, {
      type: 'turn.pass',
    }),
    endNow: act(session, words.endNow, null, { type: 'session.endNow' }),
    stopSlot: act(session, words.stopSlot, null, { type: 'slot.stop' }),
  };
}

function rolesInWords(state: SessionState): string {
  return ROLES.flatMap((role) => {
    const name = labelOf(state, state.roles[role]);
    return name === null ? [] : [`${name} ${words.roles[role]}`];
  }).join(', ');
}

/**
 * The agreement speaks of the whole session in minutes, the thumbs of what they would give the topic, other phases of
 * their own length.
 */
function minutesIn(state: SessionState, step: Step): string {
  const phase = phaseOf(state.format, step);
  if (phase.extends) return spokenLength(extensionAfter(state, step) ?? ms(0));
  return step.zone === 'front' ? String(Math.round(state.available / 60_000)) : spokenLength(step.planned);
}

/** The phase's prompts with their blanks filled; one with a blank that nobody can fill is left out. */
function promptsOf(state: SessionState, step: Step, floor: Floor): string[] {
  const { level } = state;
  const upcoming = presenterOfSlot(state, (step.slot ?? 0) + 1);
  const values: Partial<Record<Placeholder, string>> = {
    purpose: words.purpose,
    format: state.format.name,
    roles: rolesInWords(state),
    level: levelNamed(level),
    level_sentence: levelWords[level].sentence.replace(/\.$/, ''),
    minutes: minutesIn(state, step),
    end_time: formatTimeOfDay(
      wallAfter(state.openedWall, ms((state.startedAt ?? state.latest) + state.available)),
    ),
  };
  if (step.phase === 'WARMUP') values.warmup = `‘${warmUps[warmUpOf(state, step)] ?? ''}’`;
  const owner = labelOf(state, floor.round?.current ?? null);
  if (owner !== null) values.owner = owner;
  const next = labelOf(state, upcoming);
  if (next !== null) values.next_presenter = next;
  return infoOf(state.format, step.phase)
    .prompts.map((prompt) => fillIn(prompt, values))
    .filter((prompt) => prompt !== null);
}

/** Who the phase is about just now, and what they do. */
function whoNow(state: SessionState, floor: Floor): NonNullable<ConsoleView['now']>['who'] {
  const name = labelOf(state, floor.named);
  return name === null ? null : { name, does: words[floor.does ?? 'speaks'] };
}

/** How far back the start of a phase may be moved, and, with the end of the phase before, how far beyond that. */
function beganIn(state: SessionState, step: Step): NonNullable<ConsoleView['now']>['began'] {
  const last = clockMode(state) === 'armed' ? null : step.runs.at(-1);
  const moved = last ? step : null;
  const before = endBefore(state, moved);
  return {
    earlier: elapsedIn(last ? step.runs.slice(0, -1) : step.runs, state.latest),
    stopped: last?.to ?? null,
    earliest: earliestBegin(state, moved),
    before: before && { title: title(state, before.step), earliest: before.earliest },
  };
}

/**
 * Who is expected to speak in this phase and has not been heard in it; and, where that is nobody, what may be said of
 * them all: a pass is no voice, and whether somebody spoke who is not observed is not known.
 */
function heardIn(state: SessionState, step: Step): Pick<ConsoleView, 'unheard' | 'everyone'> | null {
  const phase = phaseOf(state.format, step);
  const begun = step.runs[0]?.from;
  if (phase.who.kind === 'one' || begun === undefined) return null;
  const expected = expectedIn(phase, castOf(state, step));
  if (!expected) return null;
  const heard = new Set(
    state.voices.filter((voice) => voice.to === null || voice.to > begun).map((voice) => voice.person),
  );
  const round = state.rounds[step.id];
  const passed = round?.passed ?? [];
  const silent = state.people.filter(({ id, present }) => present && !heard.has(id));
  const unheard = silent.filter(
    ({ id }) => (expected.get(id) ?? 0) > 0 && !passed.includes(id) && !state.unobserved.includes(id),
  );
  const isAsked = ({ id }: { readonly id: PersonId }) => (expected.get(id) ?? 0) > 0 || passed.includes(id);
  const quiet = silent.filter(isAsked);
  // Whoever passed and is offered the turn again, now or next, may still speak.
  const isOn = round !== undefined && !round.openFloor;
  const mayStill =
    isOn && (nextInRound(state, round) !== null || quiet.some(({ id }) => id === round.current));
  const isUnknown = mayStill || quiet.some(({ id }) => state.unobserved.includes(id));
  return {
    unheard: unheard.map(({ label }) => label),
    everyone: unheard.length > 0 || isUnknown ? null : quiet.length > 0 ? 'wanted' : 'spoke',
  };
}

function peopleOf(state: SessionState): ConsolePerson[] {
  const step = currentStep(state);
  const slot = step?.zone === 'slot' ? step.slot : null;
  const standIns = slot === null ? {} : standInsOf(state, slot);
  return state.people.map((person) => ({
    person: person.id,
    name: person.label,
    present: person.present,
    observed: !state.unobserved.includes(person.id),
    roles: rolesOf(state.roles, person.id),
    slot: slotOf(state, person.id),
    presented: hasPresented(state, person.id) && !presentersOfSlot(state, slot).includes(person.id),
    slotWaits: slotWaits(state, slotOf(state, person.id) ?? 0),
    standsIn: ROLES.filter((role) => standIns[role] === person.id),
  }));
}

/** `slot 1 of 2 · Dora presents · turn 3 of 5`. */
function whereAreWe(state: SessionState, step: Step, floor: Floor): string {
  const presenter: PersonId | null = step.slot === null ? null : presenterOfSlot(state, step.slot);
  const name = labelOf(state, presenter);
  const turn = floor.round ? subOf(state, step, floor) : null;
  return [
    step.zone === 'slot' && step.slot !== null ? words.slot(step.slot, state.machine.context.slots) : null,
    step.zone === 'slot' && name !== null ? words.inFocus[state.format.focus](name) : null,
    turn,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

/** What the group may do that wants the time of the close for its topic: the close stays (docs/domain/clock.md). */
function topicWantsMore(session: Session, step: Step): ConsoleView['topicWantsMore'] {
  if (step.zone !== 'slot' || clockMode(session.state) === 'armed') return null;
  const by = MORE_FOR_TOPIC;
  return {
    asPlanned: act(session, words.topic.asPlanned, null, { type: 'phase.next' }),
    extend: act(session, words.topic.extend(formatLength(by)), null, {
      type: 'clock.extend',
      target: 'phase',
      by,
      agreed: true,
    }),
    newSession: act(session, words.topic.newSession, null, { type: 'topic.carryOver' }),
  };
}

/** What roles are called in this format. */
const namesOf = ({ format }: SessionState): RoleNames => {
  const own = Object.entries(format.names ?? {}).filter(([, name]) => name !== undefined);
  return { ...words.roles, ...Object.fromEntries(own) };
};

/** Everything the facilitator's window shows; `room`: what the room shows of the same session. */
export function consoleView(session: Session, room = roomView(session)): ConsoleView {
  const { state } = session;
  const step = currentStep(state);
  const floor = step && floorOf(state, step);
  const heard = step && heardIn(state, step);
  return {
    title: state.title || state.format.name,
    formatName: state.format.name,
    trial: state.trial,
    agenda: agendaOf(state),
    schedule: scheduleOf(state),
    now: step &&
      floor && {
        step: step.id,
        title: title(state, step),
        sub: whereAreWe(state, step, floor),
        rules: rulesOf(state, step),
        phase: seenPhase(state, step),
        turn: seenTurn(state),
        who: whoNow(state, floor),
        began: beganIn(state, step),
        prompts: promptsOf(state, step, floor),
        watchFor: infoOf(state.format, step.phase).watchFor ?? '',
        takes: takesOf(state, step),
        keepsNoWords: phaseOf(state.format, step).keepsNoWords === true,
        mayChooseStart: floor.round !== null && isUntouched(floor.round),
      },
    next: step && floor ? nextAct(session, step, floor) : null,
    acts: actsOf(session, step, floor),
    break: breakTimer(state),
    restDue: restDue(state),
    gap: state.gap,
    unheard: heard?.unheard ?? null,
    everyone: heard?.everyone ?? null,
    people: peopleOf(state),
    queue: state.queue,
    notes: notesOf(state),
    commitments: commitmentsOf(state),
    commitmentDue: step ? dueIn(state, step) : [],
    names: namesOf(state),
    roles: rolesIn(state.format),
    reminders: remindersOf(session),
    cards: cardsOf(state),
    topicOrder: state.topicOrder,
    parking: parkingOf(state),
    insights: insightsOf(state),
    consentAsked: step !== null && isConsentAsked(state, step),
    agreeAsked: step !== null && isAgreementAsked(state, step),
    thumbsAsked: step !== null && areThumbsAsked(state, step),
    thumbsMore: step !== null && areThumbsAsked(state, step) ? extensionAfter(state, step) : null,
    topicWantsMore: step === null ? null : topicWantsMore(session, step),
    mayAutoAdvance: state.format.autoAdvance === true,
    boardLeads: state.boardLeads,
    autoAdvance: state.autoAdvance,
    trios: state.trios,
    undo: labelAct(state, lastAct(session, 'console')),
    redo: labelAct(state, undoneAct(session, 'console')),
    ended: state.ended !== null,
    mayReplay: mayReplay(state),
    room,
    board: boardView(session, 'console'),
  };
}
