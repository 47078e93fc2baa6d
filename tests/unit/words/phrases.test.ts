import { describe, expect, it } from 'vitest';
import type { Phrase, PhraseCode } from '#shared/session/phrases.ts';
import { phrase } from '#shared/words/en/phrases.ts';

/** Every code with what it says in English. */
const SAID: { readonly [Code in PhraseCode]: readonly (readonly [Phrase<Code>, string])[] } = {
  next: [[{ code: 'next' }, 'next']],
  openFloor: [[{ code: 'openFloor' }, 'open floor']],
  turn: [[{ code: 'turn', turn: 3, turns: 5 }, 'turn 3 of 5']],
  slot: [[{ code: 'slot', slot: 1, slots: 2 }, 'slot 1 of 2']],
};

describe('what a view says, in English', () => {
  it.each(Object.values(SAID).flat())('%o', (said, sentence) => {
    expect(phrase(said)).toBe(sentence);
  });
});
