import { wasHeld } from '#shared/session/held.ts';
import { sessionTalk, type SessionTalk } from '#shared/airtime/sessionTalk.ts';
import { lengthOf } from '#shared/airtime/spans.ts';
import { runSpans } from '#shared/airtime/talkStretches.ts';
import { careOf, groupSees, type DataKind } from '#shared/care/care.ts';
import type { Level } from '#shared/care/levels.ts';
import { becameOf } from '#shared/session/agreement/view.ts';
import { highestLevel, levelOfCard, levelOfSlot } from '#shared/session/level/level.ts';
import { NOTE_DATA } from '#shared/session/lines/care.ts';
import { infoIn, type FormatText } from '#shared/format/texts.ts';
import type { ObserverCode } from '#shared/format/schema.ts';
import { pairsHeld } from '#shared/group/pairs/kickOff.ts';
import { ROLES } from '#shared/group/roles.ts';
import { planAgenda } from '#shared/session/agenda/plan.ts';
import type { PersonId } from '#shared/session/ids.ts';
import { askerSees } from '#shared/session/lines/commitment.ts';
import { presenterOfSlot, presentersOfSlot } from '#shared/session/people/presenters.ts';
import { slotsHeld } from '#shared/session/agenda/slotWaits.ts';
import {
  cardsByTopic,
  ownersOfTopic,
  textsOfTopic,
  topicWas,
  type CardsOfTopic,
} from '#shared/session/agenda/topics.ts';
import { RECORDED_MEETING } from '#shared/session/voices/recorded.ts';
import { lastLines, observersLines } from '#shared/session/report/report.ts';
import type { Session } from '#shared/session/session.ts';
import type { Commitment } from '#shared/session/lines/state.ts';
import { plannedFor } from '#shared/session/agenda/plannedFor.ts';
import { parkingOf } from '#shared/session/lines/views.ts';
import { nameOf } from '#shared/session/people/labels.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { Step } from '#shared/session/agenda/state.ts';
import { instant, ms } from '#shared/time.ts';
import type { Words } from '#shared/words/words.ts';
import { seededOrder } from '#shared/group/seededOrder.ts';
import type {
  GatheredLine,
  OwnPaper,
  Summary,
  SummaryCommitment,
  SummaryPerson,
  SummaryPhase,
} from './summary.ts';
import { hasWords, lastQuestions } from './own.ts';
import { countedTrack } from '#shared/session/voices/track.ts';

/** Everything the summary shows, worked out from the log alone. An open session is summed up to its last fact. */
export function summarize(session: Session, words: Words): Summary {
  const { state } = session;
  const until = state.endedAt ?? state.latest;
  const shipped: Readonly<Record<string, FormatText | undefined>> = words.formatWords;
  const talk = sessionTalk(session, {
    othersName: words.sessionWords.others,
    titleOf: words.phaseTitle,
  });
  return {
    title: state.title,
    formatName: state.format.name,
    focus: state.format.focus,
    ownFormat: shipped[state.format.id]?.name !== state.format.name,
    trial: state.trial,
    ...pairsHeld(state),
    hadPlan: state.format.id !== RECORDED_MEETING,
    ...([...state.tracks.values()].some((track) => track.endsEstimated) && { endsEstimated: true as const }),
    level: state.level,
    talkLevel: highestLevel(state),
    levelSentence: words.levelWords[state.level].sentence,
    raised: slotsBegun(state).flatMap((slot) => {
      const level = levelOfSlot(state, slot);
      return level === state.level ? [] : [{ slot, level }];
    }),
    openedWall: state.openedWall,
    gapsLeftOut: state.gapsLeftOut,
    startedAt: state.startedAt,
    endedAt: state.endedAt,
    ended: state.ended === null || state.ended === 'declined' ? 'no' : state.ended,
    ...(state.group !== null && state.endedAt !== null && !wasHeld(session) && { notHeld: true as const }),
    available: state.available,
    plannedFor: plannedFor(session),
    people: peopleOf(session, talk, words),
    stood: talk.pauses,
    presenters: presentersIn(state),
    phases: phasesOf(session, until, words),
    airtime: airtimeOf(talk),
    talk: talk.turns.length === 0 ? null : talk,
    commitments: state.commitments.map((one) => commitmentOf(state, one)),
    handed: handedIn(state),
    notes: state.notes.flatMap(({ kind, text, slot }) =>
      text === null || isSealedIn(state, slot, NOTE_DATA[kind]) ? [] : [{ kind, text, slot }],
    ),
    gathered: gatheredIn(state),
    agreement: becameOf(state),
    next: null,
    lastTime: null,
    ownPapers: ownPapersOf(state),
    codes: countCodes(state, words),
    interruptions: talk.codes
      .filter(({ code }) => code === 'IN')
      .map(({ at, person, whom }) => ({ at, by: person, whom })),
    agreed: state.agreedExports,
  };
}

