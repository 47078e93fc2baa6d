import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, normalize } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../../../tools/setup/paths.ts';

const ROOMS = ['src', 'tests', 'tools', 'docs', '.'];
const READ = new Set(['.ts', '.tsx', '.js', '.cjs', '.mjs', '.css', '.html', '.md', '.json', '.yml']);
/** Data, dependencies and what is built: nobody reads their comments here. */
const SKIPPED = new Set(['node_modules', 'out', 'data', '.git', 'package-lock.json']);

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !SKIPPED.has(name))
    .flatMap((entry) => {
      const path = normalize(join(folder, entry.name));
      if (entry.isDirectory()) return folder === '.' ? [] : filesIn(path);
      return READ.has(extname(entry.name)) ? [path] : [];
    });
}

/** What a reader is told: all of a page, of code only what stands in comments. */
function told(path: string, text: string): string {
  if (extname(path) === '.md') return text;
  return [...text.matchAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$|<!--[\s\S]*?-->/gmu)]
    .map(([comment]) => comment)
    .join('\n');
}

/** Pages that are named in a text and are not in this repository: they would be a secret of whoever wrote it. */
const pagesOutside = (path: string, text: string): string[] =>
  [...text.matchAll(/[\w./-]+\.md\b/gu)]
    .map(([page]) => page)
    .filter((page) => ![page, join(dirname(path), page)].some((at) => existsSync(join(root, at))));

/** Sections of such pages, and places on one computer. What is printed out of the data holds marks of the sources. */
const PRINTED = ['docs/domain/formats.md', 'docs/domain/phases.md'];
const OUTSIDE = /§|\b[AB]\.\d{1,2}\b|(?<![\w.])\/(?:work|home|root|Users)\/|\bissue #?\d+/gu;

const paths = [...new Set(ROOMS.flatMap(filesIn))];

it('reads every room', () => {
  for (const room of [
    'src/shared/',
    'src/main/',
    'src/renderer/',
    'tests/e2e/',
    'tools/',
    'docs/domain/',
    'README.md',
  ])
    expect(paths.some((path) => path.startsWith(room))).toBe(true);
});

it('finds no file that points to something outside the repository', () => {
  const found = paths.flatMap((path) => {
    const text = told(path, readFileSync(join(root, path), 'utf8'));
    return [
      ...pagesOutside(path, text),
      ...(PRINTED.includes(path) ? [] : [...text.matchAll(OUTSIDE)].map(([mark]) => mark)),
    ].map((what) => `${path}: ${what}`);
  });
  expect(found).toEqual([]);
});
