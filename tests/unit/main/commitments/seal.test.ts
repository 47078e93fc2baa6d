import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeSeal, openSeal, openText, sealText } from '../../../../src/main/commitments/seal.ts';

const seal = await makeSeal('pebble');
const key = await openSeal(seal, 'pebble');

/** As the app wrote them when it left spaces at either end of a word as they were. */
const SEALED_BEFORE = {
  composed: {
    publicKey: 'MCowBQYDK2VuAyEAOTj9QwaG84E9i6AT+qeqmfe4u6dNDDgMIiPhN7jhXkA=',
    salt: 'ZPab6+oBMuyxdKi+GDKxow==',
    secret:
      'i7dgX3psoziBErthWRWSGgCcmmMgMGYkJhxwFMIY5AjThdOybQjJ+ZGOjY282P0wjhcZbJKQENBG/FVJvhV3z06eyYwJlxOqN5j8eg==',
    line: 'MCowBQYDK2VuAyEA9nErOXrZtp4IAkVsA7Z15x54yFQA6r7UYFKhAE+7TDEvwJhlZDX5p3u6GoOCYVuh9XO8Fe+KoyZjV+vksM1Z+Qe/JeMwVshx5e0CV8F9',
  },
  withSpaces: {
    publicKey: 'MCowBQYDK2VuAyEAPlwwOk3ACTthyQdDdjwKcNlTo6MGZlqrT1Es9O6VsCk=',
    salt: 'zXTUMgkd3S/8J4MV/5Z+ng==',
    secret:
      'COOqO6NSRc2Wi1FlPTUMfxfImcvYGMr+ZoJlhk6M68R1Iu9Z3XDfurMQ7tiNvEA8JXP9c5xonflqSGN+msFlq1Z2gdEwyfrxWd+hVA==',
    line: 'MCowBQYDK2VuAyEAeDP3/+AwS1bJFBhDRz4O4zaFNC6FIEIP5zWpRfiyUmUCD/Enva1g0RQ8mmQNCPGidCf5nOMUM4ShwTUvZgO1937HkWyyHHTD5ad+n7qi',
  },
};

describe('a seal', () => {
  it('opens with its word, however it was typed, and with no other', async () => {
    expect(await openSeal(seal, 'Pebble')).toBeNull();
    expect(await openSeal(seal, 'pebbles')).toBeNull();
    const umlaut = await makeSeal(' mu\u0308de');
    expect(await openSeal(umlaut, 'm\u00fcde ')).not.toBeNull();
    expect(key).not.toBeNull();
  });

  it.each([
    ['m\u00fcde', SEALED_BEFORE.composed],
    [' pebble ', SEALED_BEFORE.withSpaces],
  ])(
    'that was made before spaces at either end were left out opens still: %j',
    async (word, { line, ...before }) => {
      const opened = await openSeal(before, word);
      expect(opened && openText(opened, line)).toBe('Ask two colleagues');
    },
  );

  it('is made and opened beside whatever else is to be done', async () => {
    let turns = 0;
    const turn = (): void => {
      turns += 1;
      next = setImmediate(turn);
    };
    let next = setImmediate(turn);
    await openSeal(await makeSeal('pebble'), 'pebble');
    clearImmediate(next);
    expect(turns).toBeGreaterThan(0);
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

  it('is not opened by the key of another who chose the same word', async () => {
    const other = await openSeal(await makeSeal('pebble'), 'pebble');
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
