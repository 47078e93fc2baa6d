import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { setFields } from '#shared/group/register/entries.ts';
import { dayOf } from '#shared/group/register/day.ts';
import type { RegisterAct } from '#shared/group/register/acts.ts';
import { NO_ROLES } from '#shared/group/roles.ts';
import { summarizeRecord } from '#shared/summary/summarizeRecord.ts';
import { toLeave } from '#shared/summary/toLeave.ts';
import { viewOfRegister } from '#shared/group/register/views.ts';
import type { Draft } from '#shared/session/draft.ts';
import { wallTime } from '#shared/time.ts';
import { createClosing, type ClosingDesk } from '../../../src/main/closing/closing.ts';
import { createOwnPages, type OwnPages } from '../../../src/main/commitments/ownPage.ts';
import { createRecalls, type Recalls } from '../../../src/main/commitments/recall.ts';
import { registerEnded } from '../../../src/main/ipc/answers/groups.ts';
import { STORE_FILE } from '../../../src/main/store/store.ts';
import { language } from '../../../src/main/words.ts';
import { createSettings, type Settings } from '../../../src/main/platform/settings.ts';
import { draft } from '../../support/conducting.ts';
import { filesHolding } from '../../support/fileContent.ts';
import { ownFolder } from '../../support/folders.ts';
import { keepingOn, type KeptDesk } from '../../support/keptDesk.ts';
import { foundIn, foundToTravel } from '../../support/travelling.ts';
import { changesOf } from '../../support/register.ts';

const WEEK = 7 * 24 * 3_600_000;
const WORDS = 'zyxw-asks-two-colleagues';

interface App extends KeptDesk {
  readonly folder: string;
  readonly closing: ClosingDesk;
  readonly recalls: Recalls;
  readonly own: OwnPages;
  readonly settings: Settings;
}

function appIn(folder = ownFolder()): App {
  const kept = keepingOn(join(folder, STORE_FILE));
  const { store } = kept.keeping;
  const wall = () => wallTime(kept.desk.time.wall());
  const settings = createSettings(store);
  return {
    ...kept,
    folder,
    settings,
    closing: createClosing({ store, conductor: kept.desk.conductor, wall }),
    recalls: createRecalls({ store, conductor: kept.desk.conductor, wall }),
    own: createOwnPages({ store, plans: settings, wall }),
  };
}

const today = ({ desk }: App) => dayOf(wallTime(desk.time.wall()));
function acts({ keeping: { store }, desk }: App, ...asked: RegisterAct[]): void {
  for (const act of asked) store.keepChanges(changesOf(store.register(), act), wallTime(desk.time.wall()));
}
/** A group of the sample people; p1 is the first of them. */
const begin = (app: App, group: string): void =>
  acts(app, {
    act: 'group.begin',
    ...{ group, name: group, kind: 'council', on: today(app) },
    people: draft.people.map(({ id, name }) => ({
      member: `${group}-m-${id}`,
      person: `${group}-${id}`,
      name: `${name} ${group}`,
    })),
  });
const ofGroup = (group: string): Partial<Draft> => ({
  group: { id: group, people: Object.fromEntries(draft.people.map(({ id }) => [id, `${group}-${id}`])) },
});

/** Opens a session as the app does; gives its id. */
function opens({ desk, recalls }: App, change: Partial<Draft>): string {
  const opened = desk.conductor.open(recalls.forDraft({ ...draft, ...change }));
  if (!opened.ok) throw new Error(opened.refusal.code);
  return opened.session;
}
/** Ends it and, unless it is only ended, closes it; a week goes by. */
function over(app: App, session: string, how: 'closed' | 'ended' = 'closed'): void {
  app.desk.goesToTheEnd();
  app.desk.conductor.leave();
  if (how === 'closed') expect(app.closing.close(session)).toBeNull();
  else registerEnded(app.keeping.store, wallTime(app.desk.time.wall()));
  app.desk.time.setWall(WEEK);
}
const state = ({ desk }: App) => desk.conductor.current()?.session.state;
const commits = (app: App, person = 'p1', text = WORDS) =>
  app.desk.does({
    type: 'commitment.write',
    ...{ person, text, visible: 'owner', notice: 'two answers', asks: 'p2', kind: 'experiment' },
  });
