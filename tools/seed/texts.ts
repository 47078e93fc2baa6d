import type { Dice } from '#shared/session/rehearsal/dice.ts';
import type { LineKind } from '#shared/records/lineKinds.ts';

/** What sample people write: invented, and made of few pieces, so that words come back as they do in a group. */

export const FIRST_NAMES = [
  ...['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay', 'Goran', 'Hana', 'Idris', 'Jule', 'Kofi', 'Lena'],
  ...['Maja', 'Nils', 'Olga', 'Pia', 'Quentin', 'Rosa', 'Sami', 'Tove', 'Uwe', 'Vera', 'Wiktor', 'Zoë'],
] as const;

const VERBS = ['Ask', 'Tell', 'Thank', 'Invite', 'Call', 'Write to', 'Listen to', 'Wait for'] as const;
const WHO = [
  ...['the sponsor', 'the new colleague', 'the team lead', 'the customer', 'the landlord', 'the board'],
  ...['the night shift', 'my neighbour', 'the café', 'the finance office', 'the whole team', 'one mentor'],
] as const;
const WHAT = [
  ...['for one sentence in writing', 'about the deadline', 'before the review', 'what may be dropped'],
  ...['how the handover went', 'for an honest no', 'about the résumé', 'what was learned in the pilot'],
  ...['for half an hour a week', 'why the meeting runs over', 'about the next small step', 'without advice'],
] as const;
const WHEN = ['by Friday', 'this week', 'before we meet again', 'on Monday morning', 'once a day'] as const;
const TAGS = ['#decisions', '#feedback', '#time', '#newcomers', '#writing', '#trust'] as const;

/** One line in so many has a tag. */
const TAGGED_PERCENT = 12;

/** A line of this kind. */
export function sampleLine(kind: LineKind, dice: Dice): string {
  const [who, what] = [dice.pick(WHO) ?? '', dice.pick(WHAT) ?? ''];
  const text: Record<LineKind, () => string> = {
    topic: () => `How to talk with ${who} ${what}`,
    question: () => `How do I get ${who} to answer ${what}?`,
    starred: () => `What would ${who} say ${what}?`,
    parking: () => `${upper(who)}, ${what}`,
    option: () => `${dice.pick(VERBS)} ${who} ${what}, and try it for two weeks`,
    insight: () => `A short question helps more: ${who}, ${what}.`,
    commitment: () => `${dice.pick(VERBS)} ${who} ${what} ${dice.pick(WHEN)}.`,
    seen: () => `${upper(who)} said something else ${what}.`,
    keep: () => `A long quiet before each question, ${what}.`,
    try: () => `One breath before the first advice, ${what}.`,
  };
  const line = text[kind]();
  return dice.chance(TAGGED_PERCENT) ? `${line} ${dice.pick(TAGS)}` : line;
}

export const sampleTitle = (dice: Dice): string => `${upper(dice.pick(WHO) ?? '')} ${dice.pick(WHAT)}`;

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
