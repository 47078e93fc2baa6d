import type { CommandOf } from '../commands.ts';
import { Facts, stop, type Asked } from '../decision.ts';
import type { Session } from '../session.ts';
import { currentStep, phaseOf } from '../agenda/steps.ts';
import type { SessionState } from '../state.ts';
import { nameOf } from '../people/labels.ts';

/** Commands about lines that are written down: notes, commitments, cards, the parking list, insights. */

/** Nothing said in some phases is ever written down (docs/domain/confidentiality.md: the first three parts of feedback). */
export function refuseLines(state: SessionState): void {
  const step = currentStep(state);
  if (step && phaseOf(state.format, step).keepsNoWords) stop('keepsNoWords');
}

export function writeNote({ state }: Session, command: CommandOf<'note.write'>, { at, act }: Asked): Facts {
  const { kind, text } = command;
  refuseLines(state);
  const slot = currentStep(state)?.slot ?? null;
  return new Facts(state).first(at, { type: 'note.written', note: act, kind, slot }, text);
}

/** Two at most for one person and session (docs/domain/rotation.md). */
const MOST_COMMITMENTS = 2;

export function writeCommitment(
  { state }: Session,
  { person, text, visible }: CommandOf<'commitment.write'>,
  { at, act }: Asked,
): Facts {
  refuseLines(state);
  const own = state.commitments.filter((one) => one.person === person);
  if (own.length >= MOST_COMMITMENTS) stop('enoughCommitments', nameOf(state, person));
  return new Facts(state).first(at, { type: 'commitment.written', commitment: act, person, visible }, text);
}

const phaseNow = (state: SessionState) => {
  const step = currentStep(state);
  return step && phaseOf(state.format, step);
};

/** Topics are collected until the dots are counted. */
function refuseCards(state: SessionState): void {
  const phase = phaseNow(state);
  if (!phase?.collectsCards && !phase?.pitchesCards && !phase?.votes) stop('noCardsNow');
}

export function writeCard({ state }: Session, command: CommandOf<'card.write'>, { at, act }: Asked): Facts {
  const { person, text } = command;
  refuseCards(state);
  return new Facts(state).first(at, { type: 'card.written', card: act, person }, text);
}

export function mergeCards({ state }: Session, command: CommandOf<'card.merge'>, { at }: Asked): Facts {
  const { card, into } = command;
  refuseCards(state);
  return new Facts(state).first(at, { type: 'card.merged', card, into });
}

export function countDots({ state }: Session, command: CommandOf<'card.dots'>, { at }: Asked): Facts {
  const { card, dots } = command;
  if (!phaseNow(state)?.votes) stop('noDotsNow');
  return new Facts(state).first(at, { type: 'dots.counted', card, dots });
}

export function park({ state }: Session, command: CommandOf<'parking.write'>, { at, act }: Asked): Facts {
  const { person, text, importance, urgency } = command;
  refuseLines(state);
  return new Facts(state).first(
    at,
    { type: 'parking.written', item: act, person, importance, urgency },
    text,
  );
}

export function writeInsight(
  { state }: Session,
  { person, text, release }: CommandOf<'insight.write'>,
  { at, act }: Asked,
): Facts {
  refuseLines(state);
  return new Facts(state).first(at, { type: 'insight.written', insight: act, person, release }, text);
}
