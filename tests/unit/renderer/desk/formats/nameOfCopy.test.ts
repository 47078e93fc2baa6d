import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FormatSchema } from '#shared/format/schema.ts';
import { council } from '../../../../support/shipped.ts';
import { nameOfCopy } from '../../../../../src/renderer/desk/formats/nameOfCopy.ts';

describe('the name of a copy', () => {
  it('says whose copy it is, and says so where that had to be shortened', () => {
    expect(nameOfCopy('Council', [])).toEqual({ name: 'Council, my way', cut: false });
    const long = nameOfCopy('Supervision group of the north-western regional association', []);
    expect(long).toEqual({ name: 'Supervision group of the north-western regional ass…, my way', cut: true });
    expect(nameOfCopy('Council', ['Council, my way'])).toEqual({ name: 'Council, my way 2', cut: false });
  });

  it('is never too long, nor another’s, whatever the format is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), fc.nat(3), (name, copies) => {
        if (name.trim() === '') return;
        const names: string[] = [];
        for (let i = 0; i <= copies; i += 1) {
          const copy = nameOfCopy(name, names);
          expect(names).not.toContain(copy.name);
          expect(copy.cut || copy.name.includes(name)).toBe(true);
          expect(FormatSchema.safeParse({ ...council, name: copy.name }).success).toBe(true);
          names.push(copy.name);
        }
      }),
    );
  });
});
