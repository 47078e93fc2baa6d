import Database from 'better-sqlite3';
import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../src/main/store/open.ts';
import { readLeft } from '../../../tools/torture/reader.ts';
import { deskOn, draft, testTime } from '../../support/conducting.ts';
import { ownFolder } from '../../support/folders.ts';

/** A file as a killed app leaves it: with the acts still in the write-ahead log. */
function left(): string {
  const folder = ownFolder();
  const { store } = openStore(join(folder, 'live.sqlite'));
  const desk = deskOn(store.log, testTime());
  desk.conductor.open(draft);
  desk.taps('p1');
  desk.does({ type: 'note.write', kind: 'parking', text: 'the keys' });
  copyFileSync(join(folder, 'live.sqlite'), join(folder, 'left.sqlite'));
  copyFileSync(join(folder, 'live.sqlite-wal'), join(folder, 'left.sqlite-wal'));
  store.close();
  return join(folder, 'left.sqlite');
}

describe("the driver's own reader", () => {
  it('reads the facts and words that lie in the write-ahead log, and leaves the files alone', () => {
    const file = left();
    const before = readdirSync(join(file, '..'));
    const found = readLeft(file);
    expect(found.rows.map(({ seq, type }) => [seq, type])).toEqual([
      [1, 'session.opened'],
      [2, 'voice.started'],
      [3, 'note.written'],
    ]);
    expect(found.log(found.rows[0]?.session ?? '').map(({ line }) => line)).toEqual([null, null, 'the keys']);
    expect(found.damage).toEqual([]);
    expect(readdirSync(join(file, '..'))).toEqual(before);
  });

  it('tells what SQLite complains of', () => {
    const file = left();
    const db = new Database(file);
    db.pragma('foreign_keys = OFF');
    db.exec("UPDATE words SET session = 'gone'");
    db.close();
    expect(readLeft(file).damage).toEqual(['a row of words refers to nothing']);
  });
});
