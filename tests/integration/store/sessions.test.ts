import { join } from 'node:path';
import { beforeEach, afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { memoryStore, openStore } from '../../../src/main/store/open.ts';
import { STORE_FILE, type Store } from '../../../src/main/store/store.ts';
import { deskOn, draft, testTime, type Desk } from '../../support/conducting.ts';
import { ownFolder } from '../../support/folders.ts';

let store: Store;
let desk: Desk;

beforeEach(() => {
  store = openStore(join(ownFolder(), STORE_FILE)).store;
  desk = deskOn(store.log, testTime());
});
afterEach(() => store.close());

const states = () => store.recent().map(({ title, state }) => [title, state]);

describe('the list of sessions', () => {
  it('has the newest first, and the newest in progress can be resumed', () => {
    desk.conductor.open({ ...draft, title: 'First' });
    desk.waits(60_000);
    desk.conductor.open({ ...draft, title: 'Second', trial: true });
    desk.waits(60_000);
    desk.conductor.open({ ...draft, title: 'Third' });
    desk.goesToTheEnd();
    expect(states()).toEqual([
      ['Third', 'ended'],
      ['Second', 'open'],
      ['First', 'open'],
    ]);
    expect(store.resumable()).toMatchObject({ title: 'Second', trial: true });
    expect(store.recent(1)).toHaveLength(1);
  });

  it('has a session as open again when its end is undone, and as ended when that is redone', () => {
    desk.conductor.open(draft);
    desk.goesToTheEnd();
    desk.does({ type: 'act.undo' });
    expect(states()).toEqual([['Spring council', 'open']]);
    desk.does({ type: 'act.redo' });
    expect(states()).toEqual([['Spring council', 'ended']]);
  });

  it('names people who came later', () => {
    desk.conductor.open(draft);
    desk.does({ type: 'person.arrive', name: 'Gül “the ‘2nd’”' });
    expect(store.recent()[0]?.people).toEqual([
      'Ana',
      'Ben',
      'Chidi',
      'Dora',
      'Emre',
      'Fay',
      'Gül “the ‘2nd’”',
    ]);
  });

  it('has names as they were mended, and nobody whose coming was undone; deleting takes every name along', () => {
    const people = () => store.recent()[0]?.people;
    desk.conductor.open(draft);
    desk.does({ type: 'person.rename', person: 'p2', name: 'Benedikt' });
    desk.does({ type: 'person.arrive', name: 'Gil', after: 'p1' });
    expect(people()).toEqual(['Ana', 'Benedikt', 'Chidi', 'Dora', 'Emre', 'Fay', 'Gil']);
    desk.does({ type: 'act.undo' });
    expect(people()).toEqual(['Ana', 'Benedikt', 'Chidi', 'Dora', 'Emre', 'Fay']);
    desk.does({ type: 'act.undo' });
    expect(people()).toEqual(['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay']);
    desk.does({ type: 'act.redo' });
    expect(people()?.[1]).toBe('Benedikt');
  });

  it('is empty where nothing can be resumed', () => {
    expect([store.recent(), store.resumable(), store.session('s1')]).toEqual([[], null, null]);
  });
});

describe('settings', () => {
  const shape = z.strictObject({ room: z.string() });

  it('are kept, replaced and forgotten', () => {
    expect(store.readSetting('themes', shape)).toBeNull();
    store.keepSetting('themes', { room: 'dark' });
    store.keepSetting('themes', { room: 'beamer' });
    expect(store.readSetting('themes', shape)).toEqual({ room: 'beamer' });
    store.keepSetting('themes', null);
    expect(store.readSetting('themes', shape)).toBeNull();
  });

  it('of another shape count as none', () => {
    store.keepSetting('themes', { room: 7 });
    expect(store.readSetting('themes', shape)).toBeNull();
  });

  it('work in memory, too', () => {
    const own = memoryStore({ code: 'notSaved', disk: 'full' });
    own.keepSetting('themes', { room: 'dark' });
    expect(own.readSetting('themes', shape)).toEqual({ room: 'dark' });
    own.close();
  });
});
