import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';

/**
 * What is encrypted with words that somebody types, or with a key that such words opened: scrypt (RFC 7914) makes the
 * key, AES-256-GCM encrypts and seals. How the parts lie in a file is said by whoever writes it.
 */

const CIPHER = 'aes-256-gcm';
export const KEY_BYTES = 32;
export const SALT_BYTES = 16;
export const NONCE_BYTES = 12;
export const TAG_BYTES = 16;

/** How dear it is to try a passphrase: scrypt's cost, block size and parallel parts. It takes 128 × n × r bytes. */
export interface Cost {
  readonly n: number;
  readonly r: number;
  readonly p: number;
}

/** What was typed on one keyboard is the same on another: composed letters, no space at either end. */
export const composed = (typed: string): string => typed.normalize('NFKC').trim();

/** The key that words make; elsewhere than on the thread that asks. */
export const keyOf = (words: string, salt: Uint8Array, { n, r, p }: Cost): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(words, salt, KEY_BYTES, { N: n, r, p, maxmem: 256 * n * r }, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });

const NOTHING = new Uint8Array();

/** Encrypted bytes with what was drawn for them, and the seal of both and of whatever lies openly beside them. */
export interface Encrypted {
  readonly nonce: Uint8Array;
  readonly bytes: Uint8Array;
  readonly tag: Uint8Array;
}

/** `lines`: what lies openly beside the bytes, made of their nonce, and is sealed with them. */
export function encrypt(
  key: Uint8Array,
  plain: Uint8Array,
  linesWith: (nonce: Buffer) => Uint8Array = () => NOTHING,
): Encrypted & { readonly lines: Uint8Array } {
  const nonce = randomBytes(NONCE_BYTES);
  const lines = linesWith(nonce);
  const cipher = createCipheriv(CIPHER, key, nonce);
  cipher.setAAD(lines);
  const bytes = Buffer.concat([cipher.update(plain), cipher.final()]);
  return { nonce, bytes, tag: cipher.getAuthTag(), lines };
}

/** Null where the key is another one, or a bit of the bytes, or of the lines beside them, was changed. */
export function decrypt(
  key: Uint8Array,
  { nonce, bytes, tag }: Encrypted,
  lines: Uint8Array = NOTHING,
): Buffer | null {
  try {
    const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(lines);
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(bytes), decipher.final()]);
  } catch {
    return null;
  }
}
