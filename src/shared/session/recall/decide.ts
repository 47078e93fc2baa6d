import { isReview } from '#shared/format/review.ts';
import { startPhase } from '../agenda/decidePhases.ts';
import { turnOrder } from '../agenda/round.ts';
import { clockMode, currentStep } from '../agenda/steps.ts';
import type { CommandOf } from '../commands.ts';
import { stop, type Asked, type Facts } from '../decision.ts';
import type { ActId, PersonId } from '../ids.ts';
import { levelNow } from '../level/level.ts';
import { mostVisible, visibleAt, type Visible } from '../lines/commitment.ts';
import { refuseLines, refuseThird } from '../lines/decide.ts';
import { takeLineBack } from '../lines/takeBack.ts';
import { nameOf } from '../people/labels.ts';
import { notThereFor } from './newcomers.ts';
import type { Becomes } from './recall.ts';

/** Commands about commitments that come back. */

/** Its owner read it: who hears of it, what becomes of it where that is said already, and on with the time. */
export function recallCommitment(
  facts: Facts,
  { person, commitment, hears, shows, becomes, text, visible }: CommandOf<'commitment.recall'>,
  asked: Asked,
): Facts {
  const { at, act } = asked;
  if (hears === 'show' && mostVisible(levelNow(facts.state)) !== 'group') stop('levelShowsNone');
  const [newcomer] = notThereFor(facts.state, person, commitment);
  if (hears === 'show' && newcomer !== undefined) stop('wasNotThere', nameOf(facts.state, newcomer));
  facts.add(at, { type: 'commitment.recalled', commitment, person, hears });
  if (hears === 'show' && shows !== undefined)
    facts.add(at, { type: 'detail.written', detail: act, commitment, person, what: 'shown' }, shows);
  if (becomes !== undefined) settle(facts, { person, commitment, becomes, text, visible }, asked);
  return giveTheFloor(facts, person, asked);
}

/** Whoever gives the screen back has the floor: a phase that waits begins, and in a round it is their turn. */
function giveTheFloor(facts: Facts, person: PersonId, asked: Asked): Facts {
  const step = currentStep(facts.state);
  if (step === null || !isReview(step.phase) || facts.state.gap !== null) return facts;
  if (clockMode(facts.state) === 'armed') startPhase(facts, { type: 'phase.start', ago: 0 }, asked);
  const { state } = facts;
  const round = state.rounds[step.id];
  const mayTakeIt = clockMode(state) === 'running' && round !== undefined && !round.openFloor;
  if (!mayTakeIt || round.current === person || !turnOrder(state, step).includes(person)) return facts;
  return facts.add(asked.at, { type: 'turn.began', step: step.id, person });
}

export function settleCommitment(facts: Facts, command: CommandOf<'commitment.settle'>, asked: Asked): Facts {
  return settle(facts, command, asked);
}

interface Settling {
  readonly person: PersonId;
  readonly commitment: ActId;
  readonly becomes: Becomes;
  readonly text?: string | undefined;
  readonly visible?: Visible | undefined;
}

/** Changed into something, that is a commitment of today. */
function settle(
  facts: Facts,
  { person, commitment, becomes, text, visible = 'owner' }: Settling,
  { at, act }: Asked,
): Facts {
  facts.add(at, { type: 'commitment.settled', commitment, person, becomes });
  if (becomes !== 'change' || text === undefined) return facts;
  const { state } = facts;
  refuseLines(state);
  refuseThird(state, person);
  const written = { commitment: act, person, visible: visibleAt(levelNow(state), visible, false) };
  return facts.add(at, { type: 'commitment.written', ...written, from: commitment }, text);
}

export function writeSeen(
  facts: Facts,
  { person, commitment, text }: CommandOf<'seen.write'>,
  { at, act }: Asked,
): Facts {
  refuseLines(facts.state);
  return facts.add(at, { type: 'detail.written', detail: act, commitment, person, what: 'seen' }, text);
}

/** Takes back what was shown or seen; a notice goes with the commitment that it was written with, in one act. */
export function takeDetailBack(facts: Facts, { detail }: CommandOf<'detail.takeBack'>, asked: Asked): void {
  const isNotice = facts.session.log.some(
    ({ act, body }) => act === detail && body.type === 'detail.written' && body.what === 'notice',
  );
  if (isNotice) stop('unknownCommitment');
  takeLineBack(facts, { type: 'detail.takenBack', detail }, asked);
}
