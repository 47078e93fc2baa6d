import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanName } from '#shared/group/names.ts';
import { toCsv } from '#shared/summary/csv.ts';
import { toJson } from '#shared/summary/json.ts';
import { toMarkdown } from '#shared/summary/markdown.ts';
import { namesInText } from '#shared/summary/namesInText.ts';
import { toRttm } from '#shared/summary/rttm.ts';
import { withoutNames } from '#shared/summary/withoutNames.ts';
import type { Summary } from '#shared/summary/summary.ts';
import { everydayWords } from '#shared/words/en/summary.ts';
import { sampleSummary } from './sampleSummary.ts';
import * as english from '#shared/words/en/index.ts';

const scrubbed = (names: string[], text: string) =>
  namesInText(
    names.map((name, i) => ({ names: [name], number: i + 1 })),
    english,
  )(text);

/** Letters of many scripts, as ranges of code points. */
const SCRIPTS: readonly (readonly [string, readonly (readonly [number, number])[]])[] = [
  [
    'Latin',
    [
      [0x41, 0x5a],
      [0x61, 0x7a],
      [0xc0, 0xd6],
      [0xd8, 0xf6],
      [0xf8, 0x24f],
      [0x1e00, 0x1eff],
    ],
  ],
  [
    'Greek',
    [
      [0x386, 0x386],
      [0x388, 0x38a],
      [0x391, 0x3a1],
      [0x3a3, 0x3ce],
      [0x1f00, 0x1f15],
      [0x1f80, 0x1faf],
    ],
  ],
  [
    'Cyrillic',
    [
      [0x400, 0x481],
      [0x48a, 0x52f],
    ],
  ],
  [
    'Armenian',
    [
      [0x531, 0x556],
      [0x561, 0x587],
    ],
  ],
  [
    'Georgian',
    [
      [0x10d0, 0x10fa],
      [0x1c90, 0x1cba],
    ],
  ],
  ['Hebrew', [[0x5d0, 0x5ea]]],
  [
    'Arabic',
    [
      [0x621, 0x63a],
      [0x641, 0x64a],
      [0x671, 0x6d3],
    ],
  ],
  [
    'Devanagari',
    [
      [0x905, 0x939],
      [0x93e, 0x94d],
    ],
  ],
  [
    'Bengali',
    [
      [0x985, 0x98c],
      [0x995, 0x9a8],
      [0x9be, 0x9c4],
    ],
  ],
  [
    'Tamil',
    [
      [0xb85, 0xb8a],
      [0xb95, 0xb95],
      [0xbae, 0xbb9],
      [0xbbe, 0xbc2],
      [0xbcd, 0xbcd],
    ],
  ],
  [
    'Thai',
    [
      [0xe01, 0xe3a],
      [0xe40, 0xe4e],
    ],
  ],
  [
    'Myanmar',
    [
      [0x1000, 0x102a],
      [0x102b, 0x103e],
    ],
  ],
  [
    'Khmer',
    [
      [0x1780, 0x17b3],
      [0x17b6, 0x17c8],
    ],
  ],
  ['Ethiopic', [[0x1200, 0x1248]]],
  ['Cherokee', [[0x13a0, 0x13f5]]],
  ['Hangul', [[0xac00, 0xd7a3]]],
  [
    'Kana',
    [
      [0x3041, 0x3096],
      [0x30a1, 0x30fa],
    ],
  ],
  [
    'Han',
    [
      [0x4e00, 0x9fff],
      [0x20000, 0x2a6df],
    ],
  ],
  ['Adlam', [[0x1e900, 0x1e943]]],
  ['Deseret', [[0x10400, 0x1044f]]],
];
const BETWEEN = [
  '-',
  ' ',
  '’',
  "'",
  '‐',
  '\u2011',
  '.',
  ' de ',
  '/',
  '|',
  '(',
  ')',
  '[',
  ']',
  '\\',
  '^',
  '$',
  '*',
  '+',
  '?',
  '{',
  '}',
];

const word = fc
  .constantFrom(...SCRIPTS)
  .chain(([, ranges]) =>
    fc.array(
      fc
        .constantFrom(...ranges)
        .chain(([from, to]) => fc.integer({ min: from, max: to }).map((code) => String.fromCodePoint(code))),
      { minLength: 2, maxLength: 9 },
    ),
  )
  .map((signs) => signs.join(''));
