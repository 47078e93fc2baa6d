import { z } from '#shared/schema.ts';
import type { Sound } from './sound.ts';

export const SoundSchema: z.ZodType<Sound> = z.strictObject({
  silence: z.boolean(),
  close: z.boolean(),
  warning: z.boolean(),
  volume: z.int().min(10).max(100),
});
