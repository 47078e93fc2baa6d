import { phaseName, type PhaseName } from '#shared/format/phaseName.ts';
import { observerCodesOf } from '#shared/format/texts.ts';
import type { PersonId, StepId } from '#shared/session/ids.ts';
import { countsFor, OTHERS } from '#shared/session/voices/observation.ts';
import type { Session } from '#shared/session/session.ts';
import { phaseOf } from '#shared/session/agenda/steps.ts';
import type { ObserverTrack } from '#shared/session/voices/state.ts';
import { comparedTrack, countedTrack } from '#shared/session/voices/track.ts';
import type { SessionState } from '#shared/session/state.ts';
import { instant, ms, seconds, type Duration, type Instant } from '#shared/time.ts';
import { compareWithExpected, type ExpectedComparison } from './compareWithExpected.ts';
import { AGREEMENT_SECONDS, measureAgreement, type Agreement } from './agreement.ts';
import { expectedOver, expectsTalk, type Expectation } from './expected.ts';
import { countInterruptions, type Interruptions } from './interruptions.ts';
import { measure, type Measures, type Segment } from './measures.ts';
import { QUESTION_CODES, countQuestions, type QuestionMix } from './questionMix.ts';
import { intersection, lengthOf, overlapOf, union, without, type Span } from './spans.ts';
import { runSpans, stretchesOf, type TalkStretch } from './talkStretches.ts';
import { createTalkClock, type TalkClock } from './talkClock.ts';

/** A time on the session clock. */
export interface TalkSpan {
  readonly from: Instant;
  readonly to: Instant;
}

/** One person speaking, as the observer tapped it. `seq` is the fact that started it; edits refer to it. */
export interface LaneTurn extends TalkSpan {
  readonly seq: number;
}

export interface Lane {
  /** `OTHERS` in the last lane: all people together who asked not to be observed. */
  readonly person: PersonId;
  readonly name: string;
  /** In order of start; turns that touch are not joined. */
  readonly turns: readonly LaneTurn[];
}

/** A turn without a break: taps of one person that touch are joined. */
export interface TalkTurn extends TalkSpan {
  readonly person: PersonId;
  /** Without pauses. */
  readonly length: Duration;
  /** The phase it began in. */
  readonly step: StepId | null;
}

/** A time in which a phase's clock ran. A phase that was paused or resumed has several. */
export interface PhaseRun extends TalkSpan {
  readonly step: StepId;
  readonly title: string;
}

export interface TalkCode {
  readonly code: string;
  readonly person: PersonId | null;
  readonly whom: PersonId | null;
  readonly at: Instant;
}

export interface PhaseTalk extends ExpectedComparison {
  readonly step: StepId;
  readonly title: string;
  /** How long its clock ran. */
  readonly length: Duration;
  readonly reach: Reach;
}

/** How many of the people who were expected to speak did so. A person who passed is not expected to. */
export interface Reach {
  readonly spoke: number;
  readonly expected: number;
}

/**
 * How long there was speech in a session, without pauses. Time in which several people spoke counts once, so speech
 * and silence together are never longer than the session.
 */
export interface SpeechTotals {
  readonly speech: Duration;
  /** The part of it in which two or more spoke. */
  readonly overlap: Duration;
}

/**
 * The measured talk of a session, from which its pictures and tables are made. Times are milliseconds of the session
 * clock. Talk during a pause of the clock does not count anywhere.
 */
export interface SessionTalk {
  /** From the start of the first phase to the end of the session, or to the last fact. */
  readonly span: TalkSpan;
  /** In seat order, including people who were silent or left. */
  readonly lanes: readonly Lane[];
  /** In order of start. */
  readonly turns: readonly TalkTurn[];
  /** In order of start. */
  readonly phases: readonly PhaseRun[];
  readonly codes: readonly TalkCode[];
  readonly pauses: readonly TalkSpan[];
  /** In milliseconds of talk (see `TalkClock`); speakers are person ids, in the order of the lanes. */
  readonly measures: Measures;
  /** For all phases with an expectation (docs/domain/observer.md); people in the order of the lanes. */
  readonly expected: ExpectedComparison;
  /** What was expected and spoken in each phase that ran. */
  readonly byPhase: readonly PhaseTalk[];
  readonly reach: Reach;
  readonly questionMix: QuestionMix;
  readonly interruptions: Interruptions<PersonId>;
  readonly speechTotals: SpeechTotals;
  /** Time in which nobody spoke in a phase that expects somebody to; 0 if nobody was tapped in the session. */
  readonly silence: Duration;
  readonly longestSilence: TalkSpan | null;
  /** What a second observer tapped, if there was one. */
  readonly second: { readonly lanes: readonly Lane[]; readonly codes: readonly TalkCode[] } | null;
  readonly agreement: Agreement | null;
}

const toTalkSpan = ({ from, to }: Span): TalkSpan => ({ from: instant(from), to: instant(to) });

