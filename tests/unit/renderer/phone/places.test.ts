import { describe, expect, it } from 'vitest';
import { placesOf, waterRows, type Place } from '../../../../src/renderer/phone/places.ts';

const PEOPLE = Array.from({ length: 25 }, (_, i) => i + 1);
const spot = ({ row, side }: Place) => `${row} ${side}`;

describe('seats on a phone', () => {
  it.each(PEOPLE)('%i people each have a place of their own', (people) => {
    const places = placesOf(people);
    expect(new Set(places.map(spot)).size).toBe(people);
  });

  it.each(PEOPLE.filter((people) => people > 2))('%i people have their neighbours beside them', (people) => {
    const places = placesOf(people);
    for (const [i, { row }] of places.entries()) {
      const next = places[(i + 1) % people];
      expect(Math.abs(row - (next?.row ?? NaN))).toBeLessThanOrEqual(1);
    }
  });

  it('up to eight sit in a circle, and nobody in its water', () => {
    for (const people of PEOPLE.filter((one) => one <= 8)) {
      const places = placesOf(people);
      const [from, to] = waterRows(places);
      const inMiddle = places.filter(({ side, row }) => side === 'middle' && row >= from && row <= to);
      expect([people, inMiddle]).toEqual([people, []]);
      expect(places[0]).toEqual({ row: 1, side: 'middle' });
    }
  });

  it('from nine on they sit in two columns', () => {
    expect(placesOf(12).filter(({ side }) => side === 'left')).toHaveLength(6);
    expect(placesOf(9).some(({ side }) => side === 'middle')).toBe(false);
  });
});
