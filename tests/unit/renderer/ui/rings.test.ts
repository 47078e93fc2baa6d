import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  frontRadius,
  onwardAngle,
  rests,
  ringStep,
  seatAngle,
  seatPoint,
  stonePoint,
  waterPicture,
  type Shape,
  type WaterInput,
  type WaterMode,
} from '../../../../src/renderer/ui/rings.ts';

const pond = { cx: 1388, cy: 540, radius: 418 };
const plan = fc.integer({ min: 1, max: 4 * 3600 });
const seats = fc.integer({ min: 3, max: 12 });
const holderOf = (n: number) => fc.option(fc.integer({ min: 0, max: n - 1 }), { nil: null });
const circle = seats.chain((n) => fc.record({ seats: fc.constant(n), holder: holderOf(n) }));
const water = (input: Partial<WaterInput>) =>
  waterPicture({ pond, seats: 6, holder: 3, elapsed: 0, planned: 180, mode: 'running', ...input });
const radii = (shapes: readonly Shape[], role: Shape['role']) =>
  shapes.filter((s) => s.role === role).map((s) => s.radius);
const used = (shapes: readonly Shape[]) => radii(shapes, 'used')[0] ?? NaN;

describe('the front', () => {
  it('starts at 0.19 of the radius and ends at the farthest shore', () => {
    fc.assert(
      fc.property(circle, ({ seats: n, holder }) => {
        const stone = stonePoint(pond, holder, n);
        const farthest = Math.hypot(stone.x - pond.cx, stone.y - pond.cy) + pond.radius;
        expect(frontRadius(pond, holder, 0)).toBeCloseTo(0.19 * 418, 6);
        expect(frontRadius(pond, holder, 1)).toBeCloseTo(farthest, 6);
      }),
    );
  });

  it('never goes back while time passes, and steps evenly', () => {
    fc.assert(
      fc.property(circle, plan, fc.nat(), (who, planned, seed) => {
        const t = seed % planned;
        const at = (elapsed: number) => used(water({ ...who, planned, elapsed }).shapes);
        const step = at(1) - at(0);
        expect(at(t + 1)).toBeGreaterThan(at(t));
        expect(at(t + 1) - at(t)).toBeCloseTo(step, 6);
      }),
    );
  });

  it('steps back once when the plan is extended', () => {
    const before = used(water({ elapsed: 170, planned: 180 }).shapes);
    const after = used(water({ elapsed: 170, planned: 240, firstPlanned: 180 }).shapes);
    expect(after).toBeLessThan(before);
  });
});

describe('the rings', () => {
  it('are at most 24 for any plan, with whole strong steps', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 24 * 3600 }), (planned) => {
        const { every, strongEvery } = ringStep(planned);
        expect(planned / every).toBeLessThanOrEqual(24);
        expect(strongEvery % every).toBe(0);
        const { shapes } = water({ planned, elapsed: planned });
        expect(radii(shapes, 'ring').length + radii(shapes, 'strong').length).toBeLessThanOrEqual(24);
      }),
    );
  });

  it('take the first step that gives 24 or fewer', () => {
    expect([40, 90, 180, 240, 600, 1200, 2400, 7200].map((s) => ringStep(s).every)).toEqual([
      2, 5, 10, 10, 30, 60, 120, 300,
    ]);
  });

  it('lie inside the front, and a strong one stands for every dotted one passed', () => {
    fc.assert(
      fc.property(circle, plan, fc.nat(), (who, planned, seed) => {
        const elapsed = seed % (planned + 1);
        const { shapes } = water({ ...who, planned, elapsed });
        const front = used(shapes);
        for (const r of [...radii(shapes, 'ring'), ...radii(shapes, 'strong')]) expect(r).toBeLessThan(front);
        for (const r of radii(shapes, 'ahead')) expect(r).toBeGreaterThan(front);
      }),
    );
  });

  it('are only dotted while the phase is armed', () => {
    const { shapes } = water({ mode: 'armed' });
    expect(new Set(shapes.map((s) => s.role))).toEqual(new Set(['ahead']));
    expect(shapes).toHaveLength(2);
  });
});

