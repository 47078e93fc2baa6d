import type { Draft } from '#shared/session/draft.ts';
import type { PersonId } from '#shared/session/ids.ts';
import { slotsHeld, slotsThatWait } from '#shared/session/agenda/slotWaits.ts';
import { tickedIn } from '#shared/session/agenda/ticks.ts';
import { fillsFromQueue, presentersOfSlot, waitingPresenters } from '#shared/session/people/presenters.ts';
import { wasHeld } from '#shared/session/held.ts';
import { becameOf } from '#shared/session/agreement/view.ts';
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
 * Nothing where its group was removed, it was a trial, or it did not take place (`wasHeld`).
 */
export function heldIn(id: EntryId, session: Session, register: Register): readonly Change[] {
  const opened = session.log[0]?.body;
  const group = opened?.type === 'session.opened' ? opened.draft.group : undefined;
  if (session.state.trial || !wasHeld(session) || (group !== undefined && !register.group.has(group.id)))
    return [];
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
  const { people, roles, format, trios, openedWall } = state;
  const held = heldSession(
    {
      group,
      format: format.id,
      people: people.map((person) => person.id),
      roles,
      presented: presentedIn(state),
      carried: carriedOver(state),
      trios,
      began: openedWall,
      bent: becameOf(state)?.bent.length ?? 0,
      ticked: tickedIn(state),
      level: state.level,
    },
    dayOf(openedWall),
  );
  // A prompt is the format's, not anybody's: it is kept at every level.
  const flagged = state.flags.flatMap(({ act, phase, prompt }) =>
    setFields('flag', act, { group: group.id, phase, prompt, day: dayOf(openedWall) }),
  );
  return [...setFields('session', id, held), ...flagged];
}

/** Whoever had a slot that was held. A card that is spoken about is no slot of whoever wrote it. */
const presentedIn = (state: Session['state']): readonly PersonId[] =>
  state.format.focus === 'topicOwner'
    ? []
    : [...new Set(slotsHeld(state).flatMap((slot) => presentersOfSlot(state, slot)))];

/** Whoever was to have a slot that did not come, or was put off for good, and did not give it up. */
const carriedOver = (state: Session['state']): readonly PersonId[] =>
  fillsFromQueue(state)
    ? [
        ...slotsThatWait(state).flatMap((slot) => presentersOfSlot(state, slot)),
        ...waitingPresenters(state).slice(
          0,
          Math.max(0, state.machine.context.slots - state.presented.length),
        ),
      ].filter((person) => !state.gaveUp.includes(person))
    : [...new Set(state.missed.map(({ person }) => person))];
