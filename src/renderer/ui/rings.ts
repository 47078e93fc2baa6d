/**
 * The picture of time as geometry. A pond, the seats on its shore, the stone in front of its holder, and rings
 * that spread from the stone until they have reached everyone: then the planned time is used.
 * Times are whole seconds, lengths are units of the drawing; nothing here knows colours or the DOM.
 */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The water: a circle round `cx`, `cy`. */
export interface Pond {
  readonly cx: number;
  readonly cy: number;
  readonly radius: number;
  /** Distance of the stone from the centre, as a part of the radius, where it is not the usual one. */
  readonly stoneAt?: number;
}

/**
 * `armed`: not begun, only the rings to come. `paused`: lines without fill. `silence`: one pale disc and one edge.
 * `still`: the water between two turns.
 */
export type WaterMode = 'armed' | 'running' | 'warning' | 'overtime' | 'paused' | 'silence' | 'still';

export interface WaterInput {
  readonly pond: Pond;
  readonly seats: number;
  /** Seat of whoever holds the stone; null for open floor, questions and silence. */
  readonly holder: number | null;
  readonly elapsed: number;
  readonly planned: number;
  /** The plan before an agreed extension; omit where there was none. */
  readonly firstPlanned?: number;
  readonly mode: WaterMode;
  /** Degrees by which the circle of seats is turned. */
  readonly seatingTurn?: number;
  /** Multiplies every line and every distance between lines that is not time. */
  readonly weight?: number;
}

export type Role =
  | 'ahead'
  | 'used'
  | 'hush'
  | 'front'
  | 'crest'
  | 'ring'
  | 'strong'
  | 'firstPlan'
  | 'firstPlanAhead'
  | 'bar'
  | 'night'
  | 'over'
  | 'returning'
  | 'edge';

const RESTING: ReadonlySet<Role> = new Set<Role>([
  'ahead',
  'ring',
  'strong',
  'firstPlan',
  'firstPlanAhead',
  'over',
]);

/**
 * Whether a shape stays as it is for some seconds. What rests lies over what moves with every second, so that the
 * two can be painted apart and the many lines are not drawn again each second.
 */
export function rests(role: Role): boolean {
  return RESTING.has(role);
}

/**
 * One shape of the water, in painter's order. A `disc` is filled, a `ring` is a line of `width`, `beyond` is
 * everything outside `radius`. All are clipped to the pond and share one centre.
 */
export type Shape =
  | { readonly kind: 'disc'; readonly role: Role; readonly radius: number }
  | { readonly kind: 'beyond'; readonly role: Role; readonly radius: number }
  | {
      readonly kind: 'ring';
      readonly role: Role;
      readonly radius: number;
      readonly width: number;
      readonly dash?: readonly [number, number];
    };

export interface WaterPicture {
  /** Where the rings spread from: the stone. */
  readonly centre: Point;
  /** Lies below the water's edge and is clipped to the pond. */
  readonly shapes: readonly Shape[];
}

/** Distance of the stone from the centre, as a part of the pond's radius. */
const STONE_AT = 0.64;
/** Radius of the front at the first instant, as a part of the pond's radius. */
const FIRST_RING = 0.19;

/** Seconds over after which all is night, where a plan is shorter: a turn of 20 s floods no faster than one of two minutes. */
const LEAST_NIGHT = 120;
/** Overtime begins as an edge of this width that is seen at once, whatever a second of it comes to. */
const FIRST_EDGE = 7;

const RING_STEPS = [
  [2, 10],
  [5, 30],
  [10, 60],
  [15, 60],
  [30, 120],
  [60, 300],
  [120, 600],
  [300, 1500],
] as const;

/** Seconds between two rings, and between two strong rings: at most 24 rings for any plan. */
export function ringStep(planned: number): { readonly every: number; readonly strongEvery: number } {
  for (const [every, strongEvery] of RING_STEPS) if (planned / every <= 24) return { every, strongEvery };
  const every = Math.ceil(planned / 24 / 300) * 300;
  return { every, strongEvery: every * 5 };
}

/** Direction of a seat from the centre, in radians. Seat 0 sits at the top; seats go clockwise. */
export function seatAngle(seat: number, seats: number, seatingTurn = 0): number {
  return ((-90 + seatingTurn + (seat * 360) / seats) * Math.PI) / 180;
}

/** Where a seat's card is centred: on the shore. */
export function seatPoint(pond: Pond, seat: number, seats: number, seatingTurn = 0): Point {
  const a = seatAngle(seat, seats, seatingTurn);
  return { x: pond.cx + pond.radius * Math.cos(a), y: pond.cy + pond.radius * Math.sin(a) };
}

const stoneReach = ({ radius, stoneAt = STONE_AT }: Pond): number => stoneAt * radius;

/** A place on the circle that the stone travels. */
export function stoneOnCircle(pond: Pond, angle: number): Point {
  const reach = stoneReach(pond);
  return { x: pond.cx + reach * Math.cos(angle), y: pond.cy + reach * Math.sin(angle) };
}

/** Where the stone lies: before its holder, or in the middle when nobody in particular has it. */
export function stonePoint(pond: Pond, holder: number | null, seats: number, seatingTurn = 0): Point {
  return holder === null
    ? { x: pond.cx, y: pond.cy }
    : stoneOnCircle(pond, seatAngle(holder, seats, seatingTurn));
}

