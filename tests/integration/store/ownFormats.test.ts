import Database from 'better-sqlite3';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { council } from '../../support/shipped.ts';
import type { RequestOf } from '#shared/ipc/contract.ts';
import type { formatRequests } from '#shared/ipc/formats.ts';
import { FormatSchema, type Format } from '#shared/format/schema.ts';
import { parseFormat, printFormat, type ReadFormat } from '#shared/format/share.ts';
import { formatAnswers } from '../../../src/main/ipc/answers/formats.ts';
import { openStore } from '../../../src/main/store/open.ts';
import { STORE_FILE, type Store } from '../../../src/main/store/store.ts';
import { ownFolder } from '../../support/folders.ts';
import type { FormatFault } from '#shared/format/share.ts';

const mine: Format = FormatSchema.parse({ ...council, id: 'mine', name: 'Mine' });
const unfinished: Format = { ...mine, name: '', slot: [] };

let file: string;
let store: Store;
let chosen: ReadFormat | null;
const exported: Format[] = [];
let ask: <T extends keyof typeof formatRequests>(asked: RequestOf<T>) => unknown;

function open(): void {
  store = openStore(file).store;
  const answers = formatAnswers({
    store,
    exportFormat: async (format) => (exported.push(format), { ok: true, path: 'there' }),
    chooseFormat: async () => chosen,
  });
  ask = (asked) => answers[asked.type](asked, 'library');
}
beforeEach(() => {
  file = join(ownFolder(), STORE_FILE);
  chosen = null;
  open();
});
afterEach(() => store.close());

function reopened(): Store {
  store.close();
  open();
  return store;
}

describe('formats of one’s own', () => {
  it('are there again after the app ended, by id', async () => {
    expect(await ask({ type: 'format.keep', format: { ...mine, id: 'z' } })).toEqual({ ok: true });
    expect(await ask({ type: 'format.keep', format: mine })).toEqual({ ok: true });
    expect(reopened().ownFormats()).toEqual([
      { id: 'mine', saved: mine, editing: null },
      { id: 'z', saved: { ...mine, id: 'z' }, editing: null },
    ]);
  });

  it('keep what is being edited, mistakes and all, beside what was saved', async () => {
    await ask({ type: 'format.keep', format: mine });
    await ask({ type: 'format.keepEditing', format: unfinished });
    await ask({ type: 'format.keepEditing', format: { ...unfinished, id: 'new' } });
    expect(reopened().ownFormats()).toEqual([
      { id: 'mine', saved: mine, editing: unfinished },
      { id: 'new', saved: null, editing: { ...unfinished, id: 'new' } },
    ]);
  });

  it('are no longer being edited once saved, or once the changes are dropped', async () => {
    await ask({ type: 'format.keepEditing', format: unfinished });
    await ask({ type: 'format.keep', format: mine });
    expect(store.ownFormats()).toEqual([{ id: 'mine', saved: mine, editing: null }]);
    await ask({ type: 'format.keepEditing', format: unfinished });
    await ask({ type: 'format.dropEditing', format: 'mine' });
    expect(store.ownFormats()).toEqual([{ id: 'mine', saved: mine, editing: null }]);
    await ask({ type: 'format.keepEditing', format: { ...unfinished, id: 'new' } });
    await ask({ type: 'format.dropEditing', format: 'new' });
    expect(store.ownFormats().map(({ id }) => id)).toEqual(['mine']);
  });

  it('are deleted one by one', async () => {
    await ask({ type: 'format.keep', format: mine });
    await ask({ type: 'format.keep', format: { ...mine, id: 'other' } });
    await ask({ type: 'format.delete', format: 'mine' });
    expect(
      reopened()
        .ownFormats()
        .map(({ id }) => id),
    ).toEqual(['other']);
  });

  it('never take the id of a format of the app', async () => {
    const no = { ok: false, why: { code: 'formatShipped' } };
    expect(await ask({ type: 'format.keep', format: council })).toEqual(no);
    expect(await ask({ type: 'format.keepEditing', format: council })).toEqual(no);
    expect(store.ownFormats()).toEqual([]);
  });

  it('are at most two hundred', async () => {
    for (let i = 0; i < 200; i += 1) store.keepFormat({ ...mine, id: `mine_${i}` });
    expect(await ask({ type: 'format.keep', format: mine })).toEqual({
      ok: false,
      why: { code: 'formatsFull' },
    });
    expect(await ask({ type: 'format.keepEditing', format: mine })).toMatchObject({ ok: false });
    expect(await ask({ type: 'format.keep', format: { ...mine, id: 'mine_7' } })).toEqual({ ok: true });
  });

  it('are offered for mending where they can no longer be run, and left out where they cannot even be edited', async () => {
    await ask({ type: 'format.keep', format: mine });
    store.close();
    const db = new Database(file);
    const put = db.prepare('INSERT INTO own_formats VALUES (?, ?, NULL)');
    put.run('later', JSON.stringify({ ...mine, id: 'later', gravity: 9 }));
    put.run('worn', JSON.stringify({ ...mine, id: 'worn', slot: [] }));
    db.close();
    open();
    expect(store.ownFormats()).toEqual([
      { id: 'mine', saved: mine, editing: null },
      { id: 'worn', saved: null, editing: { ...mine, id: 'worn', slot: [] } },
    ]);
  });
});

describe('taking in a format', () => {
  it('saves what the file holds, under an id and a name of its own', async () => {
    chosen = parseFormat(printFormat(council));
    expect(await ask({ type: 'format.import' })).toEqual({ ok: true, format: 'council_2' });
    expect(await ask({ type: 'format.import' })).toEqual({ ok: true, format: 'council_3' });
    chosen = parseFormat(printFormat({ ...mine, name: 'COUNCIL' }));
    expect(await ask({ type: 'format.import' })).toEqual({ ok: true, format: 'mine' });
    expect(store.ownFormats().map(({ id, saved }) => [id, saved?.name])).toEqual([
      ['council_2', 'Council 2'],
      ['council_3', 'Council 3'],
      ['mine', 'COUNCIL 4'],
    ]);
  });

  it('lists every fault and saves nothing', async () => {
    const faults: FormatFault[] = [
      { path: 'format.name', why: { code: 'empty', field: 'name' } },
      { path: 'format.slot', why: { code: 'atLeastEntries', field: 'slot', least: 1 } },
    ];
    chosen = { ok: false, faults };
    expect(await ask({ type: 'format.import' })).toEqual({
      ok: false,
      why: { code: 'faults', count: 2 },
      faults,
    });
    expect(store.ownFormats()).toEqual([]);
  });

  it('does nothing where no file is chosen', async () => {
    expect(await ask({ type: 'format.import' })).toEqual({ ok: false, cancelled: true });
  });
});

describe('prompt sets', () => {
  const set = { id: 'gentle', name: 'Gentle', prompts: { OPEN: ['Good to see you.'] } };

  it('are there again after the app ended, by name, and are replaced and deleted by id', async () => {
    await ask({ type: 'prompts.keep', set });
    await ask({ type: 'prompts.keep', set: { ...set, id: 'a', name: 'Zest' } });
    await ask({ type: 'prompts.keep', set: { ...set, prompts: {} } });
    expect(reopened().promptSets()).toEqual([
      { ...set, prompts: {} },
      { ...set, id: 'a', name: 'Zest' },
    ]);
    await ask({ type: 'prompts.delete', set: 'a' });
    expect(store.promptSets().map(({ id }) => id)).toEqual(['gentle']);
  });
});
