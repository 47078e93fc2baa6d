import { council } from '../../../support/shipped.ts';
import { NO_ROLES } from '#shared/group/roles.ts';
import type { ArrangedRole } from '#shared/group/register/entries.ts';
import { NOTHING_ARRANGED } from '#shared/session/arranged.ts';
import { PLAIN_DRAFT, type Draft } from '#shared/session/draft.ts';
import type { PersonId } from '#shared/session/ids.ts';
import type { Role } from '#shared/session/people/person.ts';

/** The sample people, in seat order: Ana is p1. */
export const NAMES = ['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay', 'Gil', 'Hana'] as const;

/** A council in the words of its people. */
export interface Told {
  readonly people?: number;
  readonly minutes?: number;
  readonly queue?: readonly string[];
  readonly reviewers?: readonly string[];
  readonly roles?: Partial<Record<Role, string | null>>;
  readonly presenters?: number | null;
  readonly title?: string;
  /** Who never takes which role. */
  readonly never?: readonly (readonly [ArrangedRole, string])[];
}

/** The id of whoever sits there under that name, or came later: Ana is p1, Zoe the first who arrives. */
export const idOf = (people: readonly { readonly id: PersonId; readonly name: string }[], name: string) => {
  const person = people.find((one) => one.name === name);
  if (!person) throw new Error(`there is no ${name}`);
  return person.id;
};

/** Six people and 45 minutes, led by Ben, Ana keeping the time; Dora presents first, then Chidi. */
export function draftOf(told: Told = {}): Draft {
  const people = NAMES.slice(0, told.people ?? 6).map((name, i) => ({ id: `p${i + 1}`, name }));
  const id = (name: string | null) => (name === null ? null : idOf(people, name));
  const here = (names: readonly string[]) => names.filter((name) => people.some((one) => one.name === name));
  const { facilitator, timekeeper, observer, noteTaker } = {
    facilitator: 'Ben',
    timekeeper: 'Ana',
    observer: null,
    noteTaker: null,
    ...told.roles,
  };
  return {
    title: told.title ?? 'Thursday Council',
    format: council,
    people,
    roles: {
      ...NO_ROLES,
      facilitator: id(facilitator) ?? 'p1',
      timekeeper: id(timekeeper) ?? 'p1',
      observer: id(observer),
      noteTaker: id(noteTaker),
    },
    queue: here(told.queue ?? ['Dora', 'Chidi', 'Emre', 'Ana', 'Ben', 'Fay', 'Gil', 'Hana']).map((name) =>
      idOf(people, name),
    ),
    minutes: told.minutes ?? 45,
    reviewers: here(told.reviewers ?? ['Ana', 'Emre']).map((name) => idOf(people, name)),
    lockedPresenters: told.presenters ?? null,
    ...PLAIN_DRAFT,
    recall: {
      waiting: { p1: ['w1'], p2: ['w4'], ...(people.length >= 5 && { p5: ['w2', 'w3'] }) },
      visible: { p1: 'group' },
    },
    level: 'L1',
    ...(told.never && {
      arranged: {
        ...NOTHING_ARRANGED,
        excluded: told.never.map(([role, name]): [ArrangedRole, PersonId] => [role, idOf(people, name)]),
      },
    }),
    trial: false,
  };
}
