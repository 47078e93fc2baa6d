import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * How a phone and this computer come to trust each other. The secret lies in the code that the phone scans, so whoever
 * photographed it has it, too. Therefore both screens show four signs, and a person compares them. The signs follow from
 * the handshake of this one link and from a number of each side; the computer binds itself to its number before it hears
 * the phone's, so that somebody in between has one try, and not as many as it can work out.
 */

/** Bytes of the secret in the code, and of the number that each side adds to the signs. */
export const SECRET_BYTES = 16;
export const NUMBER_BYTES = 16;

/** None of them is taken for another one: no 0 and O, no 1 and I. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const HOW_MANY_SIGNS = 4;

const labelled = (key: Uint8Array, label: string, ...parts: readonly Uint8Array[]): Uint8Array =>
  hmac(sha256, key, concatBytes(utf8ToBytes(`talking piece phones 1: ${label}`), ...parts));

/** What both sides know before the first message, by what kind of link it is and for which device. */
export const prologueOf = (kind: 'pair' | 'return' | 'wall', device: string): Uint8Array =>
  utf8ToBytes(`talking piece phones 1: ${kind} ${device}`);

/** The key of the first handshake, out of the secret in the code. */
export const keyOfSecret = (secret: Uint8Array): Uint8Array => labelled(secret, 'first key');

/**
 * The key of the first handshake of a wall. It is no secret: what a wall is told stands on a wall, nobody scans a code with
 * a television, and the signs, which a person compares, are what lets it in.
 */
export const KEY_OF_WALL: Uint8Array = labelled(new Uint8Array(SECRET_BYTES), 'key of a wall');

/** The key by which one device comes back, out of the link on which it was let in. 32 bytes. */
export const keyOfDevice = (handshake: Uint8Array): Uint8Array => labelled(handshake, 'key of a device');

/** What the computer says of its number before it hears the phone's. */
export const commitTo = (handshake: Uint8Array, number: Uint8Array): Uint8Array =>
  labelled(handshake, 'bound to', number);

/** The signs for both screens; null where the computer's number is not the one it bound itself to. */
export function signsOf(
  handshake: Uint8Array,
  {
    computer,
    phone,
    bound,
  }: { readonly computer: Uint8Array; readonly phone: Uint8Array; readonly bound: Uint8Array },
): string | null {
  const kept = commitTo(handshake, computer);
  if (kept.length !== bound.length || kept.some((byte, i) => byte !== bound[i])) return null;
  const drawn = labelled(handshake, 'signs', computer, phone);
  return Array.from({ length: HOW_MANY_SIGNS }, (_, i) => SIGNS[(drawn[i] ?? 0) % SIGNS.length]).join('');
}
