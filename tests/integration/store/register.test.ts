import Database from 'better-sqlite3';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { setFields } from '#shared/group/register/entries.ts';
import type { RegisterAct } from '#shared/group/register/acts.ts';
import { reverse, type Register } from '#shared/group/register/register.ts';
import type { RegisterView } from '#shared/group/register/views.ts';
import { NO_ROLES } from '#shared/group/roles.ts';
import type { Draft } from '#shared/session/draft.ts';
import { wallTime } from '#shared/time.ts';
import { groupAnswers, groupQueryAnswers } from '../../../src/main/ipc/answers/groups.ts';
import { openStore } from '../../../src/main/store/open.ts';
import { STORE_FILE, type Store } from '../../../src/main/store/store.ts';
import { deskOn, testTime } from '../../support/conducting.ts';
import { sampleDraft } from '../../support/playedSession.ts';
import { ownFolder } from '../../support/folders.ts';
import { changesOf } from '../../support/register.ts';

let file: string;
let store: Store;
beforeEach(() => {
  file = join(ownFolder(), STORE_FILE);
  store = openStore(file).store;
});
afterEach(() => store.close());

const BEGIN: RegisterAct = {
  act: 'group.begin',
  group: 'g1',
  name: 'Thursday Council',
  kind: 'council',
  people: [
    { member: 'm1', person: 'ana', name: 'Ana' },
    { member: 'm2', person: 'ben', name: 'Ben' },
  ],
  on: '2026-03-01',
};

/** Does an act, and says what takes it back. */
function act(asked: RegisterAct, at = 0): Parameters<Store['keepChanges']>[0] {
  const before = store.register();
  const changes = changesOf(before, asked);
  expect(store.keepChanges(changes, wallTime(at))).toEqual({ ok: true });
  return reverse(before, changes);
}
const reopened = (): Register => {
  store.close();
  store = openStore(file).store;
  return store.register();
};

it('keeps groups and people over a new start, and forgets what is taken back', () => {
  const empty = store.register();
  const back = act(BEGIN);
  const register = store.register();
  expect([...register.person.values()].map(({ name }) => name)).toEqual(['Ana', 'Ben']);
  expect(reopened()).toEqual(register);
  store.keepChanges(back, wallTime(0));
  expect(reopened()).toEqual(empty);
});

it('notes when each field was changed', () => {
  act(BEGIN, 1_000);
  act({ act: 'person.rename', person: 'ana', name: 'Anna' }, 2_000);
  store.close();
  const db = new Database(file, { readonly: true });
  const changed = db
    .prepare(`SELECT field, changed FROM register_fields WHERE id = 'ana' ORDER BY field`)
    .all();
  db.close();
  store = openStore(file).store;
  expect(changed).toEqual([
    { field: 'mergedInto', changed: 1_000 },
    { field: 'name', changed: 2_000 },
  ]);
});

it('leaves out what this build cannot read, and keeps its rows', () => {
  act(BEGIN);
  store.close();
  const db = new Database(file);
  db.exec(`UPDATE register_fields SET value = '"a kind of tomorrow"' WHERE id = 'g1' AND field = 'kind'`);
  db.exec(`INSERT INTO register_fields VALUES ('wish', 'w1', 'text', '"later"', 0)`);
  db.close();
  store = openStore(file).store;
  expect([store.register().group.size, store.register().person.size]).toEqual([0, 2]);
  store.close();
  const rows = new Database(file, { readonly: true });
  const left = rows.prepare(`SELECT count(*) FROM register_fields WHERE id IN ('g1', 'w1')`).pluck().get();
  rows.close();
  store = openStore(file).store;
  expect(left).toBe(9);
});

const PEOPLE = { p1: 'ana', p2: 'ben', p3: 'cid', p4: 'dora', p5: 'emre' };
const FIVE: RegisterAct = {
  ...BEGIN,
  people: Object.values(PEOPLE).map((id) => ({ member: `m-${id}`, person: id, name: id })),
};
/** A session of the group that is played to its end; the day is the one that the test's clock says. */
function meets(group: string | null, roles: Partial<Draft['roles']>): string {
  const time = testTime();
  const desk = deskOn(store.log, time);
  const draft: Draft = {
    ...sampleDraft(5),
    roles: { ...NO_ROLES, ...roles },
    queue: ['p3', 'p4', 'p5'],
    minutes: 30,
    ...(group !== null && { group: { id: group, people: PEOPLE } }),
  };
  const opened = desk.conductor.open(draft);
  if (!opened.ok) throw new Error('it opens');
  desk.does({ type: 'phase.start', ago: 0 });
  while (desk.conductor.current()?.session.state.current?.startsWith('slot.1.') !== true)
    desk.does({ type: 'phase.next' });
  desk.goesToTheEnd();
  return desk.conductor.current()?.id ?? '';
}
const read = () => {
  const answers = groupQueryAnswers({
    store,
    settings: { plans: () => [] },
    usualFormat: () => sampleDraft(5).format,
    wall: () => wallTime(Date.UTC(2026, 5, 20)),
  });
  return answers['register.read']({ type: 'register.read' }, 'library') as RegisterView;
};
const groupOf = (view: RegisterView) => view.groups.find(({ id }) => id === 'g1');
const roleOf = (view: RegisterView, role: string) =>
  groupOf(view)?.proposal.roles.find((each) => each.role === role);

