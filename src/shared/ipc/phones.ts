import { z } from '#shared/schema.ts';
import type { Refusal } from '#shared/session/refusals.ts';
import type { Instant } from '#shared/time.ts';
import { gives, type Entries } from './entry.ts';
import type { Done, NotDone } from './replies.ts';

/** What kind of network an address belongs to, by its name and its number. */
export type NetworkKind = 'ownHotspot' | 'phoneHotspot' | 'wireless' | 'cable' | 'other';

/** One of this computer's addresses. */
export interface NetworkAddress {
  readonly address: string;
  /** What the system calls the network's device. */
  readonly name: string;
  readonly kind: NetworkKind;
  /** Why no phone can come, or should, by this one; null where one may. */
  readonly unfit: 'thisComputer' | 'program' | 'version6' | 'noNetwork' | 'public' | null;
}

export const DeviceIdSchema = z.string().regex(/^[a-z0-9]{16}$/);
/** What a device is: an observer's board, or a wall, which shows what the room sees and does nothing. */
export const DeviceKindSchema = z.enum(['observer', 'wall']);
export type DeviceKind = z.infer<typeof DeviceKindSchema>;
const DEVICE = { device: DeviceIdSchema };
export const DeviceNameSchema = z.string().trim().min(1).max(40);

/** Phones of observers: the console alone opens the door, lets in and turns away. */
export const phoneRequests = {
  /** Listens on one address of this computer, for this session. `names`: seats' names go to the phones. */
  'phones.open': {
    from: ['console'],
    takes: { address: z.string().max(45), names: z.boolean() },
    gives: gives<Done | NotDone>(),
  },
  /** Stops listening. Devices that were let in may come back when it is opened anew. */
  'phones.close': { from: ['console'], takes: {}, gives: gives<Done>() },
  /** Makes a code for one more device; the one before is void. */
  'phones.invite': { from: ['console'], takes: {}, gives: gives<Done>() },
  /** For two minutes one wall may come, by the address alone. */
  'phones.inviteWall': { from: ['console'], takes: {}, gives: gives<Done>() },
  /** Whether a wall shows what people said and wrote, too. */
  'phones.words': { from: ['console'], takes: { ...DEVICE, on: z.boolean() }, gives: gives<Done>() },
  /** The facilitator compared the signs. */
  'phones.answer': {
    from: ['console'],
    takes: { ...DEVICE, yes: z.boolean() },
    gives: gives<Done | NotDone>(),
  },
  'phones.rename': { from: ['console'], takes: { ...DEVICE, name: DeviceNameSchema }, gives: gives<Done>() },
  /** Ends its link and forgets its key. What it tapped stays. */
  'phones.turnAway': { from: ['console'], takes: DEVICE, gives: gives<Done>() },
} as const satisfies Entries;

export const phoneQueries = {
  /** This computer's addresses, the best one for phones first. */
  'phones.addresses': { from: ['console'], takes: {}, gives: gives<readonly NetworkAddress[]>() },
} as const satisfies Entries;

/** A device that was let in. */
export interface PhoneDevice {
  readonly id: string;
  readonly kind: DeviceKind;
  /** A wall shows what people said and wrote, too. */
  readonly words: boolean;
  /** Which one it is, from 1 on: it is called so until somebody names it. */
  readonly number: number;
  readonly name: string | null;
  readonly linked: boolean;
  /** It is out of reach, and looks for this computer where phones came by before. */
  readonly elsewhere: boolean;
  /** Its taps are the ones that are measured; those of the others are compared with them. */
  readonly counts: boolean;
  /** Its newest tap; null: it tapped nothing yet. */
  readonly tapped: Instant | null;
  /** Since when it is out of reach; null while it is linked, and where that is not known. */
  readonly away: Instant | null;
  /** How many of its acts the session did not take, and why not the newest of them. */
  readonly refused: { readonly count: number; readonly why: Refusal } | null;
}

/** A device that was sent away. */
export type SentAway = Pick<PhoneDevice, 'number' | 'name'>;

/** A device that had not told all when the session ended: what it held is not in the session. */
export type LeftBehind = Pick<PhoneDevice, 'id' | 'number' | 'name'> & {
  /** So many acts, as it said itself; null: it was out of reach, and nobody knows. */
  readonly acts: number | null;
};

/** Phones should be able to come by an address, and cannot. */
export interface PhonesBlocked {
  readonly address: string;
  /** As it was chosen there: seats' names go to the phones. */
  readonly names: boolean;
  readonly why: 'addressGone' | 'portTaken' | 'notAllowed';
}

/** What the console shows of phones while the door is open, or devices are known. */
export interface PhonesState {
  /** Null: nothing listens. */
  readonly open: {
    readonly address: string;
    readonly port: number;
    /** How far the next phone has come; `nothing`: nobody came for a while. */
    readonly stage: 'listening' | 'nothing' | 'arrived' | 'loaded' | 'asking';
    /** The whole address with its secret, to be drawn as a code; null once it was used or is out of date. */
    readonly code: string | null;
    /** A wall may come now. */
    readonly takesWall: boolean;
    readonly names: boolean;
  } | null;
  /** Null: phones can come, or nobody has let them. */
  readonly blocked: PhonesBlocked | null;
  /** Who asks to come in, with the four signs to compare. */
  readonly asking: { readonly device: string; readonly kind: DeviceKind; readonly signs: string } | null;
  readonly devices: readonly PhoneDevice[];
  /** Whose taps count though it was sent away: nobody has said yet whose count from now on. */
  readonly countsStill: SentAway | null;
  /** Its end was taken back, and those that were there when it ended were sent away. */
  readonly sentAway: boolean;
  /** Of the session that ended last. */
  readonly leftBehind: readonly LeftBehind[];
}
