import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from '#shared/schema.ts';
import type { WhyNotABundle } from '#shared/ipc/why.ts';
import { composed, decrypt, encrypt, keyOf, SALT_BYTES, TAG_BYTES, type Cost } from '../secret/passphrase.ts';

/**
 * An encrypted file: a line that says what it is, a line of JSON with how it was encrypted, the encrypted text with its
 * seal (AES-256-GCM, which also seals both lines), and the digest of all of that (docs/domain/bundle.md). The digest
 * needs no passphrase: a damaged file is told from another passphrase, and at once.
 */

const FIRST_LINE = 'Talking Piece bundle\n';
/** The version of the file; of a higher one nothing but its version is understood. */
const ENVELOPE_VERSION = 1;
const DIGEST_BYTES = 32;
/** No header is longer, in bytes. */
const LONGEST_HEADER = 1024;
/** No bundle is larger, in bytes. */
export const MOST_BUNDLE_BYTES = 256 * 1024 * 1024;

/** 128 MiB, and about half a second. */
export const COST: Cost = { n: 2 ** 17, r: 8, p: 1 };

/** A file must not be able to ask for more memory than a computer has: 512 MiB. */
const MOST_OF_N_AND_R = 2 ** 22;

const HeaderSchema = z.strictObject({
  version: z.literal(ENVELOPE_VERSION),
  kdf: z.literal('scrypt'),
  n: z.union([10, 12, 14, 15, 16, 17, 18, 19, 20].map((power) => z.literal(2 ** power))),
  r: z.int().min(1).max(16),
  p: z.int().min(1).max(4),
  salt: z.base64().length(24),
  cipher: z.literal('aes-256-gcm'),
  nonce: z.base64().length(16),
});

export type Opened =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: WhyNotABundle };

const no = (why: WhyNotABundle): Opened => ({ ok: false, why });

/** Encrypts a text with a passphrase. */
export async function sealText(text: string, passphrase: string, cost: Cost = COST): Promise<Uint8Array> {
  const salt = randomBytes(SALT_BYTES);
  const linesWith = (nonce: Buffer): Buffer => {
    const header = {
      version: ENVELOPE_VERSION,
      kdf: 'scrypt',
      ...cost,
      salt: salt.toString('base64'),
      cipher: 'aes-256-gcm',
      nonce: nonce.toString('base64'),
    };
    return Buffer.from(`${FIRST_LINE}${JSON.stringify(header)}\n`);
  };
  const key = await keyOf(composed(passphrase), salt, cost);
  const { lines, bytes, tag } = encrypt(key, Buffer.from(text), linesWith);
  const whole = Buffer.concat([lines, bytes, tag]);
  return Buffer.concat([whole, digestOf(whole)]);
}

/** An encrypted file taken apart, as far as that needs no passphrase. */
interface Envelope {
  readonly header: z.infer<typeof HeaderSchema>;
  /** Both lines, which the seal covers. */
  readonly lines: Buffer;
  readonly sealed: Buffer;
  readonly tag: Buffer;
}

/** What is wrong with a file that nobody has typed a passphrase for: cut short, altered, newer, or no bundle. */
export function whyNoEnvelope(file: Uint8Array): WhyNotABundle | null {
  const read = readEnvelope(file);
  return typeof read === 'string' ? read : null;
}

function readEnvelope(file: Uint8Array): Envelope | WhyNotABundle {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (!bytes.subarray(0, FIRST_LINE.length).equals(Buffer.from(FIRST_LINE))) return 'notABundle';
  const body = bytes.subarray(0, Math.max(0, bytes.length - DIGEST_BYTES));
  const digest = bytes.subarray(body.length);
  if (digest.length !== DIGEST_BYTES || !timingSafeEqual(digest, digestOf(body))) return 'damaged';
  const end = body.subarray(0, FIRST_LINE.length + LONGEST_HEADER).indexOf('\n', FIRST_LINE.length);
  const said = end < 0 ? null : jsonOf(body.toString('utf8', FIRST_LINE.length, end));
  if (versionOf(said) > ENVELOPE_VERSION) return 'newer';
  const { success, data: header } = HeaderSchema.safeParse(said);
  if (!success || header.n * header.r > MOST_OF_N_AND_R) return 'damaged';
  const from = end + 1;
  const to = body.length - TAG_BYTES;
  if (to < from) return 'damaged';
  return { header, lines: body.subarray(0, from), sealed: body.subarray(from, to), tag: body.subarray(to) };
}

/** Decrypts what `sealText` made; every other content is told apart by one reason. */
export async function openText(file: Uint8Array, passphrase: string): Promise<Opened> {
  const read = readEnvelope(file);
  if (typeof read === 'string') return no(read);
  const { n, r, p, salt, nonce } = read.header;
  const key = await keyOf(composed(passphrase), Buffer.from(salt, 'base64'), { n, r, p });
  const sealed = { nonce: Buffer.from(nonce, 'base64'), bytes: read.sealed, tag: read.tag };
  const plain = decrypt(key, sealed, read.lines);
  return plain === null ? no('otherPassphrase') : { ok: true, text: plain.toString('utf8') };
}

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
