import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PHASES } from '../../support/shipped.ts';
import { filledPrompts } from '#shared/words/en/prompts.ts';
import { council, type PlayedCouncil } from '../session/support/council.ts';
import { anyDraft, anyMoves, play } from '../session/support/moves.ts';

const promptsOf = ({ console: { now } }: PlayedCouncil) => (now ? filledPrompts(now) : []);

describe('prompts in English', () => {
  it('are filled in', () => {
    const [welcome, ...prompts] = promptsOf(council().start());
    // The time of day is told in the computer's own zone.
    expect(welcome).toMatch(/^Welcome\. We are here to think together\. We stop at \d\d:\d\d\.$/);
    expect(prompts).toEqual([
      'The format is Council. I hold the process, you hold the content.',
      'Roles today: Ben facilitator, Ana timekeeper. Does anyone want to swap before we begin?',
      'You may pass at any point; a pass needs no reason.',
      'Confidentiality today is ‘Learning travels’: Lessons may leave, stories and names stay.',
    ]);
  });

  it('name the owner, the next presenter and the minutes', () => {
    expect(promptsOf(council().to('front.REVIEW'))[0]).toBe('Ana, what did you actually try?');
    expect(promptsOf(council().to('gap.1.HANDOVER'))).toContain('Next: Chidi. Ready?');
    expect(promptsOf(council().to('slot.1.PRESENT'))[0]).toBe(
      'The floor is yours for 3 minutes; we will not interrupt.',
    );
    expect(promptsOf(council().to('front.AGREE'))).toContain(
      'Thumbs: can you work with this for the next 45 minutes?',
    );
  });

  it('with a blank that nobody can fill are left out', () => {
    const close = promptsOf(council().to('back.CLOSE'));
    const library = PHASES.find(({ id }) => id === 'CLOSE')?.prompts ?? [];
    expect(close).toEqual(library.filter((prompt) => !prompt.includes('{')));
    expect(close).toHaveLength(library.length - 1);
  });

  it('never show a blank', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyDraft, anyMoves, (draft, moves) => {
        for (const prompt of promptsOf(play(draft, moves))) expect(prompt).not.toMatch(/[{}]/);
      }),
      { numRuns: 60 },
    );
  });
});
