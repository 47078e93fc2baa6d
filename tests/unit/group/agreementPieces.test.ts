import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementPieces, blanksIn, templateOf } from '#shared/group/agreementPieces.ts';
import { agreementTemplate } from '#shared/words/en/agreement.ts';
import { agreementEditorWords } from '#shared/words/en/agreementEditor.ts';

const kinds = (line: string) => agreementPieces(line, agreementTemplate).map(({ kind }) => kind);

describe('a line of an agreement', () => {
  it('is its words, what fills its blanks, and the blanks that are left', () => {
    expect(agreementPieces('We meet in order to think.', agreementTemplate)).toEqual([
      { kind: 'words', text: 'We meet in order to ' },
      { kind: 'filled', text: 'think' },
      { kind: 'words', text: '.' },
    ]);
    const rhythm = 'We meet every Thursday until ___; our goals are ___; one leaves by saying so.';
    expect(kinds(rhythm)).toEqual([
      ...['words', 'filled', 'words', 'blank', 'words', 'blank', 'words', 'filled', 'words'],
    ]);
    expect([blanksIn(rhythm), templateOf(rhythm, agreementTemplate)]).toEqual([2, 11]);
    // One of no template is its own words, and its blanks.
    expect(kinds('We sing ____ at the end.')).toEqual(['words', 'blank', 'words']);
    expect(kinds('We sing.')).toEqual(['words']);
    expect(templateOf('We sing.', agreementTemplate)).toBe(null);
    expect(templateOf(agreementTemplate[2]!, agreementTemplate)).toBe(2);
  });

  it('put together again is the line, whatever is written in its blanks', () => {
    const filled = fc
      .tuple(
        fc.constantFrom(...agreementTemplate),
        fc.array(fc.string({ minLength: 1 }), { minLength: 4, maxLength: 4 }),
      )
      .map(([line, fills]) => line.split('___').reduce((made, part, i) => `${made}${fills[i % 4]}${part}`));
    fc.assert(
      fc.property(fc.oneof(filled, fc.string()), (line) => {
        const pieces = agreementPieces(line, agreementTemplate);
        expect(pieces.map(({ text }) => text).join('')).toBe(line);
      }),
    );
  });

  it('of the template has help, and a word for each of its blanks', () => {
    expect(agreementEditorWords.help).toHaveLength(agreementTemplate.length);
    for (const [i, line] of agreementTemplate.entries())
      expect(agreementEditorWords.help[i]?.blanks?.length ?? 0, line).toBe(blanksIn(line));
  });
});
