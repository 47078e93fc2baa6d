import {
  expectedIn,
  expectedOver,
  expectsTalk,
  type Cast,
  type Expectation,
} from '#shared/airtime/expected.ts';
import { intersection, lengthOf, overlapOf, union, without, type Span } from '#shared/airtime/spans.ts';
import { OBSERVER_CODES } from '#shared/format/observerCodes.ts';
import { infoOf } from '#shared/format/phases.ts';
import type { ObserverCode } from '#shared/format/schema.ts';
import { LEVELS } from '#shared/group/levels.ts';
import { ROLES } from '#shared/group/roles.ts';
import { planAgenda } from '#shared/session/agenda.ts';
import type { LoggedEvent, PersonId, Role, Roles, StepId } from '#shared/session/events.ts';
import type { Session } from '#shared/session/session.ts';
import { phaseOf, type SessionState, type Step } from '#shared/session/state.ts';
import { instant, ms, type Duration } from '#shared/time.ts';
import { summaryData as words } from '#shared/words/en/summary.ts';
import type { OwnPaper, Summary, SummaryPerson, SummaryPhase, SummaryTurn } from './summary.ts';

/** Everything the summary shows, worked out from the log alone. An open session is summed up to its last fact. */
export function summarize(session: Session): Summary {
  const { state } = session;
  const until = state.endedAt ?? state.latest;
  const talk = measureTalk(session, until);
  return {
    title: state.title,
    formatName: state.format.name,
    trial: state.trial,
    level: state.level,
    levelSentence: LEVELS[state.level].sentence,
    openedWall: state.openedWall,
    startedAt: state.startedAt,
    endedAt: state.endedAt,
    ended: state.ended ?? 'no',
    available: state.available,
    people: state.people.map((person) => personOf(state, talk, person.id)),
    presenters: state.presented,
    phases: phasesOf(session, until),
    airtime: talk.airtime,
    commitments: state.commitments.map(({ person, text, visible }) => ({
      person,
      name: nameOf(state, person),
      text: visible === 'group' ? text : null,
      visible,
    })),
    notes: state.notes.flatMap(({ kind, text, slot }) => (text === null ? [] : [{ kind, text, slot }])),
    ownPapers: ownPapersOf(state),
    codes: countCodes(state),
    interruptions: state.codes
      .filter(({ code }) => code === 'IN')
      .map(({ at, person, whom }) => ({ at, by: person, whom })),
    agreed: state.agreedExports,
  };
}

const nameOf = (state: SessionState, id: PersonId): string =>
  state.people.find((person) => person.id === id)?.label ?? id;

/** Options go to the presenter of the slot they were written in; at the open level the group has them. */
function ownPapersOf(state: SessionState): OwnPaper[] {
  const papers = state.people.map(({ id, label }) => ({
    person: id,
    name: label,
    commitments: state.commitments
      .filter(({ person, visible }) => person === id && visible === 'owner')
      .flatMap(({ text }) => (text === null ? [] : [text])),
    options: state.notes
      .filter(({ kind, slot }) => kind === 'option' && slot !== null && state.presented[slot - 1] === id)
      .flatMap(({ text }) => (text === null || state.level === 'L0' ? [] : [text])),
  }));
  return papers.filter(({ commitments, options }) => commitments.length + options.length > 0);
}

function countCodes(state: SessionState): Summary['codes'] {
  const counts = new Map<string, number>();
  for (const { code } of state.codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({
    code,
    label: OBSERVER_CODES[code as ObserverCode]?.label ?? code,
    count,
  }));
}

// Phases ----------------------------------------------------------------------------------------------------

const runsOf = (step: Pick<Step, 'runs'>, until: number): Span[] =>
  step.runs.map(({ from, to }) => ({ from, to: Math.max(from, to ?? until) }));

function phasesOf({ log, state }: Session, until: number): SummaryPhase[] {
  const opened = log[0]?.body;
  const plan = opened?.type === 'session.opened' ? planAgenda(opened.draft) : null;
  const firstPlan = new Map(plan?.steps.map((step) => [step.id, step.planned]));
  return state.steps.map((step) => {
    const runs = runsOf(step, until);
    const first = runs[0];
    const last = runs.at(-1);
    const stillOn = state.current === step.id && first !== undefined && state.endedAt === null;
    return {
      step: step.id,
      title: infoOf(state.format, step.phase).title,
      zone: step.zone,
      slot: step.slot,
      group: groupOf(state, step),
      planned: firstPlan.get(step.id) ?? step.planned,
      lastPlanned: step.planned,
      actual: first ? ms(lengthOf(runs)) : null,
      from: first ? instant(first.from) : null,
      to: last && !stillOn ? instant(last.to) : null,
      state: stillOn ? 'now' : step.state === 'ahead' ? (first ? 'done' : 'notReached') : step.state,
    };
  });
}