const read = (app: App, person = 'p1', word: string | null = null) => app.recalls.read(person, word);

describe('a commitment of a group', () => {
  it.each(['closed', 'ended'] as const)(
    'comes back to its owner at the next session of that group, once its session is %s',
    async (how) => {
      const app = appIn();
      begin(app, 'thursday');
      begin(app, 'monday');
      const first = opens(app, ofGroup('thursday'));
      commits(app);
      over(app, first, how);
      over(app, opens(app, ofGroup('monday')));
      // That it is to be tried out is known beside it, and no word of it.
      expect([...app.keeping.store.register().commitment.values()]).toMatchObject([{ experiment: true }]);
      const waits = viewOfRegister(app.keeping.store.register(), today(app)).groups.map((group) => [
        group.id,
        group.waits,
      ]);
      expect(Object.fromEntries(waits)).toEqual({ monday: [], thursday: ['thursday-p1'] });
      opens(app, ofGroup('monday'));
      expect(state(app)?.waiting).toEqual({});
      app.desk.conductor.leave();
      opens(app, ofGroup('thursday'));
      expect(Object.keys(state(app)?.waiting ?? {})).toEqual(['p1']);
      expect(JSON.stringify(app.desk.conductor.current())).not.toContain(WORDS);
      expect(await read(app)).toMatchObject({
        sealed: false,
        commitments: [
          {
            text: WORDS,
            notice: 'two answers',
            asks: draft.people[1]?.name,
            carried: [],
            kind: 'experiment',
          },
        ],
      });
      expect(await read(app, 'p2')).toEqual({ sealed: false, commitments: [] });
      app.keeping.close();
    },
  );

  it('is known of whoever was a member when it was written: no guest, and nobody who joined later', () => {
    const app = appIn();
    begin(app, 'thursday');
    const first = opens(app, ofGroup('thursday'));
    commits(app);
    over(app, first);
    const joins = (person: string, guest: boolean): void =>
      acts(app, {
        act: 'member.join',
        ...{ group: 'thursday', member: `m-${person}`, person, name: person, on: today(app), guest },
      });
    joins('late', false);
    joins('guest', true);
    const seated = {
      people: [...draft.people, { id: 'p8', name: 'late' }, { id: 'p9', name: 'guest' }],
      group: {
        id: 'thursday',
        people: { ...ofGroup('thursday').group?.people, p8: 'late', p9: 'guest' },
      },
    };
    over(app, opens(app, seated));
    const all = draft.people.map(({ id }) => id);
    opens(app, seated);
    const [commitment = ''] = state(app)?.waiting['p1'] ?? [];
    expect(state(app)?.knew).toEqual({ [commitment]: all });
    expect(
      app.desk.does({ type: 'commitment.recall', person: 'p1', commitment, hears: 'show', shows: WORDS }),
    ).toMatchObject({ ok: false, refusal: { code: 'wasNotThere' } });
    // Of what was written after somebody joined they see what its owner shows.
    commits(app, 'p2', 'another one');
    app.desk.goesToTheEnd();
    app.desk.conductor.leave();
    registerEnded(app.keeping.store, wallTime(app.desk.time.wall()));
    app.desk.time.setWall(WEEK);
    opens(app, seated);
    const [later = ''] = state(app)?.waiting['p2'] ?? [];
    expect(state(app)?.knew?.[later]).toEqual([...all, 'p8']);
    app.keeping.close();
  });

  it('carried on stays open, and is told how often; let go, it comes back no more', async () => {
    const app = appIn();
    begin(app, 'thursday');
    const first = opens(app, ofGroup('thursday'));
    commits(app);
    over(app, first);
    for (const becomes of ['carry', 'carry', 'letGo'] as const) {
      const session = opens(app, ofGroup('thursday'));
      const [commitment = ''] = state(app)?.waiting['p1'] ?? [];
      app.desk.does({ type: 'commitment.recall', person: 'p1', commitment, hears: 'say' });
      app.desk.does({ type: 'commitment.settle', person: 'p1', commitment, becomes });
      if (becomes === 'letGo') {
        const page = await read(app);
        expect(page.sealed ? [] : page.commitments[0]?.carried).toHaveLength(2);
      }
      over(app, session);
    }
    opens(app, ofGroup('thursday'));
    expect(state(app)?.waiting).toEqual({});
    expect(state(app)?.lastVisible).toEqual({ p1: 'owner' });
    app.keeping.close();
  });

  it.each(['deleted', 'too old'] as const)(
    'waits for nobody once the session with its words is %s',
    (how) => {
      const app = appIn();
      const { store } = app.keeping;
      begin(app, 'thursday');
      const first = opens(app, ofGroup('thursday'));
      commits(app);
      over(app, first);
      expect(store.register().commitment.size).toBe(1);
      if (how === 'deleted') expect(store.deleteSession(first).ok).toBe(true);
      else expect(store.expire(wallTime(app.desk.time.wall() + 60 * WEEK)).removed.records).toBe(1);
      expect(viewOfRegister(store.register(), today(app)).groups[0]?.waits).toEqual([]);
      opens(app, ofGroup('thursday'));
      expect(state(app)?.waiting).toEqual({});
      app.keeping.close();
      expect(filesHolding(app.folder, WORDS)).toEqual([]);
    },
  );

  it('waits for who is not there, and for its day', () => {
    const app = appIn();
    begin(app, 'thursday');
    const first = opens(app, ofGroup('thursday'));
    commits(app);
    const later = dayOf(wallTime(app.desk.time.wall() + 5 * WEEK));
    app.desk.does({
      type: 'commitment.write',
      ...{ person: 'p3', text: 'later', visible: 'owner', by: later },
    });
    over(app, first);
    const group = ofGroup('thursday').group;
    const without = draft.people.filter(({ id }) => id !== 'p1');
    const second = opens(app, {
      people: without,
      roles: { ...draft.roles, facilitator: 'p6' },
      group: { id: 'thursday', people: Object.fromEntries(without.map(({ id }) => [id, `thursday-${id}`])) },
    });
    expect(state(app)?.waiting).toEqual({});
    over(app, second);
    opens(app, group === undefined ? {} : { group });
    expect(Object.keys(state(app)?.waiting ?? {})).toEqual(['p1']);
    app.desk.conductor.leave();
    app.desk.time.setWall(5 * WEEK);
    opens(app, group === undefined ? {} : { group });
    expect(Object.keys(state(app)?.waiting ?? {}).toSorted()).toEqual(['p1', 'p3']);
    app.keeping.close();
  });

  it('goes with its session: nothing waits where that is deleted', () => {
    const app = appIn();
    begin(app, 'thursday');
    const first = opens(app, ofGroup('thursday'));
    commits(app);
    over(app, first);
    app.keeping.store.deleteSession(first);
    opens(app, ofGroup('thursday'));
    expect(state(app)?.waiting).toEqual({});
    app.keeping.close();
  });

  it('without a group is known by name, of the last such session alone', () => {
    const app = appIn();
    const first = opens(app, {});
    commits(app);
    over(app, first, 'ended');
    const second = opens(app, {});
    expect(Object.keys(state(app)?.waiting ?? {})).toEqual(['p1']);
    const [commitment = ''] = state(app)?.waiting['p1'] ?? [];
    app.desk.does({ type: 'commitment.recall', person: 'p1', commitment, hears: 'keep' });
    over(app, second);
    const third = opens(app, {});
    expect(state(app)?.waiting).toEqual({ p1: [commitment] });
    over(app, third);
    opens(app, {});
    expect(state(app)?.waiting).toEqual({});
    app.keeping.close();
  });

  it('without a group waits for nobody else who bears the same name', () => {
    const app = appIn();
    const first = opens(app, {});
    commits(app);
    over(app, first);
    const [one, ...others] = draft.people;
    const people = [one, ...others.map((person) => ({ ...person, name: `${person.name} B.` }))].flatMap(
      (person) => person ?? [],
    );
    opens(app, { people });
    expect(state(app)?.waiting).toEqual({});
    app.keeping.close();
  });
});

