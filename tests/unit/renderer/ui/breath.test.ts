import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breathAt, type Breath } from '../../../../src/renderer/ui/PictureWater.tsx';

describe('the breath between two beats', () => {
  it('never has the same water twice, however quickly beats come back', () => {
    const beats = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1 });
    fc.assert(
      fc.property(beats, fc.boolean(), (all, calm) => {
        let now: Breath = { beat: all[0] ?? '', turns: 0, leaving: null, half: true };
        for (const beat of all) {
          now = breathAt(now, beat, calm);
          // What is drawn by these two names is told apart by them.
          expect(now.beat).toBe(beat);
          expect(now.leaving).not.toBe(beat);
          expect(breathAt(now, beat, calm)).toBe(now);
        }
      }),
    );
  });
});