/** What a language says in the talk of a session. */
interface TalkWords {
  readonly othersName: string;
  readonly titleOf: (name: PhaseName) => string;
}
const NO_WORDS: TalkWords = { othersName: '', titleOf: ({ phase, own }) => own ?? phase };

/**
 * Measures a session; one that still runs is measured up to its last fact. `words` name the lane for
 * people who are not observed, and the phases.
 */
export function sessionTalk(session: Session, { othersName, titleOf }: TalkWords = NO_WORDS): SessionTalk {
  const { state } = session;
  const until = state.endedAt ?? state.latest;
  // A break between two phases is not a pause of the clock, but talk in it is not measured either.
  const pauses = union([...state.pauses, ...state.breaks].map(({ from, to }) => ({ from, to: to ?? until })));
  const clock = createTalkClock(pauses);
  const lanes = lanesOf(state, countedTrack(state), until, othersName);
  const segments = segmentsOf(lanes, clock);
  const phases = phaseRuns(state, until, titleOf);
  const spansByPerson = new Map(lanes.map(({ person, turns }) => [person, without(union(turns), pauses)]));
  const stretches = stretchesOf(session, until).map((stretch) => ({
    ...stretch,
    expectation: stretch.expectation && expectationByLane(state, stretch.expectation),
  }));
  const span = { from: state.startedAt ?? instant(0), to: instant(until) };
  const silences = findSilences(state, spansByPerson, until);
  const codes = codesOf(state, countedTrack(state));
  const second = secondObserver(state, until, othersName);
  return {
    span,
    lanes,
    turns: turnsOf(lanes, phases, clock),
    phases,
    codes,
    pauses: pauses.map(toTalkSpan),
    measures: measure(segments, { roster: lanes.map(({ person }) => person) }),
    expected: compareStretches(stretches, spansByPerson),
    byPhase: measurePhases(state, stretches, spansByPerson, titleOf),
    reach: measureReach(stretches, spansByPerson, 'anywhere'),
    questionMix: questionMixOf(state, until),
    interruptions: countInterruptions(codes),
    speechTotals: totalSpeech(span, spansByPerson),
    silence: ms(lengthOf(silences)),
    longestSilence: silences.reduce<TalkSpan | null>(
      (longest, span) => (longest && lengthOf([longest]) >= lengthOf([span]) ? longest : toTalkSpan(span)),
      null,
    ),
    second,
    agreement: second && compareObservers(segments, segmentsOf(second.lanes, clock), clock),
  };
}

/** When each person spoke, without pauses. */
type SpansByPerson = ReadonlyMap<PersonId, readonly Span[]>;

/** One lane for each observed person, and one for all others if somebody is or was not observed. */
export function lanesOf(
  state: SessionState,
  track: ObserverTrack,
  until: number,
  othersName: string,
): Lane[] {
  const turns = new Map<PersonId, LaneTurn[]>();
  for (const { person, from, to, startedBy } of track.voices) {
    const turn = { from, to: instant(Math.max(from, to ?? until)), seq: startedBy };
    const lane = countsFor(state, person);
    if (turn.to <= turn.from) continue;
    const laneTurns = turns.get(lane);
    if (laneTurns) laneTurns.push(turn);
    else turns.set(lane, [turn]);
  }
  const others = state.unobserved.length > 0 || turns.has(OTHERS);
  return [
    ...state.people
      .filter(({ id }) => !state.unobserved.includes(id))
      .map(({ id, label }) => ({ person: id, name: label })),
    ...(others ? [{ person: OTHERS, name: othersName }] : []),
  ].map((lane) => ({
    ...lane,
    turns: (turns.get(lane.person) ?? []).sort((a, b) => a.from - b.from || a.to - b.to || a.seq - b.seq),
  }));
}

const segmentsOf = (lanes: readonly Lane[], clock: TalkClock): Segment[] =>
  lanes.flatMap(({ person, turns }) => turns.map((turn) => ({ ...clock.toTalk(turn), speaker: person })));

/** Adds up what is expected of people, so that it holds for lanes. */
export function expectationByLane(state: SessionState, expectation: Expectation): Expectation {
  const shares = new Map<PersonId, number>();
  for (const [person, share] of expectation) {
    const lane = countsFor(state, person);
    shares.set(lane, (shares.get(lane) ?? 0) + share);
  }
  return shares;
}

const codesOf = (state: SessionState, track: ObserverTrack): TalkCode[] =>
  track.codes.map(({ code, person, whom, at }) => ({
    code,
    person: person && countsFor(state, person),
    whom: whom && countsFor(state, whom),
    at,
  }));

function secondObserver(state: SessionState, until: number, othersName: string): SessionTalk['second'] {
  const second = comparedTrack(state);
  if (second.voices.length + second.codes.length === 0) return null;
  return { lanes: lanesOf(state, second, until, othersName), codes: codesOf(state, second) };
}

