import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { sameNameKey } from '#shared/group/numberNamesakes.ts';
import { emsWide, nameLength } from '../../../../src/renderer/ui/clipNames.ts';
import { nameInLines, textThatFits } from '../../../../src/renderer/ui/namedText.ts';

const within = (most: number) => (text: string) => nameLength(text) <= most;
const LONG = [...'ABCDEFGHIJKL'].map((letter) => `Maximiliane-Charlotte ${letter} von Hohenstein-Rabenau`);

describe('a name in two lines', () => {
  const line = 12.5;
  const inLines = (name: string, all: readonly string[]) => nameInLines(name, all, line, 2);

  it('is whole where its words fit into them', () => {
    expect(inLines('Maximiliane-Charlotte Freifrau', ['Maximiliane-Charlotte Freifrau'])).toBe(
      'Maximiliane-Charlotte Freifrau',
    );
  });

  it('keeps what tells it apart in sight, though the first line ends early', () => {
    const start = 'Maximiliane-Charlotte Freifrau von Oberhuber-Schwarzenberger';
    const names = [`${start}ova`, start];
    // ‘Freifrau von Oberhuber-S…a’ would be wider than its line, and the place would cut the ‘a’.
    expect(names.map((name) => inLines(name, names))).toEqual([
      'Maximiliane-Charlotte Freifrau von Oberhuber…a',
      // An ‘r’ would be read as the end of ‘Oberhuber’.
      'Maximiliane-Charlotte Freifrau von Oberhub…ger',
    ]);
  });

  it('cuts a word that no line holds', () => {
    const name = 'Wolfeschlegelsteinhausenbergerdorff Johannes';
    const shown = inLines(name, [name, 'Jo']);
    expect(shown).toMatch(/^Wolfeschlegel\p{L}*…$/u);
    expect(emsWide(shown)).toBeLessThanOrEqual(line);
  });
});

describe('a text that names people', () => {
  it('closes off a name that is read from the right, so that what follows stays behind it', () => {
    const name = 'محمد عبد الرحمن';
    const names = ['Ana', name];
    const undo = `Undo: passed to ${name}, 09:52:17`;
    expect(textThatFits(undo, names, within(60))).toBe(`Undo: passed to \u2068${name}\u2069, 09:52:17`);
    expect(textThatFits(undo, names, within(34))).toMatch(/ \u2068\p{L}+…\u2069, 09:52:17$/u);
    expect(textThatFits(`Not ${name}.`, names, within(12))).toMatch(/…\u2069$/u);
    // Alone it needs none, and the others are as they are.
    expect(textThatFits(name, names, within(60))).toBe(name);
    expect(textThatFits('Undo: passed to Ana, 09:52:17', names, within(60))).not.toMatch(/[\u2068\u2069]/u);
  });

  it('is whole where there is room for it', () => {
    expect(textThatFits('Pass to Ben', ['Ana', 'Ben'], within(20))).toBe('Pass to Ben');
  });

  it('cuts the name, told apart, and nothing else', () => {
    expect(textThatFits(`Pass to ${LONG[1]}`, LONG, within(24))).toBe('Pass to Maximiliane-Ch…B');
    expect(textThatFits(`${LONG[2]} began, 18:15`, LONG, within(24))).toBe('Maximilia…C began, 18:15');
    expect(textThatFits(`${LONG[0]} and ${LONG[11]}`, LONG, within(25))).toBe('Maximili…A and Maximili…L');
  });

  it('cuts wide letters to fewer than others, and not by the edge of their place', () => {
    const names = ['WWWWWWWW MMMMMMMMMM', 'Wolfgang Oberhuber'];
    const narrow = (text: string) => emsWide(text) <= 3.4;
    expect(names.map((name) => textThatFits(name, names, narrow))).toEqual(['WW…', 'Wolf…']);
  });

  it('ends in three dots where a cut name ends the sentence', () => {
    const names = ['Anne-Marie de la Fontaine', 'Jo'];
    expect(textThatFits('Helping: Jo and Anne-Marie de la Fontaine.', names, within(24))).toBe(
      'Helping: Jo and Anne-Ma…',
    );
  });

  it('leaves a text that names nobody as it is', () => {
    expect(textThatFits('Nobody has spoken yet', LONG, within(5))).toBe('Nobody has spoken yet');
    expect(textThatFits('Analysis', ['Ana', 'Ben'], within(5))).toBe('Analysis');
  });

  it('takes names as they are written, with signs of expressions, hyphens and either way of reading', () => {
    const names = ['A+B (Ann-Marie)', 'A+B [Ann-Marie]', 'محمد عبد الرحمن', 'محمد عبد اللطيف'];
    const shown = names.map((name) => textThatFits(`${name}!`, names, within(9)));
    expect(new Set(shown).size).toBe(4);
    for (const text of shown) expect(nameLength(text)).toBeLessThanOrEqual(9);
  });

  it('is never alike for two people, however narrow their places are', () => {
    const name = fc
      .array(fc.constantFrom('Alexander', 'Alexandra', 'Ana', 'von', 'A', 'B', 'Rabenau', 'José', '林小雪'), {
        minLength: 1,
        maxLength: 4,
      })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { minLength: 2, maxLength: 12, selector: sameNameKey }),
        fc.integer({ min: 1, max: 40 }),
        (names, most) => {
          const shown = names.map((one) => textThatFits(`Pass to ${one}`, names, within(most)));
          expect(new Set(shown.map(sameNameKey)).size).toBe(names.length);
        },
      ),
      {
        numRuns: 100,
        examples: [
          [['Alexander Alexander', 'Alexander Alexander B', 'Alexander B'], 11],
          [['Alexander Alexander Ana Alexander', 'Alexander Alexander B', 'Alexander', 'Alexander Ana'], 11],
        ],
      },
    );
  });
});