function groupOf(state: SessionState, { zone, slot }: Step): string {
  switch (zone) {
    case 'front':
      return words.opening;
    case 'gap':
      return words.between;
    case 'back':
      return words.closing;
    case 'slot': {
      const presenter = slot === null ? undefined : state.presented[slot - 1];
      return words.slot(slot ?? 1, presenter === undefined ? null : nameOf(state, presenter));
    }
  }
}

// Who was who, and when -------------------------------------------------------------------------------------

/** Who is in the room and holds which role, from `from` on. */
interface Attendance {
  readonly from: number;
  readonly present: readonly PersonId[];
  readonly roles: Roles;
}

function attendanceOf({ log, undone }: Session): Attendance[] {
  const history: Attendance[] = [];
  const enter = (event: LoggedEvent, change: Partial<Attendance>) => {
    const last = history.at(-1);
    const next = { present: [], roles: {} as Roles, ...last, ...change, from: event.at };
    // A back-dated fact never lies before the one that it follows in the log.
    history.push({ ...next, from: Math.max(next.from, last?.from ?? 0) });
  };
  for (const event of log) {
    if (undone.has(event.act)) continue;
    const { body } = event;
    const { present = [], roles } = history.at(-1) ?? {};
    if (body.type === 'session.opened')
      enter(event, { present: body.draft.people.map(({ id }) => id), roles: body.draft.roles });
    else if (body.type === 'person.arrived') enter(event, { present: [...present, body.person.id] });
    else if (body.type === 'person.returned') enter(event, { present: [...present, body.person] });
    else if (body.type === 'person.steppedOut')
      enter(event, { present: present.filter((id) => id !== body.person) });
    else if (body.type === 'role.assigned' && roles)
      enter(event, { roles: { ...roles, [body.role]: body.person } as Roles });
  }
  return history;
}

function castOf(state: SessionState, step: Step, { present, roles }: Attendance): Cast {
  const presenter =
    step.zone === 'slot' && step.slot !== null ? (state.presented[step.slot - 1] ?? null) : null;
  const observer = state.format.observerShares ? null : roles.observer;
  const round = state.rounds[step.id];
  const refused = [...(round?.passed ?? []), ...(round?.passedTwice ?? [])];
  return {
    all: present,
    helpers: present.filter((person) => person !== presenter && person !== observer),
    owners: state.reviewers.filter((person) => present.includes(person)),
    roles: { presenter, facilitator: roles.facilitator, observer: roles.observer },
    passed: new Set(refused.filter((person) => !round?.taken.includes(person) && round?.current !== person)),
  };
}

/** A stretch of one phase in which nobody came, went or changed roles. */
interface Stretch extends Span {
  readonly expectation: Expectation | null;
  readonly length: number;
}

function stretchesOf(session: Session, until: number): Stretch[] {
  const { state } = session;
  const history = attendanceOf(session);
  return state.steps.flatMap((step) =>
    runsOf(step, until).flatMap((run) =>
      history.flatMap((attendance, i) => {
        const from = Math.max(run.from, i === 0 ? 0 : attendance.from);
        const to = Math.min(run.to, history[i + 1]?.from ?? run.to);
        if (to <= from) return [];
        const expectation = expectedIn(phaseOf(state.format, step), castOf(state, step, attendance));
        return [{ from, to, length: to - from, expectation }];
      }),
    ),
  );
}

// Talk ------------------------------------------------------------------------------------------------------

interface Talk {
  readonly airtime: Summary['airtime'];
  /** Seconds of each person in all, and in stretches that expect somebody. */
  readonly own: ReadonlyMap<PersonId, Duration>;
  readonly counted: ReadonlyMap<PersonId, number>;
  readonly countedTotal: number;
  readonly expected: Expectation | null;
}