const namesOf = (state: SessionState, id: PersonId): string[] =>
  state.people
    .filter((person) => person.id === id)
    .flatMap(({ name, formerly }) => [name, ...(formerly ?? [])]);

/** Nobody is told more of it than its owner and its level let. */
function commitmentOf(state: SessionState, one: Commitment): SummaryCommitment {
  const { person, text, visible, slot, by, asks } = one;
  const isShared = visible === 'group' && groupSees('commitment', levelOfSlot(state, slot));
  return {
    person,
    name: nameOf(state, person),
    text: isShared ? text : null,
    visible: visible === 'group' ? 'group' : 'owner',
    ...(!isShared && text !== null && askerSees(one) && { askerSees: true }),
    by: (isShared && by) || null,
    asks: isShared && asks !== undefined ? nameOf(state, asks) : null,
  };
}

/** Options that went to the presenter of their slot, in seat order; of a slot that was raised nothing is told. */
const handedIn = (state: SessionState): Summary['handed'] =>
  state.people.flatMap(({ id }) => {
    const count = state.notes.filter(
      ({ kind, slot, text }) =>
        kind === 'option' &&
        text !== null &&
        careOf('option', state.level).leaves === 'owner' &&
        levelOfSlot(state, slot) === state.level &&
        presentersOfSlot(state, slot).includes(id),
    ).length;
    return count === 0 ? [] : [{ name: nameOf(state, id), count }];
  });

/** Whether a level that was raised for a slot shows the group less of it than the session's does. */
function isSealedIn(state: SessionState, slot: number | null, kind: DataKind): boolean {
  const level = levelOfSlot(state, slot);
  return level !== state.level && !groupSees(kind, level);
}

/** The slots that have begun, in order. */
const slotsBegun = ({ steps }: SessionState): number[] => [
  ...new Set(
    steps.flatMap(({ zone, slot, runs }) =>
      zone === 'slot' && slot !== null && runs.length > 0 ? [slot] : [],
    ),
  ),
];

/** Whoever had a slot, in order: small groups side by side have several at once. */
const presentersIn = (state: SessionState): PersonId[] =>
  slotsHeld(state).flatMap((slot) => presentersOfSlot(state, slot));

/** At the two levels above, such lines are their owner's alone. */
function gatheredIn(state: SessionState): GatheredLine[] {
  const line = (
    kind: GatheredLine['kind'],
    person: PersonId | null,
    text: string | null,
    level: Level,
    released = false,
  ): GatheredLine[] =>
    text === null || !groupSees(kind === 'insight' ? 'insight' : 'topic', level)
      ? []
      : [{ kind, name: person === null ? '' : nameOf(state, person), text, released }];
  const place = (card: string) => {
    const i = state.topicOrder.indexOf(card);
    return i < 0 ? state.topicOrder.length : i;
  };
  return [
    ...cardsByTopic(state.cards)
      .toSorted(([a], [b]) => place(a.card) - place(b.card))
      .flatMap((topic) => topicLine(state, topic)),
    ...state.questions.flatMap(({ person, text, slot }) =>
      line('question', person, text, levelOfSlot(state, slot)),
    ),
    ...state.insights.flatMap(({ person, text, slot, release }) =>
      line('insight', person, text, levelOfSlot(state, slot), release),
    ),
    ...parkingOf(state).flatMap(({ person, text, slot }) =>
      line('parking', person, text, levelOfSlot(state, slot)),
    ),
    ...lastLines(state).flatMap(({ what, text, slot }) => line(what, null, text, levelOfSlot(state, slot))),
  ];
}

/** A topic of several cards is of all whose they were. */
function topicLine(state: SessionState, topic: CardsOfTopic): GatheredLine[] {
  const [{ card }] = topic;
  const text = textsOfTopic(topic).join(' · ');
  if (text === '' || !groupSees('topic', levelOfCard(state, card))) return [];
  const name = ownersOfTopic(topic)
    .map((person) => nameOf(state, person))
    .join(' · ');
  const was = topicWas(state, card);
  return [{ kind: 'topic', name, text, ...(was && { topic: was }), released: false }];
}

/** What the group is not shown goes to its owner: options to the presenter of the slot they were written in. */
function ownPapersOf(state: SessionState): OwnPaper[] {
  const ownersOnly = (kind: DataKind, slot: number | null) =>
    careOf(kind, levelOfSlot(state, slot)).shown === 'owner';
  const own = (
    kind: DataKind,
    lines: readonly {
      readonly person: PersonId;
      readonly slot: number | null;
      readonly text: string | null;
    }[],
    id: PersonId,
  ): string[] =>
    lines.flatMap(({ person, slot, text }) =>
      person === id && text !== null && ownersOnly(kind, slot) ? [text] : [],
    );
  const handed = (kind: 'option' | 'starred', id: PersonId): string[] =>
    state.notes.flatMap((note) =>
      note.kind === kind &&
      note.text !== null &&
      ownersOnly(kind, note.slot) &&
      presentersOfSlot(state, note.slot).includes(id)
        ? [note.text]
        : [],
    );
  const papers = state.people.map(({ id, label }) => ({
    person: id,
    name: label,
    questions: own('topic', lastQuestions(state), id),
    sentences: [...own('insight', state.insights, id), ...own('topic', observersLines(state), id)],
    commitments: state.commitments
      .filter(
        ({ person, visible, slot }) =>
          person === id && (visible !== 'group' || ownersOnly('commitment', slot)),
      )
      .flatMap(({ text }) => (text === null ? [] : [text])),
    options: handed('option', id),
    starred: handed('starred', id),
  }));
  return papers.filter(hasWords);
}

