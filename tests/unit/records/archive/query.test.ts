import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  folded,
  LONGEST_SEARCH,
  markFound,
  MOST_TERMS,
  printSearch,
  readSearch,
  tagsIn,
  type SearchTerm,
} from '#shared/records/archive/query.ts';

const termsOf = (typed: string): readonly SearchTerm[] => {
  const read = readSearch(typed);
  if (!read.ok) throw new Error(read.why);
  return read.terms;
};
const anyTyped = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.constantFrom('"', '“', '#', '*', ' ', 'NEAR', '(', 'é', 'ß', '🙂', 'a', 'שלום', "'", ':', '^'))
    .map((parts) => parts.join('').slice(0, LONGEST_SEARCH)),
);

describe('what somebody types to find something', () => {
  it.each<[typed: string, terms: SearchTerm[]]>([
    ['spons', [{ kind: 'word', text: 'spons' }]],
    [
      'the “sponsor who” #time',
      [
        { kind: 'word', text: 'the' },
        { kind: 'exact', text: 'sponsor who' },
        { kind: 'tag', text: 'time' },
      ],
    ],
    ['"not closed', [{ kind: 'exact', text: 'not closed' }]],
    ['a NEAR* (b) ^c:d', 'a NEAR* (b) ^c:d'.split(' ').map((text) => ({ kind: 'word', text }))],
    ['- * "" ## 🙂', [{ kind: 'word', text: '🙂' }]],
  ])('is understood: %s', (typed, terms) => expect(termsOf(typed)).toEqual(terms));

  it.each([
    ['', 'nothing'],
    [' * " ( ', 'nothing'],
    ['x'.repeat(LONGEST_SEARCH + 1), 'tooLong'],
    [Array.from({ length: MOST_TERMS + 1 }, (_, i) => `w${i}`).join(' '), 'tooMany'],
  ])('is refused with a reason: %s', (typed, why) => expect(readSearch(typed)).toEqual({ ok: false, why }));

  it('can be printed and read again, whatever was typed', () => {
    fc.assert(
      fc.property(anyTyped, (typed) => {
        const read = readSearch(typed);
        if (!read.ok) return;
        expect(readSearch(printSearch(read.terms))).toEqual(read);
      }),
    );
  });
});

describe('what was found in a line', () => {
  const marked = (text: string, typed: string) =>
    markFound(text, termsOf(typed))
      .map((piece) => (piece.found ? `[${piece.text}]` : piece.text))
      .join('');

  it.each([
    ['Ask the sponsor.', 'spons', 'Ask the [spons]or.'],
    ['Thank our Sponsor, the sponsor', 'SPONS', 'Thank our [Spons]or, the [spons]or'],
    ['The résumé of Zoë', 'resu zoe', 'The [résu]mé of [Zoë]'],
    ['A de\u0301jà vu', 'deja', 'A [de\u0301jà] vu'],
    ['responsible', 'spons', 'responsible'],
    ['one sentence in writing', '"sentence in"', 'one [sentence in] writing'],
    ['one sentence inside', '"sentence in"', 'one sentence inside'],
    ['half an hour #time', '#time', 'half an hour #[time]'],
    ['שלום לכולם', 'שלו', '[שלו]ם לכולם'],
    ['a 🙂 b', '🙂', 'a [🙂] b'],
  ])('%s, looked for %s', (text, typed, shown) => expect(marked(text, typed)).toBe(shown));

  it('is the line again when it is joined, and begins with what was typed', () => {
    const words = fc.constantFrom('Zoë', 'sponsor', 'Größe', 'naïve', '🙂', 'a', 'one', 'ﬁne', 'İzmir', '٣');
    fc.assert(
      fc.property(fc.array(words, { minLength: 1 }), words, fc.nat(6), (line, wanted, length) => {
        const typed = [...wanted].slice(0, length + 1).join('');
        const pieces = markFound(line.join(' '), termsOf(typed));
        expect(pieces.map(({ text }) => text).join('')).toBe(line.join(' '));
        if (line.includes(wanted)) expect(pieces.some(({ found }) => found)).toBe(true);
        for (const { text, found } of pieces)
          if (found) expect(folded(text).startsWith(folded(typed))).toBe(true);
      }),
    );
  });

  it('knows the words behind a #', () => {
    expect(tagsIn('Half an hour #Time, #trust_me and #Zoë; not a # b')).toEqual(['time', 'trust_me', 'zoe']);
  });
});
