import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textApart } from '../../../../src/renderer/ui/textApart.ts';

const upTo = (letters: number) => (text: string) => text.length <= letters;
const ASKED = 'How do we say no to the ninth request of a week when it comes from';
const CARDS = [
  `${ASKED} parents`,
  `${ASKED} the board of the school`,
  `${ASKED} the board`,
  'Fewer meetings',
];

describe('a text of a list', () => {
  const shown = (text: string, letters: number) => textApart(text, CARDS, upTo(letters));

  it('is whole where it fits, and cut at its end where nobody else begins so', () => {
    expect(shown('Fewer meetings', 20)).toBe('Fewer meetings');
    expect(shown('Fewer meetings', 8)).toBe('Fewer…');
    expect(textApart('More of the same, please', CARDS, upTo(18))).toBe('More of the same…');
  });

  it('tells apart first and shortens second: the beginning that others share goes before what they do not', () => {
    expect(shown(CARDS[0] ?? '', 30)).toBe('How do we say no to… parents');
    expect(shown(CARDS[0] ?? '', 20)).toBe('How do we… parents');
    expect(shown(CARDS[1] ?? '', 40)).toBe('How do we say… the board of the school');
    expect(shown(CARDS[1] ?? '', 26)).toBe('How… the board of the…');
    expect(shown(CARDS[2] ?? '', 26)).toBe('How do we say… the board');
  });

  it('is never cut between a number and what it counts', () => {
    const says = 'Council of our own · 13 people · Thursday Council';
    for (const [most, is] of [
      [27, 'Council of our own…'],
      [29, 'Council of our own…'],
      [34, 'Council of our own · 13 people…'],
    ] as const)
      expect(textApart(says, [], upTo(most))).toBe(is);
  });

  it('that is as long as a word ends in a part of it', () => {
    const long = 'Donaudampfschifffahrtsgesellschaft';
    expect(textApart(long, [long], upTo(10))).toBe('Donaudamp…');
    expect(textApart(`${long}A`, [`${long}A`, `${long}B`], upTo(10))).toContain('A');
  });

  it('reads as no other that begins alike, in whatever place holds the word that they differ in', () => {
    const words = (least: number) =>
      fc
        .array(fc.constantFrom('no', 'the', 'weeks', 'of', 'When', 'say'), { minLength: least, maxLength: 9 })
        .map((some) => some.join(' '));
    const differing = fc.uniqueArray(fc.stringMatching(/^[b-k]{2,8}$/), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(
        words(1),
        differing,
        words(0),
        fc.integer({ min: 16, max: 60 }),
        (head, own, rest, most) => {
          const cards = own.map((word) => `${head} ${word} ${rest}`.trim());
          const labels = cards.map((text) => textApart(text, cards, upTo(most)));
          expect(labels.filter((label, i) => label.length > most && label !== cards[i])).toEqual([]);
          expect(new Set(labels).size).toBe(labels.length);
        },
      ),
    );
  });
});
