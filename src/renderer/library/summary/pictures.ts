import { scaleLinear, scalePow } from 'd3-scale';
import { curveBasis, line } from 'd3-shape';
import type { PersonId } from '#shared/session/events.ts';
import { timeLabel } from '#shared/summary/clockLabels.ts';
import type { Summary, SummaryPhase } from '#shared/summary/summary.ts';
import { seatAngle } from '../../ui/rings.ts';

/** Geometry of the summary's three pictures: numbers in, places out. Lengths are CSS pixels. */

export interface Lane {
  readonly label: string;
  readonly y: number;
  readonly bars: readonly { readonly x: number; readonly width: number }[];
}

export interface Timeline {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly laneHeight: number;
  readonly groups: readonly { readonly x: number; readonly title: string; readonly room: number }[];
  readonly bands: readonly {
    readonly x: number;
    readonly width: number;
    readonly title: string | null;
    readonly dark: boolean;
  }[];
  readonly bandTop: number;
  readonly bandHeight: number;
  readonly lanes: readonly Lane[];
  readonly marks: readonly { readonly x: number; readonly whomY: number; readonly byY: number | null }[];
  readonly ticks: readonly { readonly x: number; readonly label: string; readonly first: boolean }[];
}

const LANES_TOP = 46;
const TICK_MINUTES = [5, 10, 15, 20, 30, 60];
/** Bands narrower than this have no title. */
const TITLE_ROOM = 60;

interface TimelineInput {
  readonly summary: Summary;
  readonly width: number;
  readonly laneHeight: number;
  /** Names to draw, in seat order; one lane for everybody where turns must not be told apart. */
  readonly together: string | null;
  readonly shortTitle: (phase: SummaryPhase) => string;
}

/** Who spoke when: one lane a person over the phases of the session. */
export function timeline({
  summary,
  width,
  laneHeight,
  together,
  shortTitle,
}: TimelineInput): Timeline | null {
  const { startedAt, airtime, people, openedWall } = summary;
  const ran = summary.phases.filter(
    (phase): phase is SummaryPhase & { from: number; to: number } => phase.from !== null && phase.to !== null,
  );
  const end = Math.max(
    summary.endedAt ?? 0,
    ...ran.map(({ to }) => to),
    ...airtime.turns.map(({ to }) => to),
  );
  if (startedAt === null || end <= startedAt) return null;
  // A voice may have been tapped before the first phase began.
  const begin = Math.min(startedAt, ...airtime.turns.map(({ from }) => from));
  const names = together === null ? people.map(({ name }) => name) : [together];
  const left = Math.min(150, Math.max(62, ...names.map((name) => name.length * 7.4 + 10)));
  const x = scaleLinear().domain([begin, end]).range([left, width]);
  const lanes = (
    together === null ? people.map(({ person }) => [person]) : [people.map(({ person }) => person)]
  ).map((own: readonly PersonId[], i): Lane => ({
    label: names[i] ?? '',
    y: LANES_TOP + i * laneHeight,
    bars: airtime.turns
      .filter(({ person }) => own.includes(person))
      .map(({ from, to }) => ({ x: x(from), width: Math.max(1.6, x(to) - x(from) - 0.6) })),
  }));
  const laneOf = (person: PersonId | null) => {
    const i = people.findIndex((one) => one.person === person);
    return i < 0 || together !== null ? null : LANES_TOP + i * laneHeight + laneHeight / 2;
  };
  const heads = ran.filter((phase, i) => phase.zone !== 'gap' && phase.group !== ran[i - 1]?.group);
  const step =
    TICK_MINUTES.find((minutes) => x(begin + minutes * 60_000) - x(begin) > 44) ?? TICK_MINUTES.at(-1) ?? 60;
  return {
    width,
    height: LANES_TOP + lanes.length * laneHeight + 26,
    left,
    laneHeight,
    groups: heads.map((phase, i) => ({
      x: x(phase.from),
      title: phase.group,
      room: x(heads[i + 1]?.from ?? end) - x(phase.from) - 8,
    })),
    bands: ran.map((phase, i) => {
      const room = x(phase.to) - x(phase.from);
      return {
        x: x(phase.from) + 0.5,
        width: Math.max(0.5, room - 1),
        title: room > TITLE_ROOM ? shortTitle(phase) : null,
        dark: i % 2 === 1,
      };
    }),
    bandTop: LANES_TOP - 8,
    bandHeight: lanes.length * laneHeight + 12,
    lanes,
    marks: summary.interruptions.flatMap(({ at, by, whom }) => {
      const whomY = laneOf(whom) ?? laneOf(by);
      return whomY === null ? [] : [{ x: x(at), whomY, byY: laneOf(whom) === null ? null : laneOf(by) }];
    }),
    ticks: Array.from({ length: Math.floor((end - begin) / (step * 60_000)) + 1 }, (_, i) => ({
      x: x(begin + i * step * 60_000),
      label: timeLabel(openedWall + begin + i * step * 60_000),
      first: i === 0,
    })),
  };
}

