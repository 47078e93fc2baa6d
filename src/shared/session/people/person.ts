import { z } from '#shared/schema.ts';
import { PersonIdSchema, type PersonId } from '../ids.ts';
import { ROLE_IDS } from './roleIds.ts';

export const RoleSchema = z.enum(ROLE_IDS);

export type Role = z.infer<typeof RoleSchema>;

export const PersonNameSchema = z.string().trim().min(1).max(200);

export const PersonSchema = z.strictObject({ id: PersonIdSchema, name: PersonNameSchema });

export type Person = z.infer<typeof PersonSchema>;

/** Who holds which role; null: nobody, because the format does without or nobody wants to. */
export const RolesSchema = z.record(RoleSchema, PersonIdSchema.nullable());

export type Roles = Readonly<Record<Role, PersonId | null>>;
