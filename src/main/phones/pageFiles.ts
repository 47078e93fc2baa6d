import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { ServedFiles } from '../platform/servedFiles.ts';
import type { PageFile, PageFiles } from './doors.ts';

/** The phone's page in the build. */
const PAGE = '/phone/index.html';

/** What a page or a style sheet names beside itself: scripts, styles, fonts, films. */
const NAMED = /(?:src|href)="([^"#:]+)"|url\(\s*["']?([^"')#:]+)["']?\s*\)|["'`]([\w./-]+\.mp4)["'`]/g;

/**
 * The phone's page and everything it names, read once: whoever asks gets these files and no others. Only what the build
 * lists is read (`files`).
 */
export function readPageFiles(files: ServedFiles, folder: string): PageFiles {
  const found = new Map<string, PageFile>();
  const add = (path: string, servedAs = path): void => {
    const contentType = files.get(path);
    if (contentType === undefined || found.has(servedAs)) return;
    const body = readFileSync(join(folder, path));
    const isText = contentType.startsWith('text/');
    found.set(servedAs, { body, packed: isText ? gzipSync(body, { level: 9 }) : null, contentType });
    if (!/^text\/(html|css|javascript)/.test(contentType)) return;
    for (const [, linked, styled, film] of body.toString('utf8').matchAll(NAMED)) {
      const named = linked ?? styled ?? film ?? '';
      add(posix.join('/', posix.dirname(path), named));
    }
  };
  add(PAGE, '/');
  return found;
}
