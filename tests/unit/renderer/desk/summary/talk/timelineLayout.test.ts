import { emsWide } from '../../../../../../src/renderer/ui/clipNames.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intersection, lengthOf, overlapOf, union } from '#shared/airtime/spans.ts';
import type { Lane, SessionTalk } from '#shared/airtime/sessionTalk.ts';
import { instant, wallTime } from '#shared/time.ts';
import { inOneLane } from '../../../../../../src/renderer/desk/summary/talk/inOneLane.ts';
import {
  barsOf,
  laneAt,
  overlapsOf,
  shortBarsOf,
  timelineLayout,
  timeScale,
  turnAt,
  turnsInOrder,
  type TimelineInput,
} from '../../../../../../src/renderer/desk/summary/talk/timelineLayout.ts';
import { sampleSummary } from '../../../../summary/sampleSummary.ts';

const WIDTH = 690;
const summary = sampleSummary();
const talk = summary.talk as SessionTalk;
const drawn = (change: Partial<TimelineInput> = {}) =>
  timelineLayout({
    talk,
    phases: summary.phases,
    clock: summary,
    view: talk.span,
    width: WIDTH,
    voiceHeight: 25,
    shortTitle: (_, title) => title,
    ...change,
  });
const code = (name: string, at: number, person: string | null, whom: string | null = null) => ({
  code: name,
  at: instant(at),
  person,
  whom,
});

/** Turns of one lane: apart from each other, in order. */
const turns = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 9_000 }), fc.integer({ min: 1, max: 30_000 })), {
    maxLength: 400,
  })
  .map((steps) => {
    let at = 0;
    return steps.map(([gap, length], seq) => {
      const from = at + gap;
      at = from + length;
      return { from: instant(from), to: instant(at), seq };
    });
  });
const lane = (own: Lane['turns'], i = 0): Lane => ({
  person: `p${i + 1}`,
  name: `Person ${i + 1}`,
  turns: own,
});

describe('the bars of a lane', () => {
  const x = (view: { from: number; to: number }) => timeScale(view, 62, WIDTH);

  it('lie apart, in order, and are never more than the width has room for', () => {
    fc.assert(
      fc.property(turns, fc.integer({ min: 10_000, max: 10_800_000 }), (own, length) => {
        const view = { from: 1_000, to: 1_000 + length };
        const bars = barsOf(own, view, x(view));
        bars.forEach((bar, i) => {
          const before = bars[i - 1];
          if (before) expect(bar.x).toBeGreaterThan(before.x + before.width);
          expect(bar.x).toBeGreaterThanOrEqual(62);
        });
        expect(bars.length).toBeLessThanOrEqual((WIDTH - 62) / 2);
      }),
    );
  });

  it('cover every turn that is seen, and are together about as wide as the turns are long', () => {
    fc.assert(
      fc.property(turns, (own) => {
        const view = { from: 0, to: Math.max(10_000, own.at(-1)?.to ?? 0) };
        const scale = x(view);
        const bars = barsOf(own, view, scale);
        for (const { from, to } of own)
          expect(
            bars.some(
              (bar) =>
                bar.x <= scale(from) + 1e-6 &&
                bar.x + bar.width >= Math.min(scale(to), scale(from) + 1) - 0.7,
            ),
          ).toBe(true);
        const wide = bars.reduce((sum, { width }) => sum + width, 0);
        const long = scale(lengthOf(own)) - scale(0);
        expect(wide).toBeGreaterThan(long - 0.7 * own.length - 1e-6);
        expect(wide).toBeLessThan(long + 2.5 * own.length + 1e-6);
      }),
    );
  });

  it('of overlaps say no more than there were, where many short ones lie close to each other', () => {
    fc.assert(
      fc.property(turns, fc.integer({ min: 10_000, max: 10_800_000 }), (own, length) => {
        const view = { from: 0, to: length };
        const scale = x(view);
        const bars = shortBarsOf(own, view, scale);
        const seen = own
          .filter(({ from }) => from < length)
          .map(({ from, to }) => ({ from, to: Math.min(to, length) }));
        const long = seen.reduce((sum, { from, to }) => sum + scale(to) - scale(from), 0);
        const wide = bars.reduce((sum, { width }) => sum + width, 0);
        // Each is seen at least.
        expect(wide).toBeLessThan(long + 1.6 * bars.length + 1e-6);
        expect(bars.map((bar) => bar.x)).toEqual(barsOf(own, view, scale).map((bar) => bar.x));
      }),
    );
    const often = Array.from({ length: 60 }, (_, i) => ({
      from: instant(i * 5_000),
      to: instant(i * 5_000 + 300),
      seq: i,
    }));
    const hour = { from: 0, to: 3_600_000 };
    const widthOf = (bars: readonly { width: number }[]) => bars.reduce((sum, { width }) => sum + width, 0);
    expect(widthOf(shortBarsOf(often, hour, x(hour)))).toBeLessThan(
      widthOf(barsOf(often, hour, x(hour))) / 4,
    );
  });

  it('are clipped to the part that is shown', () => {
    const view = { from: 10_000, to: 20_000 };
    const own = [
      { from: instant(0), to: instant(5_000), seq: 1 },
      { from: instant(8_000), to: instant(11_000), seq: 2 },
      { from: instant(19_000), to: instant(99_000), seq: 3 },
    ];
    const [first, last, ...more] = barsOf(own, view, x(view));
    expect(more).toEqual([]);
    expect(first?.x).toBe(62);
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(WIDTH - 0.6, 6);
  });
});

