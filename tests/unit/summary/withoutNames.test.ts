import { describe, expect, it } from 'vitest';
import { withoutNames } from '#shared/summary/withoutNames.ts';
import { numbered, sampleSummary } from './sampleSummary.ts';
import * as english from '#shared/words/en/index.ts';

const scrubbed = (names: string[], text: string) => {
  const people = sampleSummary().people.slice(0, names.length);
  const summary = sampleSummary({
    people: people.map((person, i) => ({ ...person, name: names[i] ?? '', names: [], number: i + 1 })),
    title: text,
  });
  return withoutNames(summary, english).title;
};

describe('withoutNames', () => {
  it('takes names out of what people wrote', () => {
    expect(scrubbed(['Ana', 'Ben'], 'Ana asks Ben; Ana’s idea, Banana stays.')).toBe(
      'Person 1 asks Person 2; Person 1’s idea, Banana stays.',
    );
  });

  it('knows full names by their parts, and longer names before shorter', () => {
    expect(scrubbed(['Ana Kim', 'Ana'], 'Ana Kim told Ana; ask Kim, or ANA KIM')).toBe(
      'Person 1 told Person 2; ask Person 1, or Person 1',
    );
  });

  it('leaves words alone that only look like a short name', () => {
    expect(scrubbed(['An', 'Will'], 'an idea will do, An')).toBe('an idea will do, Person 1');
  });

  it('is not fooled by names that are patterns', () => {
    expect(scrubbed(['a.*', '(x|y)', '[z]'], 'a.* met axx and (x|y) and [z]')).toBe(
      'Person 1 met axx and Person 2 and Person 3',
    );
  });

  it('drops turns unless the group agreed, and never says who interrupted whom', () => {
    const interruptions = [{ at: 5 as never, by: 'p1', whom: 'p2' }];
    expect(withoutNames(sampleSummary({ interruptions }), english)).toMatchObject({
      airtime: { turns: [] },
      interruptions: [{ by: null, whom: null }],
    });
    const agreed = sampleSummary({ agreed: { named: false, turns: true } });
    expect(withoutNames(agreed, english).airtime.turns[0]?.name).toBe(numbered('p4'));
  });
});
