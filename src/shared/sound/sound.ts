import { z } from '#shared/schema.ts';

/** When the bowl is struck: the start of a silence, the close, and a phase whose time is nearly up. */
export const STROKES = ['silence', 'close', 'warning'] as const;
export type Stroke = (typeof STROKES)[number];

/** What a group lets sound in its room, and how loud, in per cent. */
export const SoundSchema = z.strictObject({
  silence: z.boolean(),
  close: z.boolean(),
  warning: z.boolean(),
  volume: z.int().min(10).max(100),
});
export type Sound = z.infer<typeof SoundSchema>;

/** Nothing sounds until somebody wants it. */
export const NO_SOUND: Sound = { silence: false, close: false, warning: false, volume: 60 };
