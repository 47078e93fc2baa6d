import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Protocol } from 'electron';

/** The one host of the app's own pages: `app://bundle/<window>/index.html`. */
export const ORIGIN = 'app://bundle';

export const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
  "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; " +
  "require-trusted-types-for 'script'";

/** For each file that the build lists: its path and its content type. */
export type ServedFiles = ReadonlyMap<string, string>;

/** Reads the list that the build wrote. */
export function readServedFiles(list: string): ServedFiles {
  return new Map(Object.entries(JSON.parse(readFileSync(list, 'utf8')) as Record<string, string>));
}

/** Which file answers a request; without a file, the status says why. */
export type FileChoice =
  | { readonly status: 200; readonly file: string; readonly contentType: string }
  | { readonly status: 404 | 405; readonly file: null };

/**
 * Chooses the file for a request by looking up its exact path in the build's list. No text of a request becomes part of
 * a path on the disk.
 */
export function chooseFile(
  files: ServedFiles,
  request: { readonly method: string; readonly url: string },
): FileChoice {
  if (request.method !== 'GET') return { status: 405, file: null };
  const path = parsePath(request.url);
  const contentType = path === null ? undefined : files.get(path);
  if (path === null || contentType === undefined) return { status: 404, file: null };
  return { status: 200, file: path, contentType };
}

/** The path of an address; null if it has another origin or is not an address. */
function parsePath(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (`${url.protocol}//${url.host}` !== ORIGIN || url.username !== '' || url.password !== '') return null;
  return url.pathname;
}

/** The answer to a request. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/**
 * Answers requests with files of the build in `folder`. Synchronously, because a page shows nothing while it waits.
 * `fill` puts into a file what only this start knows.
 */
export function serveFiles(
  files: ServedFiles,
  folder: string,
  fill: (path: string, body: Buffer) => Buffer = (_path, body) => body,
): (request: { readonly method: string; readonly url: string }) => Answer {
  return (request) => {
    const serving = chooseFile(files, request);
    const headers = {
      'Content-Security-Policy': CONTENT_SECURITY_POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    };
    if (serving.file === null) return { status: serving.status, headers, body: Buffer.alloc(0) };
    const body = fill(serving.file, readFileSync(join(folder, serving.file)));
    return { status: serving.status, headers: { ...headers, 'Content-Type': serving.contentType }, body };
  };
}

/** Answers all requests to app:// with `answer`. */
export function registerAppProtocol(protocol: Protocol, answer: ReturnType<typeof serveFiles>): void {
  // The newer `handle` needs a Response, for which Node loads a whole network client when the app starts.
  // oxlint-disable-next-line typescript/no-deprecated
  protocol.registerBufferProtocol('app', (request, reply) => {
    const { status, headers, body } = answer(request);
    reply({ statusCode: status, headers: { ...headers }, data: body });
  });
}
