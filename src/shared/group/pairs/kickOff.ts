import { withVariants } from '#shared/format/variants.ts';
import type { Format } from '#shared/format/schema.ts';
import type { Level } from '#shared/care/levels.ts';
import { NO_ROLES } from '#shared/group/roles.ts';
import type { Brought } from '#shared/session/agreement/brought.ts';
import { PLAIN_DRAFT, type Draft } from '#shared/session/draft.ts';

/** What a kick-off is made of. */
export interface KickOff {
  readonly title: string;
  /** The coaching pair, in words. */
  readonly format: Format;
  /** By name: coached first, then who coaches, then who observes. */
  readonly pairs: readonly (readonly string[])[];
  /** What the two sides are called on the console. */
  readonly sides: readonly [string, string];
  readonly minutes: number;
  /** Of the period that goes on. */
  readonly week: number;
  readonly weeks: number;
  /** Nobody met in the programme yet: there is no last time to report on. */
  readonly first: boolean;
  readonly level: Level;
  /** The group's working agreement as it stands; null: it has none yet. */
  readonly agreement: Brought['agreement'] | null;
}

/** What the first week of a period asks of itself, and the last: variants of the coaching pair. */
export const variantsIn = (week: number, weeks: number): readonly string[] =>
  week === 1 ? ['weekOne'] : week === weeks ? ['weekSix'] : [];

/**
 * One session for all pairs at once. The engine knows the two sides alone, so that every pair has both legs, each equally
 * long, and however many pairs come, or come late, the clock is the same. It belongs to no group: of what happens in it
 * nothing is kept, and at the open level nothing stays for a while either, since names of pairs are nobody's record.
 * The group's agreement comes along to be read; what belongs to no group changes none.
 */
export function kickOffDraft({ title, pairs, sides, minutes, level, agreement, ...asked }: KickOff): Draft {
  const variants = variantsIn(asked.week, asked.weeks);
  return {
    ...PLAIN_DRAFT,
    title: level === 'L3' ? '' : title,
    format: withVariants(asked.format, variants),
    variants: [...variants],
    people: [
      { id: 'p1', name: sides[0] },
      { id: 'p2', name: sides[1] },
    ],
    roles: NO_ROLES,
    queue: ['p1', 'p2'],
    minutes,
    reviewers: [],
    ...(asked.first && { reviewsWhatWaits: true }),
    lockedPresenters: null,
    pairs: pairs.map((one) => [...one]),
    level: level === 'L0' ? 'L1' : level,
    trial: false,
    ...(agreement !== null && { brought: { purpose: '', agreement, next: null, longReview: false } }),
  };
}

/** How many pairs a kick-off was held with, and how many people; nothing of any other session. */
export const pairsHeld = ({
  pairs,
}: {
  readonly pairs: readonly (readonly string[])[];
}): { readonly ofPairs?: { readonly pairs: number; readonly people: number } } =>
  pairs.length === 0 ? {} : { ofPairs: { pairs: pairs.length, people: pairs.flat().length } };
