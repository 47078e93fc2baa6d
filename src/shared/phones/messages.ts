import { z } from '#shared/schema.ts';
import type { ClockStamp } from '#shared/ipc/pushes.ts';
import { CommandRequestSchema, type CommandReply } from '#shared/ipc/command.ts';
import type { ActId } from '#shared/session/ids.ts';
import type { PhoneView } from './phoneView.ts';
import type { WallView } from './wallView.ts';
import { MOST_ACTS_AT_ONCE } from './wire.ts';

/** What a phone and this computer say to each other once their link is sealed (`wire.ts`), each message one JSON text. */
const HexSchema = z.string().regex(/^([0-9a-f]{2}){16}$/);

/** Moments are milliseconds of the computer's timeline, as the phone knows it. */
export const PhoneSaysSchema = z.discriminatedUnion('type', [
  /** Its number for the signs. */
  z.strictObject({ type: z.literal('number'), number: HexSchema }),
  /**
   * Asks for the time. `heard`: the newest answer that it has; `clear`: it has told all its acts, so whatever it tells
   * later happens after that answer was sent.
   */
  z.strictObject({
    type: z.literal('ping'),
    ping: z.int().min(0),
    heard: z.int().min(0).nullable(),
    clear: z.boolean(),
  }),
  z.strictObject({
    type: z.literal('acts'),
    /** Whose moments these are (`Timeline.life`). */
    life: z.string().max(40),
    acts: z
      .array(z.strictObject({ request: CommandRequestSchema, moment: z.number() }))
      .min(1)
      .max(MOST_ACTS_AT_ONCE),
  }),
  /** The session is over, and it has so many acts that it did not tell before. */
  z.strictObject({ type: z.literal('left'), acts: z.int().min(1).max(100_000) }),
]);
export type PhoneSays = z.infer<typeof PhoneSaysSchema>;

/** How an act of a phone went. `moved`: it is booked elsewhere than the phone said, and why. */
export interface PhoneActReply {
  readonly id: ActId;
  readonly reply: CommandReply;
  readonly moved: 'older' | 'gap' | null;
}

export type ComputerSays =
  /** What it says of its number before it hears the phone's. */
  | { readonly type: 'bound'; readonly bound: string }
  | { readonly type: 'number'; readonly number: string }
  /** Somebody said yes: the device is known by this id from now on. */
  | { readonly type: 'welcome'; readonly device: string }
  /** It is sent away: by a no, because it was turned away, or because the session is over. */
  | { readonly type: 'farewell'; readonly why: 'no' | 'turnedAway' | 'ended' | 'full' }
  | { readonly type: 'pong'; readonly ping: number; readonly life: string; readonly moment: number }
  | { readonly type: 'view'; readonly view: PhoneView | WallView; readonly clock: ClockStamp }
  | { readonly type: 'done'; readonly acts: readonly PhoneActReply[] }
  /** The same device came on another link, so this one ends: told under the seal, so that nobody else can stop a page. */
  | { readonly type: 'replaced' }
  /** Its moments are of a session that was opened anew: it is to ask for the time and tell again. */
  | { readonly type: 'again' }
  /** It is asked first whether a gap counts: it is to tell again once the clock moves. */
  | { readonly type: 'later' };
