import { infoOf } from '#shared/format/phases.ts';
import type { PersonId, StepId } from '#shared/session/ids.ts';
import { countsFor, OTHERS } from '#shared/session/voices/observation.ts';
import type { Session } from '#shared/session/session.ts';
import { phaseOf } from '#shared/session/agenda/steps.ts';
import type { ObserverTrack } from '#shared/session/voices/state.ts';
import type { SessionState } from '#shared/session/state.ts';
import { instant, ms, seconds, type Duration, type Instant } from '#shared/time.ts';
import { againstExpected, type AgainstExpected } from './againstExpected.ts';
import { AGREEMENT_SECONDS, agreementOf, type Agreement } from './agreement.ts';
import { expectedOver, expectsTalk, type Expectation } from './expected.ts';
import { interruptionsOf, type Interruptions } from './interruptions.ts';
import { measure, type Measures, type Segment } from './measures.ts';
import { QUESTION_CODES, questionMix, type QuestionMix } from './questionMix.ts';
import { intersection, lengthOf, overlapOf, union, without, type Span } from './spans.ts';
import { runSpans, stretchesOf, type Stretch } from './stretches.ts';
import { talkClock, type TalkClock } from './talkClock.ts';

/** A stretch of the session clock. */
export interface TalkSpan {
  readonly from: Instant;
  readonly to: Instant;
}

/** A voice as the observer tapped it; `seq` is the fact that started it, by which it can be edited. */
export interface LaneTurn extends TalkSpan {
  readonly seq: number;
}

export interface Lane {
  /** `OTHERS`: everybody who asked not to be observed, taken together; in the last lane. */
  readonly person: PersonId;
  readonly name: string;
  /** In order of start; two that touch are still two here. */
  readonly turns: readonly LaneTurn[];
}

/** A turn without a break: voices of one person that touch are one. */
export interface TalkTurn extends TalkSpan {
  readonly person: PersonId;
  /** Pauses cut out. */
  readonly length: Duration;
  /** The phase it began in. */
  readonly step: StepId | null;
}

/** A stretch in which a phase's clock ran: a phase that was paused, or taken up again, has several. */
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

export interface PhaseTalk extends AgainstExpected {
  readonly step: StepId;
  readonly title: string;
  /** Time its clock ran. */
  readonly length: Duration;
  readonly reach: Reach;
}

/** Of those who were expected to speak, how many did. Who passed is not expected to. */
export interface Reach {
  readonly heard: number;
  readonly of: number;
}

/**
 * How long somebody spoke within the span of a session, however many did, pauses cut out: with the silence it is
 * never more than the session lasted. (The people's own times added up are more, where they spoke at once.)
 */
export interface Spoken {
  readonly speech: Duration;
  /** Of it, the time in which two or more spoke. */
  readonly overlap: Duration;
}

/**
 * The talk of a session, measured: what pictures and tables of it are drawn from. Times are milliseconds of the
 * session clock. What was said while the clock was paused counts nowhere.
 */
export interface SessionTalk {
  /** From where the first phase began to the end, or to the last fact. */
  readonly span: TalkSpan;
  /** In seat order, silent people and those who left included. */
  readonly lanes: readonly Lane[];
  /** In order of start. */
  readonly turns: readonly TalkTurn[];
  /** In order of start. */
  readonly phases: readonly PhaseRun[];
  readonly codes: readonly TalkCode[];
  readonly pauses: readonly TalkSpan[];
  /** In milliseconds of a clock that stands in pauses; speakers are persons, in the order of the lanes. */
  readonly measures: Measures;
  /** Over the session, in phases with an expectation (docs/domain/observer.md), in the order of the lanes. */
  readonly expected: AgainstExpected;
  /** Phases that ran, each on its own. */
  readonly byPhase: readonly PhaseTalk[];
  readonly reach: Reach;
  readonly questionMix: QuestionMix;
  readonly interruptions: Interruptions<PersonId>;
  readonly spoken: Spoken;
  /** Time in which nobody spoke although a phase ran that expects somebody to; 0 where nobody was tapped. */
  readonly silence: Duration;
  readonly longestSilence: TalkSpan | null;
  /** What a second observer tapped, if there was one. */
  readonly second: { readonly lanes: readonly Lane[]; readonly codes: readonly TalkCode[] } | null;
  readonly agreement: Agreement | null;
}

