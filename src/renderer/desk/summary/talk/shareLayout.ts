import { scaleLinear } from 'd3-scale';
import type { SessionTalk } from '#shared/airtime/sessionTalk.ts';
import { emsWide } from '../../../ui/clipNames.ts';
import { fitNames } from './fitNames.ts';

/** Each person's share of the talk beside the share the phases expected. Lengths are CSS pixels. */

export interface ShareRow {
  readonly person: string;
  readonly label: string;
  readonly y: number;
  readonly share: number;
  readonly spoke: number;
  /** Null where no phase expected anybody. */
  readonly expected: number | null;
}

export interface SharePicture {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly bottom: number;
  readonly rows: readonly ShareRow[];
  readonly ticks: readonly { readonly x: number; readonly share: number }[];
}

/** Room for names on the left, in pixels: `Unknown Speaker 12`, as programs call whom they do not know, is whole. */
const MOST_NAME = 150;
const ROW = 27;
const CROWDED_ROW = 22;
/** Between two ticks of the scale, and the pixels that the label of one takes. */
const STEPS = [0.1, 0.2, 0.25, 0.5];
const TICK_ROOM = 46;
/** At least so much of the scale is shown, so that small differences stay small. */
const MIN_SCALE = 0.3;

/** People in seat order, both shares on one scale that begins at nought. Null where nobody spoke. */
export function shareLayout(
  { lanes, expected }: Pick<SessionTalk, 'lanes' | 'expected'>,
  width: number,
): SharePicture | null {
  const own = new Map(expected.people.map((one) => [one.person, one]));
  if (expected.people.every(({ p }) => p === null)) return null;
  const most = Math.max(MIN_SCALE, ...expected.people.flatMap(({ p, q }) => [p ?? 0, q ?? 0])) * 1.08;
  const left = Math.min(
    MOST_NAME,
    width * 0.42,
    Math.max(56, ...lanes.map(({ name }) => emsWide(name) * 13.4 + 16)),
  );
  const labels = fitNames(
    lanes.map(({ name }) => name),
    left - 10,
  );
  const x = scaleLinear()
    .domain([0, most])
    .range([left, width - 48]);
  const row = lanes.length > 8 ? CROWDED_ROW : ROW;
  const step = STEPS.find((each) => each >= most / 7 && x(each) - left >= TICK_ROOM) ?? 1;
  return {
    width,
    height: 30 + lanes.length * row,
    left,
    bottom: 24 + lanes.length * row,
    rows: lanes.map(({ person }, i) => {
      const { p = null, q = null } = own.get(person) ?? {};
      return {
        person,
        label: labels[i] ?? '',
        y: 23 + (i + 0.5) * row,
        share: p ?? 0,
        spoke: x(p ?? 0),
        expected: q === null ? null : x(q),
      };
    }),
    ticks: Array.from({ length: Math.floor(most / step + 1e-9) + 1 }, (_, i) => ({
      x: x(i * step),
      share: i * step,
    })),
  };
}