function countCodes(state: SessionState, { codeWords }: Words): Summary['codes'] {
  const counts = new Map<string, number>();
  for (const { code } of countedTrack(state).codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({
    code,
    label: codeWords[code as ObserverCode]?.label ?? code,
    count,
  }));
}

// Phases ----------------------------------------------------------------------------------------------------

function phasesOf(
  { log, state }: Session,
  until: number,
  { summaryData: words, phaseWords }: Words,
): SummaryPhase[] {
  const opened = log[0]?.body;
  const plan = opened?.type === 'session.opened' ? planAgenda(opened.draft) : null;
  const firstPlan = new Map(plan?.steps.map((step) => [step.id, step.planned]));
  return state.steps.map((step) => {
    const runs = runSpans(step, until);
    const first = runs[0];
    const last = runs.at(-1);
    const stillOn = state.current === step.id && first !== undefined && state.endedAt === null;
    return {
      step: step.id,
      title: infoIn(phaseWords, state.format, step.phase).title,
      zone: step.zone,
      slot: step.slot,
      group: groupOf(state, step, words),
      planned: firstPlan.get(step.id) ?? step.planned,
      lastPlanned: step.planned,
      actual: first ? ms(lengthOf(runs)) : null,
      from: first ? instant(first.from) : null,
      to: last && !stillOn ? instant(last.to) : null,
      state: stillOn
        ? 'now'
        : step.state === 'ahead' || step.state === 'waiting'
          ? first
            ? 'done'
            : 'notReached'
          : step.state,
    };
  });
}

function groupOf(state: SessionState, { zone, slot }: Step, words: Words['summaryData']): string {
  switch (zone) {
    case 'front':
      return words.opening;
    case 'gap':
      return words.between(state.format.focus);
    case 'back':
      return words.closing;
    case 'slot': {
      const begun = slot !== null && slotsBegun(state).includes(slot);
      const presenter = begun ? presenterOfSlot(state, slot) : null;
      return words.slot(state.format.focus, slot ?? 1, presenter === null ? null : nameOf(state, presenter));
    }
  }
}

// Talk ------------------------------------------------------------------------------------------------------

const airtimeOf = (talk: SessionTalk): Summary['airtime'] => ({
  speech: ms(talk.measures.speech),
  total: ms(talk.measures.sum),
  overlap: ms(talk.measures.overlap),
  silence: talk.silence,
  longestSilence: ms(talk.longestSilence ? lengthOf([talk.longestSilence]) : 0),
  turns: talk.turns.map((turn) => ({
    ...turn,
    name: talk.lanes.find(({ person }) => person === turn.person)?.name ?? turn.person,
  })),
  transitions: talk.measures.transitions.filter(({ from, to }) => from !== to),
});

// People ----------------------------------------------------------------------------------------------------

function peopleOf({ log, state }: Session, talk: SessionTalk, words: Words): SummaryPerson[] {
  // The id of the first act is drawn by chance and leaves in no file: whoever has only a file cannot draw this again.
  const [opening] = log;
  const numbers = seededOrder(
    opening?.act ?? '',
    state.people.map(({ id }) => id),
  );
  return state.people.map(({ id }) => ({
    ...personOf(state, talk, id, words),
    number: numbers.indexOf(id) + 1,
  }));
}

function personOf(
  state: SessionState,
  talk: SessionTalk,
  id: PersonId,
  { summaryData: words, sessionWords: { roles: roleWord } }: Words,
): Omit<SummaryPerson, 'number'> {
  const own = talk.measures.speakers.find(({ speaker }) => speaker === id);
  const against = talk.expected.people.find(({ person }) => person === id);
  return {
    person: id,
    name: nameOf(state, id),
    names: namesOf(state, id),
    did: [
      ...ROLES.filter((role) => state.roles[role] === id).map((role) => roleWord[role]),
      ...slotsHeld(state).flatMap((slot) =>
        presentersOfSlot(state, slot).includes(id) ? [words.presented(state.format.focus, slot)] : [],
      ),
      ...state.standIns
        .filter(({ person, slot }) => person === id && slotsBegun(state).includes(slot))
        .map(({ role, slot }) => words.stoodIn(roleWord[role], state.format.focus, slot)),
    ],
    observed: own !== undefined,
    airtime: ms(own?.total ?? 0),
    share: against?.p ?? null,
    expected: against?.q ?? null,
    turns: own?.turns ?? 0,
  };
}
