import { createWriteStream, lstatSync, readdirSync, readlinkSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

function* filesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else yield path;
  }
}

/** Stores a folder's files in a ZIP, uncompressed, with their modes and links; those in `leftOut` are left out. */
export async function zipFolder(
  folder: string,
  target: string,
  leftOut: (name: string) => boolean,
): Promise<void> {
  const zip = new ZipFile();
  const written = pipeline(zip.outputStream, createWriteStream(target, { flags: 'wx' }));
  const failed = new Promise<never>((_resolve, reject) => zip.once('error', reject));
  for (const path of filesIn(folder)) {
    const name = relative(folder, path).split(sep).join('/');
    if (leftOut(name)) continue;
    const { mode, mtime } = lstatSync(path);
    // A link is kept as one: its content is the path it points to, and its mode says so.
    if ((mode & 0o170000) === 0o120000) {
      zip.addBuffer(Buffer.from(readlinkSync(path)), name, { mode, mtime, compress: false });
    } else zip.addFile(path, name, { mode, mtime, compress: false });
  }
  zip.end();
  await Promise.race([written, failed]);
}
