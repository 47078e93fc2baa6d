import { ratio } from './inequality.ts';
import { kappas, type Kappas } from './kappa.ts';
import type { Segment } from './measures.ts';
import { intersection, lengthOf, union, without, type Span } from './spans.ts';

/**
 * What a difference between two observers is: a whole remark that only one of them heard, or a longer stretch of
 * that kind; or that one began, or stopped, earlier with a turn that both heard.
 */
export type DifferenceKind = 'remark' | 'stretch' | 'edge';

export interface Difference extends Span {
  readonly speaker: string;
  readonly kind: DifferenceKind;
  /** Who heard this speaker then. */
  readonly heardBy: 'first' | 'second';
}

/** What most of the differing time is; a part that is null is not the same for most of it. */
export interface MostlyDiffer {
  readonly kind: DifferenceKind | null;
  readonly speaker: string | null;
}

/** How far two observers of one session agree. Lengths in the unit of the segments. */
export interface Agreement {
  /** From the first start to the last end of both. */
  readonly compared: number;
  /** The time in which both say that the same people speak, or that nobody does. */
  readonly agreed: number;
  readonly part: number | null;
  readonly kappas: Kappas;
  /** Starts and stops, each matched with at most one of the other's within the tolerance. */
  readonly events: EventAgreement;
  /** In order of start. */
  readonly differences: readonly Difference[];
  /** Null where they do not differ. */
  readonly mostly: MostlyDiffer | null;
}

export interface EventAgreement {
  readonly tolerance: number;
  readonly first: number;
  readonly second: number;
  readonly matched: number;
  /** 2 × matched / (first + second); null where there are none. */
  readonly part: number | null;
}

export interface AgreementOptions {
  /** Between samples of the kappas. */
  readonly step: number;
  /** How far a start or stop may lie from the other's. */
  readonly tolerance: number;
  /** A turn up to so long is a remark. */
  readonly remark: number;
}

/** How an agreement is worked out by default, in seconds. */
export const AGREEMENT_SECONDS = { step: 0.5, tolerance: 1, remark: 2 } as const;

/** Compares two observers' segments, in any order. */
export function agreementOf(
  first: readonly Segment[],
  second: readonly Segment[],
  { step, tolerance, remark }: AgreementOptions,
): Agreement {
  const speakers = [...new Set([...first, ...second].map(({ speaker }) => speaker))].sort();
  const tracks = speakers.map((speaker) => ({
    speaker,
    a: trackOf(first, speaker),
    b: trackOf(second, speaker),
  }));
  const heard = union(tracks.flatMap(({ a, b }) => [...a, ...b]));
  const compared = (heard.at(-1)?.to ?? 0) - (heard[0]?.from ?? 0);
  const differences = tracks
    .flatMap(({ speaker, a, b }) => [
      ...differencesOf(speaker, a, b, 'first', remark),
      ...differencesOf(speaker, b, a, 'second', remark),
    ])
    .sort((x, y) => x.from - y.from || x.to - y.to);
  const agreed = compared - lengthOf(union(differences));
  return {
    compared,
    agreed,
    part: ratio(agreed, compared),
    kappas: kappas(first, second, step),
    events: eventsOf(tracks, tolerance),
    differences,
    mostly: mostlyOf(differences),
  };
}

const trackOf = (segments: readonly Segment[], speaker: string): Span[] =>
  union(segments.filter((segment) => segment.speaker === speaker));

/** What of `own` is not in `other`. */
function differencesOf(
  speaker: string,
  own: readonly Span[],
  other: readonly Span[],
  heardBy: Difference['heardBy'],
  remark: number,
): Difference[] {
  return own.flatMap((turn) => {
    const alone = intersection([turn], other).length === 0;
    const kind: DifferenceKind = !alone ? 'edge' : turn.to - turn.from <= remark ? 'remark' : 'stretch';
    return without([turn], other).map(({ from, to }) => ({ from, to, speaker, kind, heardBy }));
  });
}

/**
 * Of sorted moments, as many pairs as there can be, one of each, at most `tolerance` apart: whoever comes first
 * and is too early for the other's next has nobody left to meet.
 */
export function matchedWithin(
  first: readonly number[],
  second: readonly number[],
  tolerance: number,
): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; ;) {
    const a = first[i];
    const b = second[j];
    if (a === undefined || b === undefined) return pairs;
    if (Math.abs(a - b) <= tolerance) {
      pairs.push([a, b]);
      i += 1;
      j += 1;
    } else if (a < b) i += 1;
    else j += 1;
  }
}

function eventsOf(
  tracks: readonly { readonly a: readonly Span[]; readonly b: readonly Span[] }[],
  tolerance: number,
): EventAgreement {
  const count = { first: 0, second: 0, matched: 0 };
  for (const { a, b } of tracks)
    for (const edge of ['from', 'to'] as const) {
      count.first += a.length;
      count.second += b.length;
      count.matched += matchedWithin(
        a.map((span) => span[edge]),
        b.map((span) => span[edge]),
        tolerance,
      ).length;
    }
  return { tolerance, ...count, part: ratio(2 * count.matched, count.first + count.second) };
}

/** More than half of the differing time. */
function mostOf<K>(differences: readonly Difference[], key: (one: Difference) => K): K | null {
  const times = new Map<K, number>();
  for (const one of differences) times.set(key(one), (times.get(key(one)) ?? 0) + one.to - one.from);
  const whole = lengthOf(differences);
  return [...times].find(([, time]) => 2 * time > whole)?.[0] ?? null;
}

function mostlyOf(differences: readonly Difference[]): MostlyDiffer | null {
  if (differences.length === 0) return null;
  const kind = mostOf(differences, (one) => one.kind);
  const ofKind = kind === null ? differences : differences.filter((one) => one.kind === kind);
  return { kind, speaker: mostOf(ofKind, ({ speaker }) => speaker) };
}
