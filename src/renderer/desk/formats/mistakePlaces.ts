import type { Mistake } from '#shared/format/mistakes.ts';
import type { Format } from '#shared/format/schema.ts';
import { ZONES } from '#shared/format/zones.ts';
import type { Saying } from '#shared/words/timeText.ts';
import { mistakeSentence } from '../../words.ts';

/** Where a mistake shows: a line of the list (a phase by its id, or the whole), and a field in it. */
export interface Place {
  readonly line: string;
  readonly field: string;
}

/** The line for what is not of one phase. */
export const WHOLE = 'whole';

const OF_FORMAT = ['name', 'purpose', 'size', 'closing', 'roles', 'maxPresenters', 'variants', 'names'];

/** Where the field of a mistake stands in the editor; what has no field of its own shows with the whole. */
export function placeOf(format: Format, { path }: Pick<Mistake, 'path'>): Place {
  const [first, second, third] = path;
  const zone = ZONES.find((each) => each === first);
  if (zone !== undefined && typeof second === 'number') {
    const phase = format[zone][second];
    if (phase) return { line: phase.id, field: fieldOfPhase(third) };
  }
  if (first === 'phaseInfos' && typeof second === 'number') {
    const info = format.phaseInfos?.[second];
    if (info) return { line: info.id, field: String(third ?? 'title') };
  }
  if (first === 'prompts' && typeof second === 'string') return { line: second, field: 'prompts' };
  return { line: WHOLE, field: OF_FORMAT.includes(String(first)) ? String(first) : 'phases' };
}

/** Shortest, usual and longest time stand in one row. */
const fieldOfPhase = (part: string | number | undefined): string =>
  part === 'min' || part === 'max' || part === undefined ? 'def' : String(part);

/** The sentences for each field: of the first mistake there. */
export function mistakesByField(format: Format, mistakes: readonly Mistake[]): ReadonlyMap<string, Saying> {
  const found = new Map<string, Saying>();
  for (const mistake of mistakes) {
    const { line, field } = placeOf(format, mistake);
    const key = `${line}.${field}`;
    if (!found.has(key)) found.set(key, (times) => mistakeSentence(mistake.why, times));
  }
  return found;
}
