import { describe, expect, it } from 'vitest';
import { ledger, type Row } from '../../../../tools/torture/ledger.ts';

const row = (seq: number, act: string, change: Partial<Row> = {}): Row => ({
  session: 's1',
  seq,
  act,
  by: 'console',
  type: 'voice.started',
  body: `{"n":${seq}}`,
  ...change,
});
const opened = row(1, 'opening', { by: 'library', type: 'session.opened' });

const told = (...acts: [act: string, seq: number][]) => {
  const book = ledger();
  for (const [act, seq] of acts) book.acknowledge(act, seq);
  return book;
};
const nothing = { lost: [], duplicates: [], extra: [] };

describe('the ledger', () => {
  it('finds nothing where every acknowledged act is there once', () => {
    const gap = row(4, 'gap', { by: 'system', type: 'gap.found' });
    expect(told(['a', 3], ['b', 5]).compare([opened, row(2, 'a'), row(3, 'a'), gap, row(5, 'b')])).toEqual(
      nothing,
    );
  });

  it('finds an acknowledged act that is not there', () => {
    expect(told(['a', 2], ['b', 3]).compare([opened, row(2, 'a')])).toEqual({ ...nothing, lost: ['b'] });
  });

  it('finds an act that lost its last fact', () => {
    expect(told(['a', 3]).compare([opened, row(2, 'a')])).toEqual({ ...nothing, lost: ['a'] });
  });

  it('finds an act that is there and was never acknowledged', () => {
    expect(told(['a', 2]).compare([opened, row(2, 'a'), row(3, 'b')])).toEqual({ ...nothing, extra: ['b'] });
  });

  it('finds an act done twice, at once or later', () => {
    const twice = { ...nothing, duplicates: ['a'] };
    expect(told(['a', 2], ['b', 3]).compare([row(2, 'a'), row(3, 'b'), row(4, 'a')])).toEqual(twice);
    expect(told(['a', 2]).compare([row(2, 'a'), row(3, 'a')])).toEqual(twice);
    expect(told(['b', 3]).compare([row(2, 'a'), row(3, 'b'), row(4, 'a')])).toEqual({
      ...twice,
      extra: ['a'],
    });
    const same = { body: '{}' };
    expect(told(['a', 3]).compare([row(2, 'a', same), row(3, 'a', same)])).toEqual(twice);
    expect(told(['a', 3]).compare([row(2, 'a'), row(3, 'a', { session: 's2' })])).toEqual(twice);
  });
});
