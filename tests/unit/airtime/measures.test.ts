import { describe, expect, it } from 'vitest';
import { talkOf } from '#shared/airtime/measures.ts';
import { instant, seconds } from '#shared/time.ts';

const voice = (person: string, from: number, to: number | null) => ({
  person,
  from: instant(from * 1000),
  to: to === null ? null : instant(to * 1000),
});

describe('measuring talk', () => {
  // The worked example of the reference: A 0–10, A 10–15, B 12–18, A 20–30, C 25–27, B 30–34.
  const example = [
    voice('p1', 0, 10),
    voice('p1', 10, 15),
    voice('p2', 12, 18),
    voice('p1', 20, 30),
    voice('p3', 25, 27),
    voice('p2', 30, 34),
  ];

  it('joins what touches, and counts overlap once', () => {
    expect(talkOf(example, instant(34_000))).toEqual({
      people: new Map([
        ['p1', { total: seconds(25), turns: 2 }],
        ['p2', { total: seconds(10), turns: 2 }],
        ['p3', { total: seconds(2), turns: 1 }],
      ]),
      speech: seconds(32),
      overlap: seconds(5),
    });
  });

  it('counts whoever still speaks up to the moment asked for', () => {
    const talk = talkOf([voice('p1', 0, null), voice('p2', 4, 6)], instant(10_000));
    expect([talk.people.get('p1'), talk.speech, talk.overlap]).toEqual([
      { total: seconds(10), turns: 1 },
      seconds(10),
      seconds(2),
    ]);
  });

  it('finds three at once to be one overlap', () => {
    const all = [voice('p1', 0, 10), voice('p2', 0, 10), voice('p3', 5, 6)];
    expect(talkOf(all, instant(10_000)).overlap).toBe(seconds(10));
  });

  it('is nothing where nobody spoke', () => {
    expect(talkOf([], instant(10_000))).toEqual({ people: new Map(), speech: 0, overlap: 0 });
  });
});