it('learns from each ended session of the group who was there and who did what, and of no other', () => {
  act(FIVE);
  act({ ...BEGIN, group: 'g2', name: 'Set', people: [] });
  meets('g2', { facilitator: 'p5' });
  const session = meets('g1', { facilitator: 'p1', timekeeper: 'p2', observer: 'p2', secondObserver: null });
  const view = read();
  expect(groupOf(view)?.sessions).toMatchObject([
    { id: session, format: 'council', present: Object.values(PEOPLE), presented: ['cid'] },
  ]);
  expect(groupOf(view)?.sessions[0]?.roles).toEqual({
    facilitator: ['ana'],
    timekeeper: ['ben'],
    observer: ['ben'],
  });
  expect(groupOf(view)?.proposal.queue.at(-1)).toMatchObject({ id: 'cid', reason: { ago: 1 } });
  expect(roleOf(view, 'facilitator')?.id).not.toBe('ana');
  expect(read()).toEqual(view);
  store.deleteSession(session);
  expect(groupOf(read())?.sessions).toEqual([]);
});

it('lets the version stand that was written last, of those of one day', () => {
  act(BEGIN);
  const adopt = (agreement: string, line: string, at: number) =>
    act(
      { act: 'agreement.adopt', group: 'g1', agreement, lines: [line], present: ['ana'], on: '2026-03-01' },
      at,
    );
  adopt('z-first', 'We start on time.', 1_000);
  adopt('a-second', 'We start five minutes late.', 2_000);
  expect(groupOf(read())?.agreements.at(-1)?.lines).toEqual(['We start five minutes late.']);
});

it('does not bring back who was there in sessions of a group that was removed', () => {
  act(FIVE);
  const session = meets('g1', { facilitator: 'p1' });
  expect(groupOf(read())?.sessions).toHaveLength(1);
  act({ act: 'group.remove', group: 'g1' });
  read();
  expect(store.register().session.size).toBe(0);
  expect(store.sessionsToRegister()).toEqual([]);
  expect(session).not.toBe('');
});

it('counts a session of people who were no group yet as the first of the group they became, once, until it is taken back', async () => {
  const session = meets(null, { facilitator: 'p1' });
  act(FIVE);
  const answers = groupAnswers({
    store,
    settings: { plans: () => [], dropPlan: () => undefined, forgetSound: () => undefined },
    exportCalendar: () => Promise.resolve({ ok: false, cancelled: true }),
    wall: () => wallTime(0),
  });
  const held = (asked: { session?: string; group?: string } = {}) =>
    answers['register.held'](
      { type: 'register.held', session, group: 'g1', people: PEOPLE, ...asked },
      'library',
    );
  expect(groupOf(read())?.sessions).toEqual([]);
  const notThere = { ok: false, why: { refusal: { code: 'notThere' } } };
  expect(await held({ group: 'g9' })).toMatchObject(notThere);
  expect(await held({ session: 's-none' })).toMatchObject(notThere);
  expect(await held()).toEqual({ ok: true });
  expect(groupOf(read())?.sessions).toMatchObject([
    { id: session, present: Object.values(PEOPLE), roles: { facilitator: ['ana'] } },
  ]);
  expect(await held()).toMatchObject(notThere);
  await answers['register.undo']({ type: 'register.undo' }, 'library');
  expect(groupOf(read())?.sessions).toEqual([]);
  await held();
  store.deleteSession(session);
  expect(groupOf(read())?.sessions).toEqual([]);
});

it('reads anew what was written, taken back, rolled back or destroyed, and nothing else', () => {
  act(BEGIN);
  const first = store.register();
  expect(store.register()).toBe(first);
  const back = act({ act: 'person.rename', person: 'ana', name: 'Anna' }, 1);
  expect(store.register().person.get('ana')?.name).toBe('Anna');
  expect(store.register().group).toBe(first.group);
  store.keepChanges(back, wallTime(2));
  expect(store.register()).toEqual(first);
  // One of the two cannot be written, so neither is.
  const wrong = { kind: 'person', id: 'ana', field: '', value: 'Nobody' } as const;
  expect(() => store.keepChanges([{ ...wrong, field: 'name' }, wrong], wallTime(3))).toThrow('CHECK');
  expect(store.register()).toEqual(first);
  act({ act: 'group.remove', group: 'g1' }, 4);
  const live = store.register();
  expect(live.group.size + live.person.size).toBe(0);
  expect(reopened()).toEqual(live);
});

it('leaves out an entry whose fields are of another type, of many and of few', () => {
  act(BEGIN);
  const held = { group: 'g1', day: '2026-03-02', format: 'council', present: [], roles: {}, presented: [] };
  store.keepChanges(setFields('session', 's1', held), wallTime(1));
  store.keepChanges(setFields('session', 's2', { ...held, present: [7] as never }), wallTime(1));
  store.keepChanges(
    setFields('session', 's3', { ...held, roles: { observer: 'ana' } as never }),
    wallTime(1),
  );
  store.keepChanges(setFields('session', 's4', { group: 'g1', day: '2026-03-02' }), wallTime(1));
  store.keepChanges(setFields('person', 'eve', { name: 5 as never, mergedInto: null }), wallTime(1));
  const register = store.register();
  expect([...register.session.keys()]).toEqual(['s1']);
  expect(register.person.has('eve')).toBe(false);
  expect(reopened()).toEqual(register);
});
