import { describe, expect, it } from 'vitest';
import {
  arrowBetween,
  boardSeating,
  fitShore,
  MIN_SHORE,
  pondSeating,
  stoneBefore,
} from '../../../../src/renderer/ui/board/seating.ts';
import { DRAWINGS } from '../../../../src/renderer/ui/pictureDrawings.ts';
import { stonePoint } from '../../../../src/renderer/ui/rings.ts';
import { emsWide } from '../../../../src/renderer/ui/clipNames.ts';
import { programmeWords } from '../../../../src/renderer/words.ts';

/** What is left for the circle at 1280 × 720, beside the codes and above the footer. */
const BOX = { width: 892, height: 572 };
const people = Array.from({ length: 10 }, (_, i) => i + 3);

interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
const rects = (at: readonly { x: number; y: number }[], seat: { width: number; height: number }): Rect[] =>
  at.map(({ x, y }) => ({
    left: x - seat.width / 2,
    top: y - seat.height / 2,
    right: x + seat.width / 2,
    bottom: y + seat.height / 2,
  }));
/** Space between two boxes along the axis that parts them most; negative where they overlap. */
const gap = (a: Rect, b: Rect) =>
  Math.max(a.left - b.right, b.left - a.right, a.top - b.bottom, b.top - a.bottom);
const nearest = (all: readonly Rect[]) =>
  Math.min(...all.flatMap((a, i) => all.slice(i + 1).map((b) => gap(a, b))));

