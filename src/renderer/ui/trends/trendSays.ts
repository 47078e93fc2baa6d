import type { TrendMeasure } from '#shared/group/register/trendMeasure.ts';
import type { GroupTrends } from '#shared/records/archive/trends.ts';
import { trendsWords as words } from '../../words.ts';

/** Measures that have a value, or none, on each date of the group. */
export type DatedMeasure = Exclude<TrendMeasure, 'reach' | 'worth' | 'safety' | 'signal'>;

/** What a picture and its table say of the date at place `i`; where there is no value, why. */
export function trendSays(measure: DatedMeasure, trends: GroupTrends, i: number): string {
  const held = trends.dates[i]?.held === true;
  return (
    valueAt(measure, trends, i) ?? (held && measure !== 'rhythm' ? words.noValue[measure] : words.notHeld)
  );
}

function valueAt(measure: DatedMeasure, trends: GroupTrends, i: number): string | null {
  if (measure === 'looked') {
    const of = trends.looked[i] ?? null;
    return of && words.lookedOf(of.open, of.looked);
  }
  if (measure === 'evidence') {
    const of = trends.evidence[i] ?? null;
    return of && words.evidenceOf(of.looked, of.evidence);
  }
  const value = (measure === 'rhythm' ? trends.came : trends[measure])[i] ?? null;
  if (value === null) return null;
  if (measure === 'rhythm') return words.cameOf(value);
  const says = words.value[measure](value);
  return measure === 'gap' ? words.ofFormat(says, trends.formats[i] ?? null) : says;
}
