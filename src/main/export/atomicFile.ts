import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { WhyNotWritten } from '#shared/ipc/why.ts';

export type FileWritten = { readonly ok: true } | { readonly ok: false; readonly why: WhyNotWritten };

/**
 * Writes a whole file or nothing: first into a temporary file in the same folder, synced to the disk, which is then
 * renamed. An existing file stays unchanged until that last step.
 */
export async function writeFileAtomically(path: string, content: string | Uint8Array): Promise<FileWritten> {
  const temporary = join(dirname(path), `.${basename(path).slice(0, 80)}.${randomUUID()}.part`);
  try {
    // Only the owner may read an exported file.
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    return { ok: false, why: writeFailureOf(error) };
  }
  await syncFolder(dirname(path));
  return { ok: true };
}

/** Makes sure that the new name survives a power cut, if the system can do that. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // On Windows a folder cannot be opened; the file itself is synced.
  }
}

function writeFailureOf(error: unknown): WhyNotWritten {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'full';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'denied';
  return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'other';
}
