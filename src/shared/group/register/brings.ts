import type { Draft } from '#shared/session/draft.ts';
import type { Brought } from '#shared/session/agreement/brought.ts';
import { proposalFor } from '#shared/group/rotation/ofGroup.ts';
import type { Role } from '#shared/session/people/person.ts';
import { arrangedOnSeats } from '#shared/session/arrangedOnSeats.ts';
import { arrangementsOf } from './arrangements.ts';
import type { Day } from './day.ts';
import type { EntryId } from './entryId.ts';
import type { EntryOf } from './entries.ts';
import { sessionsHeldBy } from './heldOrder.ts';
import {
  isBefore,
  plannedSessions,
  sessionAsPlanned,
  type PlannedSession,
  type Plans,
} from './plannedSession.ts';
import { agreementsOf, personOf, type Register } from './register.ts';

/** So many sessions belong to one long review of the agreement: docs/domain/agreement.md. */
const SESSIONS_A_REVIEW = 6;

/** A blank of the template. */
const BLANK = /_{3,}/;

/** Whether the session after so many is due to look at the agreement line by line. */
export const isReviewDue = (held: number): boolean => held % SESSIONS_A_REVIEW === SESSIONS_A_REVIEW - 1;

/**
 * The draft with what its group brings along to a session of this day; without a group, or before its first agreement,
 * the lines of the template that need no filling, or all where the first is made. `plans`: the sessions to come that are prepared.
 */
export function withBrought(
  draft: Draft,
  register: Register,
  today: Day,
  template: readonly string[],
  plans: Plans,
): Draft {
  const arranged =
    draft.group &&
    arrangedOnSeats(arrangementsOf(register, draft.group.id, today), seatsOf(register, draft.group));
  return { ...draft, arranged, brought: broughtBy(draft, register, today, template, plans) };
}

/** Who sits where, each under the record that stands for them by now. */
const seatsOf = (register: Register, { people }: NonNullable<Draft['group']>): typeof people =>
  Object.fromEntries(
    Object.entries(people).map(([seat, person]) => [seat, personOf(register, person)?.id ?? person]),
  );

/** The agreement that stands, as the so manieth version, for a session to look at. */
export const agreementToBring = (
  { id, lines, signal, goTo }: Pick<EntryOf<'agreement'>, 'id' | 'lines' | 'signal' | 'goTo'>,
  version: number,
): Brought['agreement'] => ({ version, id, lines, signal, goTo });

function broughtBy(
  draft: Draft,
  register: Register,
  today: Day,
  template: readonly string[],
  plans: Plans,
): Brought {
  // A kick-off of pairs belongs to no group, and brings the agreement of the one that it is held for.
  if ((draft.pairs ?? []).length > 0 && draft.brought !== undefined) return draft.brought;
  const group = draft.group === undefined ? undefined : register.group.get(draft.group.id);
  const fromTemplate: Brought['agreement'] = {
    version: 0,
    id: null,
    // Where a group takes the time to make its first, the blanks are there to be filled.
    lines: template.filter(
      (line) => !BLANK.test(line) || (group !== undefined && draft.firstAgreement === true),
    ),
    signal: '',
    goTo: '',
  };
  if (group === undefined || draft.group === undefined)
    return { purpose: '', agreement: fromTemplate, next: null, longReview: false };
  const versions = agreementsOf(register, group.id);
  const stands = versions.at(-1);
  const held = sessionsHeldBy(register, group.id);
  const meetings = [...register.meeting.values()].filter((meeting) => meeting.group === group.id);
  return {
    purpose: group.purpose,
    agreement: stands === undefined ? fromTemplate : agreementToBring(stands, versions.length),
    next: nextOf(
      draft,
      draft.group,
      register,
      held,
      today,
      plannedSessions(plans, group.id, meetings, today),
    ),
    longReview: isReviewDue(held.length),
  };
}

/**
 * The meeting after today's, and who holds which role then: as it is prepared, else as it would be proposed if this
 * session had gone as it is planned.
 */
function nextOf(
  draft: Draft,
  seated: NonNullable<Draft['group']>,
  register: Register,
  held: readonly EntryOf<'session'>[],
  today: Day,
  planned: readonly PlannedSession[],
): Brought['next'] {
  const group = register.group.get(seated.id);
  const meeting = [...register.meeting.values()]
    .filter((each) => each.group === seated.id && !each.cancelled && each.day > today)
    .toSorted((a, b) => (isBefore(a, b) ? -1 : 1))[0];
  const tonight = sessionAsPlanned(draft, today);
  if (group === undefined || meeting === undefined || tonight === null) return null;
  const prepared = planned.find((plan) => plan.meeting === meeting.id);
  const roles: readonly { readonly role: string; readonly id: EntryId | null }[] =
    prepared === undefined
      ? proposalFor(register, group, [...held, { id: 'tonight', ...tonight }], meeting.day).roles
      : Object.entries(prepared.session.roles).flatMap(([role, by]) => by.map((id) => ({ role, id })));
  return {
    day: meeting.day,
    roles: roles.flatMap(({ role, id }) => {
      const name = id === null ? undefined : personOf(register, id)?.name;
      return name === undefined ? [] : [{ name, role: role as Role }];
    }),
  };
}
