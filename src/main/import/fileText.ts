import { createReadStream } from 'node:fs';

/** Bytes read at a time: few enough that other work can run in between. */
const CHUNK_BYTES = 256 * 1024;

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Thrown if a file that was read as UTF-8 is not UTF-8. */
class NotUtf8 extends Error {}

/** Receives the next piece of a file's text, with the number of bytes read so far. */
export type TakeText = (text: string, bytesRead: number) => void;

/** Throws `NotUtf8` for UTF-8 that is not valid, also if the file ends in the middle of a letter. */
function createDecoder(encoding: Encoding): { decode(bytes: Buffer, more: boolean): string } {
  if (encoding === 'utf-16be') {
    const littleEndian = createDecoder('utf-16le');
    let odd = Buffer.alloc(0);
    return {
      decode(bytes, more) {
        const all = Buffer.concat([odd, bytes]);
        const even = all.length - (all.length % 2);
        odd = Buffer.from(all.subarray(even));
        return littleEndian.decode(Buffer.from(all.subarray(0, even)).swap16(), more);
      },
    };
  }
  // Of the older 8-bit encodings only Windows-1252 is supported: which other one a file has could only be guessed.
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

function detectEncoding(beginning: Buffer): Encoding {
  if (beginning[0] === 0xff && beginning[1] === 0xfe) return 'utf-16le';
  if (beginning[0] === 0xfe && beginning[1] === 0xff) return 'utf-16be';
  // Without a byte order mark, UTF-16 has many zero bytes, all at even or all at odd positions.
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
  let text: ReturnType<typeof createDecoder> | null = null;
  let bytesRead = 0;
  for await (const piece of createReadStream(path, { highWaterMark: CHUNK_BYTES, signal })) {
    const bytes = piece as Buffer;
    text ??= createDecoder(known ?? detectEncoding(bytes));
    bytesRead += bytes.length;
    take(text.decode(bytes, true), bytesRead);
  }
  const rest = text?.decode(Buffer.alloc(0), false) ?? '';
  if (rest !== '') take(rest, bytesRead);
}

/**
 * Reads a text file piece by piece: as UTF-16 if its beginning shows that, else as UTF-8, else as Windows-1252. If it
 * turns out not to be UTF-8, it is read again from the beginning; `start` is called each time and returns what receives
 * the text. Rejects with an `AbortError` or a file system error.
 */
export async function readFileText(path: string, start: () => TakeText, signal?: AbortSignal): Promise<void> {
  try {
    await readAs(path, null, start(), signal);
  } catch (error) {
    if (!(error instanceof NotUtf8)) throw error;
    await readAs(path, 'windows-1252', start(), signal);
  }
}
