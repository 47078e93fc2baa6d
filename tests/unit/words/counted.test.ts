import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { counted, countedInWords } from '#shared/words/en/counted.ts';
import { turnsScreen } from '#shared/words/en/turns.ts';
import { spokenLength } from '#shared/words/en/saidTimes.ts';

type Said = (...values: readonly unknown[]) => unknown;

const folder = join(import.meta.dirname, '../../../src/shared/words/en');

/** Every function below a value, with its path. */
function saidIn(value: unknown, path: string, seen = new Set<unknown>()): [path: string, says: Said][] {
  if (seen.has(value)) return [];
  seen.add(value);
  if (typeof value === 'function') return [[path, value as Said]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => saidIn(inner, `${path}.${key}`, seen));
}

/** `1 dots`, `one people`: a number for one before a word for several. */
const WRONG =
  /\b(?:1|one) (?:people|persons|acts|cards|codes|commitments|copies|days|dots|entries|files|formats|groups|hours|insights|interruptions|letters|lines|minutes|mistakes|names(?! nobody)|notes|observers|phases|presenters|questions|seats|seconds|sessions|slots|things|topics|turns|voices|weeks)\b/iu;
const HELPERS = /^counted\./u;

/** What every window says of so many of each, with the path of its words. What wants a list or a record is held elsewhere. */
async function saidOf(count: number): Promise<readonly (readonly [path: string, text: string])[]> {
  const words = await Promise.all(
    readdirSync(folder).map(async (file) => [file, (await import(join(folder, file))) as unknown] as const),
  );
  return words
    .flatMap(([file, all]) => saidIn(all, file.replace('.ts', '')))
    .filter(([path]) => !HELPERS.test(path))
    .flatMap(([path, says]) => {
      try {
        const text = says(...Array.from({ length: 6 }, () => count));
        return typeof text === 'string' ? [[path, text] as const] : [];
      } catch {
        return [];
      }
    });
}

describe('a counted word', () => {
  it('has the form that goes with its number', () => {
    expect([0, 1, 2, 21].map((n) => counted(n, 'dot'))).toEqual(['0 dots', '1 dot', '2 dots', '21 dots']);
    expect([0, 1, 2, 13].map((n) => countedInWords(n, 'person', 'people'))).toEqual([
      'no people',
      'one person',
      'two people',
      '13 people',
    ]);
  });

  it('is never one of several, whatever a window says of one', async () => {
    const texts = (await saidOf(1)).map(([path, text]) => `${path}: ${text}`);
    expect(texts.length).toBeGreaterThan(200);
    expect([...texts, spokenLength(1000), spokenLength(60_000)].filter((text) => WRONG.test(text))).toEqual(
      [],
    );
  });

  it('begins a sentence with a capital letter', async () => {
    const sentences = (await saidOf(8)).filter(([, text]) => /^(?:8|eight)\b.*\.$/iu.test(text));
    expect(sentences.length).toBeGreaterThan(3);
    expect(sentences.filter(([, text]) => text.startsWith('eight'))).toEqual([]);
  });
});

it('counts the lines of a file that cannot be read alike, be it one or several', () => {
  expect([1, 2].map((n) => turnsScreen.malformed(n))).toEqual([
    '1 line cannot be read and is left out',
    '2 lines cannot be read and are left out',
  ]);
});