/** How far the stone is turned, in degrees, lying at an angle (radians) of the circle. */
export function stoneTilt(angle: number): number {
  return (angle * 180 * 0.2) / Math.PI - 8;
}

/** Turns an angle by whole circles until it lies after `from`: the stone goes the way the round goes. */
export function onwardAngle(from: number, to: number): number {
  const turn = 2 * Math.PI;
  const ahead = (((to - from) % turn) + turn) % turn;
  return from + (ahead < 1e-9 ? 0 : ahead);
}

/** r(t): how far the front has come when the part `t` of the plan is used. */
export function frontRadius(pond: Pond, holder: number | null, t: number): number {
  const first = FIRST_RING * pond.radius;
  const farthest = (holder === null ? 0 : stoneReach(pond)) + pond.radius;
  return first + (farthest - first) * Math.max(0, Math.min(1, t));
}

/** The water of a clock in one state. */
export function waterPicture(input: WaterInput): WaterPicture {
  const { pond, holder, mode, weight = 1 } = input;
  const planned = Math.max(1, input.planned);
  const elapsed = Math.max(0, input.elapsed);
  const first = input.firstPlanned ?? planned;
  const extendedFrom = first < planned ? first : null;
  const { every, strongEvery } = ringStep(planned);
  const at = (seconds: number) => frontRadius(pond, holder, seconds / planned);
  const centre = stonePoint(pond, holder, input.seats, input.seatingTurn);
  const shapes: Shape[] = [];
  const ring = (role: Role, radius: number, width: number, dash?: readonly [number, number]) =>
    shapes.push(
      dash
        ? { kind: 'ring', role, radius, width: width * weight, dash: [dash[0] * weight, dash[1] * weight] }
        : { kind: 'ring', role, radius, width: width * weight },
    );

  if (mode === 'still') return { centre, shapes };
  if (mode === 'silence') {
    shapes.push({ kind: 'disc', role: 'hush', radius: at(elapsed) });
    ring('edge', at(elapsed), 4);
    return { centre, shapes };
  }

  for (let s = strongEvery; s < planned - every / 2; s += strongEvery)
    if (s !== extendedFrom && (mode === 'armed' || s > elapsed)) ring('ahead', at(s), 2.5, [2.5, 11]);
  if (mode === 'armed') return { centre, shapes };

  const over = elapsed - planned;
  // The water has come back to here; at twice the plan, or after two minutes, nothing of it is left.
  const night = Math.max(planned, LEAST_NIGHT);
  const cameBack = (seconds: number) => planned * (1 - seconds / night);
  const edge = planned * (1 - (FIRST_EDGE * weight) / (at(planned) - at(0)));
  const left = Math.min(cameBack(over), edge);
  const back = over >= night ? 0 : at(left);
  const { every: overEvery } = ringStep(night);

  if (mode === 'paused') {
    for (let s = every; s < Math.min(elapsed, planned); s += every)
      ring(s % strongEvery ? 'ring' : 'strong', at(s), s % strongEvery ? 3 : 8);
    const front = over > 0 ? back : at(elapsed);
    for (let s = overEvery; s < Math.min(over, night); s += overEvery)
      ring('over', at(cameBack(s)), 5, [18, 15]);
    ring('bar', front, 12);
    ring('bar', Math.max(0, front - 22 * weight), 12);
    return { centre, shapes };
  }

  const front = at(elapsed);
  shapes.push({ kind: 'disc', role: 'used', radius: front });
  if (over < 0) {
    if (mode === 'warning') ring('front', front, 3);
    ring('crest', front + 11 * weight, 4);
    if (mode === 'warning') {
      ring('crest', front + 24 * weight, 8);
      ring('crest', front + 39 * weight, 4);
    }
  }
  // Rings of the plan, as far as the night has not covered them.
  const seen = over > 0 ? left : Math.min(elapsed, planned) - every * 0.35;
  for (let s = every; s < seen; s += every)
    if (s !== extendedFrom) ring(s % strongEvery ? 'ring' : 'strong', at(s), s % strongEvery ? 2.4 : 7);
  if (extendedFrom !== null && (over <= 0 || extendedFrom < seen)) {
    const role = extendedFrom < elapsed ? 'firstPlan' : 'firstPlanAhead';
    ring(role, at(extendedFrom) - 6 * weight, 5);
    ring(role, at(extendedFrom) + 6 * weight, 5);
  }
  if (over > 0) {
    shapes.push({ kind: 'beyond', role: 'night', radius: back });
    for (let s = overEvery; s < Math.min(over - overEvery * 0.35, night); s += overEvery)
      ring('over', at(cameBack(s)), 5, [18, 15]);
    if (back > 0) ring('returning', Math.max(0, back - 9 * weight), 4);
  }
  return { centre, shapes };
}

/** Outline and band of the stone, drawn round the origin, 100 wide. */
export const STONE_OUTLINE = 'M-50 5C-53-22-33-37-2-39C29-41 54-26 53 3C52 31 29 40-3 39C-33 38-48 30-50 5Z';
export const STONE_BAND = 'M14-39.5C8-14 9 14 17 37.5M26-37C20-13 21 12 28.5 34.5';
