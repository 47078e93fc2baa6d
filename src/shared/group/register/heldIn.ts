import type { Session } from '#shared/session/session.ts';
import { dayOf } from './day.ts';
import { setFields, type Change } from './entries.ts';
import type { EntryId } from './entryId.ts';
import { heldSession } from './heldSession.ts';
import type { Register } from './register.ts';

/** What an ended session changes in the register of its group; nothing where it has none (any more), or was a trial. */
export function heldIn(
  id: EntryId,
  { log, state }: Session,
  register: Pick<Register, 'group'>,
): readonly Change[] {
  const opened = log[0]?.body;
  if (opened?.type !== 'session.opened' || opened.draft.group === undefined || state.trial) return [];
  if (!register.group.has(opened.draft.group.id)) return [];
  const { people, roles, presented, format, openedWall } = state;
  const held = heldSession(
    {
      group: opened.draft.group,
      format: format.id,
      people: people.map((person) => person.id),
      roles,
      presented,
    },
    dayOf(openedWall),
  );
  return setFields('session', id, held);
}
