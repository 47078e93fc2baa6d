import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CSV_COLUMNS, listSeparatorOf, toCsv } from '#shared/summary/csv.ts';
import { oneLine } from '#shared/summary/plainText.ts';
import type { Summary } from '#shared/summary/summary.ts';
import { HOSTILE, numbered, sampleSummary } from './sampleSummary.ts';
import * as english from '#shared/words/en/index.ts';

/** Reads RFC 4180. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      for (at += 1; ; at += 1) {
        if (text[at] !== '"') cell += text[at];
        else if (text[at + 1] === '"') cell += text[(at += 1)];
        else break;
      }
      at += 1;
    } else {
      while (at < text.length && text[at] !== ',' && text[at] !== '\r') cell += text[at++];
    }
    row.push(cell);
    if (text[at] === ',') at += 1;
    else {
      expect(text.slice(at, at + 2)).toBe('\r\n');
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  expect(row).toEqual([]);
  return rows;
}

const read = (summary: Summary, named = true) => {
  const text = toCsv(summary, { named }, english);
  expect(text.charCodeAt(0)).toBe(0xfeff);
  return parseCsv(text.slice(1));
};
const withName = (name: string): Summary => {
  const summary = sampleSummary();
  const turns = summary.airtime.turns.map((turn) => ({ ...turn, name }));
  return { ...summary, airtime: { ...summary.airtime, turns } };
};

describe('toCsv', () => {
  it('has one row a turn', () => {
    const [head, ...rows] = read(sampleSummary());
    expect(head).toEqual([...CSV_COLUMNS]);
    expect(rows).toEqual([
      ['1', 'Dora', '0.000', '200.000', '200.000', 'Slot 1, Dora', 'Present'],
      ['2', 'Ana', '200.000', '212.000', '12.000', 'Slot 1, Dora', 'Quick questions'],
      ['3', 'Dora', '212.000', '232.000', '20.000', 'Slot 1, Dora', 'Quick questions'],
      ['4', 'Emre', '232.000', '239.000', '7.000', 'Slot 1, Dora', 'Quick questions'],
      ['5', 'Dora', '237.000', '248.000', '11.000', 'Slot 1, Dora', 'Quick questions'],
      ['6', 'Ben', '248.000', '308.000', '60.000', 'Slot 1, Dora', 'Counsel'],
      ['7', 'Fay', '308.000', '316.000', '8.000', 'Close', 'Close'],
    ]);
  });

  it('counts from the first phase, not from the opening of the room', () => {
    const summary = sampleSummary();
    const later = (at: number) => (at + 90_000) as never;
    const shifted: Summary = {
      ...summary,
      startedAt: later(summary.startedAt ?? 0),
      airtime: {
        ...summary.airtime,
        turns: summary.airtime.turns.map((turn) => ({ ...turn, from: later(turn.from), to: later(turn.to) })),
      },
    };
    expect(toCsv(shifted, { named: true }, english)).toBe(toCsv(summary, { named: true }, english));
  });

  it('has no names in it unless asked', () => {
    const plain = toCsv(sampleSummary(), { named: false }, english);
    expect(plain).not.toMatch(/Ana|Ben|Chidi|Dora|Emre|Fay/);
    expect(parseCsv(plain.slice(1))[1]).toEqual([
      '1',
      numbered('p4'),
      '0.000',
      '200.000',
      '200.000',
      'Slot 1',
      'Present',
    ]);
  });

  /** What may not begin a cell. */
  const SIGN = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u;
  const withoutGuards = (cell: string): string =>
    cell.replace(/(^|[,;|\t"'])'(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/gu, '$1');

  it.each([...HOSTILE, 'Ana;=1+1', 'Ana,=1+1', 'Ana|@x', 'Ana";=1', "Ana';+1", 'Ana";"=1', ';-1', "'=1"])(
    'never lets a name be a formula, wherever a program cuts the line: %j',
    (name) => {
      const cell = read(withName(name))[1]?.[1] ?? '';
      expect(cell).not.toMatch(SIGN);
      expect(cell).not.toMatch(/[,;|\t"](?=[=+\-@])/u);
      expect(withoutGuards(cell)).toBe(oneLine(name));
    },
  );

  it('gives back every name that was put in', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 40 }),
          fc
            .array(fc.constantFrom('a', '=', '+', '-', '@', ';', ',', '"', "'", ' ', '|'), { maxLength: 12 })
            .map((signs) => `x${signs.join('')}y`),
        ),
        (name) => {
          const rows = read(withName(name));
          expect(rows).toHaveLength(8);
          const cell = rows[1]?.[1] ?? '';
          expect(cell).not.toMatch(SIGN);
          expect(cell).not.toMatch(/[,;|\t"](?=[=+\-@])/u);
          expect(withoutGuards(cell)).toBe(oneLine(name));
          expect(rows.every((row) => row.length === CSV_COLUMNS.length)).toBe(true);
        },
      ),
    );
  });

  it('writes numbers with a comma where semicolons part the columns', () => {
    const [head, first] = toCsv(sampleSummary(), { named: true, separator: ';' }, english)
      .slice(1)
      .split('\r\n');
    expect(head).toBe(CSV_COLUMNS.join(';'));
    expect(first).toBe('1;Dora;0,000;200,000;200,000;Slot 1, Dora;Present');
  });

  it.each([
    ['en-US', ','],
    ['en', ','],
    ['de-DE', ';'],
    ['de_DE.UTF-8', ';'],
    ['fr-FR', ';'],
    ['es-ES', ';'],
    ['de-CH', ','],
    ['ja', ','],
    ['C', ','],
    ['', ','],
  ])('follows the list separator of %s', (locale, separator) => {
    expect(listSeparatorOf(locale)).toBe(separator);
  });

  it('is a header alone where nobody was tapped', () => {
    const summary = sampleSummary();
    expect(read({ ...summary, airtime: { ...summary.airtime, turns: [] } })).toEqual([[...CSV_COLUMNS]]);
  });
});
