import { ratio } from './inequality.ts';
import type { Segment } from './measures.ts';
import { union, type Span } from './spans.ts';

/** How much two observers agree beyond chance (Cohen's kappa), from samples at equal steps of time. */
export interface Kappa {
  /** How many comparisons were made. */
  readonly units: number;
  /** Part of the units in which they agree; null if there are none. */
  readonly po: number | null;
  /** The part in which they would agree by chance. */
  readonly pe: number | null;
  /** (po − pe) / (1 − pe); 1 if pe is 1. */
  readonly kappa: number | null;
  /** pe is 1: both used the same single category throughout. */
  readonly degenerate: boolean;
  /** How many categories at least one of them used. */
  readonly categories: number;
}

export interface Kappas {
  /** One unit for each sample: the set of people who speak. A turn counts on [start, end). */
  readonly set: Kappa;
  /** One unit for each sample and person: does this person speak? A turn counts on [start, end], as BORIS does it. */
  readonly boris: Kappa;
}

/** Counts pairs of categories one by one, and calculates the kappa from the sums. */
class AgreementCounter {
  private units = 0;
  private agreed = 0;
  private readonly first = new Map<string, number>();
  private readonly second = new Map<string, number>();

  add(a: string, b: string): void {
    this.units += 1;
    if (a === b) this.agreed += 1;
    this.first.set(a, (this.first.get(a) ?? 0) + 1);
    this.second.set(b, (this.second.get(b) ?? 0) + 1);
  }

  kappa(): Kappa {
    const { units, agreed } = this;
    const categories = new Set([...this.first.keys(), ...this.second.keys()]);
    let agreedByChance = 0;
    for (const category of categories)
      agreedByChance += (this.first.get(category) ?? 0) * (this.second.get(category) ?? 0);
    // (agreed/units − agreedByChance/units²) / (1 − agreedByChance/units²), multiplied by units² to keep whole numbers.
    const whole = units * units;
    return {
      units,
      po: ratio(agreed, units),
      pe: ratio(agreedByChance, whole),
      kappa:
        units === 0
          ? null
          : agreedByChance === whole
            ? 1
            : (agreed * units - agreedByChance) / (whole - agreedByChance),
      degenerate: units > 0 && agreedByChance === whole,
      categories: categories.size,
    };
  }
}

/** What one observer recorded of one speaker. It is read at moments that never go back. */
class SampledTrack {
  private nextSpan = 0;
  private readonly spans: readonly Span[];

  constructor(spans: readonly Span[]) {
    this.spans = union(spans);
  }

  /** Whether the person speaks at `t`; the end of a span counts only if `edge` is closed. */
  isSpeakingAt(t: number, edge: 'open' | 'closed'): boolean {
    while (this.nextSpan < this.spans.length && (this.spans[this.nextSpan]?.to ?? 0) < t) this.nextSpan += 1;
    const span = this.spans[this.nextSpan];
    if (!span || span.from > t) return false;
    // If this span ends at `t`, the next one cannot have begun: the two do not touch.
    return edge === 'closed' || span.to > t;
  }
}

function tracksOf(segments: readonly Segment[], speakers: readonly string[]): SampledTrack[] {
  const spansBySpeaker = new Map<string, Span[]>(speakers.map((speaker) => [speaker, []]));
  for (const segment of segments) spansBySpeaker.get(segment.speaker)?.push(segment);
  return [...spansBySpeaker.values()].map((spans) => new SampledTrack(spans));
}

/**
 * The kappas of two observers' segments. Samples are taken every `step` (in the same unit), from the first start of
 * both to the last end, including it.
 */
export function kappas(first: readonly Segment[], second: readonly Segment[], step: number): Kappas {
  const all = [...first, ...second].filter(({ from, to }) => to > from);
  const speakers = [...new Set(all.map(({ speaker }) => speaker))].sort();
  const bySample = new AgreementCounter();
  const bySpeaker = new AgreementCounter();
  const firstTracks = tracksOf(first, speakers);
  const secondTracks = tracksOf(second, speakers);
  const begin = all.reduce((least, { from }) => Math.min(least, from), Infinity);
  const end = all.reduce((most, { to }) => Math.max(most, to), -Infinity);
  const whoSpeaks = (tracks: readonly SampledTrack[], t: number): string =>
    tracks.reduce((on, track, i) => (track.isSpeakingAt(t, 'open') ? `${on} ${i}` : on), '');
  for (let t = begin; t <= end; t += step) {
    bySample.add(whoSpeaks(firstTracks, t), whoSpeaks(secondTracks, t));
    speakers.forEach((_, i) => {
      bySpeaker.add(
        firstTracks[i]?.isSpeakingAt(t, 'closed') ? `${i}` : '',
        secondTracks[i]?.isSpeakingAt(t, 'closed') ? `${i}` : '',
      );
    });
  }
  return { set: bySample.kappa(), boris: bySpeaker.kappa() };
}
