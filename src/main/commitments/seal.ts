import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  scryptSync,
  type KeyObject,
} from 'node:crypto';
import type { FieldsOf } from '#shared/group/register/entries.ts';

/**
 * Lines sealed with a word of their owner's. The word opens a key (scrypt, AES-256-GCM) that alone opens the lines; to
 * seal one, the word is not needed (X25519, HKDF, AES-256-GCM). A word that is forgotten is gone, and the lines with it.
 */

export type Seal = FieldsOf<'seal'>;

const CIPHER = 'aes-256-gcm';
const IV = 12;
const TAG = 16;
const KEY = 32;
/** 32 MiB and about a tenth of a second: once for each time a word is given. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 } as const;

const keyOf = (word: string, salt: Buffer): Buffer => scryptSync(word.normalize('NFKC'), salt, KEY, COST);

function encrypt(key: Buffer, bytes: Buffer): Buffer {
  const iv = randomBytes(IV);
  const cipher = createCipheriv(CIPHER, key, iv);
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

/** Null where the key is another one, or a bit was changed. */
function decrypt(key: Buffer, bytes: Buffer): Buffer | null {
  if (bytes.length < IV + TAG) return null;
  try {
    const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV), { authTagLength: TAG });
    decipher.setAuthTag(bytes.subarray(IV, IV + TAG));
    return Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]);
  } catch {
    return null;
  }
}

/** A seal that this word opens. */
export function makeSeal(word: string): Seal {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  const salt = randomBytes(16);
  const secret = encrypt(keyOf(word, salt), privateKey.export({ type: 'pkcs8', format: 'der' }));
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    salt: salt.toString('base64'),
    secret: secret.toString('base64'),
  };
}

/** What opens the lines of a seal; null where it is another word. */
export function openSeal({ salt, secret }: Seal, word: string): KeyObject | null {
  const bytes = decrypt(keyOf(word, Buffer.from(salt, 'base64')), Buffer.from(secret, 'base64'));
  return bytes && createPrivateKey({ key: bytes, type: 'pkcs8', format: 'der' });
}

const publicOf = (der: Buffer): KeyObject => createPublicKey({ key: der, type: 'spki', format: 'der' });

/** The key of one line: of what both ends know, and of nobody else. */
const lineKey = (privateKey: KeyObject, publicKey: KeyObject, once: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', diffieHellman({ privateKey, publicKey }), once, 'line', KEY));

/** Length of an X25519 public key in its DER wrapping. */
const PUBLIC = 44;

/** Seals a text, as base64; nobody can open it without the word. */
export function sealText({ publicKey }: Seal, text: string): string {
  const once = generateKeyPairSync('x25519');
  const der = once.publicKey.export({ type: 'spki', format: 'der' });
  const key = lineKey(once.privateKey, publicOf(Buffer.from(publicKey, 'base64')), der);
  return Buffer.concat([der, encrypt(key, Buffer.from(text, 'utf8'))]).toString('base64');
}

/** The text again; null where it was sealed for another, or a bit was changed. */
export function openText(key: KeyObject, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64');
  if (bytes.length <= PUBLIC) return null;
  const der = bytes.subarray(0, PUBLIC);
  try {
    return decrypt(lineKey(key, publicOf(der), der), bytes.subarray(PUBLIC))?.toString('utf8') ?? null;
  } catch {
    return null;
  }
}
