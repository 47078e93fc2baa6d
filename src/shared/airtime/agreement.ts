import { ratio } from './inequality.ts';
import { kappas, type Kappas } from './kappa.ts';
import type { Segment } from './measures.ts';
import { intersection, lengthOf, union, without, type Span } from './spans.ts';

/**
 * Kinds of difference between two observers: only one of them heard a whole turn, a short one (`remark`) or a longer
 * one (`stretch`); or both heard the turn, but not with the same start or end (`edge`).
 */
export type DifferenceKind = 'remark' | 'stretch' | 'edge';

export interface Difference extends Span {
  readonly speaker: string;
  readonly kind: DifferenceKind;
  /** Which observer heard this speaker. */
  readonly heardBy: 'first' | 'second';
}

/** What more than half of the differing time has in common; a field is null if it is not the same for so much of it. */
export interface MainDifference {
  readonly kind: DifferenceKind | null;
  readonly speaker: string | null;
}

/** How much two observers of one session agree. Lengths are in the unit of the segments. */
export interface Agreement {
  /** From the first start to the last end of both. */
  readonly compared: number;
  /** The time in which both have the same people speaking, or nobody. */
  readonly agreed: number;
  readonly part: number | null;
  readonly kappas: Kappas;
  /** Starts and stops; each is matched with at most one of the other observer, within the tolerance. */
  readonly events: EventAgreement;
  /** In order of start. */
  readonly differences: readonly Difference[];
  /** Null if they do not differ. */
  readonly mainDifference: MainDifference | null;
}

export interface EventAgreement {
  readonly tolerance: number;
  readonly first: number;
  readonly second: number;
  readonly matched: number;
  /** 2 × matched / (first + second); null if there are none. */
  readonly part: number | null;
}

export interface AgreementOptions {
  /** The time between two samples of the kappas. */
  readonly step: number;
  /** The largest distance between two starts or stops that match. */
  readonly tolerance: number;
  /** The longest turn that is a remark. */
  readonly remark: number;
}

/** Default options, in seconds. */
export const AGREEMENT_SECONDS = { step: 0.5, tolerance: 1, remark: 2 } as const;

/** Compares the segments of two observers; they may be in any order. */
export function measureAgreement(
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
      ...findDifferences(speaker, a, b, 'first', remark),
      ...findDifferences(speaker, b, a, 'second', remark),
    ])
    .sort((x, y) => x.from - y.from || x.to - y.to);
  const agreed = compared - lengthOf(union(differences));
  return {
    compared,
    agreed,
    part: ratio(agreed, compared),
    kappas: kappas(first, second, step),
    events: compareEvents(tracks, tolerance),
    differences,
    mainDifference: findMainDifference(differences),
  };
}

const trackOf = (segments: readonly Segment[], speaker: string): Span[] =>
  union(segments.filter((segment) => segment.speaker === speaker));

/** The parts of `own` that are not in `other`. */
function findDifferences(
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
 * Matches two sorted lists of moments: as many pairs as possible, each at most `tolerance` apart. A moment that is too
 * early for the next one of the other list is skipped, because all later ones are even further away.
 */
export function matchWithin(
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

function compareEvents(
  tracks: readonly { readonly a: readonly Span[]; readonly b: readonly Span[] }[],
  tolerance: number,
): EventAgreement {
  const count = { first: 0, second: 0, matched: 0 };
  for (const { a, b } of tracks)
    for (const edge of ['from', 'to'] as const) {
      count.first += a.length;
      count.second += b.length;
      count.matched += matchWithin(
        a.map((span) => span[edge]),
        b.map((span) => span[edge]),
        tolerance,
      ).length;
    }
  return { tolerance, ...count, part: ratio(2 * count.matched, count.first + count.second) };
}

/** The key that more than half of the differing time has; null if there is none. */
function findMajority<K>(differences: readonly Difference[], key: (one: Difference) => K): K | null {
  const times = new Map<K, number>();
  for (const one of differences) times.set(key(one), (times.get(key(one)) ?? 0) + one.to - one.from);
  const whole = lengthOf(differences);
  return [...times].find(([, time]) => 2 * time > whole)?.[0] ?? null;
}

function findMainDifference(differences: readonly Difference[]): MainDifference | null {
  if (differences.length === 0) return null;
  const kind = findMajority(differences, (one) => one.kind);
  const ofKind = kind === null ? differences : differences.filter((one) => one.kind === kind);
  return { kind, speaker: findMajority(ofKind, ({ speaker }) => speaker) };
}
