import type { ActId, PersonId } from '../ids.ts';
import type { Session } from '../session.ts';
import type { Role } from './person.ts';

/**
 * The roles that somebody gave away as they stepped out and that nobody was given since: theirs again when they are
 * back (docs/domain/rotation.md). Whoever stood in and stepped out, too, only passed on what was lent; once the owner is
 * back, it is lent no longer.
 */
export function lentRoles({ log, undone }: Pick<Session, 'log' | 'undone'>, owner: PersonId): Role[] {
  /** Who gave a role away, the first owner first. */
  const lenders = new Map<Role, PersonId[]>();
  let leaving: { readonly act: ActId; readonly person: PersonId } | null = null;
  let returning: ActId | null = null;
  for (const { act, body } of log) {
    if (undone.has(act)) continue;
    if (body.type === 'person.steppedOut') leaving = { act, person: body.person };
    else if (body.type === 'person.returned') {
      returning = act;
      for (const [role, people] of lenders)
        if (people.includes(body.person)) lenders.set(role, people.slice(0, people.indexOf(body.person)));
    } else if (body.type === 'role.assigned') {
      const { role } = body;
      if (leaving?.act === act) lenders.set(role, [...(lenders.get(role) ?? []), leaving.person]);
      // Given by hand: whoever has it now keeps it.
      else if (returning !== act) lenders.delete(role);
    }
  }
  return [...lenders].filter(([, people]) => people.includes(owner)).map(([role]) => role);
}
