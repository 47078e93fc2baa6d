import { choose } from './choose.ts';
import type { Format } from './schema.ts';

/** What a group meets with. */
interface Meets {
  /** The id of its usual format; null: none yet. */
  readonly usual: string | null;
  readonly minutes: number;
  readonly people: number;
}

/**
 * The format that a group's next session is planned with: its usual one; else `otherwise`, where that takes so many
 * people; else what fits them best. Where nothing does, `otherwise`: the plan then says why not.
 */
export function formatForGroup(
  { usual, ...meets }: Meets,
  formats: readonly Format[],
  otherwise: Format,
): Format {
  const own = usual === null ? undefined : formats.find(({ id }) => id === usual);
  if (own !== undefined) return own;
  const { min, max } = otherwise.size;
  if (meets.people >= min && meets.people <= max) return otherwise;
  const [best] = choose(meets, formats);
  return best?.fits === true ? best.format : otherwise;
}
