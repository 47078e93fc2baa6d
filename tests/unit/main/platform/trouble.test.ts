import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noteTrouble, withoutContent } from '../../../../src/main/platform/trouble.ts';

const file = (): string => join(mkdtempSync(join(tmpdir(), 'trouble-')), 'below', 'trouble.log');

describe('what is noted of an error', () => {
  it('is its kind, its code and where, but nothing that it says', () => {
    const error = Object.assign(new TypeError('Ana said: I may leave\n    at Ben heard it'), {
      code: 'E_WORDS',
    });
    const noted = withoutContent(error);
    expect(noted).toMatch(/^ {2}TypeError \(E_WORDS\)\n\s+at /);
    expect(noted).not.toMatch(/Ana|leave|Ben/);
    expect(withoutContent('Ana said')).toBe('  a thrown string');
  });

  it('goes to a file that only its owner reads', () => {
    const into = file();
    noteTrouble(into, 'in an answer', new Error('words'));
    noteTrouble(into, 'room window: crashed');
    expect(readFileSync(into, 'utf8')).toMatch(
      /^\S+Z in an answer\n {2}Error\n(\s+at .*\n)+\S+Z room window: crashed\n$/,
    );
    expect(statSync(into).mode & 0o777).toBe(0o600);
  });

  it('starts anew when the file is long, and is let go where there is no place for it', () => {
    const into = file();
    noteTrouble(into, 'first');
    writeFileSync(into, 'x'.repeat(300_000));
    noteTrouble(into, 'second');
    expect(readFileSync(into, 'utf8')).toMatch(/^\S+Z second\n$/);
    expect(() => noteTrouble('/dev/null/no/file', 'third')).not.toThrow();
  });
});
