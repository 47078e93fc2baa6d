import { z } from '#shared/schema.ts';
import { PersonIdSchema } from '../ids.ts';
import { MOST_PEOPLE } from '#shared/limits.ts';
import { ask } from '../request.ts';
import { PersonNameSchema, RoleSchema } from './person.ts';

/** About who is there, who presents and who holds which role. */
export const PEOPLE_COMMANDS = [
  /** Takes the seat after this person's; null: the first seat, left out: the last. */
  ask('person.arrive', { name: PersonNameSchema, after: PersonIdSchema.nullable().optional() }),
  /** The name was misspelt: the person is the same. */
  ask('person.rename', { person: PersonIdSchema, name: PersonNameSchema }),
  ask('person.stepOut', { person: PersonIdSchema }),
  ask('person.return', { person: PersonIdSchema }),
  /** Whether somebody joins from elsewhere: rounds that begin afterwards begin with them. */
  ask('person.place', { person: PersonIdSchema, remote: z.boolean() }),
  ask('slot.pass', { person: PersonIdSchema }),
  ask('queue.order', { queue: z.array(PersonIdSchema).max(MOST_PEOPLE) }),
  ask('role.assign', { role: RoleSchema, person: PersonIdSchema.nullable() }),
  ask('role.standIn', { role: RoleSchema, person: PersonIdSchema }),
] as const;
