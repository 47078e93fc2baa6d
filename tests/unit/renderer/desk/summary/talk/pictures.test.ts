import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SessionTalk } from '#shared/airtime/sessionTalk.ts';
import { OBSERVER_CODES } from '#shared/format/observerCodes.ts';
import {
  circleLayout,
  countTransitions,
} from '../../../../../../src/renderer/desk/summary/talk/circleLayout.ts';
import { codeLetter, codeShape, CODES } from '../../../../../../src/renderer/desk/summary/talk/codeShapes.ts';
import { fitNames } from '../../../../../../src/renderer/desk/summary/talk/fitNames.ts';
import { shareLayout } from '../../../../../../src/renderer/desk/summary/talk/shareLayout.ts';
import { sampleSummary } from '../../../../summary/sampleSummary.ts';

const talk = sampleSummary().talk as SessionTalk;
const LONG = [
  'Maximiliane-Charlotte von Hohenstein',
  'Maximiliane-Charlotte von Hohenstolz',
  '林小雪',
  'Ana',
];
const lanesOf = (names: readonly string[]) =>
  names.map((name, i) => ({ person: `p${i + 1}`, name, turns: [] }));

describe('who spoke after whom', () => {
  it('is the passings that were measured, and nobody after themselves', () => {
    const matrix = countTransitions(talk);
    const measured = talk.measures.transitions.filter(({ from, to }) => from !== to);
    expect(matrix.flat().reduce((sum, n) => sum + n, 0)).toBe(talk.measures.speakerChanges);
    const seat = (person: string) => talk.lanes.findIndex((lane) => lane.person === person);
    for (const { from, to, count } of measured) expect(matrix[seat(from)]?.[seat(to)]).toBe(count);
    const again = { from: 'p1', to: 'p1', count: 7 };
    const more = countTransitions({
      ...talk,
      measures: { ...talk.measures, transitions: [again, ...talk.measures.transitions] },
    });
    expect(more).toEqual(matrix);
  });

  it('is a thread for each pair that occurred, the thicker the more often, thick ones on top', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat(40), { minLength: 12, maxLength: 12 }), { minLength: 12, maxLength: 12 }),
        (all) => {
          const matrix = all.map((row, i) => row.map((n, j) => (i === j ? 0 : n)));
          const picture = circleLayout(lanesOf(Array.from({ length: 12 }, (_, i) => `P${i}`)), matrix, 400);
          const pairs = matrix.flat().filter((n) => n > 0);
          expect(picture?.threads.length ?? 0).toBe(pairs.length);
          const widths = picture?.threads.map(({ width }) => width) ?? [];
          expect(widths).toEqual(widths.toSorted((a, b) => a - b));
          for (const width of widths) expect(width).toBeGreaterThan(0.6);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('seats people clockwise from the top, and gives everybody as much of the shore', () => {
    const picture = circleLayout(talk.lanes, countTransitions(talk), 300);
    expect(picture?.seats.map(({ label, anchor }) => [label, anchor])).toEqual([
      ['Ana', 'middle'],
      ['Ben', 'start'],
      ['Chidi', 'start'],
      ['Dora', 'middle'],
      ['Emre', 'end'],
      ['Fay', 'end'],
    ]);
    const lengths = picture?.seats.map(({ shore }) => {
      const [x1 = 0, y1 = 0, , , , , , x2 = 0, y2 = 0] = shore.match(/-?[\d.]+/g)?.map(Number) ?? [];
      return Math.round(Math.hypot(x2 - x1, y2 - y1));
    });
    expect(new Set(lengths).size).toBe(1);
  });

  it('cuts no name that its own place has room for', () => {
    const two = circleLayout(
      lanesOf(['Ada Quill', 'Ben Ochre']),
      [
        [0, 1],
        [0, 0],
      ],
      280,
    );
    expect(two?.seats.map(({ label }) => label)).toEqual(['Ada Quill', 'Ben Ochre']);
  });

  it('is nothing where nobody spoke after anybody', () => {
    expect(
      circleLayout(
        talk.lanes,
        talk.lanes.map(() => talk.lanes.map(() => 0)),
        300,
      ),
    ).toBeNull();
  });
});

