import { appendFileSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A longer file is replaced by a new one: only the latest errors matter. */
const MAX_BYTES = 256 * 1024;

/**
 * Writes an error to a file: its kind and where in the code it happened, but never its message, which may contain text
 * of the session.
 */
export function noteTrouble(file: string, what: string, error?: unknown): void {
  const line = `${new Date().toISOString()} ${what}\n${error === undefined ? '' : `${describeWithoutMessage(error)}\n`}`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    if (sizeOf(file) > MAX_BYTES) writeFileSync(file, line, { mode: 0o600 });
    else appendFileSync(file, line, { mode: 0o600 });
  } catch {
    // If the file cannot be written, the sentence on the screen has to be enough.
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** Describes an error by its name, code and stack, without its message. */
export function describeWithoutMessage(error: unknown): string {
  if (!(error instanceof Error)) return `  a thrown ${typeof error}`;
  const code = 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : '';
  const stack = error.stack ?? '';
  // A message may contain lines that look like stack frames, so it is cut off first.
  const frames = stack.slice(stack.indexOf(error.message) + error.message.length).split('\n');
  return [`  ${error.name}${code}`, ...frames.filter((line) => /^\s+at /.test(line))].join('\n');
}

/** Keeps unhandled errors in main from ending the app; `onError` receives them. */
export function catchUnhandled(onError: (error: unknown) => void): void {
  process.on('uncaughtException', onError);
  process.on('unhandledRejection', onError);
}
