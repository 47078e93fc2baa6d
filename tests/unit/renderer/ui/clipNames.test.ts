import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { cleanName } from '#shared/group/names.ts';
import { sameNameKey, numberNamesakes } from '#shared/group/numberNamesakes.ts';
import {
  clipName,
  clipNames,
  emsWide,
  nameLength,
  readsFromRight,
} from '../../../../src/renderer/ui/clipNames.ts';

describe('a clipped name', () => {
  it('shows the half of a double first name that tells it apart, where the other half is the same', () => {
    const annes = [
      'Anne-Marie Oberhuber',
      'Anne-Lise Schmidt',
      'Anne-Laure Petit',
      'Anne-Catherine Roux',
      'Anne-Claire Blanc',
    ];
    expect(clipNames(annes, 8, 4)).toEqual(['A…Mari', 'A…Lise', 'A…Laur', 'A…Cath', 'A…Clair']);
    // One letter of somebody else's half would not.
    expect(
      clipNames(['Anne-Claire', 'Anne-Clara', 'Anne-Cla'], 6, 3.2).every((label) => !/^A…Cla$/u.test(label)),
    ).toBe(true);
  });

  it('tells two apart by more than an accent, where there is more', () => {
    const two = ['José María Fernández', 'Jose Maria Echeverría'];
    for (const ems of [3, 4, 5, 6]) {
      const [first = '', second = ''] = clipNames(two, Infinity, ems);
      const plain = (label: string) => label.normalize('NFD').replace(/\p{M}/gu, '');
      expect(plain(first), `${first} and ${second}`).not.toBe(plain(second));
    }
    expect(clipNames(['José María', 'Jose Maria'], 4, 3)).toEqual(['J…ía', 'J…ia']);
  });

  it('leaves a first letter alone where whoever else begins so is whole beside it', () => {
    expect(clipNames(['Wilhelmina', 'Wu', 'Ana'], Infinity, 1.8)).toEqual(['W…', 'Wu', 'A…']);
    expect(clipNames(['Wilhelmina', 'Wolfgang', 'Ana'], Infinity, [2.1, 2.3, 1.8])).toEqual([
      'Wi…',
      'W…f',
      'A…',
    ]);
  });

  it('is never as long as what it shortens, has no number that is not in the name, and no stop for a letter', () => {
    const names = [
      'Kim 1',
      'Kim 2',
      'Anne-Sophie',
      'Anne-Sophia Leutheusser',
      'Anne-Sophie Leutheusser-Schnarrenberger',
      'Maximilian W.',
      'Maximiliane Wolkenstein-Trostburg',
    ];
    for (const ems of [1.5, 2, 2.5, 3, 3.5]) {
      const labels = clipNames(names, 11, ems);
      for (const kim of labels.slice(0, 2)) expect(kim).toMatch(/^(?:Kim ?|K…)[12]$/u);
      expect(labels.slice(2).filter((label) => /\d|\.|…$/u.test(label))).toEqual([]);
    }
  });

  it('lacks a letter more where three dots are as wide as what they stand for', () => {
    const names = ['Anne-Laure Petit', 'Anne-Marie Oberhuber', 'Anne-Luise Koch'];
    expect(clipNames(names, 15)[0]).toBe('Anne-Laure Pe…');
  });

  it('leaves out a picture before a name first', () => {
    const named = ['🌻 Søren Ødegård-Kristoffersen', '👩‍👩‍👧 Emre', 'Ana'];
    expect(clipNames(named, 6)).toEqual(['Søren…', '👩‍👩‍👧 Emre', 'Ana']);
    expect(clipNames(named, 4)).toEqual(['Sør…', 'Emre', 'Ana']);
    // Whoever is called so without one stays apart.
    expect(new Set(clipNames(['🌻 Ben', 'Ben', '🌵 Ben'], 3)).size).toBe(3);
  });

  it('keeps short names whole and cuts long ones to the letters given', () => {
    expect(clipName('Dora', 7)).toBe('Dora');
    expect(clipName('Maximiliane-Charlotte', 7)).toBe('Maximi…');
    expect(clipName('Ana von Thun', 5)).toBe('Ana…');
  });

  it('ends in three dots, whatever stood before them', () => {
    expect(clipName('Þórdís Kolbrún R. Gylfadóttir', 18)).toBe('Þórdís Kolbrún R…');
    expect(clipNames(['Kim Jr., Anna-Maria', 'Ana'], 8)).toEqual(['Kim Jr…', 'Ana']);
    expect(clipName('... and so on', 4)).toBe('...…');
  });

  it('never splits what reads as one letter', () => {
    expect(clipName('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 2)).toBe('👩‍👩‍👧‍👦…');
    expect(clipName('éé́éé', 3)).toBe('éé́…');
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.integer({ min: 2, max: 12 }),
        (name, most) => {
          expect(nameLength(clipName(name, most))).toBeLessThanOrEqual(most);
        },
      ),
    );
  });

  it('stays apart from another that begins alike', () => {
    expect(clipNames(['Maximilian 1', 'Maximilian 2', 'Ana'], 8)).toEqual(['Maximi…1', 'Maximi…2', 'Ana']);
  });

  it('gives way where its letters are wide', () => {
    expect(clipNames(['Wilhelmine', 'WWWWWWWW', '林小雪梅兰竹'], 7, 4.2)).toEqual([
      'Wilhel…',
      'WWW…',
      '林小雪…',
    ]);
  });

  it('gives way where its own place is narrow, and the others keep theirs', () => {
    expect(clipNames(['Wilhelmine', 'Frederike'], 10, [3, 9])).toEqual(['Wilh…', 'Frederike']);
  });

  it.each([
    [
      ['Alexander Pfeiffer', 'Alexandra Fiedler'],
      ['Alexan…P', 'Alexan…F'],
    ],
    [
      ['Alexander Fuchs', 'Alexandra Fiedler', 'Alexander Pfeiffer'],
      ['Alexa…Fu', 'Alexa…Fi', 'Alexan…P'],
    ],
    [
      ['Christiane', 'Christiana', 'Christians'],
      ['Christ…e', 'Christ…a', 'Christ…s'],
    ],
    [
      ['محمد عبد الرحمن', 'محمد عبد اللطيف'],
      ['محمد…الر', 'محمد…الل'],
    ],
    [
      ['Alexander Pfeiffer', 'Alexander Pfeiffer'],
      ['Alexan…1', 'Alexan…2'],
    ],
  ])('tells %j apart first and shortens second', (names, labels) => {
    expect(clipNames(names, 8)).toEqual(labels);
  });

  it('ends in what tells apart where only the last letter shown would: nobody sees that', () => {
    expect(clipNames(['Alexander Pfeiffer', 'Alexandra Fiedler'], 9)).toEqual(['Alexand…P', 'Alexand…F']);
    expect(clipNames(['Alexander Pfeiffer', 'Alexandra Fiedler'], 11)).toEqual([
      'Alexander…P',
      'Alexandra…F',
    ]);
    expect(clipNames(['Alexander Pfeiffer', 'Alexandra Fiedler'], 13)).toEqual([
      'Alexander Pf…',
      'Alexandra Fi…',
    ]);
    expect(clipNames(['Marianne', 'Maximilian'], 4)).toEqual(['Mar…', 'Max…']);
  });

  it('tells a name that is cut short from one that another place has room for', () => {
    expect(clipNames(['Wilhelmine', 'Wilhelmina'], 10, [3, 9])).toEqual(['Wil…e', 'Wilhelmina']);
  });

  it('is its first letter where no more fits and nobody else begins so', () => {
    expect(clipNames(['WWWWWWWW MMMMMMMMMM', 'Marianne', 'Maximilian'], 10, 2.4)).toEqual([
      'W…',
      'M…e',
      'M…n',
    ]);
    expect(clipNames(['Mo', 'Wolfgang'], 10, 0)).toEqual(['Mo', 'W…']);
    expect(clipNames(['Jo', 'Il'], 10, 0)).toEqual(['Jo', 'Il']);
  });

  it('is like no other label of its room, whatever the names and however narrow the place', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'Alexander',
        'Alexandra',
        'Ana',
        'Jose\u0301',
        'José',
        'محمد',
        'עַדִי',
        '林小雪',
        '👩‍👩‍👧‍👦',
        'e\u0301\u0323',
        'ก็',
      ),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
    );
    const name = fc
      .array(word, { minLength: 1, maxLength: 4 })
      .map((words) => cleanName(words.join(' ')))
      .filter((one) => one !== '');
    const places = fc.record({
      names: fc.array(name, { minLength: 2, maxLength: 12 }),
      most: fc.integer({ min: 1, max: 14 }),
      ems: fc.double({ min: 0, max: 9, noNaN: true }),
    });
    fc.assert(
      fc.property(places, ({ names, most, ems }) => {
        const labels = clipNames(names, most, ems);
        expect(new Set(labels.map(sameNameKey)).size).toBe(names.length);
        for (const [i, label] of labels.entries()) {
          expect(label).toBe(label.normalize('NFC'));
          const whole = (numberNamesakes(names)[i] ?? '').normalize('NFC');
          const own = new Set([...new Intl.Segmenter().segment(whole)].map((s) => s.segment));
          // A full stop tells nobody apart.
          for (const { segment } of new Intl.Segmenter().segment(label))
            expect(own.has(segment) || /^[\d…]$/u.test(segment)).toBe(true);
          if (label === whole) continue;
          expect(nameLength(label)).toBeLessThan(nameLength(whole));
          expect(emsWide(label)).toBeLessThan(emsWide(whole));
          expect(label).not.toMatch(/….*\p{P}$(?<!…)/u);
        }
      }),
      { numRuns: 300 },
    );
  });

  describe('in a room of people', () => {
    const FIRST = [
      ...[
        'Anne-Sophie',
        'Anne-Sophia',
        'Anne',
        'Alexander',
        'Alexandra',
        'Maximilian',
        'Maximiliane',
        'Marie',
      ],
      ...['Jean-Baptiste', 'Krishnamoorthy', 'Christoph', 'Christiane', 'Kim', 'Ng', 'محمد', 'מרים'],
    ];
    const LAST = [
      ...['Leutheusser', 'Leutheusser-Schnarrenberger', 'Wolkenstein-Trostburg', 'Wolkenstein-Trostberg'],
      ...['Pfeiffer', 'Fiedler', 'W.', 'de La Rochefoucauld', 'عبد الرحمن', 'לוינשטיין־אברמסון', 'Haas'],
    ];
    const person = fc.tuple(fc.constantFrom(...FIRST), fc.option(fc.constantFrom(...LAST), { nil: '' }));
    const room = fc.array(
      person.map((words) => words.join(' ').trim()),
      { minLength: 2, maxLength: 12 },
    );
    const places = fc.record({
      names: room.map(numberNamesakes),
      ems: fc.double({ min: 2, max: 16, noNaN: true }),
      wider: fc.double({ min: 0, max: 8, noNaN: true }),
    });

    /** Whether whoever meets a label may take it for a name that is cut: its beginning, and an end of it or of a word. */
    const mayBe = (label: string, name: string): boolean => {
      const [head = '', tail] = label.toLowerCase().split('…');
      const whole = name.toLowerCase();
      if (tail === undefined) return head === whole;
      if (!whole.startsWith(head)) return false;
      const rest = whole.slice(head.length);
      return (
        rest.endsWith(tail) || rest.split(/[\s\p{P}]+/u).some((word, i) => i > 0 && word.startsWith(tail))
      );
    };

    it('is taken for nobody else wherever the place has room for a label that is not', () => {
      fc.assert(
        fc.property(places, ({ names, ems }) => {
          for (const [i, label] of clipNames(names, Infinity, ems).entries()) {
            const name = names[i] ?? '';
            const isMistaken = (one: string) => names.some((other) => other !== name && mayBe(one, other));
            if (label === name || !isMistaken(label)) continue;
            // Any beginning with any end of the name.
            for (let head = 1; head < name.length; head += 1)
              for (let tail = head + 2; tail <= name.length; tail += 1) {
                const other = `${name.slice(0, head).trimEnd()}…${name.slice(tail)}`;
                if (emsWide(other) > ems || /….*[\s\p{P}]/u.test(other)) continue;
                expect(isMistaken(other), `${label} for ${name}, not ${other}`).toBe(true);
              }
          }
        }),
        { examples: [[{ names: ['Christoph', 'Anne-Sophie', 'Christoph Haas'], ems: 2.59, wider: 0 }]] },
      );
    });

    it('is in a narrow place a shortening of what it is in a wide one', () => {
      fc.assert(
        fc.property(places, ({ names, ems, wider }) => {
          const place = Math.max(ems, 4);
          const narrow = clipNames(names, Infinity, place);
          const wide = clipNames(names, Infinity, place + wider);
          for (const [i, label] of narrow.entries()) {
            const left = [...(wide[i] ?? '')];
            /** Nothing of the name has room that tells it apart: it has a number of no name instead. */
            const given = /(?<=…)\d+$/u.exec(label)?.[0] ?? '';
            const isGiven = given !== '' && names[i]?.endsWith(given) === false;
            if (isGiven && !wide[i]?.endsWith(`…${given}`))
              expect(emsWide(wide[i] ?? '')).toBeGreaterThan(place);
            for (const letter of (isGiven ? label.slice(0, -given.length) : label).replace('…', '')) {
              const at = left.indexOf(letter);
              expect(at, `${label} of ${wide[i]}`).toBeGreaterThanOrEqual(0);
              left.splice(0, at + 1);
            }
          }
        }),
        {
          examples: [
            [
              {
                names: ['Anne-Sophia Leutheusser', 'Anne-Sophie Leutheusser', 'Anne-Sophie'],
                ems: 2,
                wider: 3.23,
              },
            ],
          ],
        },
      );
    });

    it('is no shorter than its place makes it', () => {
      fc.assert(
        fc.property(places, ({ names, ems }) => {
          const place = Math.max(ems, 4);
          // Where what tells apart is reached by the beginning, the name goes on behind it.
          for (const [i, label] of clipNames(names, Infinity, place).entries())
            if (label !== names[i]) expect(place - emsWide(label), label).toBeLessThan(3);
        }),
      );
    });

    it('is the same whatever places the others have', () => {
      fc.assert(
        fc.property(places, ({ names, ems, wider }) => {
          const all = clipNames(names, Infinity, ems);
          const other = clipNames(names, Infinity, [ems, ...names.slice(1).map(() => ems + wider)]);
          expect(other[0]).toBe(all[0]);
        }),
      );
    });
  });

  it.each([
    // Drawn in Commissioner at weight 560, FLAR 100, and measured.
    ['ANTANA…', 5.04],
    ['MEO020', 4.26],
    ['WWWW…', 4.87],
    ['Maximi…', 4.17],
    ['Chidi', 2.36],
    ['Gypqjy', 3.27],
    ['tjilf', 1.62],
  ])('knows how wide %s is, or a little more', (text, drawn) => {
    expect(emsWide(text)).toBeGreaterThan(drawn * 0.97);
    expect(emsWide(text)).toBeLessThan(drawn * 1.15);
  });

  it('is cut once for the same room, however often windows ask', () => {
    const room = ['Wilhelmine', 'Wilhelmina'];
    expect(clipNames([...room], 10, [3, 9])).toBe(clipNames([...room], 10, [3, 9]));
    expect(clipNames(room, 10, [9, 3])).not.toEqual(clipNames(room, 10, [3, 9]));
    expect(clipNames(room, 7)).not.toEqual(clipNames(room, 8));
  });

  it('has as many letters as a reader sees, in the quick way for plain letters too', () => {
    const unit = fc.oneof(
      fc.constantFrom('…', 'e\u0301', '👩‍👩‍👧', '\r', '\n', '\u0300'),
      fc.string({ unit: 'binary', maxLength: 1 }),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme-ascii' }),
          fc.array(unit).map((all) => all.join('')),
        ),
        (text) => {
          expect(nameLength(text)).toBe([...new Intl.Segmenter().segment(text)].length);
        },
      ),
    );
    for (let code = 0x20; code < 0x300; code += 1)
      for (const beside of ['a', '…', '\u00a9', '\u00ad', '\u02ff'])
        expect(nameLength(`${beside}${String.fromCodePoint(code)}${beside}`)).toBe(3);
  });

  it('knows which names read from the right', () => {
    expect(['ليلى', 'דנה', 'Ana', '林小雪', '(ليلى)'].map(readsFromRight)).toEqual([
      true,
      true,
      false,
      false,
      true,
    ]);
  });
});
