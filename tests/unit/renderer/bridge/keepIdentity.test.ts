import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepIdentity } from '../../../../src/renderer/bridge/keepIdentity.ts';

const plain = fc.jsonValue({ maxDepth: 4 });

describe('a value that comes anew', () => {
  it('is the old one where nothing changed', () => {
    fc.assert(
      fc.property(plain, (value) => Object.is(keepIdentity(value, structuredClone(value)), value)),
      { examples: [[JSON.parse('{"__proto__":0}') as fc.JsonValue]] },
    );
  });

  it('always reads as the new one', () => {
    fc.assert(
      fc.property(plain, plain, (before, next) => {
        expect(keepIdentity(before, next)).toEqual(next);
      }),
    );
  });

  it('keeps the parts that are the same', () => {
    const before = { seats: [{ name: 'Ana' }, { name: 'Ben' }], codes: [1, 2] };
    const after = keepIdentity(before, { seats: [{ name: 'Ana' }, { name: 'Bea' }], codes: [1, 2] });
    expect(after).not.toBe(before);
    expect(after.codes).toBe(before.codes);
    expect(after.seats[0]).toBe(before.seats[0]);
    expect(after.seats[1]).toEqual({ name: 'Bea' });
  });

  it('does not take a missing part for an undefined one', () => {
    const before: Record<string, unknown> = { a: 1 };
    expect(Object.keys(keepIdentity(before, { b: undefined }))).toEqual(['b']);
  });
});
