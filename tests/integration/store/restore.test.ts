import { copyFileSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { decideRegister } from '#shared/group/register/decide.ts';
import { setFields } from '#shared/group/register/entries.ts';
import type { Restored } from '#shared/ipc/rescue.ts';
import { wallTime } from '#shared/time.ts';
import { attackWithKills } from '../../../tools/attack/kills.ts';
import { createClosing } from '../../../src/main/closing/closing.ts';
import { createSettings } from '../../../src/main/platform/settings.ts';
import { backupsOf } from '../../../src/main/store/backups.ts';
import { STORE_FILE, type Store } from '../../../src/main/store/store.ts';
import { spoil } from '../../e2e/support/spoil.ts';
import { draft } from '../../support/conducting.ts';
import { council } from '../../support/shipped.ts';
import { filesHolding } from '../../support/fileContent.ts';
import { ownFolder } from '../../support/folders.ts';
import { keepingOn, keptSessions, type KeptDesk } from '../../support/keptDesk.ts';
import { changesOf } from '../../support/register.ts';

const WALL = wallTime(Date.UTC(2026, 2, 28, 20, 0));
const MONTH = 31 * 24 * 3_600_000;

interface App extends KeptDesk {
  readonly file: string;
  readonly store: Store;
}

function appWith(titles: readonly string[]): App {
  const file = keptSessions(join(ownFolder(), STORE_FILE), titles);
  const kept = keepingOn(file);
  onTestFinished(() => {
    if (existsSync(file)) kept.keeping.close();
  });
  return { ...kept, file, store: kept.keeping.store };
}
const newest = ({ file }: App): string => basename(backupsOf(file).at(-1)?.path ?? '');
const titles = ({ store }: App): string[] =>
  store
    .recent()
    .map(({ title, state }) => (state === 'closed' ? `${title} (closed)` : title))
    .toSorted();
const idOf = ({ store }: App, title: string): string =>
  store.recent().find((one) => one.title === title)?.session ?? '';

function begins({ store }: App, group: string, name: string, people: readonly string[]): void {
  const changes = changesOf(store.register(), {
    act: 'group.begin',
    ...{ group, name, kind: 'council', on: '2026-03-01' },
    people: people.map((one, i) => ({ member: `${group}-m${i}`, person: `${group}-p${i}`, name: one })),
  });
  store.keepChanges(changes, WALL);
}
function holds(app: App, title: string): void {
  app.desk.conductor.open({ ...draft, title });
  app.desk.does({ type: 'note.write', kind: 'option', text: `Words of ${title}` });
  app.desk.goesToTheEnd();
  app.desk.conductor.leave();
}
/** Everything that a store says of itself. */
const all = ({ store }: App): unknown => [
  store.keep(),
  store.recent(),
  store.recent().map(({ session }) => store.log.read(session)),
  createSettings(store).theme('room'),
  createSettings(store).plans(),
];
const restored = (done: unknown): string => {
  expect(done).toMatchObject({ ok: true });
  return (done as Restored).aside;
};

it('goes back to a copy that is chosen, and back again to what was there before', async () => {
  const app = appWith(['Monday', 'Tuesday']);
  begins(app, 'g1', 'Council of the north', ['Ana', 'Ben']);
  // The name of this copy of the app is made when it is first asked for.
  all(app);
  app.keeping.backUp();
  const [copied, copy] = [all(app), newest(app)];
  app.store.keepChanges(setFields('group', 'g1', { purpose: 'Another' }), WALL);
  const settings = createSettings(app.store);
  settings.keepTheme('room', 'dark');
  // What a plan is called is in no copy.
  settings.keepPlan({ id: 'next', draft: { ...draft, title: '' }, starts: null, changed: 1 });
  holds(app, 'Friday');
  const now = all(app);

  expect(await app.keeping.copies()).toMatchObject([
    {
      ...{ name: copy, kind: 'daily' },
      holds: { sessions: 2, groups: 1, people: 2, lacks: 1, forgets: 0, closes: 0 },
    },
  ]);
  const aside = restored(app.keeping.restore(copy, WALL));
  expect(all(app)).toEqual(copied);
  expect(app.moves()).toBe(1);
  expect((await app.keeping.copies()).map(({ name, kind }) => [name, kind])).toContainEqual([
    aside,
    'replaced',
  ]);
  restored(app.keeping.restore(aside, WALL));
  expect(all(app)).toEqual(now);
  app.keeping.close();
  const again = keepingOn(app.file);
  expect(again.keeping.store.recent()).toHaveLength(3);
  again.keeping.close();
  expect(readdirSync(dirname(app.file)).filter((name) => /\.part|\.restored/.test(name))).toEqual([]);
});

it('brings back nothing that was closed or removed since, or whose time is over', async () => {
  const app = appWith(['Monday', 'Tuesday', 'Wednesday']);
  begins(app, 'g1', 'Council of the north', ['Benedetta', 'Ana']);
  begins(app, 'g2', 'Forum of the south', ['Zacharias']);
  const closing = createClosing({ store: app.store, conductor: app.desk.conductor, wall: () => WALL });
  expect(closing.close(idOf(app, 'Wednesday'))).toBeNull();
  app.keeping.backUp();
  // A copy from before, as somebody may put one back: those of the app went with what they held.
  const [copy, elsewhere] = [newest(app), join(ownFolder(), 'copy')];
  const path = join(dirname(app.file), copy);
  copyFileSync(path, elsewhere);
  app.store.deleteSession(idOf(app, 'Monday'));
  expect(closing.close(idOf(app, 'Tuesday'))).toBeNull();
  const tuesday = app.store.records().find(({ record }) => record.title === 'Tuesday');
  expect(tuesday).toBeDefined();
  app.store.removePerson('g1-p0', WALL);
  const removed = decideRegister(app.store.register(), { act: 'group.remove', group: 'g2' });
  if (!removed.ok) throw new Error(removed.refusal.code);
  app.store.keepChanges(removed.changes, WALL);
  expect(existsSync(path)).toBe(false);
  copyFileSync(elsewhere, path);

  const [listed] = (await app.keeping.copies()).filter(({ name }) => name === copy);
  expect(listed?.holds).toMatchObject({ sessions: 3, closes: 1 });
  expect(listed?.holds?.forgets).toBeGreaterThanOrEqual(4);
  const later = wallTime(WALL + 40 * MONTH);
  restored(app.keeping.restore(copy, later));
  // Wednesday was closed before the copy: its time is over by then, and Tuesday's too.
  expect(titles(app)).toEqual([]);
  expect(app.store.records()).toEqual([]);
  expect([...app.store.register().person.values()].map(({ name }) => name)).toEqual(['Ana']);
  app.store.log.settle();
  const gone = ['Words of Monday', 'Words of Tuesday', 'Benedetta', 'Forum of the south', 'Zacharias'];
  expect(gone.flatMap((text) => filesHolding(dirname(app.file), text))).toEqual([]);
});

it('keeps the records of what was closed since', () => {
  const app = appWith(['Monday', 'Tuesday']);
  app.keeping.backUp();
  const [copy, elsewhere] = [newest(app), join(ownFolder(), 'copy')];
  copyFileSync(join(dirname(app.file), copy), elsewhere);
  const closing = createClosing({ store: app.store, conductor: app.desk.conductor, wall: () => WALL });
  expect(closing.close(idOf(app, 'Tuesday'))).toBeNull();
  const records = app.store.records();
  copyFileSync(elsewhere, join(dirname(app.file), copy));
  restored(app.keeping.restore(copy, WALL));
  expect(titles(app)).toEqual(['Monday', 'Tuesday (closed)']);
  expect(app.store.records()).toEqual(records);
});

it('keeps formats and prompt sets that were made or changed since, beside those of the copy', () => {
  const walk = { ...council, id: 'walk', name: 'Walk' };
  const app = appWith(['First']);
  app.store.keepFormat(walk);
  app.store.keepPrompts({ id: 'ours', name: 'Ours', prompts: { OPEN: ['What moved?'] } });
  app.keeping.backUp();
  const copy = newest(app);
  app.store.keepFormat({ ...walk, purpose: 'Changed since' });
  app.store.keepFormat({ ...walk, id: 'stroll', name: 'Stroll', purpose: 'Made since' });
  app.store.deletePrompts('ours');
  const aside = restored(app.keeping.restore(copy, WALL));
  const kept = () => app.keeping.store.ownFormats().map(({ saved }) => [saved?.name, saved?.purpose]);
  const both = [
    ['Stroll', 'Made since'],
    ['Walk', council.purpose],
    ['Walk 2', 'Changed since'],
  ];
  expect(kept()).toEqual(both);
  expect(app.keeping.store.promptSets().map(({ name }) => name)).toEqual(['Ours']);
  // And back again: nothing comes twice.
  restored(app.keeping.restore(aside, WALL));
  expect(kept().map(([name, purpose]) => `${name}: ${purpose}`)).toHaveLength(3);
});

it('changes nothing where it cannot: in a session, of a copy that is gone or not whole', async () => {
  const app = appWith(['Monday']);
  const copy = newest(app);
  app.desk.conductor.open({ ...draft, title: 'Going on' });
  expect(app.keeping.restore(copy, WALL)).toEqual({ ok: false, why: { code: 'sessionRuns' } });
  app.desk.conductor.leave();
  const before = all(app);
  expect(app.keeping.restore(`../${copy}`, WALL)).toEqual({ ok: false, why: { code: 'noSuchCopy' } });
  expect(app.keeping.deleteAside(copy)).toEqual({ ok: false, why: { code: 'noSuchCopy' } });
  writeFileSync(join(dirname(app.file), copy), 'no database');
  expect(await app.keeping.copies()).toMatchObject([{ name: copy, holds: null }]);
  expect(app.keeping.restore(copy, WALL)).toEqual({ ok: false, why: { code: 'notWhole' } });
  expect(all(app)).toEqual(before);
  expect(readdirSync(dirname(app.file)).filter((name) => /\.part|\.restored/.test(name))).toEqual([]);
});

it('names a damaged file that was set aside, and deletes it where somebody asks', async () => {
  const file = keptSessions(join(ownFolder(), STORE_FILE), ['Monday', 'Tuesday']);
  spoil(file, 'Words of Tuesday');
  const found = keepingOn(file);
  onTestFinished(() => found.keeping.close());
  found.keeping.check();
  await found.settled();
  expect(found.keeping.restore(basename(backupsOf(file)[0]?.path ?? ''), WALL)).toEqual({
    ok: false,
    why: { code: 'notNow' },
  });
  const rescued = await found.keeping.takeBackup();
  if (!rescued.ok) throw new Error(rescued.why.code);
  const { aside } = rescued.result;
  writeFileSync(join(dirname(file), `${aside}-wal`), 'what was left of its log');
  expect((await found.keeping.copies()).filter(({ kind }) => kind === 'damaged')).toMatchObject([
    { name: aside, holds: null },
  ]);
  expect(found.keeping.deleteAside(aside)).toEqual({ ok: true });
  expect(readdirSync(dirname(file)).filter((name) => name.includes('corrupt'))).toEqual([]);
  expect(found.keeping.deleteAside(aside)).toEqual({ ok: false, why: { code: 'noSuchCopy' } });
});

it('a kill in the middle of it leaves what was there, or the copy whole', { timeout: 600_000 }, async () => {
  const { tried, found } = await attackWithKills(ownFolder(), 1, 60, ['restore']);
  expect(found).toEqual([]);
  expect(tried['restore']).toBe(60);
});
