import { choose } from './choose.ts';
import type { Format } from './schema.ts';

/** What a group of no usual format meets for, where nothing else is known; in minutes. */
export const USUAL_MINUTES = 45;

/** What a group meets with. */
interface Meets {
  /** The id of its usual format; null: none yet. */
  readonly usual: string | null;
  readonly minutes: number;
  readonly people: number;
}

/** Why a format is for more people or for fewer. */
const IS_FOR_OTHERS: ReadonlySet<string> = new Set(['tooFew', 'tooMany']);

/**
 * The format that a group's next session is planned with: its usual one, or `otherwise` where it has none; where that does
 * not take so many people, what fits them best. Where nothing does, the one that is meant: the plan then says why not.
 */
export function formatForGroup(
  { usual, ...meets }: Meets,
  formats: readonly Format[],
  otherwise: Format,
): Format {
  const meant = formats.find(({ id }) => id === usual) ?? otherwise;
  const [asMeant] = choose(meets, [meant]);
  // Too few minutes are the group's to change; for other people one does not find the format.
  if (asMeant?.fits !== false || !IS_FOR_OTHERS.has(asMeant.why.reason)) return meant;
  const [best] = choose(meets, formats);
  return best?.fits === true ? best.format : meant;
}
