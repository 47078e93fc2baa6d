import type { Circle, Phase, Speaker, Who, WhoPart } from '#shared/format/schema.ts';
import type { PersonId } from '#shared/session/ids.ts';

/**
 * What share of the talk a phase expects of each person (docs/domain/observer.md, q). Shares of one phase add up to 1;
 * whoever is not a key is expected to listen. Null: the phase expects nobody in particular, or a role in it is
 * not filled, and it does not count.
 */
export type Expectation = ReadonlyMap<PersonId, number>;

/** Who is who while a phase runs. Only people in the room. */
export interface Cast {
  readonly all: readonly PersonId[];
  /** Helpers of the slot's presenter. */
  readonly helpers: readonly PersonId[];
  /** Whose commitments, or cards, the phase goes through. */
  readonly owners: readonly PersonId[];
  readonly roles: Readonly<Partial<Record<Exclude<Speaker, 'owner'>, PersonId | null>>>;
  /** Who passed in this phase's round and did not speak: nobody expects them to, and a pass never counts as low airtime. */
  readonly passed: ReadonlySet<PersonId>;
}

const PAIR: readonly (keyof Cast['roles'])[] = ['coach', 'coachee', 'giver', 'receiver'];

/** One share each, whoever is named twice included: in a pair the coach may be the giver too. */
function equally(named: readonly PersonId[]): Expectation | null {
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

/** Adds expectations up, each with its weight; those without one are left out. */
function mixed(parts: readonly (readonly [Expectation | null, number])[]): Expectation | null {
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
      return equally(speakersOf(part.role, cast));
    case 'round':
      return equally(circleOf(part.of, cast).filter((person) => !cast.passed.has(person)));
    case 'open':
      return equally(circleOf(part.of, cast));
    case 'owners':
      return equally(cast.owners);
    case 'exchange': {
      const asking = equally(speakersOf(part.asks, cast));
      const answering = equally(speakersOf(part.answers, cast));
      return (
        asking &&
        answering &&
        mixed([
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

/** Does the phase expect anybody to speak, whoever that is? */
export const expectsTalk = (who: Who): boolean => who.kind !== 'silence' && who.kind !== 'nobody';

/** The share that one phase expects of each person in it. */
export function expectedIn(phase: Pick<Phase, 'who'>, cast: Cast): Expectation | null {
  const { who } = phase;
  if (who.kind !== 'sequence') return expectedInPart(who, cast);
  return mixed([
    [expectedInPart(who.first, cast), who.firstShare],
    [expectedInPart(who.then, cast), 1 - who.firstShare],
  ]);
}

/** Over a session: each stretch's expectation, weighted with its length. Null where no stretch has one. */
export function expectedOver(
  stretches: readonly { readonly expectation: Expectation | null; readonly length: number }[],
): Expectation | null {
  return mixed(stretches.map(({ expectation, length }) => [expectation, length] as const));
}
