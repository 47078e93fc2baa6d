import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  clipName,
  clipNames,
  emsWide,
  nameLength,
  readsFromRight,
} from '../../../../src/renderer/ui/names.ts';

describe('a clipped name', () => {
  it('keeps short names whole and cuts long ones to the letters given', () => {
    expect(clipName('Dora', 7)).toBe('Dora');
    expect(clipName('Maximiliane-Charlotte', 7)).toBe('Maximi…');
    expect(clipName('Ana von Thun', 5)).toBe('Ana…');
  });

  it('never splits what reads as one letter', () => {
    expect(clipName('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 2)).toBe('👩‍👩‍👧‍👦…');
    expect(clipName('éé́éé', 3)).toBe('éé́…');
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.integer({ min: 2, max: 12 }),
        (name, most) => {
          expect(nameLength(clipName(name, most))).toBeLessThanOrEqual(most);
        },
      ),
    );
  });

  it('stays apart from another that begins alike', () => {
    expect(clipNames(['Maximilian 1', 'Maximilian 2', 'Ana'], 8)).toEqual(['Maximi…1', 'Maximi…2', 'Ana']);
  });

  it('gives way where its letters are wide', () => {
    expect(clipNames(['Wilhelmine', 'WWWWWWWW', '林小雪梅兰竹'], 7, 4.2)).toEqual([
      'Wilhel…',
      'WWW…',
      '林小雪…',
    ]);
  });

  it('gives way where its own place is narrow, and the others keep theirs', () => {
    expect(clipNames(['Wilhelmine', 'Wilhelmina'], 10, [3, 9])).toEqual(['Wilh…', 'Wilhelmina']);
  });

  it.each([
    // Drawn in Commissioner at weight 560, FLAR 100, and measured.
    ['ANTANA…', 5.04],
    ['MEO020', 4.26],
    ['WWWW…', 4.87],
    ['Maximi…', 4.17],
    ['Chidi', 2.36],
    ['Gypqjy', 3.27],
    ['tjilf', 1.62],
  ])('knows how wide %s is, or a little more', (text, drawn) => {
    expect(emsWide(text)).toBeGreaterThan(drawn * 0.97);
    expect(emsWide(text)).toBeLessThan(drawn * 1.15);
  });

  it('knows which names read from the right', () => {
    expect(['ليلى', 'דנה', 'Ana', '林小雪', '(ليلى)'].map(readsFromRight)).toEqual([
      true,
      true,
      false,
      false,
      true,
    ]);
  });
});
