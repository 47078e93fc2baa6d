import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sessionAnswers } from '../../../src/main/ipc/answers/sessions.ts';
import { keptPhones, type KeptPhones } from '../../../src/main/phones/keptPhones.ts';
import { openStore } from '../../../src/main/store/open.ts';
import { STORE_FILE } from '../../../src/main/store/store.ts';
import { deskOn, draft, testTime } from '../../support/conducting.ts';
import { ownFolder } from '../../support/folders.ts';

it('keys of phones outlive a crash, and no session that is over', () => {
  const file = join(ownFolder(), STORE_FILE);
  const { store } = openStore(file);
  const desk = deskOn(store.log, testTime());
  const open = (): string => {
    const opening = desk.conductor.open(draft);
    if (!opening.ok) throw new Error(opening.refusal.code);
    return opening.session;
  };
  const phones = (session: string): KeptPhones => ({
    session,
    open: { address: '192.168.0.20', port: 8137, names: true },
    port: 8137,
    devices: [
      {
        ...{ id: '0123456789abcdef', kind: 'wall', words: true, number: 1, name: 'Tablet', host: null },
        key: 'ab'.repeat(32),
      },
    ],
  });
  const over = open();
  desk.goesToTheEnd();
  const going = open();
  const kept = keptPhones(store);
  for (const session of [over, going, 'gone']) kept.keep(session, phones(session));
  store.close();

  const again = openStore(file).store;
  const read = keptPhones(again);
  expect(read.read(going)).toEqual(phones(going));
  read.forgetOver();
  expect([over, going, 'gone'].map((session) => read.read(session) !== null)).toEqual([false, true, false]);
  again.close();
});

it('keys of phones go with a session that is deleted before it was over', async () => {
  const { store } = openStore(join(ownFolder(), STORE_FILE));
  const { conductor } = deskOn(store.log, testTime());
  const opening = conductor.open(draft);
  if (!opening.ok) throw new Error(opening.refusal.code);
  const { session } = opening;
  const kept = keptPhones(store);
  kept.keep(session, { session, open: null, port: 8137, devices: [] });
  conductor.leave();
  const scenes = { summary: () => null };
  const deps = { conductor, store, scenes, keptPhones: kept, changed: () => undefined };
  const answers = sessionAnswers(deps as never, {} as never);
  expect(kept.read(session)).not.toBeNull();
  expect(await answers['session.delete']({ type: 'session.delete', session }, 'library')).toEqual({
    ok: true,
  });
  expect(kept.read(session)).toBeNull();
  store.close();
});

it('a key that is erased is in no byte of any file any more, at once', () => {
  const folder = ownFolder();
  const { store } = openStore(join(folder, STORE_FILE));
  const kept = keptPhones(store);
  const keys = ['0123456789abcdef', 'fedcba9876543210'].map((part) => part.repeat(4));
  const phones = (devices: readonly string[]): KeptPhones => ({
    ...{ session: 's1', open: null, port: null },
    devices: devices.map((key, i) => ({
      ...{
        id: `000000000000000${i}`,
        kind: 'observer',
        words: false,
        number: i + 1,
        name: null,
        host: null,
        key,
      },
    })),
  });
  const found = () =>
    keys.map((key) => readdirSync(folder).some((file) => readFileSync(join(folder, file)).includes(key)));
  kept.keep('s1', phones(keys));
  expect(found()).toEqual([true, true]);
  kept.keep('s1', phones(keys.slice(0, 1)));
  expect(found()).toEqual([true, false]);
  kept.keep('s1', null);
  expect(found()).toEqual([false, false]);
  store.close();
});
