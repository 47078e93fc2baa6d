import { z } from '#shared/schema.ts';
import { fact } from '../fact.ts';
import { PersonIdSchema } from '../ids.ts';
import { MOST_PEOPLE, MOST_SLOTS } from '#shared/limits.ts';
import { PersonNameSchema, PersonSchema, RoleSchema } from './person.ts';

/** Who is there, who presents and who holds which role. */
export const PEOPLE_FACTS = [
  /** Sits after this person; null: at the first seat, left out: at the last. */
  fact('person.arrived', { person: PersonSchema, after: PersonIdSchema.nullable().optional() }),
  fact('person.renamed', { person: PersonIdSchema, name: PersonNameSchema }),
  /** Ends this person's voice. */
  fact('person.steppedOut', { person: PersonIdSchema }),
  fact('person.returned', { person: PersonIdSchema }),
  /** Joins from elsewhere, or is in the room. */
  fact('person.placed', { person: PersonIdSchema, remote: z.boolean() }),
  fact('slot.passed', { person: PersonIdSchema }),
  fact('queue.ordered', { queue: z.array(PersonIdSchema).max(MOST_PEOPLE) }),
  fact('role.assigned', { role: RoleSchema, person: PersonIdSchema.nullable() }),
  /** Who takes a presenter's role for the length of the own slot. */
  fact('role.standIn', { role: RoleSchema, slot: z.int().min(1).max(MOST_SLOTS), person: PersonIdSchema }),
] as const;

/** The kinds of these facts. */
export type PeopleFactType = z.infer<(typeof PEOPLE_FACTS)[number]>['type'];
