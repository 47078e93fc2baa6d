import { appendFileSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Once the file is longer it starts anew: it is for the last trouble, not for history. */
const LONGEST = 256 * 1024;

/**
 * Notes what went wrong: the kind of error, where in the code, never what it said, because a message may hold
 * words of the session.
 */
export function noteTrouble(file: string, what: string, error?: unknown): void {
  const line = `${new Date().toISOString()} ${what}\n${error === undefined ? '' : `${withoutContent(error)}\n`}`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    if (lengthOf(file) > LONGEST) writeFileSync(file, line, { mode: 0o600 });
    else appendFileSync(file, line, { mode: 0o600 });
  } catch {
    // Nowhere to note it; the sentence on the screen is all there is.
  }
}

function lengthOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** An error's name, code and stack frames, without its message. */
export function withoutContent(error: unknown): string {
  if (!(error instanceof Error)) return `  a thrown ${typeof error}`;
  const code = 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : '';
  const stack = error.stack ?? '';
  // A message may have lines that look like frames, too.
  const frames = stack.slice(stack.indexOf(error.message) + error.message.length).split('\n');
  return [`  ${error.name}${code}`, ...frames.filter((line) => /^\s+at /.test(line))].join('\n');
}

/** Nothing that goes unhandled in main ends the app: it is handed on instead. */
export function catchUnhandled(trouble: (error: unknown) => void): void {
  process.on('uncaughtException', trouble);
  process.on('unhandledRejection', trouble);
}
