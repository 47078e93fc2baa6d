import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readFrom } from '../../src/main/store/reading.ts';

/** Everything in a file, as one who looks for words reads it: bytes as UTF-8 and UTF-16, case folded, and the index. */
function readingsOf(file: string): string[] {
  const bytes = readFileSync(file);
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
  const odd = bytes.subarray(1, bytes.length - ((bytes.length - 1) % 2));
  return [
    bytes.toString('utf8'),
    even.toString('utf16le'),
    odd.toString('utf16le'),
    Buffer.from(even).swap16().toString('utf16le'),
    Buffer.from(odd).swap16().toString('utf16le'),
    ...termsOf(file),
  ].map((text) => text.toLowerCase());
}

/** The words that full-text indexes hold, where there are any. */
function termsOf(file: string): string[] {
  if (!readFileSync(file).subarray(0, 15).equals(Buffer.from('SQLite format 3'))) return [];
  return readFrom(file, (db) => {
    const indexes = db
      .prepare(`SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%fts5%'`)
      .pluck()
      .all() as string[];
    return indexes.flatMap((name, i) => {
      db.exec(
        `CREATE VIRTUAL TABLE temp.vocab${i} USING fts5vocab(main, '${name.replaceAll("'", "''")}', 'row')`,
      );
      return db.prepare(`SELECT term FROM temp.vocab${i}`).pluck().all() as string[];
    });
  });
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** What follows the word wherever it stands, file by file; `''` where nothing that is known does. */
export function findWord(
  folder: string,
  word: string,
  followers: readonly string[],
): { readonly file: string; readonly follower: string }[] {
  return filesIn(folder).flatMap((file) =>
    followersIn(readingsOf(file), word, followers).map((follower) => ({
      file: relative(folder, file),
      follower,
    })),
  );
}

/** What follows the word wherever it stands in these texts, which are in small letters. */
export function followersIn(
  texts: readonly string[],
  word: string,
  followers: readonly string[],
): readonly string[] {
  const wanted = word.toLowerCase();
  const longestFirst = [...followers].sort((a, b) => b.length - a.length);
  const found = new Set<string>();
  for (const text of texts)
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      const rest = text.slice(at + wanted.length, at + wanted.length + 40);
      found.add(longestFirst.find((follower) => rest.startsWith(follower.toLowerCase())) ?? '');
    }
  return [...found];
}
