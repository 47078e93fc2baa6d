import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { x25519 } from '@noble/curves/ed25519.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * Noise_NNpsk0_25519_ChaChaPoly_SHA256, by the Noise Protocol Framework, revision 34 (noiseprotocol.org/noise.html): two
 * messages between two sides that know one key of 32 bytes; afterwards both send and open sealed messages in order.
 * The arithmetic is noble's; what stands here is the order of its steps. Chance is handed in.
 */
const NAME = 'Noise_NNpsk0_25519_ChaChaPoly_SHA256';

/** Length of a key, a hash and a point of the curve, in bytes. */
const KEY = 32;
/** What a seal adds to a text, in bytes. */
const TAG = 16;
const EMPTY = new Uint8Array(0);

/** What both sides have to know before they begin, and one's own secret key of 32 bytes for this handshake alone. */
export interface Beginning {
  /** The shared key, 32 bytes. */
  readonly psk: Uint8Array;
  /** Known to both: whoever had another one is refused. */
  readonly prologue: Uint8Array;
  /** 32 random bytes, used once. */
  readonly ephemeral: Uint8Array;
}

/** What both sides hold after the handshake. */
export interface SealedLink {
  /** The same on both sides of one handshake, and different in every other one; 32 bytes. */
  readonly hash: Uint8Array;
  readonly seal: (text: Uint8Array) => Uint8Array;
  /** Null where it was changed, left out, sent twice or in another order. From then on everything is null. */
  readonly open: (sealed: Uint8Array) => Uint8Array | null;
}

/** The side that begins. `first` is to be sent; `finish` takes the answer, and is null where that is not from who knows the key. */
export interface Begun {
  readonly first: Uint8Array;
  readonly finish: (second: Uint8Array) => { readonly payload: Uint8Array; readonly link: SealedLink } | null;
}

/** The side that answers. `payload` came with the first message, `second` is to be sent. */
export interface Answered {
  readonly payload: Uint8Array;
  readonly second: Uint8Array;
  readonly link: SealedLink;
}

/** Begins a handshake. `payload` is only read by who knows the key. */
export function beginNoise({ psk, prologue, ephemeral }: Beginning, payload: Uint8Array = EMPTY): Begun {
  const own = x25519.getPublicKey(ephemeral);
  const state = symmetricState(prologue);
  state.mixKeyAndHash(psk);
  state.mixEphemeral(own);
  const first = concatBytes(own, state.encrypt(payload));
  return {
    first,
    finish(second) {
      const theirs = second.subarray(0, KEY);
      const shared = second.length < KEY + TAG ? null : agree(ephemeral, theirs);
      if (shared === null) return null;
      state.mixEphemeral(theirs);
      state.mixKey(shared);
      const opened = state.decrypt(second.subarray(KEY));
      return opened && { payload: opened, link: state.split('begun') };
    },
  };
}

/** Answers the first message of a handshake; null where it is not from who knows the key. */
export function answerNoise(
  { psk, prologue, ephemeral }: Beginning,
  first: Uint8Array,
  payload: Uint8Array = EMPTY,
): Answered | null {
  if (first.length < KEY + TAG) return null;
  const theirs = first.subarray(0, KEY);
  const state = symmetricState(prologue);
  state.mixKeyAndHash(psk);
  state.mixEphemeral(theirs);
  const opened = state.decrypt(first.subarray(KEY));
  const shared = opened && agree(ephemeral, theirs);
  if (opened === null || shared === null) return null;
  const own = x25519.getPublicKey(ephemeral);
  state.mixEphemeral(own);
  state.mixKey(shared);
  return {
    payload: opened,
    second: concatBytes(own, state.encrypt(payload)),
    link: state.split('answered'),
  };
}

/** What only these two can work out; null where the other point makes it the same for everybody. */
function agree(own: Uint8Array, theirs: Uint8Array): Uint8Array | null {
  try {
    return x25519.getSharedSecret(own, theirs);
  } catch {
    return null;
  }
}

