import { drawnOrder } from '../drawnOrder.ts';
import { longerAgoFirst, rarerFirst, type History, type Turnout } from './history.ts';
import { drawOf, mayTake, type ParkedTopic, type Rotation } from './rotation.ts';

/** Why somebody stands where they stand in the queue. */
export interface QueueReason {
  /** The first that is true of them. `waited` counts in sessions; `never` had no slot yet. */
  readonly code: 'booked' | 'carried' | 'never' | 'waited';
  /** How many sessions ago their last slot was; null: never. */
  readonly ago: number | null;
  /** What put them before, or after, others of whom the same is true; null where nobody else is. */
  readonly among: 'score' | 'rarer' | 'lot' | null;
  /** Importance × urgency × times raised of their highest topic; 0 without one. */
  readonly score: number;
}

export interface QueueProposal {
  readonly id: string;
  readonly reason: QueueReason;
}

interface Waiting {
  readonly id: string;
  readonly booked: boolean;
  readonly carried: boolean;
  readonly slots: Turnout;
  readonly score: number;
}

/**
 * Everybody who may present, in order: booked, carried over, longest without a slot, highest topic, fewest slots so far,
 * then by lot. Years in the group and the place in a list count for nothing (docs/domain/rotation.md).
 */
export function proposeQueue(rotation: Rotation, history: History): QueueProposal[] {
  const may = mayTake(rotation, 'presenter');
  const lots = drawnOrder(
    drawOf(rotation, 'presenter'),
    may.map(({ id }) => id),
  );
  const waiting = may.map((member): Waiting => {
    const { id } = member;
    return {
      id,
      booked: rotation.booked.includes(id),
      carried: rotation.carried.includes(id),
      slots: history.ofSlots(member),
      score: Math.max(0, ...rotation.topics.filter(({ owner }) => owner === id).map(scoreOf)),
    };
  });
  return waiting
    .toSorted(
      (a, b) =>
        sameSoFar(a, b) ||
        b.score - a.score ||
        rarerFirst(a.slots, b.slots) ||
        lots.indexOf(a.id) - lots.indexOf(b.id),
    )
    .map((each) => ({ id: each.id, reason: reasonOf(each, waiting) }));
}

/** What is parked is listed by this product too, the highest first. */
const scoreOf = ({ importance, urgency, raised }: Omit<ParkedTopic, 'owner'>): number =>
  importance * urgency * raised;

const yesFirst = (a: boolean, b: boolean): number => Number(b) - Number(a);

const sameSoFar = (a: Waiting, b: Waiting): number =>
  yesFirst(a.booked, b.booked) || yesFirst(a.carried, b.carried) || longerAgoFirst(a.slots, b.slots);

function reasonOf(own: Waiting, all: readonly Waiting[]): QueueReason {
  const { booked, carried, slots, score } = own;
  return {
    code: booked ? 'booked' : carried ? 'carried' : slots.ago === null ? 'never' : 'waited',
    ago: slots.ago,
    among: toldApartBy(
      own,
      all.filter((other) => other !== own && sameSoFar(own, other) === 0),
    ),
    score,
  };
}

function toldApartBy(own: Waiting, alike: readonly Waiting[]): QueueReason['among'] {
  if (alike.length === 0) return null;
  const asHeavy = alike.filter((other) => other.score === own.score);
  if (asHeavy.length === 0) return 'score';
  return asHeavy.some((other) => rarerFirst(own.slots, other.slots) === 0) ? 'lot' : 'rarer';
}
