import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeSeal, openSeal, openText, sealText } from '../../../../src/main/commitments/seal.ts';

const seal = makeSeal('pebble');
const key = openSeal(seal, 'pebble');

describe('a seal', () => {
  it('opens with its word, however it was typed, and with no other', () => {
    expect(openSeal(seal, 'Pebble')).toBeNull();
    expect(openSeal(seal, 'pebbles')).toBeNull();
    const umlaut = makeSeal('mu\u0308de');
    expect(openSeal(umlaut, 'm\u00fcde')).not.toBeNull();
    expect(key).not.toBeNull();
  });

  it('gives back what was sealed, and needs no word to seal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(key && openText(key, sealText(seal, text))).toBe(text);
      }),
      { numRuns: 40 },
    );
  });

  it('says nothing of the text, and never the same twice', () => {
    const once = sealText(seal, 'Ask two colleagues');
    expect(once).not.toBe(sealText(seal, 'Ask two colleagues'));
    expect(Buffer.from(once, 'base64').toString('latin1')).not.toContain('colleagues');
  });

  it('is not opened by the key of another who chose the same word', () => {
    const other = openSeal(makeSeal('pebble'), 'pebble');
    expect(other && openText(other, sealText(seal, 'Ask two colleagues'))).toBeNull();
  });

  it('opens nothing that was altered or cut', () => {
    const bytes = Buffer.from(sealText(seal, 'Ask two colleagues'), 'base64');
    fc.assert(
      fc.property(fc.nat(bytes.length * 8 - 1), (bit) => {
        const changed = Buffer.from(bytes);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(key && openText(key, changed.toString('base64'))).toBeNull();
      }),
      { numRuns: 60 },
    );
    expect(key && openText(key, bytes.subarray(0, 30).toString('base64'))).toBeNull();
    expect(key && openText(key, '')).toBeNull();
  });
});
