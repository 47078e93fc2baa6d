import type { PhaseName } from '#shared/format/phaseName.ts';
import { lengthOf, type Span } from '#shared/airtime/spans.ts';
import type { Format } from '#shared/format/schema.ts';
import { withVariants } from '#shared/format/variants.ts';
import { defaultQueue, defaultRoles, rolesOfFormat } from '#shared/group/roles.ts';
import { divideIntoGroups, groupCount } from '#shared/group/smallGroups.ts';
import { ms, type Duration, type Instant } from '#shared/time.ts';
import { decideOpening } from '../decide.ts';
import { PLAIN_DRAFT, type Draft } from '../draft.ts';
import type { PersonId, StepId } from '../ids.ts';
import type { Refusal } from '../refusals.ts';
import type { Session } from '../session.ts';
import type { SessionState } from '../state.ts';
import type { Step } from '../agenda/state.ts';
import { nameIn } from '../agenda/nextAct.ts';
import { diceOf } from './dice.ts';
import { Group } from './group.ts';
import { RehearsedSession, type RefusedAct } from './rehearsedSession.ts';
import { countedTrack } from '../voices/track.ts';

/** What is rehearsed: a format with so many invented people in so many minutes. */
export interface RehearsalInputs {
  readonly people: number;
  readonly minutes: number;
  /** The same seed gives the same session. */
  readonly seed: number;
  readonly observers?: number;
  /** People whose commitments from last time are reviewed. */
  readonly review?: number;
  readonly cards?: number | null;
  readonly variants?: readonly string[];
}

export interface RehearsedPhase {
  readonly step: StepId;
  readonly title: PhaseName;
  readonly slot: number | null;
  readonly planned: Duration;
  /** Null where it did not run. */
  readonly actual: Duration | null;
  readonly from: Instant | null;
  readonly to: Instant | null;
  readonly state: Step['state'];
  readonly spoke: readonly { readonly person: PersonId; readonly name: string; readonly length: Duration }[];
}

/** A whole session, played by a scripted group; or why it cannot be opened. */
export type Rehearsal =
  | { readonly ok: false; readonly refusal: Refusal }
  | {
      readonly ok: true;
      /** As it ended: every voice, turn and act is in it. */
      readonly session: Session;
      readonly phases: readonly RehearsedPhase[];
      readonly spoke: RehearsedPhase['spoke'];
      readonly planned: Duration;
      readonly actual: Duration;
      /** What was tried and not done. */
      readonly refused: readonly RefusedAct[];
    };

const NAMES = [
  ...['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay'],
  ...['Gil', 'Hana', 'Ida', 'Jon', 'Kim', 'Lea'],
] as const;
/** More phases than any session has, extensions included. */
const MOST_PHASES = 2_000;
/** The draft of a rehearsal: roles and queue as a plan begins with, the last ones observing. */
export function rehearsalDraft(format: Format, inputs: RehearsalInputs): Draft {
  const { minutes, observers = 0, review = 0, cards = null, variants = [] } = inputs;
  const run = withVariants(format, variants);
  const people = Array.from({ length: inputs.people }, (_, i) => ({
    id: `p${i + 1}`,
    name: NAMES[i] ?? `${NAMES[i % NAMES.length]} ${Math.floor(i / NAMES.length) + 1}`,
  }));
  const ids = people.map(({ id }) => id);
  const circle = { format: run, people: ids };
  const watching = rolesOfFormat(run).filter((role) => role === 'observer' || role === 'secondObserver');
  const seats = watching.slice(0, observers).map((role, i) => [role, ids.at(-1 - i) ?? null] as const);
  const roles = {
    ...defaultRoles({ ...circle, people: ids.slice(0, ids.length - seats.length) }),
    ...Object.fromEntries(seats),
  };
  return {
    ...PLAIN_DRAFT,
    title: '',
    format: run,
    variants: [...variants],
    people,
    roles,
    queue: defaultQueue(circle, roles),
    minutes,
    reviewers: ids.slice(0, review),
    lockedPresenters: null,
    cards,
    trios: divideIntoGroups(ids, groupCount(run, ids.length)),
    givesBack: true,
    level: 'L1',
    trial: true,
  };
}

/** Plays a whole session with a scripted group, from opening to close. Pure: the same inputs give the same session. */
export function rehearse(format: Format, inputs: RehearsalInputs): Rehearsal {
  const opening = decideOpening(rehearsalDraft(format, inputs));
  if (!opening.ok) return opening;
  const played = new RehearsedSession(opening.events);
  const planned = played.state.planned;
  const plans = new Map(played.state.steps.map((step) => [step.id, step.planned]));
  const group = new Group(played, diceOf(inputs.seed));
  for (let left = MOST_PHASES; played.state.endedAt === null && left > 0; left--)
    for (const length of group.play()) played.wait(length);
  const { state } = played;
  return {
    ok: true,
    session: played.session,
    phases: state.steps.map((step) => rehearsedPhase(state, step, plans.get(step.id) ?? step.planned)),
    spoke: spokenIn(state, [{ from: 0, to: played.at }]),
    planned,
    actual: ms((state.endedAt ?? played.at) - (state.startedAt ?? 0)),
    refused: played.refused,
  };
}

function rehearsedPhase(state: SessionState, step: Step, planned: Duration): RehearsedPhase {
  const runs = step.runs.map(({ from, to }) => ({ from, to: to ?? from }));
  const first = runs[0];
  return {
    step: step.id,
    title: nameIn(state, step),
    slot: step.slot,
    planned,
    actual: first ? ms(lengthOf(runs)) : null,
    from: first?.from ?? null,
    to: runs.at(-1)?.to ?? null,
    state: step.state,
    spoke: spokenIn(state, runs),
  };
}

/** Who spoke for how long in these stretches, in seat order. */
function spokenIn(state: SessionState, stretches: readonly Span[]): RehearsedPhase['spoke'] {
  const lengths = new Map<PersonId, number>();
  for (const voice of countedTrack(state).voices)
    for (const { from, to } of stretches) {
      const part = Math.min(voice.to ?? to, to) - Math.max(voice.from, from);
      if (part > 0) lengths.set(voice.person, (lengths.get(voice.person) ?? 0) + part);
    }
  return state.people.flatMap(({ id, label }) => {
    const length = lengths.get(id);
    return length === undefined ? [] : [{ person: id, name: label, length: ms(length) }];
  });
}
