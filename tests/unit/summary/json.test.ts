import { describe, expect, it } from 'vitest';
import { JSON_VERSION, summaryData, toJson } from '#shared/summary/json.ts';
import { HOSTILE, sampleSummary } from './sampleSummary.ts';
import * as english from '#shared/words/en/index.ts';

describe('toJson', () => {
  it('reads back as what was put in', () => {
    for (const named of [true, false]) {
      const summary = sampleSummary();
      expect(JSON.parse(toJson(summary, { named }, english))).toEqual(
        summaryData(summary, { named }, english),
      );
    }
    const people = sampleSummary().people.map((person, i) => ({ ...person, name: HOSTILE[i] ?? '' }));
    const hostile = sampleSummary({ people });
    const back = JSON.parse(toJson(hostile, { named: true }, english)) as { people: { name: string }[] };
    expect(back.people.map(({ name }) => name)).toEqual(people.map(({ name }) => name));
  });

  it('says what it is, in seconds', () => {
    expect(summaryData(sampleSummary(), { named: true }, english)).toMatchObject({
      kind: 'talking-piece-summary',
      version: JSON_VERSION,
      title: 'Thursday Council',
      opened: '2026-06-04T18:00:00.000Z',
      ended: 'complete',
      ended_s: 316,
      available_s: 2700,
      airtime: { spoken_s: 318, overlap_s: 2 },
      interruptions: 0,
    });
  });

  it('has turns in it only where the group agreed', () => {
    expect(summaryData(sampleSummary(), { named: true }, english).airtime).not.toHaveProperty('turns');
    const agreed = sampleSummary({ agreed: { named: true, turns: true } });
    expect(summaryData(agreed, { named: true }, english).airtime).toHaveProperty('turns');
    expect(summaryData(agreed, { named: false }, english).airtime.turns?.[0]).toEqual({
      person: sampleSummary().people[3]?.number,
      start_s: 0,
      end_s: 200,
      spoken_s: 200,
      step: 'slot.1.PRESENT',
    });
  });

  it('has no name, no role and no private word in it unless asked', () => {
    const text = toJson(sampleSummary(), { named: false }, english);
    expect(text).not.toMatch(/Ana|Ben|Chidi|Dora|Emre|Fay|facilitator|Say no once|for help/);
    expect(toJson(sampleSummary(), { named: true }, english)).not.toMatch(/Say no once|for help/);
  });
});
