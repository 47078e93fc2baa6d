import type { Horizon } from '#shared/group/register/entries.ts';

/** What four tags of topics are called, each with what a group may ask itself once a year. */
export const horizonWords: Readonly<Record<Horizon, { readonly tag: string; readonly asks: string }>> = {
  vision: { tag: 'vision', asks: 'What should be true in a year that is not true today?' },
  understanding: { tag: 'understanding', asks: 'Whom did we not listen to this year?' },
  clarity: { tag: 'clarity', asks: 'What shall we stop saying in two ways?' },
  agility: { tag: 'agility', asks: 'What did we change our minds about, and how fast?' },
};