/** Points of a path of one cubic curve. */
const alongOf = (path: string): readonly { x: number; y: number }[] => {
  const [ax = 0, ay = 0, cx = 0, cy = 0, dx = 0, dy = 0, bx = 0, by = 0] = (
    path.match(/-?\d+\.\d/gu) ?? []
  ).map(Number);
  const of = (t: number, a: number, c: number, d: number, b: number): number =>
    (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * c + 3 * (1 - t) * t ** 2 * d + t ** 3 * b;
  return Array.from({ length: 101 }, (_, i) => ({
    x: of(i / 100, ax, cx, dx, bx),
    y: of(i / 100, ay, cy, dy, by),
  }));
};

describe('the stone in the console’s circle', () => {
  it('lies under no seat, its holder’s or another, for 1 to 12 people on the least shore and the largest', () => {
    const { pond, stone } = DRAWINGS.console;
    for (const shore of [MIN_SHORE, 90, 118])
      for (let n = 1; n <= 12; n += 1) {
        const { at, seat } = pondSeating(shore, n);
        const scale = shore / pond.radius;
        for (let holder = 0; holder < n; holder += 1) {
          const { x, y } = stonePoint(pond, holder, n);
          const lies = { x: (x - pond.cx) * scale, y: (y - pond.cy) * scale };
          const box = { width: stone * scale, height: 0.82 * stone * scale };
          const [on] = rects([lies], box);
          const over = rects(at, seat).filter((other) => on !== undefined && gap(on, other) < 0);
          expect({ shore, n, holder, over: over.length }).toEqual({ shore, n, holder, over: 0 });
        }
      }
  });
});

describe('an arrow of the board', () => {
  it('goes from anybody to anybody else beside the words in the middle', () => {
    for (const n of people) {
      const seating = boardSeating(BOX, n);
      const { centre } = seating;
      for (let from = 0; from < n; from += 1)
        for (let to = 0; to < n; to += 1) {
          if (from === to) continue;
          const over = alongOf(arrowBetween(seating, from, to)).filter(
            ({ x, y }) => Math.abs(x - centre.x) < 112 && Math.abs(y - centre.y - 10) < 78,
          );
          expect({ n, from, to, over: over.length }).toEqual({ n, from, to, over: 0 });
        }
    }
  });
});

describe('seats of the board', () => {
  it('are targets of at least 64 px for 3 to 12 people at 1280 × 720', () => {
    for (const n of people) {
      const { seat } = boardSeating(BOX, n);
      expect(Math.min(seat.width, seat.height)).toBeGreaterThanOrEqual(64);
    }
  });

  it('keep apart by more than the double edge of a speaking seat', () => {
    for (const n of people) {
      const seating = boardSeating(BOX, n);
      expect(nearest(rects(seating.at, seating.seat)), `${n} people`).toBeGreaterThan(8);
    }
  });

  it('stay inside their box with that edge', () => {
    for (const n of people) {
      const seating = boardSeating(BOX, n);
      for (const rect of rects(seating.at, seating.seat)) {
        expect(rect.left).toBeGreaterThanOrEqual(8);
        expect(rect.top).toBeGreaterThanOrEqual(8);
        expect(rect.right).toBeLessThanOrEqual(BOX.width - 8);
        expect(rect.bottom).toBeLessThanOrEqual(BOX.height - 8);
      }
    }
  });

  it('lie on nobody else in any window from 1024 × 640 up, however many there are', () => {
    for (const width of [672, 760, 892, 1008, 1052, 1532])
      for (const height of [470, 500, 572, 732, 932])
        for (const large of [false, true])
          for (const n of people) {
            const { at, seat } = boardSeating({ width, height }, n, large);
            expect(nearest(rects(at, seat)), `${n} in ${width} × ${height}`).toBeGreaterThanOrEqual(2);
            expect(seat.width, `${n} in ${width} × ${height}`).toBeGreaterThan(96);
          }
  });

  it('have the stone before them beside every seat and the words in the middle', () => {
    for (const width of [672, 892, 1052])
      for (const height of [470, 572, 732])
        for (const n of people) {
          const seating = boardSeating({ width, height }, n);
          const [words] = rects([{ x: width / 2, y: height / 2 + 10 }], { width: 164, height: 128 });
          for (const i of seating.at.keys()) {
            const [stone] = rects([stoneBefore(seating, i)], { width: 56, height: 44 });
            if (words === undefined || stone === undefined) throw new Error('nothing to look at');
            const others = [...rects(seating.at, seating.seat), words];
            for (const other of others)
              expect(gap(stone, other), `${i} of ${n} in ${width} × ${height}`).toBeGreaterThanOrEqual(0);
          }
        }
  });

  it('go clockwise from the top', () => {
    const { at, centre } = boardSeating(BOX, 4);
    expect(
      at.map(({ x, y }) => [Math.sign(Math.round(x - centre.x)), Math.sign(Math.round(y - centre.y))]),
    ).toEqual([
      [0, -1],
      [1, 0],
      [0, 1],
      [-1, 0],
    ]);
  });
});

describe('seats round the pond of the console', () => {
  it('are targets of at least 44 px for up to 12 people', () => {
    for (const n of people) {
      const { seat } = pondSeating(85, n);
      expect(Math.min(seat.width, seat.height)).toBeGreaterThanOrEqual(44);
    }
  });

  it('do not overlap for the most people of a council, at 1280 × 720', () => {
    for (const n of people.filter((count) => count <= 8)) {
      const seating = pondSeating(83, n);
      expect(nearest(rects(seating.at, seating.seat)), `${n} people`).toBeGreaterThanOrEqual(0);
    }
  });

  it('cover no other middle, even with twelve', () => {
    const seating = pondSeating(83, 12);
    const all = rects(seating.at, seating.seat);
    seating.at.forEach(({ x, y }, i) => {
      const over = all.filter((r, j) => j !== i && x > r.left && x < r.right && y > r.top && y < r.bottom);
      expect(over).toEqual([]);
    });
  });
});

describe('a name on a seat of the small pond', () => {
  it('keeps to what its neighbours leave in sight, also when somebody arrives as the thirteenth', () => {
    for (const n of [...people, 13])
      for (const shore of [72, 76, 83, 100, 118]) {
        const { at, seat, name } = pondSeating(shore, n);
        expect(name).toBeLessThan(seat.width);
        if (n < 9) continue;
        const next = Math.hypot(at[0]!.x - at[1]!.x, at[0]!.y - at[1]!.y);
        expect(name / 2).toBeLessThanOrEqual(next - seat.width / 2);
      }
  });
});

describe('two seats of the small pond', () => {
  it('have room for the sides of a room full of pairs, and stay within the pond', () => {
    const { seat, name, halfWidth, at } = pondSeating(72, 2);
    for (const side of [programmeWords.room.first, programmeWords.room.second])
      expect(12.5 * emsWide(side)).toBeLessThanOrEqual(name);
    for (const { x } of at) expect(Math.abs(x) + seat.width / 2).toBeLessThanOrEqual(halfWidth);
  });
});

describe('the shore of the small pond', () => {
  /** As the console was measured at 1280 × 800: half a pixel more of shore makes the row lower by 0.28 px. */
  const heightAt = (shore: number): number => Math.round(238.609 - (shore - 95) * 0.562);

  it('comes to rest although its own size changes its height by a part of a pixel', () => {
    const sizes = [MIN_SHORE];
    for (let frame = 0; frame < 10; frame += 1) {
      const shown = sizes.at(-1) ?? 0;
      sizes.push(fitShore(shown, 583, heightAt(shown)));
    }
    expect(new Set(sizes.slice(-5)).size).toBe(1);
  });

  it('follows a window that becomes higher, lower or narrower', () => {
    expect(fitShore(95, 600, 260)).toBe(106);
    expect(fitShore(106, 600, 238)).toBe(95);
    expect(fitShore(106, 500, 260)).toBe(84.5);
  });
});
