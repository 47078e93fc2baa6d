import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RegisterAct } from '#shared/group/register/acts.ts';
import { decideRegister } from '#shared/group/register/decide.ts';
import { withoutTheirEntries } from '#shared/group/register/leaving.ts';
import { registerOf, type Register } from '#shared/group/register/register.ts';
import { wallTime } from '#shared/time.ts';
import { createPrivateWords, PRIVATE_WORDS_FILE } from '../../../src/main/privateWords/privateWords.ts';
import { withChanges } from '../../support/register.ts';

const DAY = '2026-06-01';
const PASSPHRASE = 'six stones in a row';
const SECRET = 'Ben never lets me finish.';

const done = (register: Register, act: RegisterAct): Register => {
  const decided = decideRegister(register, act, DAY);
  if (!decided.ok) throw new Error(`${act.act}: ${decided.refusal.code}`);
  return withChanges(register, decided.changes);
};
const group = (): Register =>
  done(registerOf([]), {
    ...{ act: 'group.begin', group: 'g1', name: 'Monday set', kind: 'set', on: DAY },
    people: ['Ana', 'Ben', 'Hana'].map((name) => ({
      ...{ member: `m-${name.toLowerCase()}`, person: name.toLowerCase(), name },
    })),
  });

let folder: string;
let kept: { register: Register; day: string };
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'words-'));
  kept = { register: group(), day: DAY };
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = () => join(folder, PRIVATE_WORDS_FILE);
const text = () => readFileSync(file(), 'utf8');
const make = () =>
  createPrivateWords({
    file: file(),
    register: () => kept.register,
    wall: () => wallTime(Date.parse(`${kept.day}T12:00:00`)),
  });
const boxOf = async (words: ReturnType<typeof make>): Promise<string> =>
  (await words.boxes('g1'))[0]?.box ?? '';
/** A box of Hana's, with one word in it. */
async function withWord() {
  const words = make();
  expect(await words.makeBox('g1', 'hana', PASSPHRASE)).toBeNull();
  const box = await boxOf(words);
  expect(await words.write(box, 'talk', SECRET)).toBeNull();
  return { words, box };
}

describe('a private word', () => {
  it('is read with its reader’s passphrase alone, at another start too', async () => {
    const { box } = await withWord();
    const later = make();
    expect(await later.read(box, 'six stones in a heap')).toBeNull();
    expect(await later.read(box, PASSPHRASE)).toMatchObject([{ day: DAY, wish: 'talk', text: SECRET }]);
    expect(await later.read(box, ` ${PASSPHRASE} `)).toHaveLength(1);
  });

  it('lies sealed in its file, and says nowhere who wrote it or what is wished', async () => {
    await withWord();
    expect(text()).not.toContain('finish');
    expect(text()).not.toContain('talk');
    expect(text()).not.toContain(PASSPHRASE);
    expect(Object.keys((JSON.parse(text()) as { words: object[] }).words[0] ?? {}).toSorted()).toEqual([
      ...['box', 'day', 'sealed', 'until', 'word'],
    ]);
  });

  it('changed by a bit is no word, and the others stay readable', async () => {
    const { words, box } = await withWord();
    await words.write(box, 'know', 'Thank you.');
    const whole = JSON.parse(text()) as { words: { sealed: string }[] };
    const first = whole.words[0];
    if (first === undefined) throw new Error('a word');
    const bytes = Buffer.from(first.sealed, 'base64');
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
    first.sealed = bytes.toString('base64');
    writeFileSync(file(), JSON.stringify(whole));
    expect(await make().read(box, PASSPHRASE)).toHaveLength(1);
  });

  it('is deleted when it is closed, and a box goes with all in it, without a passphrase', async () => {
    const { words, box } = await withWord();
    const [word] = (await words.read(box, PASSPHRASE)) ?? [];
    expect(await words.close(box, word?.word ?? '')).toBeNull();
    expect(await words.read(box, PASSPHRASE)).toEqual([]);
    await words.write(box, 'know', SECRET);
    expect(await words.discard(box)).toBeNull();
    expect(JSON.parse(text())).toEqual({ boxes: [], words: [] });
  });

  it('is not put in for somebody who left, who may still read what lies there', async () => {
    const { words, box } = await withWord();
    kept.register = done(kept.register, { act: 'member.leave', member: 'm-hana', on: DAY });
    expect(await words.boxes('g1')).toMatchObject([{ box, person: 'hana', left: true }]);
    expect(await words.write(box, 'know', 'Too late.')).toMatchObject({ code: 'notRegistered' });
    expect(await words.read(box, PASSPHRASE)).toHaveLength(1);
  });

  it('goes with its reader who is removed, and with its group', async () => {
    const { words } = await withWord();
    kept.register = withChanges(kept.register, withoutTheirEntries(kept.register, 'hana'));
    expect(await words.boxes('g1')).toEqual([]);
    expect(JSON.parse(text())).toEqual({ boxes: [], words: [] });
    kept.register = group();
    await withWord();
    kept.register = done(kept.register, { act: 'group.remove', group: 'g1' });
    await make().boxes('g1');
    expect(JSON.parse(text())).toEqual({ boxes: [], words: [] });
  });

  it('goes by itself once its time is over, read or not', async () => {
    const { words, box } = await withWord();
    kept.day = '2027-06-01';
    expect(await words.read(box, PASSPHRASE)).toHaveLength(1);
    kept.day = '2027-06-02';
    expect(await words.read(box, PASSPHRASE)).toEqual([]);
    expect(text()).not.toContain('sealed":"');
  });

  it('is not taken where nothing is to be written, nor into a second box of one person', async () => {
    const { words, box } = await withWord();
    expect(await words.makeBox('g1', 'hana', PASSPHRASE)).toEqual({ code: 'sealedAlready' });
    kept.register = done(kept.register, { act: 'group.describe', group: 'g1', level: 'L3' });
    expect(await words.write(box, 'know', 'x')).toEqual({ code: 'levelTakesNoWords' });
    expect(await words.makeBox('g1', 'ana', PASSPHRASE)).toEqual({ code: 'levelTakesNoWords' });
  });

  it('of two that are written at once neither is lost', async () => {
    const { words, box } = await withWord();
    await Promise.all(['a', 'b', 'c', 'd'].map((one) => words.write(box, 'know', one)));
    expect(await words.read(box, PASSPHRASE)).toHaveLength(5);
  });

  it('leaves a damaged file as it is', async () => {
    writeFileSync(file(), '{"boxes": [');
    const words = make();
    expect(await words.boxes('g1')).toEqual([]);
    expect(await words.makeBox('g1', 'hana', PASSPHRASE)).toEqual({ code: 'wordsUnreadable' });
    expect(text()).toBe('{"boxes": [');
  });
});
