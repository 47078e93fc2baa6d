import type { PhaseId, ReminderId } from './vocabulary.ts';

interface Reminder {
  /** What the facilitator is asked to think of, or to ask. */
  readonly text: string;
  /** Phases at whose start it fits; a phase's own `remindAt` comes on top. */
  readonly atStartOf: readonly PhaseId[];
}

/**
 * The seven helping principles as quiet words to the facilitator (docs/domain/helping.md), and the question that a strict
 * action learning set asks once. What else makes one fit, such as advice twice in a row, is for the session
 * to notice.
 */
export const REMINDERS: Readonly<Record<ReminderId, Reminder>> = {
  howAreWeDoing: { text: 'Ask the group: how are we doing?', atStartOf: [] },
  bothReady: { text: 'Do they want this now? Ask.', atStartOf: ['CONSENT', 'PICK', 'COUNSEL'] },
  evenHelp: {
    text: 'Is it more than they can carry? Two ideas are plenty.',
    atStartOf: ['EXPERIMENTS'],
  },
  fittingRole: {
    text: 'Which do they want: know-how, diagnosis, or help to think?',
    atStartOf: ['FRAME', 'ASK', 'FOCUS'],
  },
  everythingIntervenes: { text: 'Your silence counts too. What will it say?', atStartOf: [] },
  askFirst: { text: 'First a question, even if you know.', atStartOf: ['CLARIFY', 'WORK', 'EXPLORE'] },
  ownerKeepsIt: { text: 'Who holds it right now? Hand it back.', atStartOf: [] },
  notKnowing: { text: 'Say ‘I do not know’ once today.', atStartOf: [] },
};

/** The reminder that fits the start of a phase, if any. */
export function reminderAtStartOf(phase: PhaseId): ReminderId | null {
  const found = Object.entries(REMINDERS).find(([, { atStartOf }]) => atStartOf.includes(phase));
  return (found?.[0] as ReminderId | undefined) ?? null;
}