/** `n` keys out of a chaining key and new material (HKDF as the framework defines it). */
function derive(chaining: Uint8Array, material: Uint8Array, n: 2 | 3): Uint8Array[] {
  const temporary = hmac(sha256, chaining, material);
  const keys: Uint8Array[] = [];
  for (let i = 1; i <= n; i++)
    keys.push(hmac(sha256, temporary, concatBytes(keys.at(-1) ?? EMPTY, Uint8Array.of(i))));
  return keys;
}

interface Cipher {
  readonly encrypt: (text: Uint8Array, beside?: Uint8Array) => Uint8Array;
  readonly decrypt: (sealed: Uint8Array, beside?: Uint8Array) => Uint8Array | null;
}

/** One key and the count of what it sealed or opened, which is never sent: what is left out, doubled or moved does not open. */
function cipherState(key: Uint8Array): Cipher {
  let count = 0;
  const nonce = (): Uint8Array => {
    const bytes = new Uint8Array(12);
    const view = new DataView(bytes.buffer);
    view.setUint32(4, count % 2 ** 32, true);
    view.setUint32(8, Math.floor(count / 2 ** 32), true);
    return bytes;
  };
  return {
    encrypt(text, beside = EMPTY) {
      const sealed = chacha20poly1305(key, nonce(), beside).encrypt(text);
      count += 1;
      return sealed;
    },
    decrypt(sealed, beside = EMPTY) {
      if (sealed.length < TAG) return null;
      try {
        const text = chacha20poly1305(key, nonce(), beside).decrypt(sealed);
        count += 1;
        return text;
      } catch {
        return null;
      }
    },
  };
}

/** The hash of all that was said so far, and the key that follows from it. */
function symmetricState(prologue: Uint8Array) {
  let hash: Uint8Array = sha256(utf8ToBytes(NAME));
  let chaining = hash;
  let cipher: Cipher = cipherState(new Uint8Array(KEY));

  const mixHash = (data: Uint8Array): void => {
    hash = sha256(concatBytes(hash, data));
  };
  const mixKey = (material: Uint8Array): void => {
    const [next = EMPTY, key = EMPTY] = derive(chaining, material, 2);
    chaining = next;
    cipher = cipherState(key);
  };
  mixHash(prologue);

  return {
    mixKey,
    /** With a shared key in the pattern, each ephemeral key is mixed in as well as heard. */
    mixEphemeral(point: Uint8Array): void {
      mixHash(point);
      mixKey(point);
    },
    mixKeyAndHash(psk: Uint8Array): void {
      const [next = EMPTY, heard = EMPTY, key = EMPTY] = derive(chaining, psk, 3);
      chaining = next;
      mixHash(heard);
      cipher = cipherState(key);
    },
    encrypt(payload: Uint8Array): Uint8Array {
      const sealed = cipher.encrypt(payload, hash);
      mixHash(sealed);
      return sealed;
    },
    decrypt(sealed: Uint8Array): Uint8Array | null {
      const payload = cipher.decrypt(sealed, hash);
      if (payload !== null) mixHash(sealed);
      return payload;
    },
    split(side: 'begun' | 'answered'): SealedLink {
      const [first = EMPTY, second = EMPTY] = derive(chaining, EMPTY, 2);
      return side === 'begun' ? sealedLink(hash, first, second) : sealedLink(hash, second, first);
    },
  };
}

function sealedLink(hash: Uint8Array, outKey: Uint8Array, inKey: Uint8Array): SealedLink {
  const out = cipherState(outKey);
  const into = cipherState(inKey);
  let broken = false;
  return {
    hash,
    seal: (text) => out.encrypt(text),
    open(sealed) {
      const text = broken ? null : into.decrypt(sealed);
      if (text === null) broken = true;
      return text;
    },
  };
}
