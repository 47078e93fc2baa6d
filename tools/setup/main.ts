import { SetupError } from './progress.ts';

/** What to do about an error of the system, where that is known. */
const sentenceFor = (error: unknown): string => {
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC') return 'The disk is full: free some space and start again.';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return `${path ?? 'A file'} may not be written or read by this user: mend its permissions, or name another cache folder in TALKING_PIECE_CACHE, and start again.`;
  }
  return 'The set-up itself has failed (see above): delete the folder node_modules and start again.';
};

/** Runs a tool's work; a step that cannot go on ends in one sentence that says what to do, and exit code 1. */
export const main = async (work: () => Promise<number>): Promise<void> => {
  try {
    process.exitCode = await work();
  } catch (error) {
    if (error instanceof SetupError) process.stderr.write(`${error.message}\n`);
    else process.stderr.write(`${(error as Error).stack ?? String(error)}\n${sentenceFor(error)}\n`);
    process.exitCode = 1;
  }
};
