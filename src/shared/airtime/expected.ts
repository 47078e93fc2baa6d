import type { Circle, Phase, Speaker, Who, WhoPart } from '#shared/format/schema.ts';
import type { PersonId } from '#shared/session/ids.ts';

/**
 * The share of the talk that a phase expects of each person (q in docs/domain/observer.md). The shares of a phase add
 * up to 1; people without a share are expected to listen. Null instead of an expectation: the phase expects nobody in
 * particular, or nobody has a role that it needs, and the phase does not count.
 */
export type Expectation = ReadonlyMap<PersonId, number>;

/** Who has which part while a phase runs. Only people in the room. */
export interface Cast {
  readonly all: readonly PersonId[];
  /** The helpers in this slot. */
  readonly helpers: readonly PersonId[];
  /** The people whose commitments or cards the phase is about. */
  readonly owners: readonly PersonId[];
  readonly roles: Readonly<Partial<Record<Exclude<Speaker, 'owner'>, PersonId | null>>>;
  /** People who passed in this round and did not speak. They are not expected to: a pass never counts as low airtime. */
  readonly passed: ReadonlySet<PersonId>;
}

const PAIR: readonly (keyof Cast['roles'])[] = ['coach', 'coachee', 'giver', 'receiver'];

/** An equal share for each person. A person may be named twice (in a pair, the coach may be the giver too). */
function equalShares(named: readonly PersonId[]): Expectation | null {
  const people = new Set(named);
  return people.size === 0 ? null : new Map([...people].map((person) => [person, 1 / people.size]));
}

function speakersOf(role: Speaker | 'helpers', cast: Cast): readonly PersonId[] {
  if (role === 'helpers') return cast.helpers;
  if (role === 'owner') return cast.owners;
  const person = cast.roles[role] ?? null;
  return person !== null && cast.all.includes(person) ? [person] : [];
}

function circleOf(circle: Circle, cast: Cast): readonly PersonId[] {
  if (circle === 'all') return cast.all;
  if (circle === 'helpers') return cast.helpers;
  return PAIR.flatMap((role) => speakersOf(role as Speaker, cast));
}

/** The weighted mean of expectations; nulls are left out. */
function weightedMix(parts: readonly (readonly [Expectation | null, number])[]): Expectation | null {
  const counted = parts.filter(
    (part): part is readonly [Expectation, number] => part[0] !== null && part[1] > 0,
  );
  const whole = counted.reduce((sum, [, weight]) => sum + weight, 0);
  if (whole === 0) return null;
  const shares = new Map<PersonId, number>();
  for (const [expectation, weight] of counted)
    for (const [person, share] of expectation)
      shares.set(person, (shares.get(person) ?? 0) + (share * weight) / whole);
  return shares;
}

function expectedInPart(part: WhoPart, cast: Cast): Expectation | null {
  switch (part.kind) {
    case 'one':
      return equalShares(speakersOf(part.role, cast));
    case 'round':
      return equalShares(circleOf(part.of, cast).filter((person) => !cast.passed.has(person)));
    case 'open':
      return equalShares(circleOf(part.of, cast));
    case 'owners':
      return equalShares(cast.owners);
    case 'exchange': {
      const asking = equalShares(speakersOf(part.asks, cast));
      const answering = equalShares(speakersOf(part.answers, cast));
      return (
        asking &&
        answering &&
        weightedMix([
          [asking, 0.5],
          [answering, 0.5],
        ])
      );
    }
    case 'silence':
    case 'nobody':
      return null;
  }
}

/** Whether the phase expects somebody to speak. */
export const expectsTalk = (who: Who): boolean => who.kind !== 'silence' && who.kind !== 'nobody';

/** The share that a phase expects of each person. */
export function expectedIn(phase: Pick<Phase, 'who'>, cast: Cast): Expectation | null {
  const { who } = phase;
  if (who.kind !== 'sequence') return expectedInPart(who, cast);
  return weightedMix([
    [expectedInPart(who.first, cast), who.firstShare],
    [expectedInPart(who.then, cast), 1 - who.firstShare],
  ]);
}

/** The expectation of several stretches together, weighted by their lengths. Null if no stretch has one. */
export function expectedOver(
  stretches: readonly { readonly expectation: Expectation | null; readonly length: number }[],
): Expectation | null {
  return weightedMix(stretches.map(({ expectation, length }) => [expectation, length] as const));
}