/** A name as the app keeps it: one word or several of any script, joined by what joins names and what does not. */
const anyName = fc
  .tuple(word, fc.array(fc.tuple(fc.constantFrom(...BETWEEN), word), { maxLength: 2 }))
  .map(([first, more]) => cleanName(first + more.map(([between, next]) => between + next).join('')))
  .filter((name) => name !== '' && !everydayWords.has(name.toLowerCase()));

const written: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.normalize('NFD'),
  (name) => name.toUpperCase(),
  (name) => name.toLowerCase(),
  (name) => name.toUpperCase().normalize('NFD'),
];

describe('names in a text', () => {
  it('are found when they hold a hyphen', () => {
    expect(scrubbed(['Anne-Marie'], 'Ask Anne-Marie, or anne-marie; Anne‑Marie’s idea, and Marie.')).toBe(
      'Ask Person 1, or Person 1; Person 1’s idea, and Person 1.',
    );
  });

  it('are found however they are composed, and in whatever case', () => {
    const composed = 'Jos\u00e9';
    const marks = 'Jose\u0301';
    expect(scrubbed([composed], `${marks}, ${composed}, ${marks.toUpperCase()}`)).toBe(
      'Person 1, Person 1, Person 1',
    );
    expect(scrubbed([marks], `ask ${composed}`)).toBe('ask Person 1');
    expect(scrubbed(['Ana'], 'ana, ANA and aNa; banana')).toBe('Person 1, Person 1 and Person 1; banana');
    expect(scrubbed(['Strauß'], 'STRAUSS or STRAUẞ')).toBe('Person 1 or Person 1');
  });

  it('are found with the words and endings that their language writes in one with them', () => {
    expect(scrubbed(['王小明'], '我们问王小明吧')).toBe('我们问Person 1吧');
    expect(scrubbed(['지민'], '지민은 말했다')).toBe('Person 1은 말했다');
    expect(scrubbed(['דנה'], 'ולדנה יש רעיון')).toBe('ולPerson 1 יש רעיון');
    expect(scrubbed(['Anna'], 'Annas Idee')).toBe('Person 1s Idee');
    expect(scrubbed(['O’Neil'], "O'Neil")).toBe('Person 1');
  });

  it('are not found in the small words of a long name, nor in what stands for a name', () => {
    expect(scrubbed(['Eva van der Berg', 'Person'], 'der Plan van Eva; Person')).toBe(
      'der Plan van Person 1; Person 2',
    );
  });

  it('are found by whom they name in full before whom they name in part', () => {
    expect(scrubbed(['Ana Kim', 'Kim'], 'Kim, Ana')).toBe('Person 2, Person 1');
  });

  it('of every script are taken out of every text, however they are written there', () => {
    const others = ['Ana Kim', 'Ben', 'Chidi Okafor-Brown', 'Dora', '王小明'];
    fc.assert(
      fc.property(anyName, fc.constantFrom(...written), fc.nat(5), (name, write, seat) => {
        const names = others.toSpliced(seat, 0, name);
        expect(scrubbed(names, `— ${write(name)} —`)).toBe(`— Person ${seat + 1} —`);
      }),
      { numRuns: 3_000 },
    );
  });

  it('of every script leave no trace in any file without names', () => {
    const plain = sampleSummary({ agreed: { named: false, turns: true } });
    /** Every file that leaves without names, where one person bears a name and everybody writes it. */
    const files = (name: string, write: (name: string) => string): string[] => {
      const text = `Ask ${write(name)}, today.`;
      const summary: Summary = {
        ...plain,
        title: text,
        people: plain.people.map((one, i) => (i === 2 ? { ...one, name, names: [name] } : one)),
        notes: [{ kind: 'process', text, slot: null }],
        commitments: [{ person: 'p1', name: 'Ana', text, visible: 'group', by: null, asks: null }],
        gathered: [{ kind: 'topic', name, text, released: true }],
        airtime: {
          ...plain.airtime,
          turns: plain.airtime.turns.map((turn) => (turn.person === 'p3' ? { ...turn, name } : turn)),
        },
      };
      return [
        toMarkdown(summary, { named: false, timeZone: 'UTC' }, english),
        toJson(summary, { named: false }, english),
        toCsv(summary, { named: false }, english),
        toRttm(summary, { named: false }, english),
        JSON.stringify(withoutNames(summary, english)),
      ];
    };
    const wanted = files('Chidi', (name) => name);
    fc.assert(
      fc.property(anyName, fc.constantFrom(...written), (name, write) => {
        expect(files(name, write)).toEqual(wanted);
      }),
      { numRuns: 300 },
    );
  });
});
