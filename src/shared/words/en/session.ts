import { apart } from './nameApart.ts';
import type { Role } from '#shared/session/people/person.ts';

/** Words that the session's own views are made of: agenda groups, the next act, what was done last. */

export const sessionWords = {
  /** Whom a round begins with, who join from elsewhere. */
  remoteFirst: (names: readonly string[]) => `Remote voices first: ${names.map(apart).join(', ')}.`,
  /** What a slot was booked for, as it begins. */
  brings: {
    decision: 'It is booked for a decision: which ones are there, and which way do you lean?',
    draft: 'It is booked for a draft: where shall we look, and what shall we leave alone?',
    stuck: 'It is booked for a stuck question: what have you tried, and where does it stop?',
    curious: 'It is out of curiosity: what would you like to understand?',
  },
  /** What somebody does whose name stands beside the clock. */
  does: { answers: 'answers', listens: 'listens', speaks: 'speaks', asks: 'asks', chose: 'chose this one' },
  /** Of whoever is to speak, while the board hears somebody else, or nobody. */
  hasTurn: 'has the turn',
  others: 'Others',
  roles: {
    facilitator: 'facilitator',
    timekeeper: 'timekeeper',
    observer: 'observer',
    secondObserver: 'second observer',
    noteTaker: 'note-taker',
    prepCoach: 'prep coach',
    coach: 'coach',
    giver: 'giver',
    presenter: 'presenter',
    helper: 'helper',
  },
  purpose: 'think together',
  purposeIs: (purpose: string) => `live up to our purpose, ‘${purpose}’`,
} as const;

/** What a role is called on the screens of a format, in small letters. */
export const roleName = (
  { names }: { readonly names?: Readonly<Partial<Record<string, string>>> | undefined },
  role: Role | 'presenter' | 'helper',
): string => names?.[role] ?? sessionWords.roles[role];
