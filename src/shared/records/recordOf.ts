import { sessionTalk } from '#shared/airtime/sessionTalk.ts';
import { lengthOf, type Span } from '#shared/airtime/spans.ts';
import { runSpans } from '#shared/airtime/talkStretches.ts';
import {
  careOf,
  groupSees,
  keepsTalkAWhile,
  ownerReleases,
  staysWhenClosed,
  type DataKind,
} from '#shared/care/care.ts';
import type { Level } from '#shared/care/levels.ts';
import { phaseName } from '#shared/format/phaseName.ts';
import { observersOf, rolesOf } from '#shared/group/roles.ts';
import { wallOf } from '#shared/session/agenda/gapsLeftOut.ts';
import { planAgenda } from '#shared/session/agenda/plan.ts';
import { plannedFor } from '#shared/session/agenda/plannedFor.ts';
import { slotsHeld } from '#shared/session/agenda/slotWaits.ts';
import {
  cardsByTopic,
  ownersOfTopic,
  textsOfTopic,
  topicWas,
  type CardsOfTopic,
} from '#shared/session/agenda/topics.ts';
import type { PersonId } from '#shared/session/ids.ts';
import { becameOf } from '#shared/session/agreement/view.ts';
import { highestLevel, levelOfCard, levelOfSlot } from '#shared/session/level/level.ts';
import { pairsHeld } from '#shared/group/pairs/kickOff.ts';
import { partsOf } from '#shared/session/lines/commitment.ts';
import type { Commitment } from '#shared/session/lines/state.ts';
import { presentersOfSlot } from '#shared/session/people/presenters.ts';
import { lastLines } from '#shared/session/report/report.ts';
import type { Session } from '#shared/session/session.ts';
import type { SessionState } from '#shared/session/state.ts';
import { countedTrack } from '#shared/session/voices/track.ts';
import { between, instant, ms, type Instant } from '#shared/time.ts';
import type { LineKind } from './lineKinds.ts';
import type { CommitmentRecord, PersonTalk, RecordLine, SessionRecord } from './record.ts';

/** What is left of a session, as the level of each part of it lets it stay. */
export interface Records {
  readonly record: SessionRecord;
  readonly lines: readonly RecordLine[];
  /** Kept for `TALK_DAYS`; null where the level keeps none. */
  readonly talk: readonly PersonTalk[] | null;
  /** The log stays as long: with its replay and its timeline. Not where any slot may keep less. */
  readonly keepsLog: boolean;
}

const DATA_OF: Readonly<Record<LineKind, DataKind>> = {
  topic: 'topic',
  question: 'topic',
  starred: 'starred',
  parking: 'topic',
  option: 'option',
  insight: 'insight',
  commitment: 'commitment',
  seen: 'commitment',
  keep: 'topic',
  try: 'topic',
};

/** Makes the records of a session, from its log alone: whatever `care` does not let stay is not in them. */
export function recordsOf(session: Session): Records {
  const { state } = session;
  const keepsPeople = staysWhenClosed('attendance', state.level);
  const isOpen = keepsTalkAWhile(state.level);
  return {
    record: recordOf(session, keepsPeople),
    lines: keepsPeople ? linesOf(state) : [],
    talk: isOpen && keepsPeople ? talkOf(session) : null,
    keepsLog: isOpen && keepsTalkAWhile(highestLevel(state)),
  };
}

function recordOf(session: Session, keepsPeople: boolean): SessionRecord {
  const { log, state } = session;
  const opened = log[0]?.body;
  const group = opened?.type === 'session.opened' ? (opened.draft.group ?? null) : null;
  const until = state.endedAt ?? state.latest;
  const first = plannedFor(session);
  const firstPlan = new Map(
    opened?.type === 'session.opened'
      ? planAgenda(opened.draft)?.steps.map((step) => [step.id, step.planned])
      : [],
  );
  return {
    level: state.level,
    raised: Object.fromEntries(Object.entries(state.slotLevels)),
    title: staysWhenClosed('title', state.level) ? state.title : '',
    format: { id: state.format.id, name: state.format.name, focus: state.format.focus },
    group: group?.id ?? null,
    openedWall: state.openedWall,
    minutes: state.available,
    ...(first !== state.available && { plannedFor: first }),
    length: state.startedAt === null ? null : between(state.startedAt, until),
    ...(state.startedAt !== null && {
      lasted: { from: wallIn(state, state.startedAt), to: wallIn(state, until) },
    }),
    ...standings(session),
    ended: state.ended === 'complete' || state.ended === 'stopped' ? state.ended : 'no',
    phases: state.steps.map((step) => {
      const runs = runSpans(step, until);
      const { phase, zone, slot, planned } = step;
      const { own } = phaseName(state.format, phase);
      const actual = runs.length > 0 ? ms(lengthOf(runs)) : null;
      const first = firstPlan.get(step.id) ?? planned;
      return {
        phase,
        ...(own !== null && { own }),
        ...{ zone, slot, planned },
        ...(first !== planned && { first }),
        actual,
        ...ranIn(state, runs),
        ...(actual === null &&
          (step.state === 'skipped' || step.state === 'leftOut') && { passed: step.state }),
      };
    }),
    people: keepsPeople
      ? state.people.map(({ id, name }) => ({
          name,
          person: group?.people[id] ?? null,
          roles: rolesOf(state.roles, id),
          presented: slotsHeld(state).filter((slot) => presentersOfSlot(state, slot).includes(id)),
        }))
      : [],
    ...(keepsPeople && pairsHeld(state)),
    agreement: becameOf(state),
    totals: totalsOf(session),
  };
}

