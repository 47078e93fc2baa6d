import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanName, MAX_NAME_LENGTH, readNames } from '#shared/group/names.ts';
import { PersonNameSchema } from '#shared/session/people/person.ts';

const six = ['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay'];

describe('readNames', () => {
  it.each([
    ['commas', 'Ana, Ben, Chidi, Dora, Emre, Fay'],
    ['lines', 'Ana\nBen\r\nChidi\n\nDora\nEmre\nFay\n'],
    ['tabs', 'Ana\tBen\tChidi\tDora\tEmre\tFay'],
    ['semicolons', 'Ana; Ben; Chidi; Dora; Emre; Fay;'],
    ['a sentence', 'Ana, Ben, Chidi, Dora, Emre and Fay'],
    ['a sentence with a comma before the last', 'Ana, Ben, Chidi, Dora, Emre, and Fay'],
    ['a numbered list', '1. Ana\n2. Ben\n3) Chidi\n(4) Dora\n5: Emre\n 6 Fay'],
    ['a bulleted list', '- Ana\n* Ben\n• Chidi\n– Dora\n- [ ] Emre\n[x] Fay'],
    [
      'an address list',
      'Ana <ana@example.org>, Ben <b@example.org>, Chidi <c@x.org>, Dora (d@x.org), Emre <e@x>, Fay <f@x.org>',
    ],
    [
      'bare addresses',
      'ana@example.org, ben@example.org\nchidi@example.org; <dora@example.org>\nemre@x.org fay@x.org'.replace(
        ' fay',
        '\nfay',
      ),
    ],
    ['Arabic and Chinese commas', 'Ana، Ben، Chidi、Dora、Emre，Fay'],
  ])('reads %s', (_, text) => {
    expect(readNames(text)).toEqual(six);
  });

  it('puts the first name first in an address book entry, quoted or not', () => {
    expect(readNames('"Kim, Ana" <ana@x.org>, Ben <b@x.org>')).toEqual(['Ana Kim', 'Ben']);
    expect(readNames('Kim, Ana <ana@x.org>; Okoro, Ben <b@x.org>')).toEqual(['Ana Kim', 'Ben Okoro']);
    expect(readNames('ana.kim+council@x.org')).toEqual(['Ana Kim']);
  });

  it('keeps two people of one name, full names and names of other scripts', () => {
    expect(readNames('Ana, Ana, Ana Maria López-García, محمد, 王小明, Zoë, O’Neil, Ana 2')).toEqual([
      'Ana',
      'Ana',
      'Ana Maria López-García',
      'محمد',
      '王小明',
      'Zoë',
      'O’Neil',
      'Ana 2',
    ]);
  });

  it('finds nobody in separators, bullets and blanks alone', () => {
    expect(readNames(' ,;\t\n - \n 1. \n "" \u200b\u202e ')).toEqual([]);
    expect(readNames('')).toEqual([]);
  });

  it('reads a list with an unclosed quotation mark', () => {
    expect(readNames('Ana "the fox, Ben')).toEqual(['Ana the fox', 'Ben']);
  });

  it('reads back what it wrote, for names without separators', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{1,8}$/).filter((name) => !/^and$/i.test(name));
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 12 }),
        fc.constantFrom(', ', '\n', '\t', ';', '\r\n'),
        (names, by) => {
          expect(readNames(names.join(by))).toEqual(names);
        },
      ),
    );
  });

  it('gives only names that a draft accepts, whatever was pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
        for (const name of readNames(text)) {
          expect(PersonNameSchema.safeParse(name).success).toBe(true);
          expect(name).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\p{Cs}]/u);
          expect(name).toBe(name.trim());
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('cleanName', () => {
  it('takes out control characters and direction overrides, and keeps joined emoji', () => {
    expect(cleanName('  A\u0000n\u202ea\t\n B ')).toBe('A na B');
    expect(cleanName('Ana 👩‍👩‍👧')).toBe('Ana 👩‍👩‍👧');
    expect(cleanName('=1+1')).toBe('=1+1');
    expect(cleanName('<b>Ana</b>')).toBe('<b>Ana</b>');
  });

  it('is empty where nothing readable is left', () => {
    expect(['', '   ', '\u200d', '\u0301', '\u202e\u200b'].map(cleanName)).toEqual(['', '', '', '', '']);
  });

  it('cuts a long name between letters', () => {
    const family = '👩‍👩‍👧';
    const cut = cleanName(family.repeat(60));
    expect(cut.length).toBeLessThanOrEqual(MAX_NAME_LENGTH);
    expect(cut).toBe(family.repeat(Math.floor(MAX_NAME_LENGTH / family.length)));
    expect(cleanName(`a${'\u0301'.repeat(500)}`).length).toBeLessThanOrEqual(MAX_NAME_LENGTH);
  });

  it('changes nothing when it is done once more', () => {
    const sign = fc.constantFrom('a', 'é', ' ', '\u0301', '\u200d', '\ufe0f', '👩', '\u0645');
    const much = fc.tuple(sign, fc.constantFrom(1, 3, 120, 3_000)).map(([one, times]) => one.repeat(times));
    const text = fc.array(much, { maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (raw) => {
        expect(cleanName(cleanName(raw))).toBe(cleanName(raw));
      }),
      // More marks than a name may be long, before its first letter.
      { examples: [[`${'\u0301'.repeat(3_000)}Ana`]] },
    );
  });
});
