import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measure, type Measures, type Segment } from '#shared/airtime/measures.ts';

const said = (speaker: string, from: number, to: number): Segment => ({ speaker, from, to });

/** The worked example of the reference, in milliseconds. */
const EXAMPLE = [
  said('A', 0, 10_000),
  said('A', 10_000, 15_000),
  said('B', 12_000, 18_000),
  said('A', 20_000, 30_000),
  said('C', 25_000, 27_000),
  said('B', 30_000, 34_000),
];

const own = (measures: Measures, speaker: string) => measures.speakers.find((one) => one.speaker === speaker);

describe('the worked example', () => {
  const measures = measure(EXAMPLE);

  it('adds up each speaker’s time once', () => {
    expect(measures.speakers.map(({ speaker, total, turns }) => [speaker, total, turns])).toEqual([
      ['A', 25_000, 2],
      ['B', 10_000, 2],
      ['C', 2_000, 1],
    ]);
    expect(measures.speakers.map(({ share }) => share)).toEqual([
      expect.closeTo(0.675676, 6),
      expect.closeTo(0.27027, 6),
      expect.closeTo(0.054054, 6),
    ]);
  });

  it('knows speech, overlap and silence', () => {
    expect(measures).toMatchObject({
      segments: 6,
      speech: 32_000,
      sum: 37_000,
      overlap: 5_000,
      maxSimultaneous: 2,
      span: 34_000,
      silence: 2_000,
      gap: 2_000,
      gapCount: 1,
      pause: 0,
      pauseCount: 0,
      longestSilence: 2_000,
    });
  });

  it('counts turns, what touches being one', () => {
    expect(measures).toMatchObject({
      turns: 5,
      meanTurn: 7_400,
      medianTurn: 6_000,
      longestTurn: { speaker: 'A', from: 0, to: 15_000 },
    });
  });

  it('counts who spoke after whom, and who began while somebody else spoke', () => {
    expect(measures.transitions).toEqual([
      { from: 'A', to: 'B', count: 1 },
      { from: 'B', to: 'A', count: 1 },
      { from: 'A', to: 'C', count: 1 },
      { from: 'C', to: 'B', count: 1 },
    ]);
    expect(measures).toMatchObject({ speakerChanges: 4, overlappedStarts: 2, floorTaking: 1, contained: 1 });
    expect(own(measures, 'B')).toMatchObject({ overlappedStarts: 1, floorTaking: 1, contained: 0 });
    expect(own(measures, 'C')).toMatchObject({ overlappedStarts: 1, floorTaking: 0, contained: 1 });
  });

  it('measures how unevenly they spoke', () => {
    expect(measures.gini).toBeCloseTo(0.414414, 6);
    expect(measures.giniNormalised).toBeCloseTo(0.621622, 6);
    expect(measures.entropyNormalised).toBeCloseTo(0.706541, 6);
  });

  it('counts a silent fourth person in', () => {
    const four = measure(EXAMPLE, { roster: ['D', 'A', 'B', 'C'] });
    expect(four.speakers.map(({ speaker }) => speaker)).toEqual(['D', 'A', 'B', 'C']);
    expect(own(four, 'D')).toMatchObject({ total: 0, share: 0, turns: 0, meanTurn: null, longestTurn: null });
    expect(four.gini).toBeCloseTo(0.560811, 6);
    expect(four.giniNormalised).toBeCloseTo(0.747748, 6);
    expect(four.entropyNormalised).toBeCloseTo(0.55992, 6);
  });
});

