import type { CommandOf } from '../commands.ts';
import { stop, type Asked, type Facts } from '../decision.ts';
import { currentStep, phaseOf } from '../agenda/steps.ts';
import { countsDots, writesCards } from '../agenda/topics.ts';
import type { SessionState } from '../state.ts';
import type { PersonId } from '../ids.ts';
import { levelNow } from '../level/level.ts';
import { nameOf } from '../people/labels.ts';
import { presenterOfSlot } from '../people/presenters.ts';
import { LONGEST_QUESTION } from '#shared/limits.ts';
import { lettersIn } from './letters.ts';
import { isKnown } from '../people/state.ts';
import { partsOf, visibleAt } from './commitment.ts';

/** Commands about lines that are written down: notes, commitments, cards, the parking list, insights. */

/** Nothing said in some phases is ever written down (docs/domain/confidentiality.md: the first three parts of feedback). */
export function refuseLines(state: SessionState): void {
  const step = currentStep(state);
  if (step && phaseOf(state.format, step).keepsNoWords) stop('keepsNoWords');
}

export function writeNote(facts: Facts, command: CommandOf<'note.write'>, { at, act }: Asked): Facts {
  const { state } = facts;
  const { kind, text } = command;
  refuseLines(state);
  const slot = currentStep(state)?.slot ?? null;
  if (kind === 'starred') refuseStar(state, slot);
  return facts.add(at, { type: 'note.written', note: act, kind, slot }, text);
}

/** A star is of whoever has the slot, and few: three at most (docs/domain/phases.md). */
function refuseStar(state: SessionState, slot: number | null): void {
  if (slot === null) stop('noSlotNow');
  const starred = state.notes.filter((note) => note.kind === 'starred' && note.slot === slot);
  if (starred.length >= MOST_STARRED) stop('enoughStarred');
}
const MOST_STARRED = 3;

/** Two at most for one person and session (docs/domain/rotation.md). */
const MOST_COMMITMENTS = 2;

export function writeCommitment(
  facts: Facts,
  { person, text, visible, notice, ...asked }: CommandOf<'commitment.write'>,
  { at, act }: Asked,
): Facts {
  const { state } = facts;
  const parts = partsOf(asked);
  refuseLines(state);
  refuseThird(state, person);
  if (parts.asks !== undefined && !isKnown(state.people, parts.asks)) stop('unknownPerson');
  const shown = visibleAt(levelNow(state), visible, parts.asks !== undefined);
  facts.add(at, { type: 'commitment.written', commitment: act, person, visible: shown, ...parts }, text);
  if (notice === undefined) return facts;
  return facts.add(
    at,
    { type: 'detail.written', detail: act, commitment: act, person, what: 'notice' },
    notice,
  );
}

/** Two at most, what an earlier one became among them. */
export function refuseThird(state: SessionState, person: PersonId): void {
  const theirs = state.commitments.filter((one) => one.person === person);
  if (theirs.length >= MOST_COMMITMENTS) stop('enoughCommitments', nameOf(state, person));
}

function refuseCards(state: SessionState): void {
  const step = currentStep(state);
  if (step === null || !writesCards(state, step)) stop('noCardsNow');
}

export function writeCard(facts: Facts, command: CommandOf<'card.write'>, { at, act }: Asked): Facts {
  const { state } = facts;
  const { person, text } = command;
  refuseCards(state);
  return facts.add(at, { type: 'card.written', card: act, person }, text);
}

export function mergeCards(facts: Facts, command: CommandOf<'card.merge'>, { at }: Asked): Facts {
  const { state } = facts;
  const { card, into } = command;
  refuseCards(state);
  return facts.add(at, { type: 'card.merged', card, into });
}

export function countDots(facts: Facts, command: CommandOf<'card.dots'>, { at }: Asked): Facts {
  const { state } = facts;
  const { card, dots } = command;
  const step = currentStep(state);
  if (step === null || !countsDots(state, step)) stop('noDotsNow');
  return facts.add(at, { type: 'dots.counted', card, dots });
}

export function park(facts: Facts, command: CommandOf<'parking.write'>, { at, act }: Asked): Facts {
  const { state } = facts;
  const { person, text, importance, urgency } = command;
  refuseLines(state);
  return facts.add(at, { type: 'parking.written', item: act, person, importance, urgency }, text);
}

export function writeInsight(
  facts: Facts,
  { person, text, release }: CommandOf<'insight.write'>,
  { at, act }: Asked,
): Facts {
  const { state } = facts;
  refuseLines(state);
  return facts.add(at, { type: 'insight.written', insight: act, person, release }, text);
}

/** The question of whoever has the slot: one person's, and short enough for the wall. */
export function writeQuestion(
  facts: Facts,
  { text, help }: CommandOf<'ownQuestion.write'>,
  { at, act }: Asked,
): Facts {
  const { state } = facts;
  refuseLines(state);
  const slot = currentStep(state)?.slot ?? stop('noSlotNow');
  const person = presenterOfSlot(state, slot) ?? stop('noSlotNow');
  if (lettersIn(text) > LONGEST_QUESTION) stop('questionTooLong', String(LONGEST_QUESTION));
  return facts.add(at, { type: 'ownQuestion.written', question: act, person, slot, help }, text);
}

export function writeWant(
  facts: Facts,
  { person, text }: CommandOf<'want.write'>,
  { at, act }: Asked,
): Facts {
  refuseLines(facts.state);
  return facts.add(at, { type: 'want.written', want: act, person }, text);
}
