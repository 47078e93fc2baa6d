import {
  createCipheriv,
  createDecipheriv,
  createHash,
  randomBytes,
  scrypt,
  timingSafeEqual,
  type ScryptOptions,
} from 'node:crypto';
import { z } from '#shared/schema.ts';
import type { WhyNotABundle } from '#shared/ipc/why.ts';

/**
 * An encrypted file: a line that says what it is, a line of JSON with how it was encrypted, the encrypted text with its
 * seal (AES-256-GCM, which also seals both lines), and the digest of all of that (docs/domain/bundle.md). The digest
 * needs no passphrase: a damaged file is told from another passphrase, and at once.
 */

const FIRST_LINE = 'Talking Piece bundle\n';
/** The version of the file; of a higher one nothing but its version is understood. */
const ENVELOPE_VERSION = 1;
const KEY_BYTES = 32;
const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const SEAL_BYTES = 16;
const DIGEST_BYTES = 32;
/** No header is longer, in bytes. */
const LONGEST_HEADER = 1024;
/** No bundle is larger, in bytes. */
export const MOST_BUNDLE_BYTES = 256 * 1024 * 1024;

/** How dear it is to try a passphrase: scrypt's cost, block size and parallel parts (RFC 7914). */
export interface Cost {
  readonly n: number;
  readonly r: number;
  readonly p: number;
}
/** 128 MiB, and about half a second. */
export const COST: Cost = { n: 2 ** 17, r: 8, p: 1 };

const HeaderSchema = z.strictObject({
  version: z.literal(ENVELOPE_VERSION),
  kdf: z.literal('scrypt'),
  /** A file must not be able to ask for more than a computer has. */
  n: z.union([10, 12, 14, 15, 16, 17, 18, 19, 20].map((power) => z.literal(2 ** power))),
  r: z.int().min(1).max(16),
  p: z.int().min(1).max(4),
  salt: z.base64().length(24),
  cipher: z.literal('aes-256-gcm'),
  nonce: z.base64().length(16),
});

export type Opened =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: WhyNotABundle };

const no = (why: WhyNotABundle): Opened => ({ ok: false, why });

/** Encrypts a text with a passphrase. */
export async function sealText(text: string, passphrase: string, cost: Cost = COST): Promise<Uint8Array> {
  const [salt, nonce] = [randomBytes(SALT_BYTES), randomBytes(NONCE_BYTES)];
  const header = {
    version: ENVELOPE_VERSION,
    kdf: 'scrypt',
    ...cost,
    salt: salt.toString('base64'),
    cipher: 'aes-256-gcm',
    nonce: nonce.toString('base64'),
  };
  const lines = Buffer.from(`${FIRST_LINE}${JSON.stringify(header)}\n`);
  const cipher = createCipheriv('aes-256-gcm', await keyOf(passphrase, salt, cost), nonce);
  cipher.setAAD(lines);
  const whole = Buffer.concat([lines, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return Buffer.concat([whole, digestOf(whole)]);
}

/** Decrypts what `sealText` made; every other content is told apart by one reason. */
export async function openText(file: Uint8Array, passphrase: string): Promise<Opened> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (!bytes.subarray(0, FIRST_LINE.length).equals(Buffer.from(FIRST_LINE))) return no('notABundle');
  const body = bytes.subarray(0, Math.max(0, bytes.length - DIGEST_BYTES));
  const digest = bytes.subarray(body.length);
  if (digest.length !== DIGEST_BYTES || !timingSafeEqual(digest, digestOf(body))) return no('damaged');
  const end = body.subarray(0, FIRST_LINE.length + LONGEST_HEADER).indexOf('\n', FIRST_LINE.length);
  const header = end < 0 ? null : jsonOf(body.toString('utf8', FIRST_LINE.length, end));
  if (versionOf(header) > ENVELOPE_VERSION) return no('newer');
  const parsed = HeaderSchema.safeParse(header);
  if (!parsed.success) return no('damaged');
  const { salt, nonce, n, r, p } = parsed.data;
  const from = end + 1;
  const to = body.length - SEAL_BYTES;
  if (to < from) return no('damaged');
  const key = await keyOf(passphrase, Buffer.from(salt, 'base64'), { n, r, p });
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64'), {
    authTagLength: SEAL_BYTES,
  });
  decipher.setAAD(body.subarray(0, from));
  decipher.setAuthTag(body.subarray(to));
  try {
    const text = Buffer.concat([decipher.update(body.subarray(from, to)), decipher.final()]);
    return { ok: true, text: text.toString('utf8') };
  } catch {
    return no('otherPassphrase');
  }
}

/** What was typed on one keyboard is the same on another: composed letters, no space at either end. */
const keyOf = (passphrase: string, salt: Uint8Array, { n, r, p }: Cost): Promise<Buffer> => {
  const options: ScryptOptions = { N: n, r, p, maxmem: 256 * n * r };
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC').trim(), salt, KEY_BYTES, options, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
};

const digestOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const versionOf = (header: unknown): number => {
  const version = typeof header === 'object' && header !== null && 'version' in header ? header.version : 0;
  return typeof version === 'number' ? version : 0;
};