describe('edges', () => {
  it('has null, never NaN, for what is undefined when nobody speaks', () => {
    expect(measure([], { roster: ['A', 'B'] })).toEqual({
      segments: 0,
      droppedZeroLength: 0,
      mergeGap: 0,
      speakers: ['A', 'B'].map((speaker) => ({
        speaker,
        total: 0,
        share: null,
        turns: 0,
        meanTurn: null,
        medianTurn: null,
        longestTurn: null,
        overlappedStarts: 0,
        floorTaking: 0,
        contained: 0,
      })),
      firstStart: null,
      lastEnd: null,
      span: 0,
      speech: 0,
      sum: 0,
      overlap: 0,
      maxSimultaneous: 0,
      silence: 0,
      silenceRatio: null,
      overlapRatio: null,
      pause: 0,
      pauseCount: 0,
      gap: 0,
      gapCount: 0,
      longestSilence: 0,
      turns: 0,
      meanTurn: null,
      medianTurn: null,
      longestTurn: null,
      gini: null,
      giniNormalised: null,
      entropyNormalised: null,
      turnsGini: null,
      turnsVariancePopulation: 0,
      turnsVarianceSample: 0,
      speakerChanges: 0,
      overlappedStarts: 0,
      floorTaking: 0,
      contained: 0,
      transitions: [],
    });
    expect(measure([])).toMatchObject({ turnsVariancePopulation: null, turnsVarianceSample: null });
  });

  it('has a Gini index of 0, and no normalised one, for a single person', () => {
    expect(measure([said('A', 5, 10)])).toMatchObject({
      gini: 0,
      giniNormalised: null,
      entropyNormalised: null,
      turnsVarianceSample: null,
      silenceRatio: 0,
    });
  });

  it('leaves out segments without length, and says how many', () => {
    expect(measure([said('A', 0, 10), said('A', 20, 20), said('B', 7, 7)])).toMatchObject({
      segments: 1,
      droppedZeroLength: 2,
      turns: 1,
      span: 10,
    });
  });

  it('lists speakers who are not in the roster after it, sorted by name', () => {
    const measures = measure([said('Z', 0, 1), said('B', 2, 3)], { roster: ['M'] });
    expect(measures.speakers.map(({ speaker }) => speaker)).toEqual(['M', 'B', 'Z']);
  });

  it('distinguishes a pause, after which the same person goes on, from a gap', () => {
    const measures = measure([said('A', 0, 10), said('A', 13, 20), said('B', 25, 30)]);
    expect(measures).toMatchObject({ pause: 3, pauseCount: 1, gap: 5, gapCount: 1, longestSilence: 5 });
  });

  it('counts no overlapped start if two begin together, and a contained one if two end together', () => {
    expect(measure([said('A', 0, 10), said('B', 0, 5)])).toMatchObject({ overlappedStarts: 0 });
    expect(measure([said('A', 0, 10), said('B', 5, 10)])).toMatchObject({ floorTaking: 0, contained: 1 });
  });

  it('counts a turn as taking the floor only if it outlasts everybody it interrupted', () => {
    const three = [said('A', 0, 10), said('B', 2, 20), said('C', 5, 15)];
    expect(own(measure(three), 'C')).toMatchObject({ floorTaking: 0, contained: 1 });
  });

  it('handles speakers with the names of built-in object properties', () => {
    const measures = measure([said('__proto__', 0, 5), said('constructor', 6, 9)]);
    expect(measures.speakers.map(({ speaker, total }) => [speaker, total])).toEqual([
      ['__proto__', 5],
      ['constructor', 3],
    ]);
    expect(measures.transitions).toEqual([{ from: '__proto__', to: 'constructor', count: 1 }]);
  });
});

describe('the merge gap', () => {
  it('bridges a person’s silence up to it, and no more', () => {
    const segments = [said('A', 0, 10), said('A', 12, 20), said('A', 23, 30)];
    expect(measure(segments, { mergeGap: 1 }).turns).toBe(3);
    expect(measure(segments, { mergeGap: 2 }).turns).toBe(2);
    expect(measure(segments, { mergeGap: 3 }).turns).toBe(1);
    expect(measure(segments, { mergeGap: 3 })).toMatchObject({
      sum: 25,
      silence: 5,
      longestTurn: { to: 30 },
    });
  });
});

const segmentOf = fc
  .record({
    speaker: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
    from: fc.nat(2_000),
    length: fc.integer({ min: 1, max: 200 }),
  })
  .map(({ speaker, from, length }) => said(speaker, from, from + length));
const meeting = fc.array(segmentOf, { minLength: 1, maxLength: 60 });
const ROSTER = ['A', 'B', 'C', 'D', 'E', 'F'];

