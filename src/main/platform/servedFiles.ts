import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Protocol } from 'electron';

/** The one host of the app's own pages: `app://bundle/<window>/index.html`. */
export const ORIGIN = 'app://bundle';

export const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
  "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; " +
  "require-trusted-types-for 'script'";

/** Path of each file the build made → its content type, as the build listed them. */
export type ServedFiles = ReadonlyMap<string, string>;

/** Reads the list that the build wrote beside the pages. */
export function readServedFiles(list: string): ServedFiles {
  return new Map(Object.entries(JSON.parse(readFileSync(list, 'utf8')) as Record<string, string>));
}

/** What is to be answered: a file of the build, or nothing with a status that says why. */
export type Serving =
  | { readonly status: 200; readonly file: string; readonly contentType: string }
  | { readonly status: 404 | 405; readonly file: null };

/**
 * Chooses the answer to a request. The path is only ever looked up, as it is written, in the build's list: nothing
 * a request says becomes part of a path on the disk.
 */
export function chooseFile(
  files: ServedFiles,
  request: { readonly method: string; readonly url: string },
): Serving {
  if (request.method !== 'GET') return { status: 405, file: null };
  const path = pathOf(request.url);
  const contentType = path === null ? undefined : files.get(path);
  if (path === null || contentType === undefined) return { status: 404, file: null };
  return { status: 200, file: path, contentType };
}

/** The path as it is written; null for another origin or what is no address at all. */
function pathOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (`${url.protocol}//${url.host}` !== ORIGIN || url.username !== '' || url.password !== '') return null;
  return url.pathname;
}

/** What a request is answered with. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Answers requests to app:// from the build in `folder`, at once: a page that waits for a file shows nothing yet. */
export function serveFiles(
  files: ServedFiles,
  folder: string,
): (request: { readonly method: string; readonly url: string }) => Answer {
  return (request) => {
    const serving = chooseFile(files, request);
    const headers = {
      'Content-Security-Policy': CONTENT_SECURITY_POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    };
    if (serving.file === null) return { status: serving.status, headers, body: Buffer.alloc(0) };
    return {
      status: serving.status,
      headers: { ...headers, 'Content-Type': serving.contentType },
      body: readFileSync(join(folder, serving.file)),
    };
  };
}

/** Lets every page of the session load what `answer` gives, and nothing else, under app://. */
export function answerApp(protocol: Protocol, answer: ReturnType<typeof serveFiles>): void {
  // `handle`, which came after it, answers with a Response: to make one, Node reads a whole network client at the start.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  protocol.registerBufferProtocol('app', (request, reply) => {
    const { status, headers, body } = answer(request);
    reply({ statusCode: status, headers: { ...headers }, data: body });
  });
}