function measureTalk(session: Session, until: number): Talk {
  const { state } = session;
  const pauses = union(state.pauses.map(({ from, to }) => ({ from, to: to ?? until })));
  const voices = voicesOf(state, until);
  const tracks = new Map([...voices].map(([person, spans]) => [person, without(spans, pauses)]));
  const stretches = stretchesOf(session, until);
  const expecting = union(stretches.filter(({ expectation }) => expectation !== null));
  const counted = new Map(
    [...tracks].map(([person, spans]) => [person, lengthOf(intersection(spans, expecting))]),
  );
  const own = new Map([...tracks].map(([person, spans]) => [person, ms(lengthOf(spans))]));
  const heard = union([...tracks.values()].flat());
  const quiet = heard.length === 0 ? [] : without(talkTime(state, until), heard);
  const turns = turnsOf(state, voices, pauses, until);
  return {
    airtime: {
      total: ms([...own.values()].reduce((sum, length) => sum + length, 0)),
      overlap: ms(lengthOf(overlapOf([...tracks.values()]))),
      silence: ms(lengthOf(quiet)),
      longestSilence: ms(quiet.reduce((longest, { from, to }) => Math.max(longest, to - from), 0)),
      turns,
      transitions: transitionsOf(turns),
    },
    own,
    counted,
    countedTotal: [...counted.values()].reduce((sum, length) => sum + length, 0),
    expected: expectedOver(stretches),
  };
}

/** When a phase ran in which somebody is meant to speak. */
const talkTime = (state: SessionState, until: number): Span[] =>
  union(
    state.steps
      .filter((step) => expectsTalk(phaseOf(state.format, step).who))
      .flatMap((step) => runsOf(step, until)),
  );

/** When each person spoke. Voices that touch are one: a turn is a stretch without a break. */
function voicesOf(state: SessionState, until: number): Map<PersonId, Span[]> {
  const spans = new Map<PersonId, Span[]>(state.people.map(({ id }) => [id, []]));
  for (const { person, from, to } of state.voices)
    spans.get(person)?.push({ from, to: Math.max(from, to ?? until) });
  return new Map([...spans].map(([person, own]) => [person, union(own)]));
}

function turnsOf(
  state: SessionState,
  voices: ReadonlyMap<PersonId, readonly Span[]>,
  pauses: readonly Span[],
  until: number,
): SummaryTurn[] {
  const began = (at: number): StepId | null =>
    state.steps.find((step) => runsOf(step, until).some(({ from, to }) => from <= at && at < to))?.id ?? null;
  return [...voices]
    .flatMap(([person, spans]) =>
      spans.map(({ from, to }) => ({
        person,
        name: nameOf(state, person),
        from: instant(from),
        to: instant(to),
        length: ms(lengthOf(without([{ from, to }], pauses))),
        step: began(from),
      })),
    )
    .filter(({ length }) => length > 0)
    .toSorted((a, b) => a.from - b.from || a.to - b.to);
}

function transitionsOf(turns: readonly SummaryTurn[]): Summary['airtime']['transitions'] {
  const counts = new Map<string, { from: PersonId; to: PersonId; count: number }>();
  turns.forEach(({ person: to }, i) => {
    const from = turns[i - 1]?.person;
    if (from === undefined || from === to) return;
    const key = `${from} ${to}`;
    counts.set(key, { from, to, count: (counts.get(key)?.count ?? 0) + 1 });
  });
  return [...counts.values()];
}

// People ----------------------------------------------------------------------------------------------------

const roleWord: Readonly<Record<Role, string>> = {
  facilitator: words.facilitator,
  timekeeper: words.timekeeper,
  observer: words.observer,
  noteTaker: words.noteTaker,
};

function personOf(state: SessionState, talk: Talk, id: PersonId): SummaryPerson {
  const counted = talk.counted.get(id) ?? 0;
  return {
    person: id,
    name: nameOf(state, id),
    did: [
      ...ROLES.filter((role) => state.roles[role] === id).map((role) => roleWord[role]),
      ...state.presented.flatMap((person, i) => (person === id ? [words.presented(i + 1)] : [])),
      ...state.standIns
        .filter(({ person, slot }) => person === id && slot <= state.presented.length)
        .map(({ role, slot }) => words.stoodIn(roleWord[role], slot)),
    ],
    airtime: talk.own.get(id) ?? ms(0),
    share: talk.countedTotal === 0 ? null : counted / talk.countedTotal,
    expected: talk.expected === null ? null : (talk.expected.get(id) ?? 0),
    turns: talk.airtime.turns.filter(({ person }) => person === id).length,
  };
}
