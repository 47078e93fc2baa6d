import { without } from '#shared/airtime/spans.ts';
import type { Words } from '#shared/words/words.ts';
import type { Summary } from './summary.ts';
import { toLeave } from './toLeave.ts';

const seconds = (milliseconds: number): string => (milliseconds / 1_000).toFixed(3);

/** Fields of RTTM are parted by white space: a name has none, and never reads as no name. */
const oneField = (name: string): string => name.replace(/\s+/gu, '_').replace(/^<NA>$/u, 'NA');

/**
 * The turns as RTTM, for other programs: a line each, in order of start; a turn that was paused is several. Times
 * are seconds on the session's clock, 0 where its first phase began.
 */
export function toRttm(full: Summary, { named }: { readonly named: boolean }, words: Words): string {
  const summary = toLeave({ ...full, agreed: { ...full.agreed, turns: true } }, { named }, words);
  const zero = summary.startedAt ?? 0;
  return summary.airtime.turns
    .flatMap(({ name, from, to }) =>
      without([{ from, to }], summary.talk?.pauses ?? []).map((span) => ({ name, ...span })),
    )
    .toSorted((a, b) => a.from - b.from || a.to - b.to)
    .map(
      ({ name, from, to }) =>
        `SPEAKER session 1 ${seconds(Math.max(0, from - zero))} ${seconds(to - Math.max(from, zero))} <NA> <NA> ${oneField(name)} <NA> <NA>\n`,
    )
    .join('');
}
