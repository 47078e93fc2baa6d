import { slotOfStep } from '../agenda/round.ts';
import { phaseOf } from '../agenda/steps.ts';
import type { Step } from '../agenda/state.ts';
import { cardsByTopic, dotsOf, ownersOfTopic, textsOfTopic } from '../agenda/topics.ts';
import type { ActId, PersonId } from '../ids.ts';
import { castOf } from '../people/cast.ts';
import { labelOf, nameOf } from '../people/labels.ts';
import type { PhaseId } from '#shared/format/schema.ts';
import { presenterOfSlot, presentersOfSlot } from '../people/presenters.ts';
import type { SessionState } from '../state.ts';
import type { HelpKind } from './help.ts';
import type { Visible } from './commitment.ts';
import type { NoteKind } from './noteKind.ts';

/** What was written down, as the facilitator's window shows it, and whose line is due. */

export const notesOf = ({ notes }: SessionState): NoteView[] =>
  notes.map(({ note, kind, slot, text }) => ({ note, kind, slot, text: text ?? '' }));

export const commitmentsOf = (state: SessionState): CommitmentView[] =>
  state.commitments.map(({ commitment, person, text, visible }) => ({
    commitment,
    person,
    name: nameOf(state, person),
    text: text ?? '',
    visible,
  }));

export function cardsOf(state: SessionState): CardView[] {
  const { cards, topicOrder } = state;
  const { slots } = state.machine.context;
  return cardsByTopic(cards).map((topic) => {
    const [{ card, person, text }] = topic;
    const place = topicOrder.indexOf(card) + 1;
    return {
      card,
      person,
      owners: ownersOfTopic(topic).flatMap((owner) => labelOf(state, owner) ?? []),
      text: text ?? '',
      texts: textsOfTopic(topic),
      dots: dotsOf(cards, card),
      slot: place > 0 && place <= slots ? place : null,
    };
  });
}

/** Importance × urgency × how often it was raised (docs/domain/rotation.md), the highest first. */
export const parkingOf = (state: SessionState): ParkingView[] =>
  state.parking
    .map(({ text, ...topic }) => ({
      ...topic,
      name: nameOf(state, topic.person),
      text: text ?? '',
      score: topic.importance * topic.urgency * topic.raised,
    }))
    .toSorted((a, b) => b.score - a.score);

export const insightsOf = (state: SessionState): InsightView[] =>
  state.insights.map(({ insight, person, text, release }) => ({
    insight,
    person,
    name: nameOf(state, person),
    text: text ?? '',
    release,
  }));

/** Phases in which whoever has the slot says the question, or says it again. */
const ASKS: ReadonlySet<PhaseId> = new Set(['PRESENT', 'FRAME', 'ASK', 'FOCUS', 'RESTATE', 'RESPOND']);
/** Phases in which people say what they want from the day. */
const WANTS: ReadonlySet<PhaseId> = new Set(['OPEN', 'CHECKIN']);

/** Phases in which a group that has a parking list chooses from it. */
const CHOOSES: ReadonlySet<PhaseId> = new Set(['PICK']);

/** What may be written down in a phase, beside notes and commitments. */
export function takesOf(state: SessionState, step: Step): Takes[] {
  const phase = phaseOf(state.format, step);
  const kinds: readonly [Takes, boolean | undefined][] = [
    ['card', phase.collectsCards ?? phase.pitchesCards ?? phase.votes],
    ['dots', phase.votes],
    [
      'parking',
      phase.collectsParking === true || (CHOOSES.has(phase.id) && state.group !== null && !state.trial),
    ],
    ['insight', phase.takesInsights],
    ['question', step.zone === 'slot' && ASKS.has(phase.id) && presenterOfSlot(state, step.slot) !== null],
    ['want', WANTS.has(phase.id) && step.zone === 'front'],
  ];
  return kinds.flatMap(([kind, takes]) => (takes ? [kind] : []));
}