describe('overlap', () => {
  it('is on every lane exactly where somebody else speaks too', () => {
    fc.assert(
      fc.property(fc.array(turns, { minLength: 1, maxLength: 5 }), (all) => {
        const lanes = all.map(lane);
        const tracks = lanes.map((one) => union(one.turns));
        const both = overlapOf(tracks);
        overlapsOf(tracks).forEach((own, i) => {
          expect(lengthOf(intersection(own, both))).toBe(lengthOf(own));
          expect(lengthOf(intersection(own, union(all[i] ?? [])))).toBe(lengthOf(own));
        });
        expect(lengthOf(union(overlapsOf(tracks).flat()))).toBe(lengthOf(both));
      }),
      { numRuns: 40 },
    );
  });
});

describe('the timeline', () => {
  it('gives each person a lane with their turns to scale', () => {
    const picture = drawn();
    expect(picture.lanes.map(({ label, bars }) => [label, bars.length])).toEqual([
      ['Ana', 1],
      ['Ben', 1],
      ['Chidi', 0],
      ['Dora', 3],
      ['Emre', 1],
      ['Fay', 1],
    ]);
    // 316 s in all: Dora's first turn is its first 200 s.
    const [first] = picture.lanes[3]?.bars ?? [];
    expect(first?.x).toBeCloseTo(picture.left, 6);
    expect(first?.width).toBeCloseTo(((WIDTH - picture.left) * 200) / 316 - 0.6, 6);
  });

  it('draws no voice and no overlap in a pause, however long a voice lasts', () => {
    const pauses = [{ from: instant(50_000), to: instant(90_000) }];
    const over = { from: instant(10_000), to: instant(200_000), seq: 1 };
    const lanes = talk.lanes.map((one, i) => ({ ...one, turns: i < 2 ? [over] : [] }));
    const picture = drawn({ talk: { ...talk, lanes, pauses } });
    const [pause] = picture.pauses;
    for (const { bars, overlaps } of picture.lanes.slice(0, 2))
      for (const drawnBars of [bars, overlaps]) {
        expect(drawnBars).toHaveLength(2);
        for (const { x, width } of drawnBars)
          expect(x + width <= (pause?.x ?? 0) || x >= (pause?.x ?? 0) + (pause?.width ?? 0)).toBe(true);
      }
  });

  it('hatches where Dora and Emre speak at once', () => {
    const hatched = drawn().lanes.map(({ overlaps }) => overlaps.length);
    expect(hatched).toEqual([0, 0, 0, 1, 1, 0]);
  });

  it('covers the whole session with bands, one a phase that ran', () => {
    const { bands, left } = drawn();
    expect(bands).toHaveLength(talk.phases.filter(({ from, to }) => to > from).length);
    const wide = bands.reduce((sum, { width }) => sum + width, 0);
    expect(wide).toBeGreaterThan(WIDTH - left - bands.length * 2);
    expect(Math.max(...bands.map(({ x, width }) => x + width))).toBeLessThanOrEqual(WIDTH);
  });

  it('shows only what lies in its view, and labels its time to the second when that is short', () => {
    const view = { from: 205_000, to: 225_000 };
    const picture = drawn({ view });
    expect(picture.lanes.map(({ bars }) => bars.length)).toEqual([1, 0, 0, 1, 0, 0]);
    expect(picture.groups.map(({ title }) => title)).toEqual(['Slot 1, Dora']);
    expect(picture.ticks.map(({ label }) => label.slice(-2))).toEqual(['25', '30', '35', '40', '45']);
  });

  it('labels even times of day, whenever the session began, and at no scale two that touch', () => {
    const late = wallTime(summary.openedWall + 3 * 60_000 + 17_000);
    for (const width of [510, WIDTH, 1180]) {
      const { ticks } = drawn({
        clock: { ...summary, openedWall: late },
        width,
        view: { from: 0, to: 3_000_000 },
      });
      expect(ticks.length).toBeGreaterThan(2);
      for (const { label } of ticks) expect(Number(label.slice(-2)) % 5).toBe(0);
      ticks.forEach(({ x }, i) => {
        if (i > 0) expect(x - (ticks[i - 1]?.x ?? 0)).toBeGreaterThan(60);
      });
    }
  });

  it('labels a meeting that was read from a file by the time since it began: nobody told the time of day', () => {
    const clock = { ...summary, hadPlan: false };
    const labels = (from: number, to: number) =>
      drawn({ clock, view: { from, to } }).ticks.map(({ label }) => label);
    expect(labels(0, 3_000_000)).toEqual(['0:00', '10:00', '20:00', '30:00', '40:00', '50:00']);
    expect(labels(61_000, 66_000)).toEqual(['1:01', '1:02', '1:03', '1:04', '1:05', '1:06']);
  });

  it('lets the first label begin and the last one end where the time does, and those between stand in their middle', () => {
    const { ticks } = drawn({ view: { from: 0, to: 3_600_000 } });
    expect(ticks.map(({ side }) => side)).toEqual(['first', ...ticks.slice(2).map(() => null), 'last']);
    const within = drawn({ view: { from: 100_000, to: 3_500_000 } }).ticks.map(({ side }) => side);
    expect(new Set(within)).toEqual(new Set([null]));
  });

  it('leaves room between the labels of its time', () => {
    for (const length of [10_000, 61_000, 900_000, 10_800_000]) {
      const { ticks } = drawn({ view: { from: 0, to: length } });
      expect(ticks.length).toBeGreaterThan(1);
      ticks.forEach(({ x }, i) => {
        if (i > 0) expect(x - (ticks[i - 1]?.x ?? 0)).toBeGreaterThan(60);
      });
    }
  });

  it('lets no label reach into the next, also where the last one ends with the time', () => {
    for (let to = 10_000; to < 4_000_000; to = Math.round(to * 1.07)) {
      const { ticks } = drawn({ view: { from: 0, to } });
      const ends = ticks.map(({ x, label, side }) => {
        const wide = emsWide(label) * 12;
        const from = x - wide * (side === 'first' ? 0 : side === 'last' ? 1 : 0.5);
        return { from, to: from + wide };
      });
      ends.forEach(({ from }, i) => {
        if (i > 0)
          expect({ view: to, gap: from - (ends[i - 1]?.to ?? 0) >= 8 }).toEqual({ view: to, gap: true });
      });
    }
  });

  it('leaves more than a space between the heads of two parts', () => {
    const { groups } = drawn();
    expect(groups.length).toBeGreaterThan(1);
    groups.forEach(({ x, room }, i) => {
      const next = groups[i + 1]?.x ?? WIDTH;
      expect(next - x - room).toBeGreaterThan(13.5);
    });
  });

  it('marks a code below the voice it is about, and what is about nobody above all', () => {
    const codes = [code('QO', 60_000, 'p1'), code('SI', 150_000, null)];
    const picture = drawn({ talk: { ...talk, codes } });
    const [question, silence] = picture.codes;
    expect(question?.y).toBeGreaterThan((picture.lanes[0]?.y ?? 0) + picture.voiceHeight / 2 + 12);
    expect(question?.y).toBeLessThan(picture.lanes[1]?.y ?? 0);
    expect(silence?.y).toBeLessThan(picture.lanesTop);
  });

  describe('where somebody was interrupted', () => {
    const [first, second, third] = talk.phases.filter(({ from, to }) => to - from > 40_000);
    const within = (phase: typeof first, part: number) =>
      (phase?.from ?? 0) + part * ((phase?.to ?? 0) - (phase?.from ?? 0));
    const codes = [
      code('IN', within(first, 0.1), 'p5', 'p4'),
      code('IN', within(first, 0.2), 'p5', 'p4'),
      code('IN', within(third, 0.9), null),
    ];

    it('counts it for the phase, and marks neither when it was nor whose lanes it was between', () => {
      const picture = drawn({ talk: { ...talk, codes } });
      const other = drawn({
        talk: {
          ...talk,
          codes: [
            code('IN', within(first, 0.8), 'p1', 'p2'),
            code('IN', within(first, 0.9), 'p4', 'p5'),
            code('IN', within(third, 0.1), 'p3', 'p1'),
          ],
        },
      });
      expect(picture.interruptions.map(({ count }) => count)).toEqual([2, 1]);
      expect(picture.codes).toEqual([]);
      expect(picture).toEqual(other);
    });

    it('keeps the count in the middle of what is seen of the phase', () => {
      const x = (at: number, { left, width }: { readonly left: number; readonly width: number }) =>
        left + (width - left) * at;
      const view = { from: within(third, 0.5), to: within(third, 1) };
      const near = drawn({ talk: { ...talk, codes }, view });
      expect(near.interruptions).toEqual([{ x: expect.closeTo(x(0.5, near), 3) as number, count: 1 }]);
      const none = { from: within(second, 0), to: within(second, 1) };
      expect(drawn({ talk: { ...talk, codes }, view: none }).interruptions).toEqual([]);
    });

    it('keeps its counts and the codes about nobody apart', () => {
      const both = drawn({ talk: { ...talk, codes: [...codes, code('SI', within(first, 0.5), null)] } });
      const alone = drawn({ talk: { ...talk, codes: [...codes, code('SI', within(first, 0.5), 'p1')] } });
      const [silence] = both.codes;
      // A count is drawn from 6 to 16 px below the top of the bands, a code reaches 7 px up and down.
      expect(silence?.y).toBeGreaterThanOrEqual(both.bandTop + 16 + 7);
      expect(silence?.y).toBeLessThanOrEqual(both.lanesTop - 3);
      expect(alone.lanesTop).toBeLessThan(both.lanesTop);
    });

    it('adds up the counts of phases too narrow to be told apart, and makes room for them once there are any', () => {
      const narrow = drawn({ talk: { ...talk, codes }, width: 110 });
      expect(narrow.interruptions.map(({ count }) => count)).toEqual([3]);
      const none = drawn({ talk: { ...talk, codes: [] } });
      const some = drawn({ talk: { ...talk, codes } });
      expect(some.lanesTop).toBeGreaterThan(none.lanesTop);
      expect([some.bandTop, some.laneHeight]).toEqual([none.bandTop, none.laneHeight]);
    });
  });

  it('draws marks small where they would lie on each other', () => {
    const codes = [code('QO', 60_000, 'p1'), code('QS', 61_000, 'p1'), code('QS', 120_000, 'p1')];
    expect(drawn({ talk: { ...talk, codes } }).codes.map(({ small }) => small)).toEqual([false, true, false]);
  });

  it('has one lane where turns must not be told apart, and nobody’s name or code in it', () => {
    const one = inOneLane({ ...talk, codes: [code('QO', 60_000, 'p1')] }, 'Everybody');
    const picture = drawn({ talk: one, phases: [] });
    expect(picture.lanes.map(({ label }) => label)).toEqual(['Everybody']);
    expect(picture.codes).toEqual([]);
    expect(lengthOf(union(one.lanes[0]?.turns ?? []))).toBe(
      lengthOf(union(talk.lanes.flatMap((own) => own.turns))),
    );
    expect(JSON.stringify(picture)).not.toMatch(/Ana|Ben|Chidi|Emre|Fay/);
  });
});

describe('a turn', () => {
  it('is found by where the pointer is, within a finger of it', () => {
    const picture = drawn();
    expect(laneAt(picture, picture.lanesTop + 3 * picture.laneHeight + 1)).toBe(3);
    expect(laneAt(picture, 3)).toBeNull();
    expect(laneAt(picture, 900)).toBeNull();
    const dora = talk.lanes[3] as Lane;
    expect(turnAt(dora, 100_000, 0)).toBe(dora.turns[0]);
    expect(turnAt(dora, 202_000, 3_000)).toBe(dora.turns[0]);
    expect(turnAt(dora, 205_000, 3_000)).toBeNull();
  });

  it('comes in order of start, whoever’s it is', () => {
    const order = turnsInOrder(talk.lanes);
    expect(order.map(({ from }) => from)).toEqual(order.map(({ from }) => from).toSorted((a, b) => a - b));
    expect(order).toHaveLength(talk.lanes.flatMap((own) => own.turns).length);
  });
});
