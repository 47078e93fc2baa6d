import { seededOrder } from '../seededOrder.ts';
import { compareByLongestAgo, compareByRarity, type History, type TrackRecord } from './history.ts';
import { drawSecret, eligibleMembers, hasPair, type ParkedTopic, type Rotation } from './rotation.ts';

/** Why a person has this place in the queue. */
export interface QueueReason {
  /** The first one that is true: booked, carried over, never had a slot, or had one `ago` sessions ago. */
  readonly code: 'booked' | 'carried' | 'never' | 'waited';
  /** How many sessions ago their last slot was; null: never. */
  readonly ago: number | null;
  /** What decided the order among people with the same `code` and `ago`; null if there is nobody else. */
  readonly among: 'score' | 'rarer' | 'rather' | 'lot' | null;
  /** Would rather not present, and stands behind everybody who has nothing against it. */
  readonly ratherNot: boolean;
  /** The highest score of their topics; 0 without a topic. */
  readonly score: number;
}

export interface QueueProposal {
  readonly id: string;
  readonly reason: QueueReason;
}

interface Candidate {
  readonly id: string;
  readonly booked: boolean;
  readonly carried: boolean;
  readonly slots: TrackRecord;
  readonly score: number;
  readonly ratherNot: boolean;
  readonly rather: boolean;
}

/**
 * Everybody who may present, in order: booked, carried over, those who have nothing against it, longest without a slot,
 * highest topic, fewest slots, who would like to, then by lot. Years in the group and the order of the list do not matter (docs/domain/rotation.md).
 */
export function proposeQueue(rotation: Rotation, history: History): QueueProposal[] {
  const eligible = eligibleMembers(rotation, 'presenter');
  const lots = seededOrder(
    drawSecret(rotation, 'presenter'),
    eligible.map(({ id }) => id),
  );
  const candidates = eligible.map((member): Candidate => {
    const { id } = member;
    return {
      id,
      booked: rotation.booked.includes(id),
      carried: rotation.carried.includes(id),
      // Who asked for this slot, or waits for one that was promised, has nothing against it.
      ratherNot:
        hasPair(rotation.avoid, 'presenter', id) &&
        !rotation.booked.includes(id) &&
        !rotation.carried.includes(id),
      rather: hasPair(rotation.prefer, 'presenter', id),
      slots: history.ofSlots(member),
      score: Math.max(0, ...rotation.topics.filter(({ owner }) => owner === id).map(scoreOf)),
    };
  });
  return candidates
    .toSorted(
      (a, b) =>
        compareBeforeScore(a, b) ||
        b.score - a.score ||
        compareByRarity(a.slots, b.slots) ||
        compareTrueFirst(a.rather, b.rather) ||
        lots.indexOf(a.id) - lots.indexOf(b.id),
    )
    .map((each) => ({ id: each.id, reason: reasonOf(each, candidates) }));
}

/** Importance × urgency × times raised. The parking list is sorted by it too, highest first. */
const scoreOf = ({ importance, urgency, raised }: Omit<ParkedTopic, 'owner'>): number =>
  importance * urgency * raised;

const compareTrueFirst = (a: boolean, b: boolean): number => Number(b) - Number(a);

const compareBeforeScore = (a: Candidate, b: Candidate): number =>
  compareTrueFirst(a.booked, b.booked) ||
  compareTrueFirst(a.carried, b.carried) ||
  compareTrueFirst(!a.ratherNot, !b.ratherNot) ||
  compareByLongestAgo(a.slots, b.slots);

function reasonOf(own: Candidate, all: readonly Candidate[]): QueueReason {
  const { booked, carried, slots, score } = own;
  return {
    code: booked ? 'booked' : carried ? 'carried' : slots.ago === null ? 'never' : 'waited',
    ago: slots.ago,
    among: decidedBy(
      own,
      all.filter((other) => other !== own && compareBeforeScore(own, other) === 0),
    ),
    ratherNot: own.ratherNot,
    score,
  };
}

function decidedBy(own: Candidate, equals: readonly Candidate[]): QueueReason['among'] {
  if (equals.length === 0) return null;
  const sameScore = equals.filter((other) => other.score === own.score);
  if (sameScore.length === 0) return 'score';
  const asRare = sameScore.filter((other) => compareByRarity(own.slots, other.slots) === 0);
  if (asRare.length === 0) return 'rarer';
  return asRare.some((other) => other.rather === own.rather) ? 'lot' : 'rather';
}
