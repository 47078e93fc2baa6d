import { describe, expect, it } from 'vitest';
import { sharePicture, timeline, yarn } from '../../../../../src/renderer/library/summary/pictures.ts';
import { sampleSummary } from '../../../summary/sampleSummary.ts';

const WIDTH = 690;
const drawn = (change = {}, together: string | null = null) =>
  timeline({
    summary: sampleSummary(change),
    width: WIDTH,
    laneHeight: 25,
    together,
    shortTitle: ({ title }) => title,
  });

describe('timeline', () => {
  it('gives each person a lane with their turns to scale', () => {
    const picture = drawn();
    expect(picture?.lanes.map(({ label, bars }) => [label, bars.length])).toEqual([
      ['Ana', 1],
      ['Ben', 1],
      ['Chidi', 0],
      ['Dora', 3],
      ['Emre', 1],
      ['Fay', 1],
    ]);
    const left = picture?.left ?? 0;
    // 316 s in all: Dora's first turn is its first 200 s.
    expect(picture?.lanes[3]?.bars[0]?.x).toBeCloseTo(left, 6);
    expect(picture?.lanes[3]?.bars[0]?.width).toBeCloseTo(((WIDTH - left) * 200) / 316 - 0.6, 6);
  });

  it('covers the whole session with bands, one a phase that ran', () => {
    const bands = drawn()?.bands ?? [];
    const total = bands.reduce((sum, { width }) => sum + width, 0);
    expect(total).toBeGreaterThan(WIDTH - 62 - bands.length * 2);
    expect(Math.max(...bands.map(({ x, width }) => x + width))).toBeLessThanOrEqual(WIDTH);
  });

  it('draws one lane where turns must not be told apart, and says nobody’s name', () => {
    const picture = drawn({}, 'Everybody');
    expect(picture?.lanes.map(({ label, bars }) => [label, bars.length])).toEqual([['Everybody', 7]]);
    expect(picture?.marks).toEqual([]);
  });

  it('marks an interruption between the two lanes', () => {
    const interruptions = [{ at: 100_000, by: 'p5', whom: 'p4' }];
    const picture = drawn({ interruptions });
    expect(picture?.marks).toEqual([
      { x: expect.any(Number), whomY: 46 + 3 * 25 + 12.5, byY: 46 + 4 * 25 + 12.5 },
    ]);
    expect(drawn({ interruptions: [{ at: 1, by: null, whom: null }] })?.marks).toEqual([]);
  });

  it('begins with a voice that was tapped before the first phase', () => {
    const picture = drawn({ startedAt: 100_000 });
    expect(Math.min(...(picture?.lanes.flatMap(({ bars }) => bars.map(({ x }) => x)) ?? []))).toBe(
      picture?.left,
    );
  });

  it('is nothing before the session began', () => {
    expect(drawn({ startedAt: null })).toBeNull();
  });
});

describe('sharePicture', () => {
  it('puts spoken and expected shares on one scale that begins at nought', () => {
    const picture = sharePicture(sampleSummary(), 400);
    expect(picture?.ticks[0]).toEqual({ x: expect.any(Number), share: 0 });
    const zero = picture?.ticks[0]?.x ?? 0;
    const dora = picture?.rows[3];
    const [ana, ben] = picture?.rows ?? [];
    expect(dora?.spoke).toBeGreaterThan(ben?.spoke ?? 0);
    expect(((ben?.spoke ?? 0) - zero) / (ben?.share ?? 1)).toBeCloseTo(
      ((ana?.spoke ?? 0) - zero) / (ana?.share ?? 1),
      6,
    );
    expect(Math.max(...(picture?.rows.map(({ spoke }) => spoke) ?? []))).toBeLessThanOrEqual(400 - 48);
  });

  it('is nothing where nobody was tapped', () => {
    const { people } = sampleSummary();
    expect(sharePicture({ people: people.map((person) => ({ ...person, share: null })) }, 400)).toBeNull();
  });
});

describe('yarn', () => {
  it('draws thicker threads last, and seats the circle clockwise from the top', () => {
    const picture = yarn(sampleSummary(), 300);
    const widths = picture?.threads.map(({ width }) => width) ?? [];
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
    expect(picture?.seats[0]).toMatchObject({ label: 'Ana', x: 150, anchor: 'middle' });
    expect(picture?.seats[1]).toMatchObject({ label: 'Ben', anchor: 'start' });
    expect(picture?.seats[5]).toMatchObject({ label: 'Fay', anchor: 'end' });
  });

  it('is nothing where nobody spoke after anybody', () => {
    const summary = sampleSummary();
    expect(yarn({ ...summary, airtime: { ...summary.airtime, transitions: [] } }, 300)).toBeNull();
  });
});