/** In the order of their turns: whoever has none yet of the kind this phase is for, and did not pass. */
export function dueIn(state: SessionState, step: Step): readonly CommitmentDue[] {
  const { commitment } = phaseOf(state.format, step);
  if (!commitment) return [];
  const slot = slotOfStep(state, step);
  const round = state.rounds[step.id];
  const passed = [...(round?.passed ?? []), ...(round?.passedTwice ?? [])];
  const everybody = round?.order ?? dueFrom(state, step);
  const due = commitment === 'presenter' ? presentersOfSlot(state, slot) : everybody;
  const written = (person: PersonId) =>
    state.commitments.some(
      (one) =>
        one.person === person && (commitment === 'presenter' ? one.slot === step.slot : one.step === step.id),
    );
  return due
    .filter((person) => !written(person) && !passed.includes(person))
    .map((person) => ({ person, name: nameOf(state, person) }));
}

/** Everybody who speaks in a phase. */
function dueFrom(state: SessionState, step: Step): readonly PersonId[] {
  const { who } = phaseOf(state.format, step);
  const cast = castOf(state, step);
  if (who.kind === 'owners') return cast.owners;
  const pair = who.kind === 'open' && who.of === 'pair';
  const two = [cast.roles.coach, cast.roles.giver, cast.roles.coachee, cast.roles.receiver];
  return pair ? two.filter((person) => person != null) : cast.all;
}

export interface NoteView {
  readonly note: string;
  readonly kind: NoteKind;
  readonly text: string;
  readonly slot: number | null;
}

/** Whose commitment is due to be written now. */
export interface CommitmentDue {
  readonly person: PersonId;
  readonly name: string;
}

export interface CommitmentView {
  readonly commitment: string;
  readonly person: PersonId;
  readonly name: string;
  readonly text: string;
  readonly visible: Visible;
}

export interface CardView {
  readonly card: ActId;
  readonly person: PersonId | null;
  /** The names of all whose topic it is, with those whose cards became part of it. */
  readonly owners: readonly string[];
  readonly text: string;
  /** What stands on it, and on the cards that became part of it. */
  readonly texts: readonly string[];
  /** With those of the cards that became part of it. */
  readonly dots: number;
  /** The slot in which it is talked about; null while that is open, or where there is no time for it. */
  readonly slot: number | null;
}

/** A topic for later (docs/domain/rotation.md). */
export interface ParkingView {
  readonly item: ActId;
  readonly person: PersonId;
  readonly name: string;
  readonly text: string;
  readonly importance: number;
  readonly urgency: number;
  readonly raised: number;
  /** Importance × urgency × how often it was raised: the highest comes first. */
  readonly score: number;
  /** Where it was written. */
  readonly slot: number | null;
}

export interface InsightView {
  readonly insight: ActId;
  readonly person: PersonId;
  readonly name: string;
  readonly text: string;
  readonly release: boolean;
}

/** The questions of a slot, as they were said one after the other. */
export const questionsIn = ({ questions }: SessionState, slot: number | null): QuestionView[] =>
  questions
    .filter((one) => one.slot === slot)
    .map(({ question, help, text }) => ({ question, help, text: text ?? '' }));

/** Whose question may be written in a step: whoever has the slot, where that is one person. */
export const asksIn = (state: SessionState, step: Step): string | null =>
  step.zone === 'slot' ? labelOf(state, presenterOfSlot(state, step.slot)) : null;

export const wantsOf = (state: SessionState): WantView[] =>
  state.wants.map(({ want, person, text }) => ({
    want,
    person,
    name: nameOf(state, person),
    text: text ?? '',
  }));

export interface QuestionView {
  readonly question: string;
  readonly help: HelpKind | null;
  readonly text: string;
}

/** What somebody wants from today. */
export interface WantView {
  readonly want: string;
  readonly person: PersonId;
  readonly name: string;
  readonly text: string;
}

/** What may be written down while a phase runs, beside notes and commitments. */
export type Takes = 'card' | 'dots' | 'parking' | 'insight' | 'question' | 'want';
