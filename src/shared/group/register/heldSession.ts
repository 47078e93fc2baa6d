import type { Level } from '#shared/care/levels.ts';
import type { Ticks } from '#shared/session/agenda/tick.ts';
import type { PersonId } from '#shared/session/ids.ts';
import { ROLES } from '#shared/group/roles.ts';
import type { Roles } from '#shared/session/people/person.ts';
import type { Draft } from '#shared/session/draft.ts';
import type { WallTime } from '#shared/time.ts';
import type { Day } from './day.ts';
import type { FieldsOf } from './entries.ts';
import type { EntryId } from './entryId.ts';

/** What of an ended session tells who was there and who did what. */
export interface EndedSession {
  readonly group: NonNullable<Draft['group']>;
  readonly format: string;
  /** Everybody who was there at the end or left before it. */
  readonly people: readonly PersonId[];
  /** Who held which role at the end: a swap counts for whoever took over. */
  readonly roles: Roles;
  readonly presented: readonly PersonId[];
  /** Whose slot was planned and did not come. */
  readonly carried: readonly PersonId[];
  /** Small groups as they sat at the end; none: everybody sat together. */
  readonly trios: readonly (readonly PersonId[])[];
  /** Left out: it is still to be held. */
  readonly began?: WallTime;
  /** How many lines of the working agreement were bent. */
  readonly bent?: number;
  /** What was ticked, where it could be. */
  readonly ticked?: Partial<Ticks>;
  /** The level it was held at; left out: it is still to be held. */
  readonly level?: Level;
}

/** What the register remembers of a session: the day, who was there, who did what. Somebody of no record is left out. */
export function heldSession(
  {
    group,
    format,
    people,
    roles,
    presented,
    carried,
    trios,
    began,
    bent = 0,
    ticked = {},
    level,
  }: EndedSession,
  day: Day,
): FieldsOf<'session'> {
  const known = (ids: readonly (PersonId | null)[]): EntryId[] =>
    ids.flatMap((id) => (id === null ? [] : (group.people[id] ?? [])));
  const byRole = new Map<string, EntryId[]>();
  for (const held of ROLES) {
    // Both boards observe.
    const role = held === 'secondObserver' ? 'observer' : held;
    const by = known([roles[held]]);
    if (by.length > 0) byRole.set(role, [...(byRole.get(role) ?? []), ...by]);
  }
  const together = trios.map(known).filter(({ length }) => length > 1);
  return {
    group: group.id,
    day,
    format,
    present: known(people),
    roles: Object.fromEntries(byRole),
    presented: known(presented),
    carried: known(carried),
    together: together.length > 0 ? together : undefined,
    began,
    bent: bent > 0 ? bent : undefined,
    early: ticked.early,
    decisions: ticked.decision,
    level,
    sealed: level === 'L3' ? true : undefined,
  };
}
