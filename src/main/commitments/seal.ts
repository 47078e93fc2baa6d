import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import type { FieldsOf } from '#shared/group/register/entries.ts';
import {
  composed,
  decrypt,
  encrypt,
  KEY_BYTES,
  keyOf,
  NONCE_BYTES,
  SALT_BYTES,
  TAG_BYTES,
  type Cost,
} from '../secret/passphrase.ts';

/**
 * Lines sealed with a word of their owner's. The word opens a key (scrypt, AES-256-GCM) that alone opens the lines; to
 * seal one, the word is not needed (X25519, HKDF, AES-256-GCM). A word that is forgotten is gone, and the lines with it.
 */

export type Seal = FieldsOf<'seal'>;

/** 32 MiB and about a tenth of a second: once for each time a word is given. */
const COST: Cost = { n: 2 ** 15, r: 8, p: 1 };

/** As they lie in one text: nonce, tag, then what is encrypted. */
function enclose(key: Uint8Array, plain: Uint8Array): Buffer {
  const { nonce, tag, bytes } = encrypt(key, plain);
  return Buffer.concat([nonce, tag, bytes]);
}

/** Null where the key is another one, or a bit was changed. */
const disclose = (key: Uint8Array, enclosed: Uint8Array): Buffer | null =>
  decrypt(key, {
    nonce: enclosed.subarray(0, NONCE_BYTES),
    tag: enclosed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES),
    bytes: enclosed.subarray(NONCE_BYTES + TAG_BYTES),
  });

/** A seal that this word opens. */
export async function makeSeal(word: string): Promise<Seal> {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  const salt = randomBytes(SALT_BYTES);
  const key = await keyOf(composed(word), salt, COST);
  const secret = enclose(key, privateKey.export({ type: 'pkcs8', format: 'der' }));
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    salt: salt.toString('base64'),
    secret: secret.toString('base64'),
  };
}

/** What opens the lines of a seal; null where it is another word. */
export async function openSeal({ salt, secret }: Seal, word: string): Promise<KeyObject | null> {
  // Spaces at either end counted once: what was sealed then opens still, where they are typed again.
  for (const words of new Set([composed(word), word.normalize('NFKC')])) {
    const key = await keyOf(words, Buffer.from(salt, 'base64'), COST);
    const bytes = disclose(key, Buffer.from(secret, 'base64'));
    if (bytes !== null) return createPrivateKey({ key: bytes, type: 'pkcs8', format: 'der' });
  }
  return null;
}

const publicOf = (der: Buffer): KeyObject => createPublicKey({ key: der, type: 'spki', format: 'der' });

/** The key of one line: of what both ends know, and of nobody else. */
const lineKey = (privateKey: KeyObject, publicKey: KeyObject, once: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', diffieHellman({ privateKey, publicKey }), once, 'line', KEY_BYTES));

/** Length of an X25519 public key in its DER wrapping. */
const PUBLIC = 44;

/** Seals a text, as base64; nobody can open it without the word. */
export function sealText({ publicKey }: Seal, text: string): string {
  const once = generateKeyPairSync('x25519');
  const der = once.publicKey.export({ type: 'spki', format: 'der' });
  const key = lineKey(once.privateKey, publicOf(Buffer.from(publicKey, 'base64')), der);
  return Buffer.concat([der, enclose(key, Buffer.from(text, 'utf8'))]).toString('base64');
}

/** The text again; null where it was sealed for another, or a bit was changed. */
export function openText(key: KeyObject, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64');
  if (bytes.length <= PUBLIC) return null;
  const der = bytes.subarray(0, PUBLIC);
  try {
    return disclose(lineKey(key, publicOf(der), der), bytes.subarray(PUBLIC))?.toString('utf8') ?? null;
  } catch {
    return null;
  }
}
