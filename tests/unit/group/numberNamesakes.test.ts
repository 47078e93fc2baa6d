import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameNameKey, numberNamesakes } from '#shared/group/numberNamesakes.ts';

const labels = (...names: string[]) => numberNamesakes(names);

describe('numberNamesakes', () => {
  it('leaves different names alone', () => {
    expect(labels('Ana', 'Ben', 'Ana Kim')).toEqual(['Ana', 'Ben', 'Ana Kim']);
  });

  it('numbers namesakes in their order', () => {
    expect(labels('Ana', 'Ben', 'Ana', 'Ana')).toEqual(['Ana 1', 'Ben', 'Ana 2', 'Ana 3']);
  });

  it('treats names as the same if they read the same', () => {
    expect(labels('Ana', 'ana', 'ＡＮＡ', 'A\u200bna')).toEqual([
      'Ana 1',
      'ana 2',
      'ＡＮＡ 3',
      'A\u200bna 4',
    ]);
  });

  it('never makes the name of somebody else', () => {
    expect(labels('Ana', 'Ana 1', 'Ana', 'Ana 3')).toEqual(['Ana 2', 'Ana 1', 'Ana 4', 'Ana 3']);
  });

  it('gives everybody a different label', () => {
    const name = fc.constantFrom(
      'Ana',
      'ana',
      'Ana 1',
      'Ana 2',
      'Ana 1 1',
      'Ben',
      'Ben 1',
      ' Ana ',
      'Zoë',
      'Zoë',
    );
    fc.assert(
      fc.property(fc.array(name, { maxLength: 20 }), (names) => {
        const given = labels(...names);
        expect(given).toHaveLength(names.length);
        expect(new Set(given.map(sameNameKey)).size).toBe(names.length);
      }),
    );
  });
});