describe('laws', () => {
  it('measures the same in whatever order the segments come', () => {
    fc.assert(
      fc.property(
        meeting.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          expect(measure(shuffled)).toEqual(measure(all));
        },
      ),
    );
  });

  it('measures the same however a segment is cut, but for their number', () => {
    fc.assert(
      fc.property(meeting, fc.nat(), fc.nat(), (all, which, where) => {
        const cut = all[which % all.length] as Segment;
        const at = cut.from + (where % (cut.to - cut.from));
        const parts = [said(cut.speaker, cut.from, at), said(cut.speaker, at, cut.to)].filter(
          (part) => part.to > part.from,
        );
        const others = all.filter((one) => one !== cut);
        expect({ ...measure([...others, ...parts]), segments: 0 }).toEqual({ ...measure(all), segments: 0 });
      }),
    );
  });

  it('changes nothing but the first start and last end if everything is later', () => {
    fc.assert(
      fc.property(meeting, fc.nat(10_000), (all, by) => {
        const { firstStart, lastEnd, longestTurn, ...same } = measure(all);
        const moved = measure(all.map(({ speaker, from, to }) => said(speaker, from + by, to + by)));
        expect(moved).toMatchObject(same);
        expect([moved.firstStart, moved.lastEnd]).toEqual([(firstStart ?? 0) + by, (lastEnd ?? 0) + by]);
        expect(moved.longestTurn?.from).toBe((longestTurn?.from ?? 0) + by);
      }),
    );
  });

  it('splits the span into speech and silence, silence into pauses and gaps, starts into two kinds', () => {
    fc.assert(
      fc.property(meeting, (all) => {
        const m = measure(all, { roster: ROSTER });
        expect(m.speech + m.silence).toBe(m.span);
        expect(m.pause + m.gap).toBe(m.silence);
        expect(m.floorTaking + m.contained).toBe(m.overlappedStarts);
        expect(m.sum).toBe(m.speakers.reduce((sum, { total }) => sum + total, 0));
        expect(m.turns).toBe(m.speakers.reduce((sum, { turns }) => sum + turns, 0));
        expect(m.transitions.reduce((sum, { count }) => sum + count, 0)).toBe(m.turns - 1);
        expect(m.speakers.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(1, 10);
        // Everybody's time exceeds the speech by each moment's extra voices: by the overlap at least.
        expect(m.sum - m.speech).toBeGreaterThanOrEqual(m.overlap);
        expect(m.sum - m.speech).toBeLessThanOrEqual(m.overlap * (m.maxSimultaneous - 1));
      }),
    );
  });

  it('adds up over two halves of time, but for turns cut in the middle', () => {
    fc.assert(
      fc.property(meeting, fc.nat(2_200), (all, at) => {
        const before = all.flatMap((s) => (s.from < at ? [said(s.speaker, s.from, Math.min(s.to, at))] : []));
        const after = all.flatMap((s) => (s.to > at ? [said(s.speaker, Math.max(s.from, at), s.to)] : []));
        const [whole, one, two] = [all, before, after].map((part) => measure(part, { roster: ROSTER }));
        for (const key of ['speech', 'sum', 'overlap'] as const)
          expect((one?.[key] ?? 0) + (two?.[key] ?? 0)).toBe(whole?.[key]);
      }),
    );
  });

  it('keeps every index in its bounds, and nothing is NaN', () => {
    fc.assert(
      fc.property(meeting, (all) => {
        const m = measure(all, { roster: ROSTER });
        const n = ROSTER.length;
        expect(m.gini).toBeGreaterThanOrEqual(0);
        expect(m.gini).toBeLessThanOrEqual((n - 1) / n + 1e-12);
        for (const index of [m.giniNormalised, m.entropyNormalised, m.silenceRatio, m.overlapRatio]) {
          expect(index).toBeGreaterThanOrEqual(0);
          expect(index).toBeLessThanOrEqual(1 + 1e-12);
        }
        expect(JSON.stringify(m, (_, value: unknown) => (Number.isNaN(value) ? 'NaN' : value))).not.toContain(
          'NaN',
        );
      }),
    );
  });

  it('is more even if talk moves from a person who spoke more to one who spoke less', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.integer({ min: 2, max: 500 }), (least, more) => {
        const giniOf = (a: number, b: number) =>
          measure([said('A', 0, a), said('B', 0, b)], { roster: ['A', 'B'] }).gini ?? 0;
        expect(giniOf(least + more - 1, least + 1)).toBeLessThanOrEqual(giniOf(least + more, least));
      }),
    );
  });

  it('has fewer turns, never more, the longer the merge gap; times do not change', () => {
    fc.assert(
      fc.property(meeting, fc.nat(300), fc.nat(300), (all, small, more) => {
        const short = measure(all, { mergeGap: small });
        const long = measure(all, { mergeGap: small + more });
        expect(long.turns).toBeLessThanOrEqual(short.turns);
        for (const key of ['sum', 'speech', 'overlap', 'silence', 'gini'] as const)
          expect(long[key]).toBe(short[key]);
      }),
    );
  });

  it('has a higher Gini with each further silent person', () => {
    fc.assert(
      fc.property(meeting, (all) => {
        const speakers = [...new Set(all.map(({ speaker }) => speaker))];
        const with1 = measure(all, { roster: [...speakers, 'silent'] });
        expect(with1.gini).toBeGreaterThan(measure(all).gini ?? 0);
      }),
    );
  });
});
