/** What a file of turns must yield, as `tests/data/cases/expected.json` says. */
export interface Wanted {
  /** Seconds. */
  readonly speakers?: Readonly<Record<string, number>>;
  readonly people?: readonly string[];
  readonly speech_s?: number;
  readonly overlap_s?: number;
  readonly refused?: boolean;
  readonly ends?: 'estimated';
  readonly any?: readonly Wanted[];
}

/** What it yielded; times in seconds. */
export interface Yielded {
  readonly speakers: Readonly<Record<string, number>>;
  readonly speech_s: number;
  readonly overlap_s: number;
  readonly ends?: 'estimated' | undefined;
}

const TOLERANCE = 0.002;
const near = (a: number | undefined, b: number): boolean => Math.abs((a ?? Number.NaN) - b) <= TOLERANCE;

/** What is not as it must be; `found` null: the file was refused. */
export function allows(wanted: Wanted, found: Yielded | null): string[] {
  if (wanted.any) {
    const each = wanted.any.map((one) => allows(one, found));
    return each.some((wrong) => wrong.length === 0) ? [] : each.flat();
  }
  if (wanted.refused || !found)
    return (found === null) === (wanted.refused ?? false) ? [] : [found ? 'was not refused' : 'was refused'];
  const names = Object.keys(found.speakers).sort();
  const people = [...(wanted.people ?? Object.keys(wanted.speakers ?? {}))].sort();
  return [
    ...(JSON.stringify(names) === JSON.stringify(people) ? [] : [`speakers: ${names.join(', ')}`]),
    ...Object.entries(wanted.speakers ?? {}).flatMap(([name, seconds]) =>
      near(found.speakers[name], seconds) ? [] : [`${name}: ${found.speakers[name]}, not ${seconds}`],
    ),
    ...(['speech_s', 'overlap_s'] as const).flatMap((key) =>
      wanted[key] === undefined || near(found[key], wanted[key]) ? [] : [`${key}: ${found[key]}`],
    ),
    ...(found.ends === wanted.ends ? [] : [`ends: ${String(found.ends)}`]),
  ];
}
