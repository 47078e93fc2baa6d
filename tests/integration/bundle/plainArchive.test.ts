import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeepFile } from '#shared/bundle/keep.ts';
import { MOST_OWN_FORMATS } from '#shared/limits.ts';
import { council } from '../../support/shipped.ts';
import { act, BEGIN, computer, everything, heldSession, type Computer } from '../../support/computers.ts';

const WALK = { ...council, id: 'sunday_walk', name: 'Sunday walk' };
const QUESTIONS = { id: 'ours', name: 'Questions of our own', prompts: { OPEN: ['What moved?'] } };

/** A computer with two groups, a closed session and somebody removed, and its archive as it was written. */
async function written(): Promise<{ readonly one: Computer; readonly text: string }> {
  const one = computer();
  act(one, BEGIN);
  act(one, {
    ...BEGIN,
    ...{ group: 'g2', name: 'Forum', people: [{ member: 'm9', person: 'eve', name: 'Eve' }] },
  });
  heldSession(one);
  one.store.removePerson('eve', BEGIN_WALL(one));
  expect(one.store.keepFormat(WALK)).toEqual({ ok: true });
  expect(one.store.keepEditing({ ...WALK, id: 'stroll', name: '' })).toEqual({ ok: true });
  expect(one.store.keepPrompts(QUESTIONS)).toEqual({ ok: true });
  expect(await one.desk.save({ group: null, adding: ['ben'], passphrase: null })).toMatchObject({ ok: true });
  return { one, text: readFileSync(one.path, 'utf8') };
}
const BEGIN_WALL = ({ now }: Computer) => now as Parameters<Computer['store']['removePerson']>[1];

/** What choosing a file with this content says: what it would do, or why not. */
async function chosen(to: Computer, content: string | Uint8Array): Promise<unknown> {
  writeFileSync(to.path, content);
  const reply = await to.desk.choose();
  return reply.ok ? reply.arriving : 'why' in reply ? reply.why : 'cancelled';
}
const kept = (text: string): Omit<KeepFile, 'made'> => {
  const { made, ...rest } = JSON.parse(text) as KeepFile;
  return rest;
};