const spanned = ({ from, to }: Span): TalkSpan => ({ from: instant(from), to: instant(to) });

/**
 * Measures a session. One that is still open is measured up to its last fact. `othersName` is what the lane of those
 * who are not observed is called where anybody reads it.
 */
export function sessionTalk(session: Session, othersName = ''): SessionTalk {
  const { state } = session;
  const until = state.endedAt ?? state.latest;
  // A break between two phases is no pause of the clock, but nobody's talk is measured in it either.
  const pauses = union([...state.pauses, ...state.breaks].map(({ from, to }) => ({ from, to: to ?? until })));
  const clock = talkClock(pauses);
  const lanes = lanesOf(state, state, until, othersName);
  const segments = segmentsOf(lanes, clock);
  const phases = phasesOf(state, until);
  const heard = new Map(lanes.map(({ person, turns }) => [person, without(union(turns), pauses)]));
  const stretches = stretchesOf(session, until).map((stretch) => ({
    ...stretch,
    expectation: stretch.expectation && ofLanes(state, stretch.expectation),
  }));
  const span = { from: state.startedAt ?? instant(0), to: instant(until) };
  const quiet = quietOf(state, heard, until);
  const codes = codesOf(state, state);
  const second = secondOf(state, until, othersName);
  return {
    span,
    lanes,
    turns: turnsOf(lanes, phases, clock),
    phases,
    codes,
    pauses: pauses.map(spanned),
    measures: measure(segments, { roster: lanes.map(({ person }) => person) }),
    expected: againstIn(stretches, heard),
    byPhase: byPhase(state, stretches, heard),
    reach: reachOf(stretches, heard, 'anywhere'),
    questionMix: mixOf(state, until),
    interruptions: interruptionsOf(codes),
    spoken: spokenIn(span, heard),
    silence: ms(lengthOf(quiet)),
    longestSilence: quiet.reduce<TalkSpan | null>(
      (longest, span) => (longest && lengthOf([longest]) >= lengthOf([span]) ? longest : spanned(span)),
      null,
    ),
    second,
    agreement: second && agreementWith(segments, segmentsOf(second.lanes, clock), clock),
  };
}

/** When each person spoke, pauses cut out. */
type Heard = ReadonlyMap<PersonId, readonly Span[]>;

