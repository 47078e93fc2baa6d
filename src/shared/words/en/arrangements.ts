import type { Arranged, ArrangedRole } from '#shared/group/register/entries.ts';
import type { Day } from '#shared/group/register/day.ts';
import { noonOf } from '#shared/group/register/day.ts';
import { counted } from './counted.ts';
import { dateLabel } from './wallClock.ts';

/** How strictly something is arranged. */
export const arrangedWords: Readonly<Record<Arranged, string>> = {
  never: 'never',
  ratherNot: 'would rather not',
  rather: 'would like to',
};

const does: Readonly<Record<ArrangedRole, string>> = {
  presenter: 'presents',
  facilitator: 'facilitates',
  timekeeper: 'keeps time',
  observer: 'observes',
  noteTaker: 'takes notes',
};

const doing: Readonly<Record<ArrangedRole, string>> = {
  presenter: 'present',
  facilitator: 'facilitate',
  timekeeper: 'keep time',
  observer: 'observe',
  noteTaker: 'take notes',
};

/** Words of what a group arranged about who takes what, and who is with whom. */
export const arrangementWords = {
  title: 'Who takes what, who is with whom',
  key: 'Who takes what, who is with whom',
  open: (n: number) => (n === 0 ? 'Arrange who takes what' : `${counted(n, 'thing')} arranged`),
  body: 'What is never is not broken, neither by the rotation nor by pairs and trios. A wish bends, and then it is said. No reason is asked for or kept.',
  who: 'Who',
  says: 'How strictly',
  sayings: {
    never: 'Never',
    ratherNot: 'Rather not',
    rather: 'Would like to',
  } satisfies Readonly<Record<Arranged, string>>,
  what: 'What',
  role: (role: ArrangedRole) => {
    const text = doing[role];
    return text.charAt(0).toUpperCase() + text.slice(1);
  },
  withWhom: (name: string) => `Be put together with ${name}`,
  add: 'Arrange it',
  drop: 'Take it away',
  dropOf: (sentence: string) => `Take it away: ${sentence}`,
  again: 'Say it anew',
  againOf: (sentence: string) => `Say it anew: ${sentence}`,
  /** `never observes`, `would rather not be put together with Ben`. */
  roleSaid: (role: ArrangedRole, says: Arranged) =>
    says === 'never' ? `never ${does[role]}` : `${arrangedWords[says]} ${doing[role]}`,
  otherSaid: (name: string, says: Arranged) =>
    says === 'never'
      ? `is never put together with ${name}`
      : `${arrangedWords[says]} be put together with ${name}`,
  until: (day: Day) => `until ${dateLabel(noonOf(day))}`,
  list: (n: number) => `${counted(n, 'thing')} arranged`,
  none: 'Nothing is arranged.',
  neverRole: (name: string, role: string) =>
    `${name} never takes this role here: ${role}. Give it to somebody else; what the group arranged is on its page (E).`,
  neverPresents: (name: string) =>
    `${name} never presents here. Take the slot away; what the group arranged is on its page (E).`,
  neverTogether: (one: string, other: string) =>
    `${one} and ${other} are never put together, and here they are. Seat them apart; what the group arranged is on its page (E).`,
  togetherAfterAll: (one: string, other: string) =>
    `${one} and ${other} would rather not be together; it could not be done otherwise.`,
  apartAfterAll: (one: string, other: string) =>
    `${one} and ${other} would like to be together; it could not be done this time.`,
} as const;
