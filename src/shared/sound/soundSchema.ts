import { z } from '#shared/schema.ts';
import type { Sound } from './sound.ts';

export const SoundSchema: z.ZodType<Sound> = z.strictObject({
  silence: z.boolean(),
  close: z.boolean(),
  warning: z.boolean(),
  volume: z.int().min(10).max(100),
  // What was kept before phones could shake says nothing of them.
  phones: z.boolean().default(false),
});