/** A lane for everybody who is observed, and one for the others, where somebody is not or was not. */
function lanesOf(state: SessionState, track: ObserverTrack, until: number, othersName: string): Lane[] {
  const turns = new Map<PersonId, LaneTurn[]>();
  for (const { person, from, to, startedBy } of track.voices) {
    const turn = { from, to: instant(Math.max(from, to ?? until)), seq: startedBy };
    const lane = countsFor(state, person);
    if (turn.to <= turn.from) continue;
    const own = turns.get(lane);
    if (own) own.push(turn);
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
  lanes.flatMap(({ person, turns }) => turns.map((turn) => ({ ...clock.read(turn), speaker: person })));

/** What is expected of people, as what is expected of their lanes. */
function ofLanes(state: SessionState, expectation: Expectation): Expectation {
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

function secondOf(state: SessionState, until: number, othersName: string): SessionTalk['second'] {
  const { second } = state;
  if (second.voices.length + second.codes.length === 0) return null;
  return { lanes: lanesOf(state, second, until, othersName), codes: codesOf(state, second) };
}

/** How far two observers agree; null where one of them tapped nobody. Differences lie on the session clock. */
function agreementWith(
  first: readonly Segment[],
  second: readonly Segment[],
  clock: TalkClock,
): Agreement | null {
  if (first.length === 0 || second.length === 0) return null;
  const agreement = agreementOf(first, second, {
    step: seconds(AGREEMENT_SECONDS.step),
    tolerance: seconds(AGREEMENT_SECONDS.tolerance),
    remark: seconds(AGREEMENT_SECONDS.remark),
  });
  const differences = agreement.differences.map((one) => ({ ...one, ...clock.write(one) }));
  return { ...agreement, differences };
}

const phasesOf = (state: SessionState, until: number): PhaseRun[] =>
  state.steps
    .flatMap((step) =>
      runSpans(step, until).map((run) => ({
        step: step.id,
        title: infoOf(state.format, step.phase).title,
        ...spanned(run),
      })),
    )
    .sort((a, b) => a.from - b.from || a.to - b.to);

function turnsOf(lanes: readonly Lane[], phases: readonly PhaseRun[], clock: TalkClock): TalkTurn[] {
  const stepAt = (at: number): StepId | null =>
    phases.find(({ from, to }) => from <= at && at < to)?.step ?? null;
  return lanes
    .flatMap(({ person, turns }) =>
      union(turns.map(clock.read)).map((talk) => {
        const span = spanned(clock.write(talk));
        return { person, ...span, length: ms(lengthOf([talk])), step: stepAt(span.from) };
      }),
    )
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

function spokenIn(span: Span, heard: Heard): Spoken {
  const tracks = [...heard.values()].map((voices) => intersection(voices, [span]));
  return { speech: ms(lengthOf(union(tracks.flat()))), overlap: ms(lengthOf(overlapOf(tracks))) };
}

/** When nobody spoke although a phase ran that is meant for talk. */
function quietOf(state: SessionState, heard: Heard, until: number): Span[] {
  const voices = union([...heard.values()].flat());
  if (voices.length === 0) return [];
  const talk = state.steps.filter((step) => expectsTalk(phaseOf(state.format, step).who));
  return without(union(talk.flatMap((step) => runSpans(step, until))), voices);
}

/** What was spoken in stretches that expect somebody, beside what they expect. */
function againstIn(stretches: readonly Stretch[], heard: Heard): AgainstExpected {
  const counted = union(stretches.filter(({ expectation }) => expectation !== null));
  const lengths = new Map(
    [...heard].map(([speaker, spans]) => [speaker, lengthOf(intersection(spans, counted))]),
  );
  return againstExpected(lengths, expectedOver(stretches));
}

/** Of a phase, who was heard where it expected them; of a session, who was heard at all. */
function reachOf(stretches: readonly Stretch[], heard: Heard, where: 'there' | 'anywhere'): Reach {
  const awaited = new Set<PersonId>();
  const spoke = new Set<PersonId>();
  for (const stretch of stretches)
    for (const [person, share] of stretch.expectation ?? []) {
      if (share === 0) continue;
      awaited.add(person);
      const voices = heard.get(person) ?? [];
      if (where === 'anywhere' ? voices.length > 0 : intersection(voices, [stretch]).length > 0)
        spoke.add(person);
    }
  return { heard: spoke.size, of: awaited.size };
}

const byPhase = (state: SessionState, stretches: readonly Stretch[], heard: Heard): PhaseTalk[] =>
  state.steps.flatMap((step) => {
    const own = stretches.filter((stretch) => stretch.step === step.id);
    if (own.length === 0) return [];
    return [
      {
        step: step.id,
        title: infoOf(state.format, step.phase).title,
        length: ms(lengthOf(own)),
        ...againstIn(own, heard),
        reach: reachOf(own, heard, 'there'),
      },
    ];
  });

/** A minute counts where the board offers a code for a question. */
function mixOf(state: SessionState, until: number): QuestionMix {
  const asking = state.steps.filter((step) =>
    infoOf(state.format, step.phase).observerCodes.some((code) =>
      QUESTION_CODES.some((question) => question === code),
    ),
  );
  return questionMix(
    state.codes.map(({ code }) => code),
    lengthOf(asking.flatMap((step) => runSpans(step, until))),
  );
}
