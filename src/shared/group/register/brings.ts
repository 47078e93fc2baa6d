import type { Draft } from '#shared/session/draft.ts';
import type { Brought } from '#shared/session/agreement/brought.ts';
import { planAgenda } from '#shared/session/agenda/plan.ts';
import { proposalFor } from '#shared/group/rotation/ofGroup.ts';
import type { Role } from '#shared/session/people/person.ts';
import type { Day } from './day.ts';
import type { EntryOf } from './entries.ts';
import { sessionsHeldBy } from './heldOrder.ts';
import { heldSession } from './heldSession.ts';
import { agreementsOf, personOf, type Register } from './register.ts';

/** So many sessions belong to one long review of the agreement: docs/domain/agreement.md. */
const SESSIONS_A_REVIEW = 6;

/** A blank of the template. */
const BLANK = /_{3,}/;

/** Whether the session after so many is due to look at the agreement line by line. */
export const isReviewDue = (held: number): boolean => held % SESSIONS_A_REVIEW === SESSIONS_A_REVIEW - 1;

/**
 * The draft with what its group brings along to a session of this day; without a group, the lines of the template that
 * need no filling.
 */
export function withBrought(
  draft: Draft,
  register: Register,
  today: Day,
  template: readonly string[],
): Draft {
  return { ...draft, brought: broughtBy(draft, register, today, template) };
}

function broughtBy(draft: Draft, register: Register, today: Day, template: readonly string[]): Brought {
  const group = draft.group === undefined ? undefined : register.group.get(draft.group.id);
  const fromTemplate: Brought['agreement'] = {
    version: 0,
    id: null,
    lines: template.filter((line) => !BLANK.test(line)),
    signal: '',
    goTo: '',
  };
  if (group === undefined || draft.group === undefined)
    return { purpose: '', agreement: fromTemplate, next: null, longReview: false };
  const versions = agreementsOf(register, group.id);
  const stands = versions.at(-1);
  const held = sessionsHeldBy(register, group.id);
  return {
    purpose: group.purpose,
    agreement:
      stands === undefined
        ? fromTemplate
        : {
            version: versions.length,
            id: stands.id,
            lines: stands.lines,
            signal: stands.signal,
            goTo: stands.goTo,
          },
    next: nextOf(draft, draft.group, register, held, today),
    longReview: isReviewDue(held.length),
  };
}

/** The meeting after today's, and who would hold which role then, as if this session had gone as it is planned. */
function nextOf(
  draft: Draft,
  seated: NonNullable<Draft['group']>,
  register: Register,
  held: readonly EntryOf<'session'>[],
  today: Day,
): Brought['next'] {
  const group = register.group.get(seated.id);
  const day = [...register.meeting.values()]
    .filter((meeting) => meeting.group === seated.id && !meeting.cancelled && meeting.day > today)
    .map((meeting) => meeting.day)
    .toSorted()[0];
  if (group === undefined || day === undefined) return null;
  const session = heldSession(
    {
      group: seated,
      format: draft.format.id,
      people: draft.people.map(({ id }) => id),
      roles: draft.roles,
      presented: draft.queue.slice(0, planAgenda(draft)?.slots ?? 0),
      carried: [],
    },
    today,
  );
  const { roles } = proposalFor(register, group, [...held, { id: 'tonight', ...session }], day);
  return {
    day,
    roles: roles.flatMap(({ role, id }) => {
      const name = id === null ? undefined : personOf(register, id)?.name;
      return name === undefined ? [] : [{ name, role: role as Role }];
    }),
  };
}