/** How much two observers agree; null if one of them tapped nobody. Differences are on the session clock. */
function compareObservers(
  first: readonly Segment[],
  second: readonly Segment[],
  clock: TalkClock,
): Agreement | null {
  if (first.length === 0 || second.length === 0) return null;
  const agreement = measureAgreement(first, second, {
    step: seconds(AGREEMENT_SECONDS.step),
    tolerance: seconds(AGREEMENT_SECONDS.tolerance),
    remark: seconds(AGREEMENT_SECONDS.remark),
  });
  const differences = agreement.differences.map((one) => ({ ...one, ...clock.toSession(one) }));
  return { ...agreement, differences };
}

const phaseRuns = (state: SessionState, until: number, titleOf: TalkWords['titleOf']): PhaseRun[] =>
  state.steps
    .flatMap((step) =>
      runSpans(step, until).map((run) => ({
        step: step.id,
        title: titleOf(phaseName(state.format, step.phase)),
        ...toTalkSpan(run),
      })),
    )
    .sort((a, b) => a.from - b.from || a.to - b.to);

function turnsOf(lanes: readonly Lane[], phases: readonly PhaseRun[], clock: TalkClock): TalkTurn[] {
  const stepAt = (at: number): StepId | null =>
    phases.find(({ from, to }) => from <= at && at < to)?.step ?? null;
  return lanes
    .flatMap(({ person, turns }) =>
      union(turns.map(clock.toTalk)).map((talk) => {
        const span = toTalkSpan(clock.toSession(talk));
        return { person, ...span, length: ms(lengthOf([talk])), step: stepAt(span.from) };
      }),
    )
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

function totalSpeech(span: Span, spansByPerson: SpansByPerson): SpeechTotals {
  const tracks = [...spansByPerson.values()].map((voices) => intersection(voices, [span]));
  return { speech: ms(lengthOf(union(tracks.flat()))), overlap: ms(lengthOf(overlapOf(tracks))) };
}

/** The times in which nobody spoke in a phase that is meant for talk. */
export function findSilences(state: SessionState, spansByPerson: SpansByPerson, until: number): Span[] {
  const voices = union([...spansByPerson.values()].flat());
  if (voices.length === 0) return [];
  const talkSteps = state.steps.filter((step) => expectsTalk(phaseOf(state.format, step).who));
  return without(union(talkSteps.flatMap((step) => runSpans(step, until))), voices);
}

/** Compares how much was spoken in stretches that expect somebody to speak with what they expect. */
function compareStretches(
  stretches: readonly TalkStretch[],
  spansByPerson: SpansByPerson,
): ExpectedComparison {
  const counted = union(stretches.filter(({ expectation }) => expectation !== null));
  const lengths = new Map(
    [...spansByPerson].map(([speaker, spans]) => [speaker, lengthOf(intersection(spans, counted))]),
  );
  return compareWithExpected(lengths, expectedOver(stretches));
}

/** How many expected people spoke: `there`, during a stretch that expects them, or `anywhere` in the session. */
function measureReach(
  stretches: readonly TalkStretch[],
  spansByPerson: SpansByPerson,
  where: 'there' | 'anywhere',
): Reach {
  const expected = new Set<PersonId>();
  const spoke = new Set<PersonId>();
  for (const stretch of stretches)
    for (const [person, share] of stretch.expectation ?? []) {
      // Whoever is not observed is heard or not: that is not told.
      if (share === 0 || person === OTHERS) continue;
      expected.add(person);
      const voices = spansByPerson.get(person) ?? [];
      if (where === 'anywhere' ? voices.length > 0 : intersection(voices, [stretch]).length > 0)
        spoke.add(person);
    }
  return { spoke: spoke.size, expected: expected.size };
}

const measurePhases = (
  state: SessionState,
  stretches: readonly TalkStretch[],
  spansByPerson: SpansByPerson,
  titleOf: TalkWords['titleOf'],
): PhaseTalk[] =>
  state.steps.flatMap((step) => {
    const ofStep = stretches.filter((stretch) => stretch.step === step.id);
    if (ofStep.length === 0) return [];
    return [
      {
        step: step.id,
        title: titleOf(phaseName(state.format, step.phase)),
        length: ms(lengthOf(ofStep)),
        ...compareStretches(ofStep, spansByPerson),
        reach: measureReach(ofStep, spansByPerson, 'there'),
      },
    ];
  });

/** Only phases count in which the observer can mark questions. */
function questionMixOf(state: SessionState, until: number): QuestionMix {
  const stepsWithQuestions = state.steps.filter((step) =>
    observerCodesOf(state.format, step.phase).some((code) =>
      QUESTION_CODES.some((question) => question === code),
    ),
  );
  return countQuestions(
    countedTrack(state).codes.map(({ code }) => code),
    lengthOf(stepsWithQuestions.flatMap((step) => runSpans(step, until))),
  );
}
