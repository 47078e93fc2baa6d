import type { ReminderId } from '#shared/format/schema.ts';

/** What the facilitator is asked to think of, or to ask. */
export const reminderWords: Readonly<Record<ReminderId, string>> = {
  howAreWeDoing: 'Ask the group: how are we doing?',
  bothReady: 'Do they want this now? Ask.',
  evenHelp: 'Is it more than they can carry? Two ideas are plenty.',
  fittingRole: 'Which do they want: know-how, diagnosis, or help to think?',
  everythingIntervenes: 'Your silence counts too. What will it say?',
  askFirst: 'First a question, even if you know.',
  ownerKeepsIt: 'Who holds it right now? Hand it back.',
  notKnowing: 'Say ‘I do not know’ once today.',
};
