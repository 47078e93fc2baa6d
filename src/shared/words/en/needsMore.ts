import type { AskKind } from '#shared/session/people/asks.ts';

const brought: Readonly<Record<AskKind, string>> = {
  decision: 'A decision from office hours',
  draft: 'A draft from office hours',
  stuck: 'A stuck question from office hours',
  curious: 'Something to understand, from office hours',
};

/** A slot of office hours that needs more than its minutes: a Council or an action learning set takes it. */
export const needsMoreWords = {
  title: 'Needs more',
  write: 'Park it',
  parked: 'on the parking list',
  /** What is parked where nobody wrote the question. */
  topic: (booked: AskKind | null) => (booked === null ? 'A question from office hours' : brought[booked]),
  already: 'It is on the parking list already. J shows it there.',
} as const;
