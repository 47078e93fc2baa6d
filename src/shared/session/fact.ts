import { z } from '#shared/schema.ts';

/** The shape of one kind of fact. */
export const fact = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });
