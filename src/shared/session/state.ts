import type { Format, Phase, PhaseId, Zone } from '#shared/format/schema.ts';
import type { Level } from '#shared/care/levels.ts';
import { later, OPENED, type Duration, type Instant, type WallTime } from '#shared/time.ts';
import type { ActId, NoteKind, Person, PersonId, Role, Roles, StepId } from './events.ts';
import type { SessionSnapshot } from './machine/machine.ts';

/** A stretch in which a phase's clock ran; `to` null while it runs. */
export interface Run {
  readonly from: Instant;
  readonly to: Instant | null;
}

/** A break: no phase runs in it. `to` null while it lasts. */
export interface Break extends Run {
  /** How long it was to be; `spare` of it comes from unused minutes. */
  readonly length: Duration;
  readonly spare: Duration;
}

/** One phase of this session: a line of the agenda. */
export interface Step {
  readonly id: StepId;
  readonly phase: PhaseId;
  readonly zone: Zone;
  /** 1-based in `slot` and `gap` (the gap after that slot), else null. */
  readonly slot: number | null;
  /** How many units the plan counts (people of a round, commitments under review). */
  readonly units: number;
  /** Length with every extension and repayment. */
  readonly planned: Duration;
  /** Length before the first extension. */
  readonly first: Duration;
  readonly runs: readonly Run[];
  /** `waiting`: of a slot that was put off. */
  readonly state: 'ahead' | 'done' | 'skipped' | 'leftOut' | 'waiting';
  /** Left out because it counts nobody: it comes back when it counts somebody again. */
  readonly empty: boolean;
}

/** A round of turns in a step, in seat order. */
export interface Round {
  readonly order: readonly PersonId[];
  /** Turns in one, where somebody has several: owners of several cards. */
  readonly units?: Readonly<Record<PersonId, number>>;
  /** Had their turn. */
  readonly taken: readonly PersonId[];
  /** Passed and not yet asked again. */
  readonly passed: readonly PersonId[];
  /** Passed when offered once more. */
  readonly passedTwice: readonly PersonId[];
  readonly current: PersonId | null;
  /** The step's elapsed time when the current turn began. */
  readonly mark: Duration;
  /** Length of one turn, and of the current one with its extensions. */
  readonly turn: Duration;
  readonly planned: Duration;
  readonly openFloor: boolean;
}

export interface PersonState extends Person {
  /** Told apart from namesakes. */
  readonly label: string;
  /** Names that were mended since; left out: none. */
  readonly formerly?: readonly string[];
  readonly present: boolean;
}

/** A voice on the board. Pauses lie inside: they are cut out where it is measured. */
export interface Voice {
  readonly person: PersonId;
  readonly from: Instant;
  readonly to: Instant | null;
  /** Sequence numbers of the events that started and stopped it; a voice read from a file has a number of its own. */
  readonly startedBy: number;
  readonly stoppedBy: number | null;
}

export interface LastVoiceAct {
  readonly act: ActId;
  readonly what: 'voice' | 'silence';
  readonly person: PersonId | null;
  readonly tapped: Instant;
  readonly earlier: Duration;
  /** The voice events of that act, which are moved together. */
  readonly events: readonly number[];
}

export interface Note {
  readonly note: ActId;
  readonly kind: NoteKind;
  readonly slot: number | null;
  readonly text: string | null;
  readonly at: Instant;
  readonly step: StepId | null;
}

export interface Commitment {
  readonly commitment: ActId;
  readonly person: PersonId;
  readonly visible: 'owner' | 'group';
  readonly text: string | null;
  /** Where it was written. */
  readonly step: StepId | null;
  readonly slot: number | null;
}

/** A topic card. */
export interface Card {
  readonly card: ActId;
  /** Whose it is; null where nobody said. */
  readonly person: PersonId | null;
  readonly text: string | null;
  readonly dots: number;
  /** The card that it became part of. */
  readonly into: ActId | null;
}

/** A topic on the parking list. */
export interface ParkedTopic {
  readonly item: ActId;
  readonly person: PersonId;
  readonly text: string | null;
  /** 1 to 10. */
  readonly importance: number;
  readonly urgency: number;
  /** How often it was asked for: 1 when it is written. */
  readonly raised: number;
}

export interface Insight {
  readonly insight: ActId;
  readonly person: PersonId;
  readonly text: string | null;
  /** The line may travel, without names. */
  readonly release: boolean;
  readonly step: StepId | null;
}

export interface MarkedCode {
  /** Sequence number of the event that marked it. */
  readonly of: number;
  readonly code: string;
  readonly person: PersonId | null;
  readonly whom: PersonId | null;
  readonly at: Instant;
  readonly step: StepId | null;
}

