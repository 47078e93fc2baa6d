import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { RegisterAct } from '#shared/group/register/acts.ts';
import { wallTime } from '#shared/time.ts';
import { createBundleDesk, type BundleDesk } from '../../src/main/bundle/desk.ts';
import { createClosing } from '../../src/main/closing/closing.ts';
import { createSettings, type Settings } from '../../src/main/platform/settings.ts';
import { openStore } from '../../src/main/store/open.ts';
import { STORE_FILE, type Store } from '../../src/main/store/store.ts';
import { deskOn, testTime } from './conducting.ts';
import { ownFolder } from './folders.ts';
import { sampleDraft } from './playedSession.ts';
import { changesOf } from './register.ts';

/** Computers of several facilitators, with a group that is kept on them. */

/** Cheap to try: what costs time is scrypt's, and not to be tested here. */
export const CHEAP = { n: 2 ** 10, r: 8, p: 1 };
export const PASSPHRASE = 'six stones in a row';

/** One facilitator's computer. */
export interface Computer {
  readonly store: Store;
  readonly desk: BundleDesk;
  readonly settings: Settings;
  now: number;
  /** The file that is chosen or written next. */
  path: string;
  readonly file: string;
}

/** A profile of the app, in a folder of its own; closed when the test is over. */
export function computer(): Computer {
  const folder = ownFolder();
  const own = join(folder, 'profile');
  mkdirSync(own);
  const file = join(own, STORE_FILE);
  const { store } = openStore(file);
  const settings = createSettings(store);
  const made: Computer = {
    store,
    settings,
    now: START,
    file,
    path: join(folder, 'group.tpbundle'),
    desk: createBundleDesk({
      store,
      plans: settings,
      wall: () => wallTime(made.now),
      choosePath: () => Promise.resolve(made.path),
      chooseFile: () => Promise.resolve(made.path),
      cost: CHEAP,
    }),
  };
  onTestFinished(() => store.close());
  return made;
}

const START = Date.UTC(2026, 5, 4, 16, 0, 0);
export const HOUR = 3_600_000;

export function act(on: Computer, asked: RegisterAct): void {
  on.now += HOUR;
  expect(on.store.keepChanges(changesOf(on.store.register(), asked), wallTime(on.now))).toEqual({ ok: true });
}

export const BEGIN: Extract<RegisterAct, { act: 'group.begin' }> = {
  act: 'group.begin',
  group: 'g1',
  name: 'Thursday Council',
  kind: 'council',
  people: ['Ana', 'Ben', 'Cai'].map((name) => ({ member: `m-${name}`, person: name.toLowerCase(), name })),
  on: '2026-03-01',
};

/** A commitment of the group, who is second, and an insight of theirs. */
type Wrote = [text?: string | undefined, second?: string | undefined, insight?: string | null];

/** A session of the group that ended, with lines of the group and of owners; `insight`: of Ben's. */
export function endedSession(
  on: Computer,
  ...[text = 'Ask the sponsor', second = 'Ben', insight = null]: Wrote
): string {
  const time = testTime();
  const table = deskOn(on.store.log, time);
  const sample = sampleDraft(3);
  const draft = {
    ...sample,
    people: sample.people.map((one, i) => (i === 1 ? { ...one, name: second } : one)),
  };
  const opened = table.conductor.open({
    ...draft,
    group: {
      id: 'g1',
      people: Object.fromEntries(draft.people.map(({ id }, i) => [id, ['ana', 'ben', 'cai'][i] ?? ''])),
    },
  });
  expect(opened).toMatchObject({ ok: true });
  const id = table.conductor.current()?.id ?? '';
  const [first, other] = draft.people;
  table.does({
    type: 'commitment.write',
    person: first?.id ?? '',
    text,
    visible: 'group',
  });
  table.does({
    type: 'commitment.write',
    person: other?.id ?? '',
    text: 'Sleep eight hours',
    visible: 'owner',
  });
  if (insight !== null)
    table.does({ type: 'insight.write', person: other?.id ?? '', text: insight, release: false });
  table.goesToTheEnd();
  return id;
}

/** The same, closed. */
export function heldSession(on: Computer, ...wrote: Wrote): string {
  const id = endedSession(on, ...wrote);
  const closing = createClosing({
    store: on.store,
    conductor: { current: () => null, forget: () => undefined } as never,
    wall: () => wallTime(on.now),
  });
  expect(closing.close(id)).toBe(null);
  return id;
}

export async function carry(from: Computer, to: Computer, adding: readonly string[] = []): Promise<unknown> {
  to.path = from.path;
  expect(await from.desk.save({ group: 'g1', adding, passphrase: PASSPHRASE })).toMatchObject({ ok: true });
  return takeIn(to);
}

export async function takeIn(to: Computer, passphrase = PASSPHRASE): Promise<unknown> {
  const picked = await to.desk.choose();
  if (!picked.ok) return 'why' in picked ? picked.why : 'cancelled';
  const opened = picked.arriving === null ? await to.desk.unlock(passphrase) : picked;
  if (!opened.ok) return opened.why;
  const taken = to.desk.take([]);
  return taken.ok ? opened.arriving : taken.why;
}

export const everything = ({ store }: Computer) => {
  const { fields, sessions } = store.keep();
  return {
    fields: fields.map(({ kind, id, field, versions }) => [kind, id, field, versions[0].value]),
    sessions,
  };
};