describe('what is kept about one person', () => {
  /** Two sessions of a group are closed; p1 took something along in the first, p2 in both. */
  function met(): App {
    const app = appIn();
    begin(app, 'thursday');
    const first = opens(app, ofGroup('thursday'));
    commits(app);
    commits(app, 'p2', 'another one');
    app.desk.does({ type: 'insight.write', person: 'p1', text: 'zyxw-shared', release: false });
    over(app, first);
    over(app, opens(app, ofGroup('thursday')));
    return app;
  }

  it('is theirs to read: their commitments, lines and what they held', async () => {
    const app = met();
    const answer = await app.own.read('thursday-p1', null);
    if (answer?.open !== true) throw new Error('it does not open');
    const { page } = answer;
    expect(page.commitments).toMatchObject([{ text: WORDS, state: 'open', notice: 'two answers' }]);
    expect(page.lines).toMatchObject([{ kind: 'insight', text: 'zyxw-shared', shared: true }]);
    expect(JSON.stringify(page)).not.toContain('another one');
    expect(page.roles).toEqual({ facilitator: 2 });
    // And what their group keeps of them besides.
    const on = today(app);
    const ofAna = { group: 'thursday', person: 'thursday-p1', on };
    acts(
      app,
      {
        act: 'topic.park',
        ...{ group: 'thursday', topic: 't1', owner: 'thursday-p1', text: 'Saying no', on },
        importance: 4,
        urgency: 4,
      },
      {
        act: 'story.tell',
        group: 'thursday',
        story: 'st1',
        measure: 'rhythm',
        text: 'We meet',
        teller: 'thursday-p1',
        on,
      },
      { act: 'arrangement.say', arrangement: 'r1', ...ofAna, role: 'observer', other: null, says: 'never' },
      {
        act: 'arrangement.say',
        arrangement: 'r2',
        ...{ ...ofAna, person: 'thursday-p2' },
        role: null,
        other: 'thursday-p1',
        says: 'never',
      },
    );
    const more = await app.own.read('thursday-p1', null);
    expect(more?.open === true && more.page.lines.map(({ kind, text }) => [kind, text])).toEqual([
      ['insight', 'zyxw-shared'],
      ['waits', 'Saying no'],
      ['story', 'We meet'],
    ]);
    expect(more?.open === true && more.page.besides).toEqual([
      { what: 'arranged', group: 'thursday', role: 'observer', other: null, says: 'never' },
      {
        what: 'arranged',
        group: 'thursday',
        role: null,
        other: `${draft.people[1]?.name} thursday`,
        says: 'never',
      },
    ]);
    // Of both they may keep what they see in themselves.
    expect(page.sessions.every(({ reflects }) => reflects !== null)).toBe(true);
    expect(page.sessions.map(({ reflects: _, ...one }) => one)).toEqual(
      [1, 0].map((week) => ({
        day: dayOf(wallTime(app.desk.time.wall() - (2 - week) * WEEK)),
        began: expect.any(Number) as number,
        ...{ format: draft.format.name, group: 'thursday', presented: false },
      })),
    );
    // Nothing of a person's seconds stays at this level.
    expect(page.talk).toEqual([]);
    app.keeping.close();
  });

  it('tells with the day who presented as their group’s page does: of a sealed session it counts alone', async () => {
    const app = met();
    const { store } = app.keeping;
    const [id = ''] = [...store.register().session.keys()];
    const told = async () => {
      const answer = await app.own.read('thursday-p1', null);
      if (answer?.open !== true) throw new Error('it does not open');
      return [answer.page.presented, answer.page.sessions.filter(({ presented }) => presented).length];
    };
    const change = (fields: object) =>
      store.keepChanges(setFields('session', id, fields), wallTime(app.desk.time.wall()));
    change({ presented: ['thursday-p1'] });
    expect(await told()).toEqual([1, 1]);
    change({ sealed: true, level: 'L3' });
    expect(await told()).toEqual([1, 0]);
    app.keeping.close();
  });

  it('is theirs to release: from then on papers and the archive may have it, and taken back they may not', async () => {
    const app = met();
    const { store } = app.keeping;
    const page = async () => {
      const answer = await app.own.read('thursday-p1', null);
      return answer?.open === true ? answer.page.lines : [];
    };
    const [line] = await page();
    expect(line?.release).toEqual({ line: expect.any(String), since: null });
    const id = line?.release?.line ?? '';
    /** What of it the group's paper has, and what a search for what may travel finds. */
    const out = () => {
      const kept = store.records().find(({ lines }) => lines.some((one) => one.id === id));
      if (kept === undefined) throw new Error('there is no such line');
      const summary = summarizeRecord(kept.record, kept.lines, language);
      return [
        toLeave(summary, { named: true }, language).gathered.map(({ text }) => text),
        foundToTravel(store, 'zyxw', today(app)),
      ];
    };
    expect(out()).toEqual([[], []]);
    // Nobody else releases it, and nothing else is released.
    expect(await app.own.release('thursday-p2', null, { line: id, released: true })).toEqual({
      code: 'notKnown',
    });
    expect(await app.own.release('thursday-p1', null, { line: 'other', released: true })).toEqual({
      code: 'notKnown',
    });
    expect(await app.own.release('thursday-p1', null, { line: id, released: true })).toBeNull();
    expect(out()).toEqual([['zyxw-shared'], ['zyxw-shared']]);
    expect((await page())[0]?.release).toEqual({ line: id, since: today(app) });
    // It says nothing of the words, nor whose they are.
    const [said] = store.register().release.values();
    expect(said).toEqual({ id, group: 'thursday', session: expect.any(String), released: today(app) });
    expect(await app.own.release('thursday-p1', null, { line: id, released: false })).toBeNull();
    expect(out()).toEqual([[], []]);
    expect((await page())[0]?.release).toEqual({ line: id, since: null });
    // Who is removed says no more of it: what they said last stands.
    expect(await app.own.remove('thursday-p1', null)).toBeNull();
    expect(out()).toEqual([[], []]);
    store.expire(wallTime(app.desk.time.wall() + 60 * WEEK));
    expect([...store.register().release.keys()]).toEqual([]);
    app.keeping.close();
  });

  it('is released by nobody before its session is closed, where the level gives it to its owner, or without their word', async () => {
    const app = appIn();
    begin(app, 'thursday');
    const writes = (text: string) =>
      app.desk.does({ type: 'insight.write', person: 'p1', text, release: true });
    const line = async (word: string | null = null) => {
      const answer = await app.own.read('thursday-p1', word);
      return answer?.open === true ? answer.page.lines[0] : undefined;
    };
    const sealedLevel = opens(app, { ...ofGroup('thursday'), level: 'L2' });
    writes('zyxw-own');
    over(app, sealedLevel);
    expect(await line()).toMatchObject({ text: 'zyxw-own', release: null });
    const session = opens(app, ofGroup('thursday'));
    writes('zyxw-shared');
    over(app, session, 'ended');
    const id = (await line())?.release?.line ?? '';
    const says = (word: string | null) => app.own.release('thursday-p1', word, { line: id, released: false });
    expect(await says(null)).toEqual({ code: 'closeFirst', title: expect.any(String) });
    expect(app.closing.close(session)).toBeNull();
    expect((await line())?.release).toEqual({ line: id, since: expect.any(String) });
    expect(await app.own.seal('thursday-p1', 'pebble')).toBeNull();
    expect(await says('gravel')).toEqual({ code: 'otherWord' });
    expect(await says('pebble')).toBeNull();
    expect((await line('pebble'))?.release).toEqual({ line: id, since: null });
    app.keeping.close();
  });

  it('sealed with a word of theirs opens with that word alone, and stands in no file in plain words', async () => {
    const app = met();
    app.keeping.backUp();
    expect(filesHolding(app.folder, WORDS)).not.toEqual([]);
    expect(await app.own.seal('thursday-p1', 'pebble')).toBeNull();
    app.keeping.close();
    expect(filesHolding(app.folder, WORDS)).toEqual([]);
    expect(filesHolding(app.folder, 'another one')).not.toEqual([]);
    const again = appIn(app.folder);
    again.desk.time.setWall(3 * WEEK);
    expect(await again.own.read('thursday-p1', null)).toEqual({ open: false, wrong: false });
    expect(await again.own.read('thursday-p1', 'gravel')).toEqual({ open: false, wrong: true });
    expect(await again.own.read('thursday-p1', 'pebble')).toMatchObject({ open: true });
    // In a session, too; and what is written from now on is sealed when it is closed.
    const session = opens(again, ofGroup('thursday'));
    expect(await read(again)).toEqual({ sealed: true, wrong: false });
    expect(await read(again, 'p1', 'gravel')).toEqual({ sealed: true, wrong: true });
    expect(await read(again, 'p1', 'pebble')).toMatchObject({
      sealed: false,
      commitments: [{ text: WORDS }],
    });
    commits(again, 'p1', 'zyxw-new-one');
    over(again, session);
    again.keeping.close();
    expect(filesHolding(again.folder, 'zyxw-new-one')).toEqual([]);
    const last = appIn(app.folder);
    expect(await last.own.unseal('thursday-p1', 'gravel')).toEqual({ code: 'otherWord' });
    expect(await last.own.unseal('thursday-p1', 'pebble')).toBeNull();
    const open = await last.own.read('thursday-p1', null);
    expect(open?.open === true ? open.page.commitments.map(({ text }) => text) : []).toEqual([
      'zyxw-new-one',
      WORDS,
    ]);
    last.keeping.close();
  });

  it('watches themselves alone: sealed with the rest, found by no search, gone with its session or its owner', async () => {
    const app = met();
    const reads = async (word: string | null = null) => {
      const answer = await app.own.read('thursday-p1', word);
      return answer?.open === true ? answer.page : null;
    };
    const { store } = app.keeping;
    const [newest, oldest] = (await reads())?.sessions.flatMap(({ reflects }) => reflects ?? []) ?? [];
    const said = (line: string) => ({
      habits: [{ habit: 'zyxw-pause', mark: 'partly' as const }],
      ...{ rubric: { owner: 'yes' as const }, line },
    });
    const says = (session: string | undefined, line: string | null, word: string | null = null) =>
      app.own.reflect('thursday-p1', word, {
        session: session ?? '',
        said: line === null ? null : said(line),
      });
    expect(await says('of-no-session', 'zyxw-line')).toEqual({ code: 'notKnown' });
    expect(await says(oldest, 'zyxw-line')).toBeNull();
    expect((await reads())?.reflections).toMatchObject([{ session: oldest, said: said('zyxw-line') }]);
    expect(JSON.stringify(await app.own.read('thursday-p2', null))).not.toContain('zyxw-line');
    expect(foundIn(store, 'zyxw', today(app))).toContain('zyxw-shared');
    expect(foundIn(store, 'zyxw', today(app)).join(' ')).not.toMatch(/zyxw-(line|pause)/u);
    app.keeping.backUp();
    expect(filesHolding(app.folder, 'zyxw-line')).not.toEqual([]);
    expect(await app.own.seal('thursday-p1', 'pebble')).toBeNull();
    expect(await says(newest, 'zyxw-later')).toEqual({ code: 'otherWord' });
    expect(await says(newest, 'zyxw-later', 'pebble')).toBeNull();
    for (const word of ['zyxw-line', 'zyxw-later', 'zyxw-pause'])
      expect(filesHolding(app.folder, word)).toEqual([]);
    expect((await reads('pebble'))?.reflections.map(({ said: one }) => one.line)).toEqual([
      'zyxw-later',
      'zyxw-line',
    ]);
    expect(await app.own.unseal('thursday-p1', 'pebble')).toBeNull();
    expect((await reads())?.reflections).toHaveLength(2);
    // Taken away, and gone with its session.
    expect(await says(newest, null)).toBeNull();
    expect(store.register().reflection.size).toBe(1);
    expect(store.deleteSession(oldest ?? '').ok).toBe(true);
    expect(store.register().reflection.size).toBe(0);
    expect(await says(newest, 'zyxw-last')).toBeNull();
    expect(await app.own.remove('thursday-p1', null)).toBeNull();
    app.keeping.close();
    for (const word of ['zyxw-line', 'zyxw-last', 'zyxw-pause'])
      expect(filesHolding(app.folder, word)).toEqual([]);
  });

  it('is sealed in every copy, too, where its session is not closed yet', async () => {
    const app = appIn();
    begin(app, 'thursday');
    const session = opens(app, ofGroup('thursday'));
    over(app, session, 'ended');
    const said = { habits: [], rubric: {}, line: 'zyxw-line' };
    expect(await app.own.reflect('thursday-p1', null, { session, said })).toBeNull();
    app.keeping.backUp();
    expect(filesHolding(app.folder, 'zyxw-line').length).toBeGreaterThan(1);
    expect(await app.own.seal('thursday-p1', 'pebble')).toBeNull();
    app.keeping.close();
    expect(filesHolding(app.folder, 'zyxw-line')).toEqual([]);
  });

  it('is removed for good: their lines, their name, and every copy; what they held stays counted', async () => {
    const app = met();
    app.keeping.backUp();
    const before = app.keeping.store.register().session;
    const cameTo = () => app.keeping.store.recent().map(({ people }) => people.length);
    const came = cameTo();
    expect(await app.own.remove('thursday-p1', null)).toBeNull();
    const { store } = app.keeping;
    expect(store.register().person.has('thursday-p1')).toBe(false);
    expect([...store.register().session.values()]).toEqual([...before.values()]);
    expect(cameTo()).toEqual(came);
    const { record } = store.records()[0] ?? {};
    expect(record?.people[0]).toMatchObject({ name: '', person: null, roles: ['facilitator'] });
    const shared = store.records().flatMap(({ lines }) => lines.filter(({ kind }) => kind === 'insight'));
    expect(shared).toMatchObject([{ text: 'zyxw-shared', owners: [] }]);
    expect(await app.own.read('thursday-p1', null)).toBeNull();
    app.keeping.close();
    expect(filesHolding(app.folder, WORDS)).toEqual([]);
    expect(filesHolding(app.folder, `${draft.people[0]?.name ?? ''} thursday`)).toEqual([]);
  });

  it('is in no plan either, once they are removed, and nobody else’s place in it changes', async () => {
    const app = met();
    const gone = `${draft.people[0]?.name ?? ''} of-the-plans`;
    const people = draft.people.map((one, i) => (i === 0 ? { ...one, name: gone } : one));
    const keep = (id: string, change: Partial<Draft>): void =>
      app.settings.keepPlan({ id, draft: { ...draft, ...change }, starts: null, changed: 1 });
    const alone = draft.people.map(({ id }) => id).filter((id) => id !== 'p1');
    keep('plan-next', { ...ofGroup('thursday'), people });
    keep('plan-other', ofGroup('monday'));
    keep('plan-alone', {
      ...{
        people: people.slice(0, 1),
        queue: ['p1'],
        reviewers: [],
        roles: { ...NO_ROLES, facilitator: 'p1' },
      },
      group: { id: 'thursday', people: { p1: 'thursday-p1' } },
    });
    app.keeping.backUp();
    expect(await app.own.remove('thursday-p1', null)).toBeNull();
    const { plans } = createSettings(app.keeping.store);
    expect(plans()).toEqual(app.settings.plans());
    expect(
      plans()
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(['plan-next', 'plan-other']);
    const next = plans().find(({ id }) => id === 'plan-next')?.draft;
    expect(next?.people).toEqual(draft.people.slice(1));
    expect(next?.queue).toEqual(draft.queue.filter((id) => id !== 'p1'));
    expect(Object.values(next?.roles ?? {})).not.toContain('p1');
    expect(Object.keys(next?.group?.people ?? {})).toEqual(alone);
    expect(plans().find(({ id }) => id === 'plan-other')?.draft).toEqual({ ...draft, ...ofGroup('monday') });
    app.keeping.close();
    expect(filesHolding(app.folder, gone)).toEqual([]);
  });

  it('tells how often each commitment was carried on, and nobody else’s', async () => {
    const app = met();
    for (const becomes of ['carry', 'carry', 'keep'] as const) {
      const session = opens(app, ofGroup('thursday'));
      for (const person of ['p1', 'p2']) {
        const [commitment = ''] = state(app)?.waiting[person] ?? [];
        app.desk.does({ type: 'commitment.recall', person, commitment, hears: 'keep' });
        app.desk.does({ type: 'commitment.settle', person, commitment, becomes });
      }
      over(app, session);
    }
    const answer = await app.own.read('thursday-p1', null);
    expect(answer?.open === true ? answer.page.commitments : []).toMatchObject([
      { text: WORDS, state: 'keep', carried: [{}, {}].map(() => expect.any(String)) },
    ]);
    app.keeping.close();
  });

  it('has their share of talk beside the expected one where the level keeps it, until they forget it for good', async () => {
    const app = appIn();
    begin(app, 'thursday');
    const session = opens(app, { ...ofGroup('thursday'), level: 'L0' });
    app.desk.does({ type: 'phase.start', ago: 0 });
    for (const person of ['p1', 'p2', 'p1', 'p2']) {
      app.desk.taps(person);
      app.desk.waits(30_000);
    }
    over(app, session);
    const talkOf = async (person: string) => {
      const answer = await app.own.read(`thursday-${person}`, null);
      return answer?.open === true ? answer.page.talk : [];
    };
    expect(await talkOf('p1')).toMatchObject([{ turns: 1, share: 50, expected: expect.any(Number) }]);
    expect(app.keeping.store.log.read(session)).toMatchObject({ ok: true });
    expect(await app.own.forgetTalk('thursday-p1', null)).toBeNull();
    expect(await talkOf('p1')).toEqual([]);
    // Others keep theirs; the log would tell all of it.
    expect(await talkOf('p2')).toMatchObject([{ turns: 1 }]);
    expect(app.keeping.store.log.read(session)).toMatchObject({ ok: false });
    app.keeping.close();
  });

  it('waits until the last session they were in is closed', async () => {
    const app = met();
    const third = opens(app, { ...ofGroup('thursday'), title: 'Third' });
    app.desk.goesToTheEnd();
    app.desk.conductor.leave();
    expect(await app.own.remove('thursday-p1', null)).toEqual({ code: 'closeFirst', title: 'Third' });
    expect(await app.own.forgetTalk('thursday-p1', null)).toEqual({ code: 'closeFirst', title: 'Third' });
    expect(app.closing.close(third)).toBeNull();
    expect(await app.own.remove('thursday-p1', null)).toBeNull();
    app.keeping.close();
  });
});
