import fc from 'fast-check';
import { inDigits } from '#shared/words/timeText.ts';
import { describe, expect, it } from 'vitest';
import { FORMATS, PRESETS } from '../../support/shipped.ts';
import { MOST_FORMAT_BYTES } from '#shared/format/own.ts';
import { FormatSchema, type Format } from '#shared/format/schema.ts';
import { parseFormat, printFormat } from '#shared/format/share.ts';
import { mistakeWords } from '#shared/words/en/mistakes.ts';
import { shareWords } from '#shared/words/en/share.ts';
import {
  changedFormat,
  damagedText,
  formatFile as file,
  formatWith,
  wrongInReading,
} from '../../support/badFormats.ts';
import { anyFormat } from './formatBuilder.ts';
import { faultSentence } from '#shared/words/en/share.ts';

const [council] = FORMATS as readonly [Format, ...Format[]];
const faults = (text: string) => {
  const read = parseFormat(text);
  return read.ok ? [] : read.faults.map(({ path, why }) => `${path}: ${faultSentence(why, inDigits)}`);
};
const councilWith = (path: readonly (string | number)[], value: unknown): unknown =>
  formatWith(council, path, value);

describe('a format in a file', () => {
  it.each([...FORMATS, ...PRESETS].map((format) => [format.id, format] as const))(
    '%s is read as it was printed',
    (_, format) => {
      expect(parseFormat(printFormat(format))).toEqual({ ok: true, format: FormatSchema.parse(format) });
    },
  );

  it('is read as it was printed, whatever the format', () => {
    fc.assert(
      fc.property(anyFormat, (format) => {
        expect(parseFormat(printFormat(format))).toEqual({ ok: true, format: FormatSchema.parse(format) });
      }),
    );
  });

  it('may begin with a byte order mark', () => {
    expect(parseFormat(`\ufeff${printFormat(council)}`).ok).toBe(true);
  });

  it('has each of its faults listed with its path', () => {
    const [open, ...front] = council.front;
    const [present, shortQuestions, ...slot] = council.slot;
    const broken = {
      ...council,
      purpose: undefined,
      name: ' ',
      speed: 20,
      front: [{ ...open, rules: ['SHOUT'], per: 'x' }, ...front],
      slot: [present, { ...shortQuestions, def: 99_999, who: { kind: 'dance' } }, ...slot],
    };
    expect(faults(file(broken))).toEqual([
      `format.name: ${mistakeWords.emptyFields['name']}`,
      `format.purpose: ${mistakeWords.missing}`,
      `format.front[0].per: ${mistakeWords.notAChoice}`,
      `format.front[0].rules[0]: ${mistakeWords.notAChoice}`,
      `format.slot[1].def: ${mistakeWords.atMost('240:00')}`,
      `format.slot[1].who.kind: ${mistakeWords.notAChoice}`,
      `format.speed: ${mistakeWords.unknownField}`,
    ]);
  });

  it.each([
    [['slot', 1, 'min'], 600, 'slot[1].def', mistakeWords.together['timesRise']],
    [['size', 'max'], 2, 'size', mistakeWords.together['sizesRise']],
    [['closing', 0], 'PARTY', 'closing[0]', mistakeWords.together['closingUnknown']],
    [['prompts'], { OPEN: ['By {moon}.'] }, 'prompts.OPEN[0]', mistakeWords.placeholder('moon')],
    [['name'], 'evil\u202egnp', 'name', mistakeWords.unseen],
    [['front', 0, 'def'], 1.5, 'front[0].def', mistakeWords.kinds.int],
    [['front'], Array(25).fill(council.front[0]), 'front', mistakeWords.atMostEntries(24)],
    [['slot'], [], 'slot', mistakeWords.emptyFields['slot']],
    [['front', 0, 'source'], '', 'front[0].source', mistakeWords.empty],
    [['id'], '../etc', 'id', mistakeWords.notAnId],
  ] as const)('names the field where %j is %j', (path, value, at, sentence) => {
    expect(faults(file(councilWith(path, value)))).toContain(`format.${at}: ${sentence}`);
  });

  it.each([
    ['', shareWords.notJson(null)],
    ['{"talkingPiece": "format",\n  oops', shareWords.notJson('line 2, column 3')],
    ['[]', shareWords.notAFormat],
    ['{"talkingPiece":"session","version":1}', `talkingPiece|${shareWords.notAFormat}`],
    ['{"talkingPiece":"format","version":2}', `version|${shareWords.otherVersion}`],
    [`${'['.repeat(13)}${']'.repeat(13)}`, shareWords.tooDeep(12)],
    ['['.repeat(100_000), shareWords.tooDeep(12)],
    [`[${'0,'.repeat(31_000)}0]`, shareWords.tooMuch],
    ['"'.padEnd(MOST_FORMAT_BYTES + 1, 'x'), shareWords.tooLarge(256)],
  ])('says of %.20s what is wrong with the whole', (text, said) => {
    const [path, sentence] = said.includes('|') ? said.split('|') : ['', said];
    expect(parseFormat(text)).toMatchObject({ ok: false, faults: [{ path }] });
    expect(faults(text)).toEqual([`${path}: ${sentence}`]);
  });

  it('takes no names that JavaScript keeps for itself, anywhere', () => {
    for (const name of ['__proto__', 'constructor', 'prototype'])
      for (const text of [
        file(council).replace('"name":', `"${name}":{"polluted":true},"name":`),
        file(council).replace('"kind":', `"${name}":1,"kind":`),
        file(council).replace('"name":', `"prompts":{"${name}":["x"]},"name":`),
        file(council).replace('"format":', `"${name}":{},"format":`),
      ])
        expect(faults(text)).toHaveLength(1);
    expect('polluted' in {}).toBe(false);
  });

  it('is either a whole format or none, after any small damage', () => {
    fc.assert(
      fc.property(damagedText(printFormat(council)), (text) => {
        expect(wrongInReading(text)).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  it('is either a whole format or none, with any value in any place', () => {
    fc.assert(
      fc.property(changedFormat(council), (text) => {
        expect(wrongInReading(text)).toBeNull();
        const read = parseFormat(text);
        if (!read.ok) for (const { path: at } of read.faults) expect(at).toMatch(/^(format|$)/);
      }),
      { numRuns: 400 },
    );
  });
});