/** What one observer has tapped: voices and codes. */
export interface ObserverTrack {
  readonly voices: readonly Voice[];
  /** Who speaks now: person → index into `voices`. */
  readonly speaking: ReadonlyMap<PersonId, number>;
  /** Nobody speaks since; null while somebody does. */
  readonly silentSince: Instant | null;
  /** When the last of the voices that have ended did so. */
  readonly lastEnd: Instant;
  readonly lastVoiceAct: LastVoiceAct | null;
  /** Whether a finger started any of its voices; what was only read from a file gives way to another file. */
  readonly tapped: boolean;
  readonly codes: readonly MarkedCode[];
}

/** Everything a session is at one moment, folded from its log. Its owner is the fold; others only read. */
export interface SessionState extends ObserverTrack {
  readonly title: string;
  readonly format: Format;
  readonly level: Level;
  readonly trial: boolean;
  readonly openedWall: WallTime;
  readonly machine: SessionSnapshot;
  /** The step the agenda stands at, armed, running or paused; null once the session is over. */
  readonly current: StepId | null;
  readonly steps: readonly Step[];
  readonly rounds: Readonly<Record<StepId, Round>>;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly ended: 'complete' | 'stopped' | 'declined' | null;
  /** Minutes available, with what the group agreed to add. */
  readonly available: Duration;
  /** Length of the plan: as fitted, with agreed extensions and the spare already paid in. */
  readonly planned: Duration;
  /** Stretches in which the clock was paused. */
  readonly pauses: readonly Run[];
  readonly breaks: readonly Break[];
  /** Breaks that the plan took from spare, taken or not. */
  readonly breaksPlanned: number;
  /** In seat order. */
  readonly people: readonly PersonState[];
  readonly roles: Roles;
  readonly standIns: readonly { readonly slot: number; readonly role: Role; readonly person: PersonId }[];
  /** Presenters in order: the first `slots` of those present hold the slots; the rest come first next time. */
  readonly queue: readonly PersonId[];
  /** Who gave up a slot today: asked again only when nobody else waits. */
  readonly gaveUp: readonly PersonId[];
  /** Who presented, or presents, slot 1, 2, …: fixed when the slot begins. */
  readonly presented: readonly PersonId[];
  /** Slots at the end that fell away because nobody was there to fill them. */
  readonly unfilled: number;
  readonly reviewers: readonly PersonId[];
  /** What the second observer tapped; the first observer's track is the session's own. */
  readonly second: ObserverTrack;
  /** Turns of the track were read from a file that told only starts. */
  readonly endsEstimated: { readonly first: boolean; readonly second: boolean };
  /** Who asked not to be observed: whatever was tapped of them is read as `OTHERS`. */
  readonly unobserved: readonly PersonId[];
  readonly notes: readonly Note[];
  readonly commitments: readonly Commitment[];
  readonly cards: readonly Card[];
  /** How many there would be, until there are any. */
  readonly cardsExpected: number;
  /** Cards in the order in which they are talked about: one a slot. */
  readonly topicOrder: readonly ActId[];
  /** Topics that the group's thumbs gave more time: their slots, once for each time. */
  readonly prolonged: readonly number[];
  /** Slots whose topic gets a session of its own. */
  readonly carried: readonly number[];
  readonly parking: readonly ParkedTopic[];
  readonly insights: readonly Insight[];
  readonly consent: 'yes' | 'no' | 'later' | null;
  /** Steps in which the group has agreed on the question. */
  readonly agreedIn: readonly StepId[];
  /** Steps whose second part has begun, though they have no round. */
  readonly opened: readonly StepId[];
  /** Where the rounds of steps start, if somebody chose. */
  readonly roundStarts: Readonly<Record<StepId, PersonId>>;
  /** Small groups side by side on one clock; empty: one group. */
  readonly trios: readonly (readonly PersonId[])[];
  /** The next phase begins by itself. */
  readonly autoAdvance: boolean;
  /** The observer's board may move the session on. */
  readonly boardLeads: boolean;
  readonly message: string | null;
  /** It was shown while no clock ran: it goes when one does. */
  readonly messageStands: boolean;
  readonly gap: { readonly cause: 'crash' | 'sleep'; readonly at: Instant } | null;
  readonly agreedExports: { readonly named: boolean; readonly turns: boolean };
  /** When the last fact happened (not before any other). */
  readonly latest: Instant;
}

/** Everything that it depends on who sits where and does what. */
export type Seated = Pick<
  SessionState,
  | 'format'
  | 'people'
  | 'queue'
  | 'roles'
  | 'standIns'
  | 'reviewers'
  | 'presented'
  | 'cards'
  | 'topicOrder'
  | 'trios'
  | 'roundStarts'
  | 'machine'
