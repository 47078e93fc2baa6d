import { folded, tagsIn } from '#shared/records/archive/query.ts';
import { addMonths, type Day } from './day.ts';
import { HORIZONS, type EntryOf, type Horizon } from './entries.ts';

/** A question that a group may put to itself once a year (docs/domain/rotation.md). */
export interface YearlyQuestion {
  readonly horizon: Horizon;
  /** When it was put on the parking list last; null: never. */
  readonly asked: Day | null;
  /** From this day on it may be asked again; null: it may be asked now. */
  readonly again: Day | null;
}

const MONTHS_BETWEEN = 12;

export const yearlyOf = ({ horizons }: Pick<EntryOf<'group'>, 'horizons'>, today: Day): YearlyQuestion[] =>
  HORIZONS.map((horizon) => {
    const asked = horizons?.[horizon] ?? null;
    const again = asked === null ? null : addMonths(asked, MONTHS_BETWEEN);
    return { horizon, asked, again: again !== null && again > today ? again : null };
  });

export const hasTag = (text: string, tag: string): boolean => tagsIn(text).includes(folded(tag));

/** The text with this tag behind it, or without it where it has it. */
export const withTagTurned = (text: string, tag: string): string =>
  hasTag(text, tag)
    ? text
        .split(/(?<=\s)/u)
        .filter((word) => !(word.startsWith('#') && hasTag(word, tag)))
        .join('')
        .trimEnd()
    : `${text.trimEnd()} #${tag}`.trimStart();
