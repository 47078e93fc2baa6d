import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { ServedFiles } from '../platform/servedFiles.ts';
import type { PageFile, PageFiles } from './doors.ts';

/** The pages that are handed out: where each is asked for, and where it is in the build. */
const PAGES = { '/': '/phone/index.html', '/wall': '/wall/index.html' } as const;

/** What a page or a style sheet names beside itself: scripts, styles, fonts, films. */
const NAMED = /(?:src|href)="([^"#:]+)"|url\(\s*["']?([^"')#:]+)["']?\s*\)|["'`]([\w./-]+\.mp4)["'`]/g;

/**
 * The page of phones, that of walls and everything they name, read once: whoever asks gets these files and no others. Only what the build
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
  for (const [servedAs, page] of Object.entries(PAGES)) add(page, servedAs);
  return found;
}