describe('everything as plain JSON', () => {
  it('is readable to its owner alone, and says in plain words what the preview said', async () => {
    const { one, text } = await written();
    expect(statSync(one.path).mode & 0o777).toBe(0o600);
    for (const word of ['Thursday Council', 'Forum', 'Ask the sponsor', 'Sleep eight hours'])
      expect(text).toContain(word);
    expect(text).not.toContain('Eve');
  });

  it('becomes an identical archive on another computer, and once more is nothing', async () => {
    const { text } = await written();
    const two = computer();
    expect(await chosen(two, text)).toMatchObject({
      ...{ newRecords: 1, newLines: 2 },
      ...{ newFormats: ['', 'Sunday walk'], newPrompts: ['Questions of our own'] },
    });
    expect(two.store.records()).toEqual([]);
    expect(two.desk.take([])).toEqual({ ok: true });
    expect(await two.desk.save({ group: null, adding: ['ben'], passphrase: null })).toMatchObject({
      ok: true,
    });
    expect(kept(readFileSync(two.path, 'utf8'))).toEqual(kept(text));
    expect(await chosen(two, text)).toEqual({ code: 'bundle', why: 'nothingNew' });
  });

  it('does not tell of lines that stay behind, and comes back identical without them too', async () => {
    const one = computer();
    act(one, BEGIN);
    heldSession(one, undefined, undefined, 'We listen longer');
    expect(await one.desk.save({ group: null, adding: [], passphrase: null })).toMatchObject({ ok: true });
    const text = readFileSync(one.path, 'utf8');
    const all = one.store.keep().sessions[0]!.lines;
    const left = kept(text).sessions[0]!.lines;
    expect(left.length).toBeLessThan(all.length);
    expect(left.map(({ n }) => n)).toEqual(left.map((_, i) => i + 1));
    const two = computer();
    await chosen(two, text);
    expect(two.desk.take([])).toEqual({ ok: true });
    expect(await two.desk.save({ group: null, adding: [], passphrase: null })).toMatchObject({ ok: true });
    expect(kept(readFileSync(two.path, 'utf8'))).toEqual(kept(text));
    // Back where it came from it changes nothing, and the line that stayed is there.
    expect(await chosen(one, text)).toEqual({ code: 'bundle', why: 'nothingNew' });
    expect(one.store.keep().sessions[0]!.lines).toEqual(all);
  });

  it('brings formats and prompt sets beside others of the same name, each once, and nothing of them with a group', async () => {
    const { one, text } = await written();
    const two = computer();
    two.store.keepFormat({ ...WALK, purpose: 'Another walk altogether' });
    two.store.keepPrompts({ ...QUESTIONS, prompts: { OPEN: ['What stayed?'] } });
    for (const why of [undefined, { code: 'bundle', why: 'nothingNew' }]) {
      const says = await chosen(two, text);
      if (why === undefined) expect(two.desk.take([])).toEqual({ ok: true });
      else expect(says).toEqual(why);
      expect(two.store.ownFormats().map(({ id, saved }) => [id, saved?.name ?? null])).toEqual([
        ['stroll', null],
        ['sunday_walk', 'Sunday walk'],
        ['sunday_walk_2', 'Sunday walk 2'],
      ]);
      expect(two.store.promptSets().map(({ name, prompts }) => [name, prompts['OPEN']])).toEqual([
        ['Questions of our own', ['What stayed?']],
        ['Questions of our own 2', ['What moved?']],
      ]);
    }
    const group = { group: 'g1', adding: [], passphrase: null };
    expect(one.desk.leaving(group)).toMatchObject({ formats: [], prompts: [] });
    expect(await one.desk.save(group)).toMatchObject({ ok: true });
    // An app from before takes it in: nothing in it is new to it.
    expect(JSON.parse(readFileSync(one.path, 'utf8'))).toMatchObject({ version: 1 });
  });

  it.each(['everything', 'a group'])(
    'goes on to name the usual format of a group where that gets another id: %s, there, again, and back',
    async (what) => {
      const [one, two] = [computer(), computer()];
      act(one, BEGIN);
      one.store.keepFormat(WALK);
      act(one, { act: 'group.describe', group: 'g1', format: WALK.id });
      two.store.keepFormat({ ...WALK, purpose: 'Another walk altogether' });
      const usual = ({ store }: Computer) => {
        const id = store.register().group.get('g1')?.format;
        return store.ownFormats().find((format) => format.id === id)?.saved?.purpose;
      };
      const goes = async (from: Computer, to: Computer): Promise<unknown> => {
        const group = what === 'a group' ? 'g1' : null;
        expect(await from.desk.save({ group, adding: [], passphrase: null })).toMatchObject({ ok: true });
        const says = await chosen(to, readFileSync(from.path, 'utf8'));
        to.desk.take([]);
        return says;
      };
      await goes(one, two);
      expect([one, two].map(usual)).toEqual([WALK.purpose, WALK.purpose]);
      expect(two.store.register().group.get('g1')?.format).toBe('sunday_walk_2');
      expect(await goes(one, two)).toEqual({ code: 'bundle', why: 'nothingNew' });
      act(one, { act: 'group.describe', group: 'g1', format: 'council' });
      act(one, { act: 'group.describe', group: 'g1', format: WALK.id });
      await goes(one, two);
      await goes(two, one);
      expect([one, two].map(usual)).toEqual([WALK.purpose, WALK.purpose]);
      expect(one.store.register().group.get('g1')?.format).toBe(WALK.id);
      expect([one, two].flatMap(({ desk }) => desk.questions())).toEqual([]);
    },
  );

  it('has no more of them than are kept: then nothing of it is taken in', async () => {
    const { text } = await written();
    const two = computer();
    for (let n = 1; n < MOST_OWN_FORMATS; n += 1)
      two.store.keepFormat({ ...WALK, id: `walk_${n}`, name: `W ${n}x` });
    expect(await chosen(two, text)).toEqual({ code: 'bundle', why: 'textsFull' });
    expect(two.store.register().group.size).toBe(0);
  });

  it('of the first version, without any, is read as ever', async () => {
    const { text } = await written();
    const { formats, prompts, ...before } = JSON.parse(text) as KeepFile;
    const two = computer();
    expect(await chosen(two, JSON.stringify({ ...before, version: 1 }))).toMatchObject({ newFormats: [] });
    expect(two.desk.take([])).toEqual({ ok: true });
    expect([two.store.register().group.size, two.store.ownFormats()]).toEqual([2, []]);
  });

  it('changes nothing on the computer that it came from', async () => {
    const { one, text } = await written();
    const before = everything(one);
    expect(await chosen(one, text)).toEqual({ code: 'bundle', why: 'nothingNew' });
    expect(one.desk.take([])).toMatchObject({ ok: false, why: { why: 'noneChosen' } });
    expect(everything(one)).toEqual(before);
  });
});

