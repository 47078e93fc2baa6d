import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { WhyNotWritten } from '#shared/ipc/why.ts';

export type FileWritten = { readonly ok: true } | { readonly ok: false; readonly why: WhyNotWritten };

/**
 * Writes a whole file or none: into a new file beside it, synced to the disk, then renamed. What stood there
 * before stays as it was until the last step.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<FileWritten> {
  const beside = join(dirname(path), `.${basename(path).slice(0, 80)}.${randomUUID()}.part`);
  try {
    // What leaves is its owner's alone until they hand it on.
    const file = await open(beside, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    return { ok: false, why: whyNot(error) };
  }
  await syncFolder(dirname(path));
  return { ok: true };
}

/** Makes the new name last through a power cut, where the system knows how. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // Windows opens no folders; the file itself is synced.
  }
}

function whyNot(error: unknown): WhyNotWritten {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'full';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'denied';
  return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'other';
}
