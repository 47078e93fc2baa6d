import { z } from '#shared/schema.ts';
import { WINDOWS, type Actor, type OwnDevice } from './actor.ts';

/** Longer than the name of any window, and without capitals: no device is taken for one of them. */
const OWN_DEVICE = /^observer:[a-z0-9]{12,40}$/;

/** The track of an observer: of one of the boards, or of a device of their own. */
export const TrackIdSchema = z.string().regex(/^(board|secondBoard|[a-z0-9]{12,40})$/);

export const ActorSchema: z.ZodType<Actor> = z.union([
  z.enum([...WINDOWS, 'system']),
  z.custom<OwnDevice>((value) => typeof value === 'string' && OWN_DEVICE.test(value)),
]);
