import type { Phrase, PhraseCode } from '#shared/session/phrases.ts';

type Sayings = { readonly [Code in PhraseCode]: (given: Phrase<Code>) => string };

const sayings: Sayings = {
  next: () => 'next',
  openFloor: () => 'open floor',
  turn: ({ turn, turns }) => `turn ${turn} of ${turns}`,
  slot: ({ slot, slots }) => `slot ${slot} of ${slots}`,
};

/** The sentence of what a view of a session says. */
export const phrase = <Code extends PhraseCode>(said: Phrase<Code>): string =>
  (sayings[said.code] as (given: Phrase<Code>) => string)(said);
