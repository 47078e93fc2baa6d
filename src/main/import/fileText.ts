import { createReadStream } from 'node:fs';

/** Bytes read at a time: little enough that other work gets its turn in between. */
const PIECE = 256 * 1024;

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Says that a file was taken for UTF-8 and is not. */
class NotUtf8 extends Error {}

/** Hands a file's text over in pieces, with the bytes read so far. */
export type TakeText = (text: string, bytesRead: number) => void;

/** Files that end in the middle of a letter, or with bytes of another encoding, are read as the older one. */
function decoder(encoding: Encoding): { decode(bytes: Buffer, more: boolean): string } {
  if (encoding === 'utf-16be') {
    const little = decoder('utf-16le');
    let odd = Buffer.alloc(0);
    return {
      decode(bytes, more) {
        const all = Buffer.concat([odd, bytes]);
        const even = all.length - (all.length % 2);
        odd = Buffer.from(all.subarray(even));
        return little.decode(Buffer.from(all.subarray(0, even)).swap16(), more);
      },
    };
  }
  // Of the older 8-bit encodings, Windows-1252 has the letters of names and the marks that programs put between
  // them; where others differ, so would a guess.
  const text = new TextDecoder(encoding, { fatal: encoding === 'utf-8', ignoreBOM: true });
  return {
    decode(bytes, more) {
      try {
        return text.decode(bytes, { stream: more });
      } catch (error) {
        if (error instanceof TypeError) throw new NotUtf8();
        throw error;
      }
    },
  };
}

function encodingOf(beginning: Buffer): Encoding {
  if (beginning[0] === 0xff && beginning[1] === 0xfe) return 'utf-16le';
  if (beginning[0] === 0xfe && beginning[1] === 0xff) return 'utf-16be';
  // Without such a mark, UTF-16 of most scripts still has an empty byte in every other place.
  const empty = [0, 0];
  const looked = beginning.subarray(0, 512);
  for (const [i, byte] of looked.entries()) if (byte === 0) empty[i % 2] = (empty[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = empty;
  const most = looked.length / 4;
  if (odd > most && even === 0) return 'utf-16le';
  return even > most && odd === 0 ? 'utf-16be' : 'utf-8';
}

async function readAs(
  path: string,
  known: Encoding | null,
  take: TakeText,
  signal: AbortSignal | undefined,
): Promise<void> {
  let text: ReturnType<typeof decoder> | null = null;
  let bytesRead = 0;
  for await (const piece of createReadStream(path, { highWaterMark: PIECE, signal })) {
    const bytes = piece as Buffer;
    text ??= decoder(known ?? encodingOf(bytes));
    bytesRead += bytes.length;
    take(text.decode(bytes, true), bytesRead);
  }
  const rest = text?.decode(Buffer.alloc(0), false) ?? '';
  if (rest !== '') take(rest, bytesRead);
}

/**
 * Reads a text file piece by piece: UTF-16 where it says or shows so, else UTF-8, else Windows-1252. What is no UTF-8 is read anew
 * from its beginning: `fresh` gives the taker to begin with. Rejects with an `AbortError`, or as files do.
 */
export async function readFileText(path: string, fresh: () => TakeText, signal?: AbortSignal): Promise<void> {
  try {
    await readAs(path, null, fresh(), signal);
  } catch (error) {
    if (!(error instanceof NotUtf8)) throw error;
    await readAs(path, 'windows-1252', fresh(), signal);
  }
}
