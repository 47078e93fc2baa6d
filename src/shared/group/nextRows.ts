import type { EntryId } from './register/entryId.ts';
import type { GroupView } from './register/views.ts';
import { rolesOfFormat } from './roles.ts';
import type { Format } from '#shared/format/schema.ts';
import type { Words } from '#shared/words/words.ts';
import { holderOf, NOTHING_SWAPPED, presentersOf, type Swapped } from './swapped.ts';

/** Who presents is said for so many slots. */
const PRESENTERS = 2;

/** What the next session is held in. */
export interface NextSession {
  readonly format: Format;
  /** How many slots it has that are filled from the queue; in small groups side by side it has none. */
  readonly slots: number;
}

/** Somebody who does something the next time a group meets, and why they. */
export interface NextRow {
  readonly does: string;
  /** The same, said to whoever does it. */
  readonly youDo: string;
  readonly person: EntryId | null;
  readonly why: string;
  /** The whole sentence. */
  readonly more: string;
  readonly presents: boolean;
}

/** Who is said to present the next time, first to last; nobody where nobody does in what it is held in (`nextRows`). */
export function presentersNext(
  group: GroupView,
  swapped: Swapped,
  held: NextSession | null,
): readonly EntryId[] {
  const slots = group.prepared?.together ? 0 : (held?.slots ?? PRESENTERS);
  return presentersOf(group, swapped).slice(0, Math.min(PRESENTERS, slots));
}

/** The roles of a group that what it is held in knows; null: all of them. */
export function rolesNext(
  { proposal }: Pick<GroupView, 'proposal'>,
  held: NextSession | null,
): GroupView['proposal']['roles'] {
  const known: readonly string[] | null = held && rolesOfFormat(held.format);
  return proposal.roles.filter(({ role }) => known === null || known.includes(role));
}

/**
 * Who presents and who holds which role the next time, each with the reason. `held`: what it is held in; where nobody
 * presents there, or a role is not known there, nothing is said of it. Null: every role of a group.
 */
export function nextRows(
  group: GroupView,
  swapped: Swapped,
  nameOf: (person: EntryId) => string,
  language: Words,
  held: NextSession | null,
): NextRow[] {
  const { briefQueueReason, briefRoleReason, groupWords: words, queueReason, roleReason } = language;
  const { proposal } = group;
  const parts = { nameOf, seed: proposal.seed, ahead: proposal.ahead.length };
  // Whoever observes has no slot: those behind them move up, and nobody swapped anything.
  const meant = presentersOf(group, NOTHING_SWAPPED);
  const otherwise = (isSwapped: boolean): string =>
    isSwapped || group.prepared === null ? words.swapped : words.asPrepared;
  const inOrder = presentersOf({ ...group, prepared: null }, NOTHING_SWAPPED);
  const presenters = presentersNext(group, swapped, held).map((person, i): NextRow => {
    const found = proposal.queue.find(({ id }) => id === person);
    const own = found && meant[i] === person && (group.prepared === null || inOrder[i] === person);
    const says = otherwise(swapped.queue.includes(person));
    return {
      does: words.presents[i] ?? '',
      youDo: words.youPresent[i] ?? '',
      person,
      why: own ? briefQueueReason(found.reason, parts) : says,
      more: own ? queueReason(found.reason, parts) : says,
      presents: true,
    };
  });
  const roles = rolesNext(group, held).map((role): NextRow => {
    const person = holderOf(group, swapped, role.role);
    const own = person === role.id;
    const says = otherwise(swapped.roles[role.role] !== undefined);
    return {
      does: words.roles[role.role] ?? role.role,
      youDo: words.yourRoles[role.role] ?? role.role,
      person,
      why: own ? briefRoleReason(role, parts) : says,
      more: own ? roleReason(role, parts) : says,
      presents: false,
    };
  });
  return [...presenters, ...roles];
}
