import { scalePow } from 'd3-scale';
import { curveBasis, line } from 'd3-shape';
import type { Lane, SessionTalk } from '#shared/airtime/sessionTalk.ts';
import { emsWide } from '../../../ui/clipNames.ts';
import { seatAngle } from '../../../ui/rings.ts';
import { fitNames } from './fitNames.ts';

/** Shows who spoke after whom as threads across a circle. Lengths are CSS pixels. */

export interface Thread {
  readonly key: string;
  readonly path: string;
  readonly width: number;
  readonly count: number;
  readonly faint: boolean;
}

export interface CircleSeat {
  /** A piece of the shore, as long for everybody. */
  readonly shore: string;
  readonly label: string;
  readonly labelX: number;
  readonly labelY: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface Circle {
  readonly width: number;
  readonly height: number;
  readonly cx: number;
  readonly cy: number;
  readonly radius: number;
  readonly threads: readonly Thread[];
  readonly seats: readonly CircleSeat[];
}

/**
 * How often the person of each column spoke directly after the person of each row, in seat order. If the same person
 * goes on after a break, it does not count.
 */
export function countTransitions(talk: Pick<SessionTalk, 'lanes' | 'measures'>): number[][] {
  const seat = new Map(talk.lanes.map(({ person }, i) => [person, i]));
  const matrix = talk.lanes.map(() => talk.lanes.map(() => 0));
  for (const { from, to, count } of talk.measures.transitions) {
    const row = matrix[seat.get(from) ?? -1];
    const column = seat.get(to);
    if (row && column !== undefined && from !== to) row[column] = count;
  }
  return matrix;
}

/** The thinnest and the thickest thread. */
const THICKNESS = [0.6, 7.6] as const;
/** The threads of one seat end side by side, over this part of the way to the next seat, so that they can be told apart. */
const SPREAD = 0.34;
/** Radius of the water: what the names leave, between these. */
const RADIUS = { few: 84, many: 96, least: 70 } as const;
/** How far a name stands from the shore, and how high it is. */
const LABEL_OFF = 12;
const LABEL_LINE = 18;
/** A name this near to the middle stands centred above or below the water. */
const UPRIGHT = 0.1;
/** Most room for a name beside the shore. */
const NAME = 76;

/** Seats around a circle with threads across, thicker for more transitions. Null if nobody spoke after anybody. */
export function circleLayout(
  lanes: readonly Lane[],
  matrix: readonly (readonly number[])[],
  width: number,
): Circle | null {
  const n = lanes.length;
  const most = Math.max(0, ...matrix.flat());
  if (most === 0) return null;
  const beside = Math.min(NAME, Math.max(...lanes.map(({ name }) => emsWide(name) * 13)));
  const radius = Math.max(RADIUS.least, Math.min(n > 8 ? RADIUS.many : RADIUS.few, width / 2 - 14 - beside));
  const [cx, cy] = [width / 2, radius + 24];
  const thick = scalePow().exponent(1.4).domain([0, most]).range(THICKNESS);
  const curve = line().curve(curveBasis);
  const onShore = (angle: number): [number, number] => [
    cx + radius * Math.cos(angle),
    cy + radius * Math.sin(angle),
  ];
  const half = (SPREAD * Math.PI) / n;
  // Where the thread to (or from) another seat ends: on the side of its own seat that the other lies on.
  const end = (seat: number, other: number): [number, number] => {
    const away = ((((other - seat) % n) + n) % n) / n - 0.5;
    return onShore(seatAngle(seat, n) + away * 2 * half * 0.8);
  };
  // A name above or below the water has all the width, where its neighbours do not stand on its line.
  const [aside, lower] = [Math.sin((2 * Math.PI) / n), 1 - Math.cos((2 * Math.PI) / n)];
  const upright = n > 2 && lower * radius < LABEL_LINE ? 2 * (aside * (radius + LABEL_OFF) - 8) : width - 8;
  const threads = matrix.flatMap((row, from) =>
    row.flatMap((count, to): Thread[] => {
      if (count === 0) return [];
      const [x1, y1] = end(from, to);
      const [x2, y2] = end(to, from);
      const bend: [number, number] = [
        cx + ((x1 + x2) / 2 - cx) * 0.55 - (y2 - y1) * 0.16,
        cy + ((y1 + y2) / 2 - cy) * 0.55 + (x2 - x1) * 0.16,
      ];
      return [
        {
          key: `${from} ${to}`,
          path: curve([[x1, y1], bend, [x2, y2]]) ?? '',
          width: thick(count),
          count,
          faint: count < most / 5,
        },
      ];
    }),
  );
  const labels = fitNames(
    lanes.map(({ name }) => name),
    lanes.map((_, i) => {
      const side = Math.abs(Math.cos(seatAngle(i, n)));
      return side < UPRIGHT ? upright : cx - (radius + LABEL_OFF) * side - 2;
    }),
  );
  return {
    width,
    height: cy + radius + 26,
    cx,
    cy,
    radius,
    threads: threads.toSorted((a, b) => a.count - b.count),
    seats: lanes.map(({ name }, i) => {
      const angle = seatAngle(i, n);
      const side = Math.cos(angle);
      return {
        shore: arcOf(onShore(angle - half), onShore(angle + half), radius),
        label: labels[i] ?? name,
        labelX: cx + (radius + LABEL_OFF) * side,
        labelY: cy + (radius + 14) * Math.sin(angle) + 4.5,
        anchor: Math.abs(side) < UPRIGHT ? 'middle' : side > 0 ? 'start' : 'end',
      };
    }),
  };
}

const arcOf = ([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number], r: number): string =>
  `M${x1.toFixed(2)} ${y1.toFixed(2)}A${r} ${r} 0 0 1 ${x2.toFixed(2)} ${y2.toFixed(2)}`;
