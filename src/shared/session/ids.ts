import { z } from '#shared/schema.ts';

export const PersonIdSchema = z.string().regex(/^p[0-9]{1,4}$/);

/** `front.CHECKIN`, `slot.2.PRESENT`, `gap.1.HANDOVER`, `back.CLOSE`. */
export const StepIdSchema = z
  .string()
  .regex(/^(front|back|slot\.[0-9]{1,2}|gap\.[0-9]{1,2})\.[A-Z0-9_]{1,24}$/);

export const ActIdSchema = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/);

export type PersonId = z.infer<typeof PersonIdSchema>;

export type StepId = z.infer<typeof StepIdSchema>;

export type ActId = z.infer<typeof ActIdSchema>;

/** The sequence number of an event in the log. */
export const Seq = z.int().min(1);
