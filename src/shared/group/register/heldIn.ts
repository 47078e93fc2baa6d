import type { Draft } from '#shared/session/draft.ts';
import type { PersonId } from '#shared/session/ids.ts';
import { fillsFromQueue, waitingPresenters } from '#shared/session/people/presenters.ts';
import type { Session } from '#shared/session/session.ts';
import { adoptedIn } from './adopted.ts';
import { commitmentsIn } from './commitments.ts';
import { dayOf } from './day.ts';
import { setFields, type Change } from './entries.ts';
import type { EntryId } from './entryId.ts';
import { heldSession } from './heldSession.ts';
import type { Register } from './register.ts';

/**
 * What an ended session changes in the register: what its group has to know, and the commitments that come back.
 * Nothing where its group was removed, or it was a trial.
 */
export function heldIn(id: EntryId, session: Session, register: Register): readonly Change[] {
  const opened = session.log[0]?.body;
  const group = opened?.type === 'session.opened' ? opened.draft.group : undefined;
  if (session.state.trial || (group !== undefined && !register.group.has(group.id))) return [];
  return [
    ...(group === undefined ? [] : [...heldBy(group, id, session), ...adoptedIn(session, register)]),
    ...commitmentsIn(id, session, register),
  ];
}

/** What an ended session changes in the register of the group that held it; nothing where it was a trial. */
export function heldBy(
  group: NonNullable<Draft['group']>,
  id: EntryId,
  { state }: Pick<Session, 'state'>,
): readonly Change[] {
  if (state.trial) return [];
  const { people, roles, presented, format, openedWall } = state;
  const held = heldSession(
    {
      group,
      format: format.id,
      people: people.map((person) => person.id),
      roles,
      presented,
      carried: carriedOver(state),
      began: openedWall,
    },
    dayOf(openedWall),
  );
  return setFields('session', id, held);
}

/** Whoever was to have a slot that did not come, and did not give it up. */
const carriedOver = (state: Session['state']): readonly PersonId[] =>
  fillsFromQueue(state)
    ? waitingPresenters(state)
        .slice(0, Math.max(0, state.machine.context.slots - state.presented.length))
        .filter((person) => !state.gaveUp.includes(person))
    : [];
