import type { CheckInId } from '#shared/format/checkIns.ts';

/** Ways to check in: how each is called in the plan, and what it asks, aloud and on the wall. */
export const checkInWords: Readonly<Record<CheckInId, { readonly name: string; readonly asks: string }>> = {
  word: { name: 'One word', asks: 'One word for how you arrive.' },
  weather: { name: 'Inner weather', asks: 'Your inner weather.' },
  energy: { name: 'Energy on fingers', asks: 'Your energy on your fingers; one reason if you like.' },
  moved: { name: 'What moved', asks: 'One thing that moved since last time.' },
  agenda: { name: 'What I want from today', asks: 'What I want from today, in one line.' },
  highlow: { name: 'Best and worst', asks: 'My very best and my very worst.' },
  four: { name: 'Mind, heart, body, meaning', asks: 'Mind, heart, body, meaning: a sentence each.' },
  evidence: { name: 'Tried and seen', asks: 'What I tried and what I saw.' },
  written: {
    name: 'Written first',
    asks: 'Two quiet minutes; then read one line aloud, or hand it in.',
  },
  playful: { name: 'A small shared question', asks: 'A small question that all of us share.' },
};
