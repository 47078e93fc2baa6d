import type { TextsOfPhases } from '#shared/format/texts.ts';
import type { CIRCLES } from '#shared/format/phases/circles.ts';
import { phaseTitles } from '../phaseTitles.ts';

/** Phases of a group without a presenter. */
export const circles = {
  WRITE: {
    title: phaseTitles.WRITE,
    prompts: [
      'One topic a card, a few words.',
      'What would make this hour worth it?',
      'Only topics you want to talk about yourself.',
      'Two more minutes; quiet is fine.',
    ],
    watchFor: 'Who writes nothing',
    records: 'cards',
  },
  PITCH: {
    title: phaseTitles.PITCH,
    prompts: [
      'Read your card and say one sentence.',
      'No discussion yet.',
      'Same as another card? Merge only if both owners agree.',
      'In doubt, leave it single.',
    ],
    watchFor: 'Debate starting',
    records: 'merges',
  },
  VOTE: {
    title: phaseTitles.VOTE,
    prompts: [
      'Three dots each, spread or stacked.',
      'Vote for what you want to talk about, not for people.',
      'All together, in silence.',
      'A tie goes to whoever has spoken least.',
    ],
    watchFor: null,
    records: 'votes per card (not per person)',
  },
  TOPIC: {
    title: phaseTitles.TOPIC,
    prompts: [
      'Owner opens in one minute: what do you want from us?',
      'Who has not come in yet?',
      'What is the question behind this?',
      'Two minutes left: what are we learning?',
    ],
    watchFor: "Owner's need met; two-person debate",
    records: 'one line per topic, actions',
  },
  EXTEND: {
    title: phaseTitles.EXTEND,
    prompts: [
      'Thumbs all together: more, unsure, move on.',
      'More than half for more: {minutes} extra, shorter than before.',
      'A tie means move on.',
      'Moving on: one line to keep from this topic.',
    ],
    watchFor: null,
    records: 'vote result, extension used',
  },
  ROUND1: {
    title: phaseTitles.ROUND1,
    prompts: [
      'What have you learned or tried since last time?',
      'A minute each; whoever holds the token speaks.',
      'No replies, no rescue.',
      'Unfinished is welcome.',
    ],
    watchFor: 'Replies; rescuing',
    records: 'insight lines (own)',
  },
  ROUND2: {
    title: phaseTitles.ROUND2,
    prompts: [
      'Having heard everyone, what do you think now?',
      'What surprised you?',
      'Add, do not repeat.',
      'A pass keeps your place; we return once.',
    ],
    watchFor: "Connection to others' words",
    records: 'insight lines (own)',
  },
  DIALOGUE: {
    title: phaseTitles.DIALOGUE,
    prompts: [
      'Open talk. Leave a beat between speakers.',
      'What runs through these stories?',
      'Who sees it differently? Thank you for saying so.',
      'Let us hear someone we have not heard for a while.',
      'What do we still not know?',
    ],
    watchFor: 'Airtime spread; dissent welcomed',
    records: 'themes',
  },
  ROUND3: {
    title: phaseTitles.ROUND3,
    prompts: [
      'What do you take with you?',
      'What will you pass on, and to whom?',
      'One sentence each.',
      'Which question stays open?',
    ],
    watchFor: 'Who is unheard',
    records: 'take-aways',
  },
} as const satisfies TextsOfPhases<typeof CIRCLES>;
