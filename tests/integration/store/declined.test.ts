import Database from 'better-sqlite3';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sbi } from '../../support/shipped.ts';
import { rehearsalDraft } from '#shared/session/rehearsal/rehearse.ts';
import { backUp } from '../../../src/main/store/backups.ts';
import type { WritableHandle } from '../../../src/main/store/handle.ts';
import { openStore } from '../../../src/main/store/open.ts';
import { STORE_FILE, type Store } from '../../../src/main/store/store.ts';
import { deskOn, testTime, type Desk } from '../../support/conducting.ts';
import { filesHolding } from '../../support/fileContent.ts';
import { ownFolder } from '../../support/folders.ts';

const MARKER = 'Quarrel in Rose Lane';

let file: string;
let store: Store;
let desk: Desk;

const opened = () => {
  const draft = rehearsalDraft(sbi, { people: 2, minutes: 20, seed: 0 });
  const people = draft.people.map((person, i) => ({ ...person, name: `${MARKER} ${i}` }));
  desk.conductor.open({ ...draft, title: `Title of ${MARKER}`, people });
  desk.does({ type: 'note.write', kind: 'process', text: `Words of ${MARKER}` });
  desk.does({ type: 'phase.start', ago: 0 });
  desk.taps('p1');
  desk.waits(10_000);
  return desk.conductor.current()?.id ?? '';
};

beforeEach(() => {
  file = join(ownFolder(), STORE_FILE);
  store = openStore(file).store;
  desk = deskOn(store.log, testTime());
});
afterEach(() => {
  store.close();
});

/** A copy from before a migration, made while everything was there. */
function copyMade(id: string): void {
  store.close();
  const db = new Database(file) as WritableHandle;
  backUp(db, file, new Date(0));
  db.close();
  store = openStore(file).store;
  desk = deskOn(store.log, testTime());
  desk.conductor.resume(id);
  desk.does({ type: 'gap.answer', count: false });
}

const holding = (text: string) => filesHolding(dirname(file), text);

describe.each(['no', 'later'] as const)('a %s to feedback', (answer) => {
  it('leaves no trace in any file but the day', () => {
    const id = opened();
    copyMade(id);
    expect(holding(MARKER).length).toBeGreaterThan(1);
    for (const text of [MARKER, 'session.opened', 'SITUATION']) expect(holding(text)).not.toEqual([]);
    const begun = store.recent()[0]?.openedWall ?? 0;
    expect(desk.does({ type: 'consent.answer', answer })).toMatchObject({ ok: true });
    const day = new Date(begun).setHours(0, 0, 0, 0);
    expect(store.recent()).toEqual([
      {
        session: id,
        title: '',
        formatId: '',
        formatName: '',
        openedWall: day,
        people: [],
        state: 'declined',
        trial: false,
        group: null,
      },
    ]);
    expect(store.log.read(id).ok).toBe(false);
    expect(store.resumable()).toBeNull();
    for (const text of [MARKER, 'session.opened', 'SITUATION', 'consent']) expect(holding(text)).toEqual([]);
    store.close();
    for (const text of [MARKER, 'session.opened', 'SITUATION', 'consent']) expect(holding(text)).toEqual([]);
    store = openStore(file).store;
    expect(store.recent().map(({ state }) => state)).toEqual(['declined']);
    expect(store.deleteSession(id).ok).toBe(true);
    expect(store.recent()).toEqual([]);
  });
});
