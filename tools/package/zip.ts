import { closeSync, lstatSync, openSync, readFileSync, readdirSync, readlinkSync, writeSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { crc32 } from 'node:zlib';

/** Lengths and signatures of a ZIP: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3. */
const LOCAL = { signature: 0x04034b50, length: 30 } as const;
const CENTRAL = { signature: 0x02014b50, length: 46 } as const;
const END = { signature: 0x06054b50, length: 22 } as const;
/** ZIP version 2.0; made by Unix, so that modes and links are kept; names in UTF-8; 1 January 1980. */
const VERSION = 20;
const MADE_BY = (3 << 8) | VERSION;
const UTF8 = 0x0800;
const DATE = 0x0021;

/** What local and central headers have in common: from the version to the length of the name. */
function shared(into: Buffer, at: number, content: Buffer, name: Buffer): void {
  into.writeUInt16LE(VERSION, at);
  into.writeUInt16LE(UTF8, at + 2);
  into.writeUInt16LE(DATE, at + 8);
  into.writeUInt32LE(crc32(content), at + 10);
  into.writeUInt32LE(content.length, at + 14);
  into.writeUInt32LE(content.length, at + 18);
  into.writeUInt16LE(name.length, at + 22);
}

function* filesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else yield path;
  }
}

/** Stores a folder's files in a ZIP, uncompressed, with their modes and links; those in `leftOut` are left out. */
export function zipFolder(folder: string, target: string, leftOut: (name: string) => boolean): void {
  const zip = openSync(target, 'wx');
  const directory: Buffer[] = [];
  let offset = 0;
  const write = (bytes: Buffer): void => {
    for (let done = 0; done < bytes.length;) done += writeSync(zip, bytes, done);
    offset += bytes.length;
  };
  try {
    for (const path of filesIn(folder)) {
      const plain = relative(folder, path).split(sep).join('/');
      if (leftOut(plain)) continue;
      const name = Buffer.from(plain);
      const stats = lstatSync(path);
      const content = stats.isSymbolicLink() ? Buffer.from(readlinkSync(path)) : readFileSync(path);
      const entry = Buffer.alloc(CENTRAL.length);
      entry.writeUInt32LE(CENTRAL.signature, 0);
      entry.writeUInt16LE(MADE_BY, 4);
      shared(entry, 6, content, name);
      entry.writeUInt32LE((stats.mode << 16) >>> 0, 38);
      entry.writeUInt32LE(offset, 42);
      directory.push(entry, name);
      const local = Buffer.alloc(LOCAL.length);
      local.writeUInt32LE(LOCAL.signature, 0);
      shared(local, 4, content, name);
      write(local);
      write(name);
      write(content);
    }
    const start = offset;
    for (const bytes of directory) write(bytes);
    const end = Buffer.alloc(END.length);
    end.writeUInt32LE(END.signature, 0);
    end.writeUInt16LE(directory.length / 2, 8);
    end.writeUInt16LE(directory.length / 2, 10);
    end.writeUInt32LE(offset - start, 12);
    end.writeUInt32LE(start, 16);
    write(end);
  } finally {
    closeSync(zip);
  }
}