describe('a file that is no such archive', () => {
  it('is refused wherever it is cut short', async () => {
    const { text } = await written();
    const two = computer();
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: text.trimEnd().length - 1 }), async (at) => {
        expect(await chosen(two, text.slice(0, at))).toEqual({
          code: 'bundle',
          why: at === 0 ? 'notABundle' : 'cutShort',
        });
      }),
      { numRuns: 60 },
    );
    expect(two.store.register().group.size).toBe(0);
  });

  it('is refused wherever anything in it has another shape, and changes nothing', async () => {
    const { text } = await written();
    const two = computer();
    const places = leavesOf(JSON.parse(text), []);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...places),
        fc.constantFrom<unknown>({}, [], null, true, -1.5, 'x'.repeat(5_000), { __proto__: null }),
        async (place, odd) => {
          const changed = JSON.parse(text) as KeepFile;
          put(changed, place, odd);
          const says = await chosen(two, JSON.stringify(changed));
          // Some places take several shapes: what is said then is what it would do, and it is put away.
          if (!(typeof says === 'object' && says !== null && 'made' in says))
            expect(says).toEqual({
              code: 'bundle',
              why: expect.stringMatching(/^(otherShape|nothingNew|groupRemoved)$/),
            });
          two.desk.putAway();
        },
      ),
      { numRuns: 200 },
    );
    expect(two.store.register().group.size).toBe(0);
  });

  it.each([
    ['of a newer version', (text: string) => text.replace('"version": 2', '"version": 5'), 'newer'],
    ['of no version', (text: string) => text.replace('"version": 2', '"version": "two"'), 'otherShape'],
    [
      'with a format that cannot be run',
      (text: string) =>
        text.replace(/("saved": \{[^]*?"maxObservers": )\d/, (_, before: string) => `${before}9`),
      'otherShape',
    ],
    ['with a format under another id', (text: string) => text.replace('"stroll"', '"other"'), 'otherShape'],
    [
      'with a field more',
      (text: string) => text.replace('"version": 2', '"version": 2, "more": 1'),
      'otherShape',
    ],
    ['nested without an end', () => `{"version":1,"fields":${'['.repeat(200_000)}`, 'cutShort'],
    [
      'nested deep',
      () => `{"version":1,"fields":${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
      /^(otherShape|cutShort)$/,
    ],
    ['of something else', () => '{"name":"package"}', 'notABundle'],
    ['of no text', () => Uint8Array.of(0x7b, 0xff, 0xfe), 'cutShort'],
    ['that is empty', () => '', 'notABundle'],
  ] as const)('is told by one reason: %s', async (_, change, why) => {
    const { text } = await written();
    const two = computer();
    expect(await chosen(two, change(text))).toEqual({
      code: 'bundle',
      why: typeof why === 'string' ? why : expect.stringMatching(why),
    });
    expect(two.store.register().group.size).toBe(0);
  });

  it('is not even read where it is larger than anything that is written', async () => {
    const { one } = await written();
    truncateSync(one.path, 256 * 1024 * 1024 + 1);
    expect(await one.desk.choose()).toMatchObject({ ok: false, why: { why: 'tooLarge' } });
  });
});

type Place = readonly (string | number)[];

/** Where the single values of an archive stand. */
function leavesOf(value: unknown, at: Place): Place[] {
  if (typeof value !== 'object' || value === null) return [at];
  const inner = Array.isArray(value)
    ? value.map((one, i) => [i, one] as const)
    : Object.entries(value as Record<string, unknown>);
  return [...(at.length > 0 ? [at] : []), ...inner.flatMap(([key, one]) => leavesOf(one, [...at, key]))];
}

function put(whole: unknown, place: Place, value: unknown): void {
  let at = whole as Record<string | number, unknown>;
  for (const key of place.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  at[place.at(-1) ?? ''] = value;
}