describe('shares', () => {
  it('stand beside what was expected on one scale that begins at nought, in seat order', () => {
    const picture = shareLayout(talk, 400);
    expect(picture?.rows.map(({ label }) => label)).toEqual(talk.lanes.map(({ name }) => name));
    expect(picture?.ticks[0]).toEqual({ x: picture?.left, share: 0 });
    const zero = picture?.left ?? 0;
    const scale = picture?.rows
      .filter(({ share }) => share > 0)
      .map(({ spoke, share }) => (spoke - zero) / share);
    expect(Math.max(...(scale ?? [])) - Math.min(...(scale ?? []))).toBeLessThan(1e-6);
    expect(Math.max(...(picture?.rows.map(({ spoke }) => spoke) ?? []))).toBeLessThanOrEqual(400 - 48);
  });

  it('have labels of their scale that never touch, however narrow the sheet and large a share', () => {
    const people = fc.uniqueArray(fc.constantFrom('p1', 'p2', 'p3'), { minLength: 1 });
    fc.assert(
      fc.property(people, fc.double({ min: 0.01, max: 1, noNaN: true }), fc.nat(500), (ids, p, more) => {
        const expected = { people: ids.map((person) => ({ person, p, q: p / 2 })), distance: 0 };
        const picture = shareLayout({ lanes: lanesOf(LONG), expected }, 230 + more);
        const ticks = picture?.ticks ?? [];
        // `100 %` is 36 px wide.
        for (const [i, { x }] of ticks.entries())
          if (i > 0) expect(x - (ticks[i - 1]?.x ?? 0)).toBeGreaterThan(40);
        expect(ticks.at(-1)?.x ?? 0).toBeLessThanOrEqual(230 + more - 48);
      }),
    );
  });

  it('name whole whom a program calls unknown', () => {
    const names = ['Unknown Speaker 2', 'Unknown Speaker 11'];
    const people = ['p1', 'p2'].map((person) => ({ person, p: 0.5, q: 0.5 }));
    const picture = shareLayout({ lanes: lanesOf(names), expected: { people, distance: 0 } }, 360);
    expect(picture?.rows.map(({ label }) => label)).toEqual(names);
  });

  it('have no mark for what no phase expected', () => {
    const people = talk.expected.people.map((one) => ({ ...one, q: null }));
    const picture = shareLayout({ ...talk, expected: { people, distance: null } }, 400);
    expect(picture?.rows.every(({ expected }) => expected === null)).toBe(true);
  });

  it('are nothing where nobody spoke', () => {
    const people = talk.expected.people.map((one) => ({ ...one, p: null }));
    expect(shareLayout({ ...talk, expected: { people, distance: null } }, 400)).toBeNull();
  });
});

describe('codes', () => {
  it('are each told by a letter of their own, and all but the interruption by a filled shape', () => {
    expect(new Set(CODES.map(codeLetter)).size).toBe(Object.keys(OBSERVER_CODES).length);
    expect(CODES.filter((code) => codeShape(code) === null)).toEqual(['IN']);
  });

  it('that are questions share one shape, which nothing else has', () => {
    const round = codeShape('QO');
    expect(CODES.filter((code) => codeShape(code) === round)).toEqual(['QO', 'QS', 'QL', 'AQ']);
  });
});

describe('names in a picture', () => {
  it('are whole where there is room, and cut so that no two read alike where there is not', () => {
    expect(fitNames(['Ana', 'Ben'], 60)).toEqual(['Ana', 'Ben']);
    const cut = fitNames(LONG, 90);
    expect(new Set(cut).size).toBe(LONG.length);
    for (const name of cut) expect(name.length).toBeLessThan(16);
  });
});
