import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScanner, withAllInstead } from '#shared/group/learning/scanner.ts';
import { everydayWords } from '#shared/words/en/summary.ts';
import * as english from '#shared/words/en/index.ts';

const scan = createScanner(
  {
    people: ['Ana Kovač', 'Bo', 'Will Smith', '安娜', 'Mira-Luc Oduya', 'Özgür Şahin'],
    groups: ['Harbour 12'],
  },
  english,
);
const found = (text: string) => scan(text).map(({ from, to, kind }) => [kind, text.slice(from, to)]);
const clean = (text: string) => withAllInstead(text, scan);

describe('what the scanner finds', () => {
  it('finds names of people, whole, by part, with an ending and in any case', () => {
    expect(found('I asked ANA, then (Kovač), mira-luc and Bo’s boss')).toEqual([
      ['name', 'ANA'],
      ['name', 'Kovač'],
      ['name', 'mira-luc'],
      ['name', 'Bo'],
    ]);
    expect(found('with Ana Kovač')).toEqual([['name', 'Ana Kovač']]);
    expect(found('with Ana Falcon')).toEqual([
      ['name', 'Ana'],
      ['called', 'Falcon'],
    ]);
    expect(found('ozgur sahin came, anakovac too')).toEqual([
      ['name', 'ozgur sahin'],
      ['name', 'anakovac'],
    ]);
  });

  it('leaves a name that is an everyday word where it is written small', () => {
    expect(found('it will help')).toEqual([]);
    expect(found('Will helped')).toEqual([['name', 'Will']]);
  });

  it('finds groups, capitals inside a sentence, places, and what is nothing but capitals', () => {
    expect(found('our Harbour 12 meets')).toEqual([['group', 'Harbour 12']]);
    expect(found('We moved Project Falcon to Berlin. Then we rested, and SAP helped; I liked it.')).toEqual([
      ['called', 'Project Falcon'],
      ['place', 'Berlin'],
      ['called', 'SAP'],
    ]);
    expect(found('Acme Corp told us')).toEqual([['called', 'Acme Corp']]);
    expect(found('Listening helped. Waiting did not.')).toEqual([]);
  });

  it('takes the article along, since what stands instead brings its own', () => {
    expect(found('We asked the Harbour 12, then the Ana of SAP.')).toEqual([
      ['group', 'the Harbour 12'],
      ['name', 'the Ana'],
      ['called', 'SAP'],
    ]);
  });

  it('finds numbers, parts of a group, days and addresses', () => {
    expect(found('3 weeks, 20% and twelve people, 2 of 4 agreed')).toEqual([
      ['count', '3'],
      ['number', '20%'],
      ['count', 'twelve'],
      ['share', '2 of 4'],
    ]);
    expect(found('on 12 March 2026, last Tuesday, yesterday, 2026-03-12 and in Q3')).toEqual([
      ['date', 'on 12 March 2026'],
      ['weekday', 'last Tuesday'],
      ['date', 'yesterday'],
      ['date', '2026-03-12'],
      ['date', 'in Q3'],
    ]);
    expect(
      found('write to ana@work.example, (see https://work.example/a?b=1) or /home/ana/plan.txt.'),
    ).toEqual([
      ['address', 'ana@work.example'],
      ['address', 'https://work.example/a?b=1'],
      ['address', '/home/ana/plan.txt'],
    ]);
  });

  it('proposes what names nobody, with a capital where a sentence begins', () => {
    expect(clean('Ana’s plan took 3 weeks. 安娜说 it went well in Berlin.')).toBe(
      'A colleague’s plan took a few weeks. A colleague 说 it went well in a place.',
    );
  });
});

/** Letters of several scripts, some with marks that follow. */
const LETTERS = [
  'abcdeghijklmnoprstuvwyzáčéíñöøşžß',
  'αβγδεζηθλμξπρστφ',
  'абвгдежзиклмнорстуфя',
  'אבגדהוחטילמנסרש',
  'ابتجدرسشعقكلمنه',
  '一二三安娜李明王小',
  '가나다라마바사지민은',
  'कखगघचजतदनपमरलसह',
].map((letters) => [...letters]);

const wordOf = fc.constantFrom(...LETTERS).chain((letters) =>
  fc
    .array(fc.tuple(fc.constantFrom(...letters), fc.constantFrom('', '', '', '\u0301', '\u0308')), {
      minLength: 2,
      maxLength: 7,
    })
    .map((all) => all.map((one) => one.join('')).join('')),
);
const capital = (name: string): string => name.replace(/^./u, (first) => first.toUpperCase());
const name = fc
  .tuple(wordOf, fc.option(wordOf, { nil: null }), fc.constantFrom(' ', '-'))
  .map(([first, last, between]) =>
    [first, last].flatMap((one) => (one === null ? [] : [capital(one)])).join(between),
  );

/** How a name may stand in a text. */
const written = fc.constantFrom<(name: string) => string>(
  (one) => one,
  (one) => one.toUpperCase(),
  (one) => one.toLowerCase(),
  (one) => one.normalize('NFD'),
  (one) => one.normalize('NFC'),
  (one) => `${one}'s`,
  (one) => `${one}’s`,
  (one) => `(${one})`,
  (one) => `“${one}”`,
  (one) => `pre-${one}`,
  (one) => `${one}-like`,
  (one) => `[${one}]`,
  (one) => `${one}, who`,
  (one) => `${one}.`,
  // In a script without blanks, close to its words.
  (one) => `说${one}说`,
  (one) => `${one}说${one}`,
);
const filler = fc.constantFrom('we', 'asked', 'and then', 'listened.', 'It helped', 'with', '', '\n');

describe('every proposal taken', () => {
  const planted = fc.record({
    names: fc.array(name, { minLength: 1, maxLength: 4 }),
    parts: fc.array(fc.tuple(filler, fc.nat(3), written, fc.boolean()), { minLength: 1, maxLength: 6 }),
  });
  /** As it is compared: no case, no marks, no blanks. */
  const key = (text: string): string =>
    text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().toUpperCase().toLowerCase();

  it('leaves no planted name, and finds nothing more', () => {
    fc.assert(
      fc.property(planted, ({ names, parts }) => {
        const known = createScanner({ people: names, groups: [] }, english);
        const said = parts.map(([before, which, how, whole]) => {
          const one = names[which % names.length] ?? '';
          return { before, how, one: whole ? one : (one.split(/[ -]/)[0] ?? one) };
        });
        const text = said.map(({ before, how, one }) => `${before} ${how(one)}`).join(' ');
        const left = withAllInstead(text, known);
        expect(known(left)).toEqual([]);
        const phrases = Object.values(english.scanning.instead).flat();
        // What stands instead and what stood around is no name; whoever is called like it cannot be told from it.
        const around = new Set(
          [...phrases, 'we asked and then listened it helped with pre like who s'].join(' ').split(' '),
        );
        const words = new Set(
          key(left).split(/[^\p{L}\p{N}]+|(?<=\p{Lo})(?=[\p{Lu}\p{Ll}])|(?<=[\p{Lu}\p{Ll}])(?=\p{Lo})/u),
        );
        for (const { one } of said)
          for (const part of key(one).split(/[ -]/)) {
            if (around.has(part) || everydayWords.has(part)) continue;
            expect(words).not.toContain(part);
            if (/^\p{Script=Han}+$/u.test(part)) expect(key(left)).not.toContain(part);
          }
      }),
      { numRuns: 400 },
    );
  });
});
