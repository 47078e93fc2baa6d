import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const PAGE = readFileSync(join(ROOT, 'docs', 'coverage.md'), 'utf8');

interface Line {
  readonly practice: string;
  readonly where: string;
  readonly test: string;
}

/** The lines of the page’s tables that have a place and a test; what the product leaves to others has neither. */
const LINES: readonly Line[] = PAGE.split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (practice|-+) /.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter((cells) => cells.length === 6)
  .map(([, practice = '', , where = '', test = '']) => ({ practice, where, test }));

/** A path in backticks, and what stands in quotation marks after it. */
const named = (cell: string): { path: string; title: string } => {
  const [, path = '', title = ''] = /^`([^`]+)`(?: ‘(.+)’)?$/.exec(cell) ?? [];
  return { path, title };
};

describe('the page on what the practice asks for', () => {
  it('has each practice once', () => {
    const practices = LINES.map(({ practice }) => practice);
    expect(practices.length).toBeGreaterThan(50);
    expect(new Set(practices).size).toBe(practices.length);
  });

  it.each(LINES)('says where it is, and what holds it: $practice', ({ where, test }) => {
    const { path } = named(where);
    expect(path).not.toBe('');
    expect(existsSync(join(ROOT, path.startsWith('docs/') ? '' : 'src', path)), path).toBe(true);
    const held = named(test);
    expect(held.title).not.toBe('');
    expect(readFileSync(join(ROOT, 'tests', held.path), 'utf8')).toContain(held.title);
  });
});