/** When a phase ran, counted from the first one. */
function ranIn(
  { startedAt }: SessionState,
  runs: readonly Span[],
): Pick<SessionRecord['phases'][number], 'ran'> {
  const [first, last] = [runs[0], runs.at(-1)];
  if (startedAt === null || first === undefined || last === undefined) return {};
  return { ran: { from: instant(first.from - startedAt), to: instant(last.to - startedAt) } };
}

/** When its clock stood, and what was left out, counted from its first phase. */
function standings(session: Session): Pick<SessionRecord, 'stood' | 'gapsLeftOut'> {
  const { startedAt, endedAt, latest, gapsLeftOut } = session.state;
  if (startedAt === null) return {};
  const since = (at: Instant): Instant => instant(at - startedAt);
  const stood = sessionTalk(session).pauses.map(({ from, to }) => ({ from: since(from), to: since(to) }));
  const gaps = gapsLeftOut
    .filter(({ at }) => at >= startedAt && at < (endedAt ?? latest))
    .map(({ at, length }) => ({ at: since(at), length }));
  return { ...(stood.length > 0 && { stood }), ...(gaps.length > 0 && { gapsLeftOut: gaps }) };
}

/** What the wall clock said at an instant of the session. */
const wallIn = ({ openedWall, gapsLeftOut }: SessionState, at: Instant) =>
  wallOf(openedWall, gapsLeftOut, at);

// Lines -----------------------------------------------------------------------------------------------------------

/** A line of the session, before it is asked whether it stays. */
interface Written extends Pick<
  RecordLine,
  'kind' | 'slot' | 'released' | 'id' | 'topic' | 'commitment' | 'of'
> {
  readonly text: string | null;
  readonly level: Level;
  readonly owners: readonly PersonId[];
  /** Its owner keeps it to themselves. */
  readonly private: boolean;
}

/** Every line that stays. One that its owner alone may see, and that is nobody's, does not. */
function linesOf(state: SessionState): RecordLine[] {
  const places = new Map(state.people.map(({ id }, i) => [id, i]));
  return written(state).flatMap(({ text, level, owners, private: kept, ...line }) => {
    const kind = DATA_OF[line.kind];
    if (text === null || !staysWhenClosed(kind, level)) return [];
    const { shown } = careOf(kind, level);
    const isGroups = shown === 'group' || (shown === 'ownerDecides' && !kept);
    const known = owners.flatMap((person) => places.get(person) ?? []);
    if (!isGroups && known.length === 0) return [];
    return [{ ...line, text, shown: isGroups ? 'group' : 'owners', owners: known } as const];
  });
}

/** A topic that the group sees is one, of all whose cards it was; what stays with its owner is each one's own card. */
function topicsOf(state: SessionState, topic: CardsOfTopic): Omit<Written, 'private' | 'released'>[] {
  const [{ card }] = topic;
  const level = levelOfCard(state, card);
  const was = topicWas(state, card);
  const common = { kind: 'topic' as const, slot: null, level, ...(was && { topic: was }) };
  if (groupSees('topic', level)) {
    const text = textsOfTopic(topic).join(' · ');
    return text === '' ? [] : [{ ...common, text, owners: ownersOfTopic(topic) }];
  }
  return topic.map(({ text, person }) => ({ ...common, text, owners: person === null ? [] : [person] }));
}

