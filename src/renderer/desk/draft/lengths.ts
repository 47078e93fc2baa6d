import { runsOf, type Plan } from '#shared/format/fit.ts';
import { BREAK_LENGTH } from '#shared/format/breaks.ts';
import { stepIdIn } from '#shared/session/machine/stepId.ts';
import type { StepId } from '#shared/session/ids.ts';
import { infoOf } from './shipped.ts';
import type { Format, Phase } from '#shared/format/schema.ts';
import { ZONES, type Zone } from '#shared/format/zones.ts';
import { planWords as words } from '../../words.ts';

/** One phase of the strip; times in seconds from the opening. */
export interface Segment {
  readonly key: string;
  readonly title: string;
  readonly from: number;
  readonly length: number;
  /** What it takes at its full length. */
  readonly full: number;
  readonly shortened: boolean;
  /** From here on (seconds into it) the round is over and the floor is open; null where that is not so. */
  readonly openFrom: number | null;
  /** The agenda's step. */
  readonly step: StepId;
  /** Seconds of a break that stands after it. */
  readonly rest: number;
}

export interface SegmentGroup {
  readonly title: string;
  /** Said instead where the title is wider than its place; null where it is cut. */
  readonly short: string | null;
  readonly segments: readonly Segment[];
  readonly length: number;
}

export interface ShorterRow {
  readonly title: string;
  /** Seconds for one unit. */
  readonly full: number;
  readonly today: number;
}

/** The plan as a strip: its phases in order, slot by slot; breaks stand after the steps of `breaksAfter`. */
export function groupsOf(
  format: Format,
  plan: Plan,
  presenters: readonly string[],
  breaksAfter: readonly StepId[] = [],
): SegmentGroup[] {
  const groups: SegmentGroup[] = [];
  let at = 0;
  const add = (zone: Zone, slot: number | null, title: string, short: string | null = null) => {
    const segments = format[zone].flatMap((phase): Segment[] => {
      const unit = plan.durations[phase.id];
      const units = plan.counts[phase.id] ?? 0;
      if (unit === undefined || units === 0) return [];
      const length = unit * units;
      const step = stepIdIn(zone, slot ?? 0, phase.id);
      const rest = breaksAfter.includes(step) ? BREAK_LENGTH : 0;
      const segment = {
        step,
        rest,
        key: `${zone}.${slot ?? 0}.${phase.id}`,
        title: infoOf(format, phase.id).title,
        from: at,
        length,
        full: phase.def * units,
        shortened: unit < phase.def,
        openFrom: phase.who.kind === 'sequence' ? length * phase.who.firstShare : null,
      };
      at += length + rest;
      return [segment];
    });
    if (segments.length > 0)
      groups.push({ title, short, segments, length: segments.reduce((sum, { length }) => sum + length, 0) });
  };
  add('front', null, words.zones.front, words.zonesShort.front);
  for (let slot = 1; slot <= plan.presenters; slot++) {
    const called = (name: string | null) => words.slotOf(format.focus, slot, name);
    add('slot', slot, called(presenters[slot - 1] ?? null), called(null));
    if (slot <= runsOf('gap', plan.presenters)) add('gap', slot, words.zones.gap);
  }
  add('back', null, words.zones.back, words.zonesShort.back);
  return groups;
}

const allPhases = (format: Format): Phase[] => ZONES.flatMap((zone) => format[zone]);

const LONGEST_ROW = 24;

/** What became shorter; neighbours that went from the same to the same are one row. */
export function shorterRows(format: Format, plan: Plan): ShorterRow[] {
  const rows: (ShorterRow & { per: string; titles: string[] })[] = [];
  for (const phase of allPhases(format)) {
    const today = plan.durations[phase.id];
    if (today === undefined || today >= phase.def) continue;
    const title = words.shorterTitles[phase.id] ?? infoOf(format, phase.id).title;
    const last = rows.at(-1);
    const each = (plan.counts[phase.id] ?? 1) > 1;
    const fits = last && [...last.titles, title].join(', ').length <= LONGEST_ROW;
    if (fits && last.full === phase.def && last.today === today && last.per === '1' && !each)
      last.titles.push(title);
    else
      rows.push({
        title: '',
        titles: [each ? words.each(title) : title],
        full: phase.def,
        today,
        per: each ? 'each' : '1',
      });
  }
  return rows.map(({ titles, full, today }) => ({ title: titles.join(', '), full, today }));
}

/** The sticky phases that kept their length: what a plan holds on to longest. */
export const keptTitles = (format: Format, plan: Plan): string[] =>
  allPhases(format)
    .filter((phase) => phase.sticky && plan.durations[phase.id] === phase.def)
    .map((phase) => infoOf(format, phase.id).title);
