import type { EntryId } from '#shared/group/register/entryId.ts';
import type { ProgrammeView } from '#shared/group/pairs/programmeView.ts';

/** Up to so many people have room for their names round the water. */
export const NAMED_ON_WATER = 16;

/** The longest meeting of a pair, in minutes. */
export const MOST_PAIR_MINUTES = 240;

type Pair = ProgrammeView['pairs'][number];

/** The period that the page shows as it is: the one that goes on, the first one before it, the last one after it. */
export const periodShown = ({ at, periods }: ProgrammeView): number =>
  at.state === 'now' ? at.period : at.state === 'before' ? 1 : periods;

/** The week up to which something may have been said; 0: none yet. */
export const weekShown = ({ at, weeks }: ProgrammeView): number =>
  at.state === 'now' ? at.week : at.state === 'before' ? 0 : weeks;

/** Who is together in a week of a period. */
export const pairsIn = ({ pairs }: ProgrammeView, period: number, week: number): Pair[] =>
  pairs.filter((pair) => pair.period === period && pair.from <= week && week <= pair.until);

/** Those of a period that are shown as its picture: of the week that goes on, or its first. */
export const pairsShown = (programme: ProgrammeView, period: number): Pair[] =>
  pairsIn(programme, period, period === periodShown(programme) ? Math.max(1, weekShown(programme)) : 1);

/**
 * Of a pair whoever is named first, and so is coached first: of two by first name, as the page lists them; of a trio in a
 * week whoever is coached, whoever coaches, and last whoever observes.
 */
export function inTurn(pair: Pair, week: number, nameOf: (person: EntryId) => string): readonly EntryId[] {
  const { people } = pair;
  if (people.length < 3) return people.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b)));
  const last = people.indexOf(observerIn(pair, week) ?? '');
  return [...people.slice(last + 1), ...people.slice(0, last + 1)];
}

/** Who observes in a trio in each week: the seat goes round, so that nobody watches twice running. */
export const observerIn = ({ people }: Pair, week: number): EntryId | undefined =>
  // Coachee, coach, observer: the one who observes is coached next.
  people.length < 3 ? undefined : people[(5 - ((week - 1) % 3)) % 3];

/** Of two by first name, of a trio as its seats go round: on every page in the same order. */
export const namesOfPair = (pair: Pair, nameOf: (person: EntryId) => string): string[] =>
  (pair.people.length > 2 ? pair.people : inTurn(pair, 1, nameOf)).map(nameOf);

/** The pairs by the name that comes first, trios last: wherever they stand below each other. */
export const asListed = (pairs: readonly Pair[], nameOf: (person: EntryId) => string): Pair[] =>
  pairs.toSorted(
    (a, b) =>
      a.people.length - b.people.length ||
      (namesOfPair(a, nameOf)[0] ?? '').localeCompare(namesOfPair(b, nameOf)[0] ?? ''),
  );
