import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRttm } from '#shared/airtime/transcripts/rttm.ts';

const line = (speaker: string, start: string, length: string) =>
  `SPEAKER m 1 ${start} ${length} <NA> <NA> ${speaker} <NA> <NA>`;

describe('reading RTTM', () => {
  it('holds times in whole microseconds', () => {
    expect(readRttm(`${line('A', '0.1', '0.2')}\n${line('B', '12.345678', '1')}\n`)).toEqual({
      turns: [
        { speaker: 'A', from: 100_000, to: 300_000 },
        { speaker: 'B', from: 12_345_678, to: 13_345_678 },
      ],
      malformed: [],
    });
  });

  it('rounds what is finer than a microsecond, half up', () => {
    const { turns } = readRttm(`${line('A', '0.0000005', '1.00000049')}`);
    expect(turns).toEqual([{ speaker: 'A', from: 1, to: 1_000_001 }]);
  });

  it('puts turns in order of start, and leaves out those without length', () => {
    const { turns } = readRttm(
      [line('B', '5', '1'), line('C', '2', '0.0'), line('A', '1', '9')].join('\r\n'),
    );
    expect(turns.map(({ speaker }) => speaker)).toEqual(['A', 'B']);
  });

  it('passes over comments, empty lines, a byte order mark and other kinds of lines', () => {
    const text = `\uFEFF;; made by hand\n\nSPKR-INFO m 1 <NA> <NA> <NA> unknown A <NA>\n  ${line('A', '0', '1')}  \n`;
    expect(readRttm(text)).toMatchObject({ turns: [{ speaker: 'A' }], malformed: [] });
  });

  it.each([
    ['hello', 'fields'],
    ['SPEAKER m 1 0 1 <NA> <NA>', 'fields'],
    [line('A', '-1', '1'), 'start'],
    [line('A', '1e3', '1'), 'start'],
    [line('A', '1', 'NaN'), 'length'],
    [line('A', '1', '.5'), 'length'],
    [line('<NA>', '1', '1'), 'speaker'],
  ])('names %s by its line and goes on', (bad, problem) => {
    expect(readRttm([line('A', '0', '1'), bad, line('B', '2', '1')].join('\n'))).toMatchObject({
      turns: [{ speaker: 'A' }, { speaker: 'B' }],
      malformed: [{ line: 2, problem }],
    });
  });

  it('reads back any turns that are written in decimal seconds', () => {
    const micro = fc.integer({ min: 0, max: 10 ** 12 });
    const seconds = (us: number) => `${Math.floor(us / 1e6)}.${String(us % 1e6).padStart(6, '0')}`;
    fc.assert(
      fc.property(micro, fc.integer({ min: 1, max: 10 ** 10 }), (from, length) => {
        expect(readRttm(line('A', seconds(from), seconds(length))).turns).toEqual([
          { speaker: 'A', from, to: from + length },
        ]);
      }),
    );
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        readRttm(text);
        readRttm(`SPEAKER ${text}`);
      }),
      { numRuns: 500 },
    );
  });
});
