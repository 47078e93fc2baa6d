import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noteTrouble, describeWithoutMessage } from '../../../../src/main/platform/trouble.ts';

const file = (): string => join(mkdtempSync(join(tmpdir(), 'trouble-')), 'below', 'trouble.log');

describe('what is written about an error', () => {
  it('is its kind, its code and its place, but not its message', () => {
    const error = Object.assign(new TypeError('Ana said: I may leave\n    at Ben heard it'), {
      code: 'E_WORDS',
    });
    const noted = describeWithoutMessage(error);
    expect(noted).toMatch(/^ {2}TypeError \(E_WORDS\)\n\s+at /);
    expect(noted).not.toMatch(/Ana|leave|Ben/);
    expect(describeWithoutMessage('Ana said')).toBe('  a thrown string');
  });

  it('is in a file that only the owner can read', () => {
    const into = file();
    noteTrouble(into, 'in an answer', new Error('words'));
    noteTrouble(into, 'room window: crashed');
    expect(readFileSync(into, 'utf8')).toMatch(
      /^\S+Z in an answer\n {2}Error\n(\s+at .*\n)+\S+Z room window: crashed\n$/,
    );
    expect(statSync(into).mode & 0o777).toBe(0o600);
  });

  it('replaces a long file, and is dropped if the file cannot be written', () => {
    const into = file();
    noteTrouble(into, 'first');
    writeFileSync(into, 'x'.repeat(300_000));
    noteTrouble(into, 'second');
    expect(readFileSync(into, 'utf8')).toMatch(/^\S+Z second\n$/);
    expect(() => noteTrouble('/dev/null/no/file', 'third')).not.toThrow();
  });
});
