import { ratio } from './inequality.ts';
import type { Segment } from './measures.ts';
import { union, type Span } from './spans.ts';

/** How far two observers agree beyond chance, sampled in equal steps of time (Cohen's kappa). */
export interface Kappa {
  /** What was compared. */
  readonly units: number;
  /** Part of the units on which they agreed; null where there are none. */
  readonly po: number | null;
  /** The part to be expected by chance. */
  readonly pe: number | null;
  /** (po − pe) / (1 − pe); 1 where chance alone explains everything. */
  readonly kappa: number | null;
  readonly degenerate: boolean;
  /** Categories that either of them used. */
  readonly categories: number;
}

export interface Kappas {
  /** One unit a sample: who spoke, as a set, on [start, end). */
  readonly set: Kappa;
  /** One unit a sample and speaker: did this one speak, on [start, end]? */
  readonly boris: Kappa;
}

/** Counts pairs of categories as they come, and works the kappa out of the sums. */
class Pairs {
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
    let chance = 0;
    for (const category of categories)
      chance += (this.first.get(category) ?? 0) * (this.second.get(category) ?? 0);
    // In whole numbers: (agreed/units − chance/units²) / (1 − chance/units²).
    const whole = units * units;
    return {
      units,
      po: ratio(agreed, units),
      pe: ratio(chance, whole),
      kappa: units === 0 ? null : chance === whole ? 1 : (agreed * units - chance) / (whole - chance),
      degenerate: units > 0 && chance === whole,
      categories: categories.size,
    };
  }
}

/** One observer's track of one speaker, looked at in ever later moments. */
class Track {
  private at = 0;
  private readonly spans: readonly Span[];

  constructor(spans: readonly Span[]) {
    this.spans = union(spans);
  }

  /** Whether the speaker is on at `t`: up to the end of a span, or with it. */
  on(t: number, edge: 'open' | 'closed'): boolean {
    while (this.at < this.spans.length && (this.spans[this.at]?.to ?? 0) < t) this.at += 1;
    const span = this.spans[this.at];
    if (!span || span.from > t) return false;
    // A span that ends here is over; the next one, which does not touch it, cannot have begun.
    return edge === 'closed' || span.to > t;
  }
}

function tracksOf(segments: readonly Segment[], speakers: readonly string[]): Track[] {
  const own = new Map<string, Span[]>(speakers.map((speaker) => [speaker, []]));
  for (const segment of segments) own.get(segment.speaker)?.push(segment);
  return [...own.values()].map((spans) => new Track(spans));
}

/**
 * The kappas of two observers' segments, sampled every `step` (same unit) from the first start up to and
 * including the last end of both.
 */
export function kappas(first: readonly Segment[], second: readonly Segment[], step: number): Kappas {
  const all = [...first, ...second].filter(({ from, to }) => to > from);
  const speakers = [...new Set(all.map(({ speaker }) => speaker))].sort();
  const sets = new Pairs();
  const ones = new Pairs();
  const a = tracksOf(first, speakers);
  const b = tracksOf(second, speakers);
  const begin = all.reduce((least, { from }) => Math.min(least, from), Infinity);
  const end = all.reduce((most, { to }) => Math.max(most, to), -Infinity);
  const whoIsOn = (tracks: readonly Track[], t: number): string =>
    tracks.reduce((on, track, i) => (track.on(t, 'open') ? `${on} ${i}` : on), '');
  for (let t = begin; t <= end; t += step) {
    sets.add(whoIsOn(a, t), whoIsOn(b, t));
    speakers.forEach((_, i) => {
      ones.add(a[i]?.on(t, 'closed') ? `${i}` : '', b[i]?.on(t, 'closed') ? `${i}` : '');
    });
  }
  return { set: sets.kappa(), boris: ones.kappa() };
}