function written(state: SessionState): Written[] {
  const slotLevel = (slot: number | null) => levelOfSlot(state, slot);
  const plain = { private: false, released: false } as const;
  return [
    ...cardsByTopic(state.cards).flatMap((topic) =>
      topicsOf(state, topic).map((one) => ({ ...plain, ...one })),
    ),
    ...state.notes.flatMap(({ kind, text, slot }) =>
      kind === 'process'
        ? []
        : [{ ...plain, kind, text, slot, level: slotLevel(slot), owners: presentersOfSlot(state, slot) }],
    ),
    ...state.questions.map(({ person, text, slot }) => ({
      ...plain,
      kind: 'question' as const,
      text,
      slot,
      level: slotLevel(slot),
      owners: [person],
    })),
    ...state.parking.map(({ person, text, slot }) => ({
      ...plain,
      kind: 'parking' as const,
      text,
      slot,
      level: slotLevel(slot),
      owners: [person],
    })),
    ...state.insights.map(({ insight, person, text, slot, release }) => ({
      ...plain,
      kind: 'insight' as const,
      text,
      slot,
      released: release,
      ...(ownerReleases('insight', slotLevel(slot)) && { id: insight }),
      level: slotLevel(slot),
      owners: [person],
    })),
    ...state.commitments.map((one) => ({
      ...plain,
      kind: 'commitment' as const,
      text: one.text,
      slot: one.slot,
      private: one.visible !== 'group',
      level: slotLevel(one.slot),
      owners: [one.person],
      commitment: commitmentRecord(state, one),
    })),
    // It stood on the wall, or its owner said it there; whose commitment it was of, the line alone tells.
    ...state.details
      .filter(({ what }) => what === 'seen')
      .map(({ person, text, slot, commitment }) => ({
        ...plain,
        kind: 'seen' as const,
        text,
        slot,
        level: slotLevel(slot),
        owners: [person],
        of: commitment,
      })),
    // Whoever observed said them; where the group is not shown such words, they are theirs.
    ...lastLines(state).map(({ what, text, slot }) => ({
      ...plain,
      kind: what,
      text,
      slot,
      level: slotLevel(slot),
      owners: observersOf(state.roles),
    })),
  ];
}

function commitmentRecord(state: SessionState, one: Commitment): CommitmentRecord {
  const { commitment, visible } = one;
  const { asks, ...parts } = partsOf(one);
  const asker = state.people.findIndex(({ id }) => id === asks);
  const notice = state.details.find(
    ({ commitment: of, what }) => of === commitment && what === 'notice',
  )?.text;
  return {
    id: commitment,
    ...parts,
    ...(asker >= 0 && { asks: asker }),
    visible,
    ...(notice != null && { notice }),
  };
}

// Talk ------------------------------------------------------------------------------------------------------------

/** Turns and codes, but for those in slots of which nothing is stored. */
function counted(session: Session) {
  const { state } = session;
  const stored = (step: string | null): boolean => {
    const slot = state.steps.find(({ id }) => id === step)?.slot ?? null;
    return careOf('talk', levelOfSlot(state, slot)).shown !== 'nobody';
  };
  return {
    turns: sessionTalk(session).turns.filter(({ step }) => stored(step)),
    codes: countedTrack(state).codes.filter(({ step }) => stored(step)),
  };
}

const byCode = (codes: readonly { readonly code: string }[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { code } of codes) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
};

const spokenIn = (turns: readonly { readonly length: number }[]): number =>
  Math.round(turns.reduce((sum, { length }) => sum + length, 0));

function totalsOf(session: Session): SessionRecord['totals'] {
  const { turns, codes } = counted(session);
  if (turns.length + codes.length === 0) return null;
  return { turns: turns.length, spoken: spokenIn(turns), codes: byCode(codes), gap: middleGap(session) };
}

/** Of fewer people the middle one would tell what one of them spoke. */
const FEWEST_FOR_GAP = 3;

/**
 * The middle distance of a person's share from the expected one (docs/domain/observer.md). Null with few people, and
 * where any slot may keep nothing of who spoke.
 */
function middleGap(session: Session): number | null {
  const gaps = [...sharesOf(session).values()]
    .map(({ spoke, expected }) => Math.abs(spoke - expected))
    .toSorted((a, b) => a - b);
  const [lower, upper] = [gaps[Math.floor((gaps.length - 1) / 2)], gaps[Math.floor(gaps.length / 2)]];
  if (gaps.length < FEWEST_FOR_GAP || lower === undefined || upper === undefined) return null;
  return Math.round(((lower + upper) / 2) * 1000) / 1000;
}

/** Each person's part of the talk beside the expected one; nobody's where any slot may keep nothing of who spoke. */
function sharesOf(session: Session): ReadonlyMap<PersonId, NonNullable<PersonTalk['share']>> {
  if (careOf('talk', highestLevel(session.state)).shown === 'nobody') return new Map();
  return new Map(
    sessionTalk(session).expected.people.flatMap(({ person, p, q }) =>
      p === null || q === null ? [] : [[person, { spoke: p, expected: q }] as const],
    ),
  );
}

/** Whoever asked not to be observed has none. */
function talkOf(session: Session): PersonTalk[] {
  const { turns, codes } = counted(session);
  const shares = sharesOf(session);
  return session.state.people.flatMap(({ id }, person) => {
    const own = turns.filter((turn) => turn.person === id);
    const marked = codes.filter((code) => code.person === id && !session.state.unobserved.includes(id));
    if (own.length + marked.length === 0) return [];
    const share = shares.get(id);
    return [
      {
        ...{ person, spoken: spokenIn(own), turns: own.length, codes: byCode(marked) },
        ...(share !== undefined && { share }),
      },
    ];
  });
}
