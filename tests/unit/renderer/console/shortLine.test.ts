import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortLine } from '../../../../src/renderer/console/shortLine.ts';

describe('a line of the agreement, in one row', () => {
  it.each([
    ['We start and stop on time; the timekeeper may interrupt anyone.', 'We start and stop on time'],
    ['One voice at a time; anyone may pass, and nobody asks why.', 'One voice at a time; anyone may pass'],
    ['When we disagree we name it, separate facts from readings.', 'When we disagree we name it'],
    ['We ask before advice, feedback or role-play.', 'We ask before advice'],
    [
      'Topic and decision stay with the presenter. Nobody here assigns work.',
      'Topic and decision stay with the presenter',
    ],
    ['Taking part is voluntary, each time.', 'Taking part is voluntary, each time'],
    // Too little says nothing of the line.
    ['No, we never laugh at anybody here', 'No, we never laugh at anybody here'],
    ['At 9.30 sharp we begin; nobody waits', 'At 9.30 sharp we begin'],
  ])('%s', (line, short) => {
    expect(shortLine(line)).toBe(short);
  });

  it('is how the line begins, and never nothing', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: fc.constantFrom(...'ab ,;.:!? é') }), (line) => {
        const short = shortLine(line);
        expect(line.startsWith(short)).toBe(true);
        expect(short).not.toBe('');
      }),
    );
  });
});