export interface ShareRow {
  readonly label: string;
  readonly y: number;
  readonly spoke: number;
  /** Null where no phase expected anybody. */
  readonly expected: number | null;
  readonly share: number;
}

export interface SharePicture {
  readonly height: number;
  readonly bottom: number;
  readonly rows: readonly ShareRow[];
  readonly ticks: readonly { readonly x: number; readonly share: number }[];
}

const ROW = 27;

/** Each person's share of the talk and the share the phases expected, on one scale. */
export function sharePicture({ people }: Pick<Summary, 'people'>, width: number): SharePicture | null {
  if (people.every(({ share }) => share === null)) return null;
  const most = Math.max(0.3, ...people.flatMap(({ share, expected }) => [share ?? 0, expected ?? 0]));
  const left = Math.min(120, Math.max(56, ...people.map(({ name }) => name.length * 7.4 + 12)));
  const x = scaleLinear()
    .domain([0, most * 1.08])
    .range([left, width - 48]);
  const step = most > 0.62 ? 0.2 : 0.1;
  return {
    height: 30 + people.length * ROW,
    bottom: 24 + people.length * ROW,
    rows: people.map(({ name, share, expected }, i) => ({
      label: name,
      y: 36 + i * ROW,
      spoke: x(share ?? 0),
      expected: expected === null ? null : x(expected),
      share: share ?? 0,
    })),
    ticks: Array.from({ length: Math.floor((most * 1.08) / step + 1e-9) + 1 }, (_, i) => ({
      x: x(i * step),
      share: i * step,
    })),
  };
}

export interface Yarn {
  readonly cx: number;
  readonly cy: number;
  readonly radius: number;
  readonly threads: readonly { readonly path: string; readonly width: number; readonly faint: boolean }[];
  readonly seats: readonly {
    readonly x: number;
    readonly y: number;
    readonly label: string;
    readonly labelX: number;
    readonly labelY: number;
    readonly anchor: 'start' | 'middle' | 'end';
  }[];
}

/** Who spoke after whom: threads across the circle, thicker the more often. */
export function yarn({ people, airtime }: Pick<Summary, 'people' | 'airtime'>, width: number): Yarn | null {
  if (airtime.transitions.length === 0) return null;
  const radius = 84;
  const [cx, cy] = [width / 2, 108];
  const most = Math.max(...airtime.transitions.map(({ count }) => count));
  const thick = scalePow().exponent(1.4).domain([0, most]).range([0.6, 7.6]);
  const curve = line().curve(curveBasis);
  const at = (person: PersonId): readonly [number, number] => {
    const angle = seatAngle(
      people.findIndex((one) => one.person === person),
      people.length,
    );
    return [cx + radius * Math.cos(angle), cy + radius * Math.sin(angle)];
  };
  return {
    cx,
    cy,
    radius,
    threads: airtime.transitions
      .toSorted((a, b) => a.count - b.count)
      .map(({ from, to, count }) => {
        const [x1, y1] = at(from);
        const [x2, y2] = at(to);
        const bend: [number, number] = [
          cx + ((x1 + x2) / 2 - cx) * 0.55 - (y2 - y1) * 0.16,
          cy + ((y1 + y2) / 2 - cy) * 0.55 + (x2 - x1) * 0.16,
        ];
        return {
          path: curve([[x1, y1], bend, [x2, y2]]) ?? '',
          width: thick(count),
          faint: count < most / 5,
        };
      }),
    seats: people.map(({ person, name }, i) => {
      const angle = seatAngle(i, people.length);
      const [x, y] = at(person);
      const side = Math.cos(angle);
      return {
        x,
        y,
        label: name,
        labelX: cx + (radius + 12) * side,
        labelY: cy + (radius + 14) * Math.sin(angle) + 4.5,
        anchor: Math.abs(side) < 0.1 ? 'middle' : side > 0 ? 'start' : 'end',
      };
    }),
  };
}
