import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emsWide, nameLength } from '../../../../src/renderer/ui/clipNames.ts';
import { circleRows as rowsAmong, rowsAsSeated } from '../../../../src/renderer/ui/circleRows.ts';
import { DRAWINGS } from '../../../../src/renderer/ui/pictureDrawings.ts';
import { seatLabels } from '../../../../src/renderer/ui/seatLabels.ts';

const LONG = [
  'Maximiliane-Charlotte Freifrau von Oberhuber-Schwarzenbergerova',
  'Alexandra Bartholomea Fiedlerova-Montgomery',
  'Alexander Bartholomäus Pfeiffer-Montgomery',
  'Wolfeschlegelsteinhausenbergerdorff the Second',
  'Venkatanarasimharajuvaripeta Subramaniam',
  'Chimamandangozi Adichieokonkwonwosu-Ekwueme',
  'Uvuvwevwevwe Onyetenyevwe Ugwemuhwem Osas',
  'José María de la Concepción Rodríguez y Gómez',
  'Anne-Marie Llanfairpwllgwyngyllgogerychwyrn',
  'Konstantinos Papadimitropoulos-Theodorakopoulos',
  'Nguyễn Thị Phương Thảo Trần-Hoàng-Nguyễn',
  'Przemysław Brzęczyszczykiewicz-Wiśniewski',
  'Late Larissa Aleksandrovna Konstantinopolskaya',
];

const of = (...sizes: number[]): string[][] => {
  let from = 0;
  return sizes.map((size) => LONG.slice(from, (from += size)));
};

/** The rows of groups in a room where nobody else sits. */
function circleRows(circles: string[][]) {
  const names = circles.flat();
  const labels = seatLabels(DRAWINGS.room, names, 0);
  return rowsAmong(circles, (name) => labels[names.indexOf(name)] ?? name);
}

const widest = (labels: readonly string[]): number =>
  labels.reduce((sum, label) => sum + emsWide(label), 0.9 * (labels.length - 1));

describe('who sits with whom', () => {
  it('keeps short names of a group whole on one line', () => {
    expect(circleRows([['Ana', 'Ben', 'Chidi']])).toEqual([[{ from: 0, labels: ['Ana', 'Ben', 'Chidi'] }]]);
  });

  it('cuts long names of a trio on one line', () => {
    for (const rows of circleRows(of(3, 3, 3, 3))) expect(rows).toHaveLength(1);
  });

  it('names whoever is cut as their seat does', () => {
    const circles = of(3, 3, 3, 3);
    const seats = seatLabels(DRAWINGS.room, circles.flat(), 0);
    circleRows(circles)
      .flatMap((rows) => rows.flatMap(({ labels }) => labels))
      .forEach((label, i) => expect(seats[i]?.slice(0, 3)).toBe(label.slice(0, 3)));
    const two = of(4, 4);
    expect(circleRows(two).map((rows) => rows.map(({ labels }) => labels.length))).toEqual([
      [2, 2],
      [2, 2],
    ]);
    // On a card that has more room the name is longer, and begins alike.
    const cards = seatLabels(DRAWINGS.room, two.flat(), 0);
    circleRows(two)
      .flatMap((rows) => rows.flatMap(({ labels }) => labels))
      .forEach((label, i) => {
        expect(cards[i]?.slice(0, 3)).toBe(label.slice(0, 3));
        expect(nameLength(label)).toBeGreaterThan(7);
      });
  });

  it('calls everybody as their seat does where there is room for the lines', () => {
    const circles = of(4, 4, 4);
    const names = circles.flat();
    const seats = seatLabels(DRAWINGS.room, names, 0);
    const rows = rowsAsSeated(circles, (name) => seats[names.indexOf(name)] ?? name);
    expect(rows.flat().flatMap(({ labels }) => labels)).toEqual(seats);
    for (const { labels } of rows.flat()) expect(widest(labels)).toBeLessThanOrEqual(15.4);
    expect(rows.flat().length).toBeGreaterThan(circleRows(circles).flat().length);
  });

  it('gives a group of six or seven long names two lines, so that each can be read', () => {
    const [six, seven] = circleRows(of(6, 7));
    expect(six?.map(({ from, labels }) => [from, labels.length])).toEqual([
      [0, 3],
      [3, 3],
    ]);
    expect(seven?.map(({ labels }) => labels.length)).toEqual([4, 3]);
    for (const { labels } of [...(six ?? []), ...(seven ?? [])])
      for (const label of labels) expect(label).toMatch(/^\p{L}{2}.*…/u);
  });

  it('shows everybody once, in their order, on lines that hold them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 4 }), (sizes) => {
        const circles = of(...sizes).filter(({ length }) => length > 0);
        const rows = circleRows(circles);
        rows.forEach((own, i) => {
          expect(own.map(({ from }) => from)).toEqual(
            own.map((_, k) => own.slice(0, k).reduce((sum, { labels }) => sum + labels.length, 0)),
          );
          expect(own.flatMap(({ labels }) => labels)).toHaveLength(circles[i]?.length ?? 0);
          for (const { labels } of own) {
            expect(labels.length).toBeGreaterThan(0);
            expect(widest(labels)).toBeLessThanOrEqual(15.4);
          }
        });
        const all = rows.flat().flatMap(({ labels }) => labels);
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });
});
