import type { Format } from '#shared/format/schema.ts';

/** Whose a part of the middle of a session is. */
export type Focus = Format['focus'];

/**
 * What such a part is called, by whose it is: slot, leg of a pair, topic (docs/domain/glossary.md). Wherever one is
 * named, on any window or paper, it is named from here.
 */
const NOUNS: Readonly<Record<Exclude<Focus, 'nobody'>, string>> = {
  presenter: 'slot',
  coachee: 'leg',
  receiver: 'slot',
  topicOwner: 'topic',
};

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `leg`; where everybody has it together, it is a slot like any other when it is spoken of. */
export const slotNoun = (focus: Focus): string => (focus === 'nobody' ? NOUNS.presenter : NOUNS[focus]);

/** `topic 2`, within a sentence. */
export const slotNumbered = (focus: Focus, slot: number): string => `${slotNoun(focus)} ${slot}`;

/** A heading: `Topic 2`, `All together`. */
export const slotHeading = (focus: Focus, slot: number): string =>
  focus === 'nobody' ? 'All together' : capital(slotNumbered(focus, slot));