>;

/** The phase of the format that a step runs. */
export function phaseOf(format: Format, step: Pick<Step, 'phase' | 'zone'>): Phase {
  const found = format[step.zone].find((phase) => phase.id === step.phase);
  if (!found) throw new Error(`format ${format.id} has no phase ${step.zone}.${step.phase}`);
  return found;
}

export const isHere = (people: readonly PersonState[], person: PersonId): boolean =>
  people.some((candidate) => candidate.id === person && candidate.present);

export function stepOf(state: Pick<SessionState, 'steps'>, id: StepId): Step {
  const found = state.steps.find((step) => step.id === id);
  if (!found) throw new Error(`the agenda has no step ${id}`);
  return found;
}

/** The step the agenda stands at. */
export const currentStep = (state: SessionState): Step | null =>
  state.current === null ? null : stepOf(state, state.current);

export const clockMode = (state: SessionState): 'armed' | 'running' | 'paused' =>
  (state.machine.value as { clock: 'armed' | 'running' | 'paused' }).clock;

/** What the room window shows, whatever phase it is. */
export const roomScreen = (state: Pick<SessionState, 'machine'>): 'shown' | 'blank' | 'message' =>
  (state.machine.value as { room: { screen: 'shown' | 'blank' | 'message' } }).room.screen;

/** The pause that the last run of a step ended; null where it did not come after one. */
export function pauseBefore(state: Pick<SessionState, 'pauses'>, step: Step): Run | null {
  const [before, last] = step.runs.slice(-2);
  if (!before || !last) return null;
  return state.pauses.find(({ from, to }) => from === before.to && to === last.from) ?? null;
}

type Stretches = Pick<SessionState, 'steps' | 'pauses' | 'breaks'>;

/**
 * The earliest moment at which a phase's clock may be said to have begun: no phase ran and no pause or break lasted
 * beyond it. `moved`: the step whose last run is moved, which does not stand in its own way, nor does the pause it
 * ended; of a break that it ended, or would end, only the beginning does.
 */
export function earliestBegin(state: Stretches, moved: Step | null): Instant {
  const own = moved && [moved.runs.at(-1), pauseBefore(state, moved)];
  const stretches = [...state.steps.flatMap((step) => step.runs), ...state.pauses];
  return stretches.reduce<Instant>(
    (last, one) => (own?.includes(one) ? last : later(last, one.to ?? last)),
    lastBreak(state, moved),
  );
}

/** Up to where breaks stand in the way of a start; one that this start ends may end earlier, one after it does not count. */
const lastBreak = ({ breaks }: Pick<Stretches, 'breaks'>, moved: Step | null): Instant => {
  const run = moved?.runs.at(-1);
  return breaks
    .filter(({ from }) => run === undefined || run.to === null || from < run.to)
    .reduce<Instant>(
      (last, { from, to }) => later(last, to === null || to === run?.from ? from : to),
      OPENED,
    );
};

/** The end of the phase before, and how far back it may move. */
export interface EndBefore {
  readonly step: Step;
  /** Where it stands now: the earliest begin of the phase after it. */
  readonly end: Instant;
  readonly earliest: Instant;
}

/**
 * What ran just before the current phase; null where nothing did, or where it is something else that keeps the phase
 * from having begun earlier. `moved` as above.
 */
export function endBefore(
  state: Stretches & Pick<SessionState, 'current'>,
  moved: Step | null,
): EndBefore | null {
  const end = earliestBegin(state, moved);
  let before: EndBefore | null = null;
  for (const step of state.steps) {
    const last = step.runs.at(-1);
    if (step.id === state.current || !last || last.to === null) continue;
    const pause = pauseAfter(state, step);
    if ((pause?.to ?? last.to) !== end) continue;
    const earliest = later((pause ?? last).from, lastBreak(state, moved));
    // Of phases that were gone through in no time the last one counts.
    if (!before || earliest >= before.earliest) before = { step, end, earliest };
  }
  return before;
}

/** The pause in which a step was left. */
export const pauseAfter = ({ pauses }: Pick<Stretches, 'pauses'>, step: Step): Run | null =>
  pauses.find(({ from, to }) => from === step.runs.at(-1)?.to && to !== null) ?? null;

/** How long a step's clock has run by `at`, pauses left out. */
export function elapsedIn(runs: readonly Run[], at: Instant): Duration {
  let sum = 0;
  for (const run of runs) sum += Math.max(0, (run.to ?? at) - run.from);
  return sum as Duration;
}