describe('overtime', () => {
  it('begins as a thin edge, also of a short turn, and grows by as much with each second', () => {
    const back = (planned: number, over: number) =>
      frontRadius(pond, 0, 1) -
      (radii(water({ holder: 0, planned, elapsed: planned + over, mode: 'overtime' }).shapes, 'night')[0] ??
        NaN);
    const reach = frontRadius(pond, 0, 1) - frontRadius(pond, 0, 0);
    for (const planned of [10, 20, 45, 119, 1200]) {
      expect(back(planned, 1)).toBeGreaterThanOrEqual(6.9);
      expect(back(planned, 5)).toBeLessThan(reach * 0.05);
      expect(back(planned, 40)).toBeCloseTo(Math.max(7, (reach * 40) / Math.max(planned, 120)), 6);
    }
    expect(radii(water({ holder: 0, planned: 20, elapsed: 140, mode: 'overtime' }).shapes, 'night')).toEqual([
      0,
    ]);
  });

  it('comes back on the same scale: as many seconds, as much water', () => {
    fc.assert(
      fc.property(circle, fc.integer({ min: 120, max: 7200 }), fc.nat(), (who, planned, seed) => {
        const over = 1 + (seed % (planned - 1));
        const { shapes } = water({ ...who, planned, elapsed: planned + over, mode: 'overtime' });
        const night = radii(shapes, 'night')[0] ?? NaN;
        const usedUp = frontRadius(pond, who.holder, 1) - night;
        const sameTime = frontRadius(pond, who.holder, over / planned) - frontRadius(pond, who.holder, 0);
        // What a second comes to in a long phase would not be seen: it begins as an edge.
        expect(usedUp).toBeCloseTo(Math.max(7, sameTime), 6);
      }),
    );
  });

  it('rings the night at the same step as the day', () => {
    const { shapes } = water({ elapsed: 227, mode: 'overtime' });
    const day = radii(water({ elapsed: 180 }).shapes, 'ring');
    const step = (day[1] ?? 0) - (day[0] ?? 0);
    const night = radii(shapes, 'over');
    expect(night).toHaveLength(4);
    expect((night[0] ?? 0) - (night[1] ?? 0)).toBeCloseTo(step, 6);
  });

  it('leaves no ring of the plan in the night, where it would lie on top', () => {
    fc.assert(
      fc.property(circle, fc.integer({ min: 4, max: 7200 }), fc.nat(), (who, planned, seed) => {
        const over = 1 + (seed % (2 * planned));
        const extended = { planned, firstPlanned: Math.ceil(planned / 2), elapsed: planned + over };
        const { shapes } = water({ ...who, ...extended, mode: 'overtime' });
        const night = radii(shapes, 'night')[0] ?? NaN;
        const plan = shapes.filter((s) => ['ring', 'strong', 'firstPlan'].includes(s.role) && rests(s.role));
        for (const ring of plan) expect(ring.radius).toBeLessThan(night + 6);
        for (const ring of radii(shapes, 'over')) expect(ring).toBeGreaterThan(night);
      }),
    );
  });

  it('draws the dashes of the night with what rests, over the night that moves', () => {
    const { shapes } = water({ elapsed: 227, mode: 'overtime' });
    const moving = shapes.filter((s) => !rests(s.role)).map((s) => s.role);
    expect(moving).toEqual(['used', 'night', 'returning']);
  });

  it('is all night at twice the plan, and stays so', () => {
    for (const elapsed of [360, 361, 5000])
      expect(radii(water({ elapsed, mode: 'overtime' }).shapes, 'night')).toEqual([0]);
  });
});

describe('the other states', () => {
  it('warn with three crests ahead of the front', () => {
    const { shapes } = water({ elapsed: 157, mode: 'warning' });
    const front = used(shapes);
    expect(radii(shapes, 'crest').map((r) => Math.round(r - front))).toEqual([11, 24, 39]);
  });

  it('keep a double ring at the first plan', () => {
    const { shapes } = water({ elapsed: 200, planned: 240, firstPlanned: 180 });
    const at = frontRadius(pond, 3, 180 / 240);
    expect(radii(shapes, 'firstPlan')).toEqual([at - 6, at + 6]);
  });

  it('pause without a fill, two bars at the front', () => {
    const { shapes } = water({ elapsed: 106, mode: 'paused' });
    expect(shapes.every((s) => s.kind === 'ring')).toBe(true);
    expect(radii(shapes, 'bar')).toHaveLength(2);
  });

  it('show silence as one disc with one edge', () => {
    const { shapes } = water({ holder: null, elapsed: 34, planned: 60, mode: 'silence' });
    expect(shapes.map((s) => s.role)).toEqual(['hush', 'edge']);
  });

  it('draw no length that is not a number, whatever the clock says', () => {
    const modes: WaterMode[] = ['armed', 'running', 'warning', 'overtime', 'paused', 'silence', 'still'];
    for (const mode of modes)
      for (const shape of water({ elapsed: 0, planned: 0, mode }).shapes)
        expect(Number.isFinite(shape.radius)).toBe(true);
    fc.assert(
      fc.property(
        circle,
        fc.integer({ min: -10, max: 99999 }),
        fc.integer({ min: -10, max: 9999 }),
        fc.constantFrom(...modes),
        (who, elapsed, planned, mode) => {
          for (const shape of water({ ...who, elapsed, planned, mode }).shapes)
            expect(shape.radius >= 0 && Number.isFinite(shape.radius)).toBe(true);
        },
      ),
    );
  });
});

describe('the seats', () => {
  it('lie on the shore, the first at the top, the others clockwise', () => {
    fc.assert(
      fc.property(seats, (n) => {
        for (let i = 0; i < n; i++) {
          const p = seatPoint(pond, i, n);
          expect(Math.hypot(p.x - pond.cx, p.y - pond.cy)).toBeCloseTo(418, 6);
        }
        expect(seatPoint(pond, 0, n).y).toBeCloseTo(540 - 418, 6);
        expect(seatPoint(pond, 1, n).x).toBeGreaterThan(pond.cx);
      }),
    );
  });

  it('are reached by the stone going onward, never back', () => {
    fc.assert(
      fc.property(seats, fc.nat(), fc.nat(), (n, a, b) => {
        const from = seatAngle(a % n, n);
        const to = seatAngle(b % n, n);
        const goal = onwardAngle(from, to);
        expect(goal).toBeGreaterThanOrEqual(from);
        expect(goal - from).toBeLessThan(2 * Math.PI);
        expect(Math.cos(goal)).toBeCloseTo(Math.cos(to), 6);
        expect(Math.sin(goal)).toBeCloseTo(Math.sin(to), 6);
      }),
    );
  });
});
