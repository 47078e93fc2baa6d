import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededOrder } from '#shared/group/seededOrder.ts';
import { toCsv } from '#shared/summary/csv.ts';
import { summaryData } from '#shared/summary/json.ts';
import { toMarkdown } from '#shared/summary/markdown.ts';
import { toRttm } from '#shared/summary/rttm.ts';
import { withoutNames } from '#shared/summary/withoutNames.ts';
import { sampleSummary } from './sampleSummary.ts';
import * as english from '#shared/words/en/index.ts';

const seats = (n: number) => Array.from({ length: n }, (_, i) => `p${i + 1}`);

describe('the numbers that stand for people', () => {
  it('are everybody’s once, the same for one session, and stay in order when somebody comes', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.integer({ min: 1, max: 14 }), (session, n) => {
        const order = seededOrder(session, seats(n));
        expect(order.toSorted()).toEqual(seats(n).toSorted());
        expect(seededOrder(session, seats(n))).toEqual(order);
        expect(seededOrder(session, seats(n + 1)).filter((one) => one !== `p${n + 1}`)).toEqual(order);
      }),
    );
  });

  it('tell nothing of the seats: over many sessions each seat has each number equally often', () => {
    const sessions = 6_000;
    const n = 6;
    const counts = seats(n).map(() => seats(n).map(() => 0));
    /** How often two neighbours in the circle have neighbouring numbers. */
    let together = 0;
    for (let i = 0; i < sessions; i++) {
      const order = seededOrder(`00000000-0000-4000-8000-${String(i).padStart(12, '0')}`, seats(n));
      seats(n).forEach((seat, at) => (counts[at]![order.indexOf(seat)]! += 1));
      if (order.indexOf('p2') === order.indexOf('p1') + 1) together += 1;
    }
    // Chi square of a fair draw: above 57 (25 degrees of freedom) once in 4,000.
    const wanted = sessions / n;
    const chi = counts.flat().reduce((sum, count) => sum + (count - wanted) ** 2 / wanted, 0);
    expect(chi).toBeLessThan(57);
    expect(Math.abs(together / sessions - 1 / n)).toBeLessThan(0.02);
  });

  it('are the same in every file of one session, and people stand in their order', () => {
    const summary = sampleSummary({ agreed: { named: false, turns: true } });
    const plain = withoutNames(summary, english);
    const numbers = Array.from({ length: 6 }, (_, i) => `Person ${i + 1}`);
    expect(plain.people.map(({ name }) => name)).toEqual(numbers);
    expect(plain.talk?.lanes.map(({ name }) => name)).toEqual(numbers);
    const people = plain.people.map(({ person }) => person);
    expect(people).not.toEqual(summary.people.map(({ person }) => person));
    expect(plain.talk?.measures.speakers.map(({ speaker }) => speaker)).toEqual(people);
    expect(plain.talk?.expected.people.map(({ person }) => person)).toEqual(people);
    for (const { people: own } of plain.talk?.byPhase ?? [])
      expect(own.map(({ person }) => person)).toEqual(people);

    const speakers = summary.airtime.turns.map(({ person }) => `Person ${people.indexOf(person) + 1}`);
    const csv = toCsv(summary, { named: false }, english).trim().split('\r\n').slice(1);
    expect(csv.map((row) => row.split(',')[1])).toEqual(speakers);
    const rttm = toRttm(summary, { named: false }, english).trim().split('\n');
    expect(rttm.map((row) => row.split(' ')[7]?.replace('_', ' '))).toEqual(speakers);
    const json = summaryData(summary, { named: false }, english);
    expect(json.airtime.turns?.map(({ person }) => `Person ${person}`)).toEqual(speakers);
    expect(json.people.map(({ number, name }) => [number, name])).toEqual(
      numbers.map((name, i) => [i + 1, name]),
    );
    const rows = toMarkdown(summary, { named: false }, english).match(/^\| Person \d/gm);
    expect(rows).toEqual(numbers.map((name) => `| ${name}`));
  });
});
