import type { PhaseId, ReminderId } from './vocabulary.ts';

interface Reminder {
  /** Phases at whose start it fits; a phase's own `remindAt` comes on top. */
  readonly atStartOf: readonly PhaseId[];
}

/**
 * The seven helping principles as quiet words to the facilitator (docs/domain/helping.md), and the question that a strict
 * action learning set asks once. What else makes one fit, such as advice twice in a row, is for the session
 * to notice.
 */
export const REMINDERS: Readonly<Record<ReminderId, Reminder>> = {
  howAreWeDoing: { atStartOf: [] },
  bothReady: { atStartOf: ['CONSENT', 'PICK', 'COUNSEL'] },
  evenHelp: {
    atStartOf: ['EXPERIMENTS'],
  },
  fittingRole: {
    atStartOf: ['FRAME', 'ASK', 'FOCUS'],
  },
  everythingIntervenes: { atStartOf: [] },
  askFirst: { atStartOf: ['CLARIFY', 'WORK', 'EXPLORE'] },
  ownerKeepsIt: { atStartOf: [] },
  notKnowing: { atStartOf: [] },
};

/** The reminder that fits the start of a phase, if any. */
export function reminderAtStartOf(phase: PhaseId): ReminderId | null {
  const found = Object.entries(REMINDERS).find(([, { atStartOf }]) => atStartOf.includes(phase));
  return (found?.[0] as ReminderId | undefined) ?? null;
}
