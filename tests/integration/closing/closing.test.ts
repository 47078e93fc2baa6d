import Database from 'better-sqlite3';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BESIDE, isWrittenBeside } from '#shared/care/beside.ts';
import { LEVELS } from '#shared/care/levels.ts';
import { decideRegister } from '#shared/group/register/decide.ts';
import { ENTRY_FIELDS, ENTRY_KINDS } from '#shared/group/register/entries.ts';
import { dayOf } from '#shared/group/register/day.ts';
import type { z } from '#shared/schema.ts';
import { wallTime } from '#shared/time.ts';
import type { RegisterAct } from '#shared/group/register/acts.ts';
import { newsWords } from '#shared/words/en/closing.ts';
import { raiseWords } from '#shared/words/en/raising.ts';
import { filmOf } from '#shared/session/replay/filming.ts';
import { createClosing, type ClosingDesk } from '../../../src/main/closing/closing.ts';
import { createSessionAccess } from '../../../src/main/ipc/answers/sessionAccess.ts';
import { toldOf } from '../../../src/main/ipc/answers/summaries.ts';
import { STORE_FILE } from '../../../src/main/store/store.ts';
import { brokenIn, closeIn } from '../../../tools/closing/closing.ts';
import { KEPT_BESIDES, PLANTED, PLANTED_KINDS, type PlantedAs } from '../../../tools/closing/plan.ts';
import { GROUP, playSession } from '../../../tools/closing/play.ts';
import { findWord } from '../../../tools/closing/search.ts';
import { draft } from '../../support/conducting.ts';
import { filesHolding } from '../../support/fileContent.ts';
import { ownFolder } from '../../support/folders.ts';
import { changesOf } from '../../support/register.ts';
import { keepingOn, keptSessions, type KeptDesk } from '../../support/keptDesk.ts';

const WORD = 'zyxw';
/** Kinds that are kept at every level: what a group writes of itself, and what is of no group. */
const AT_EVERY_LEVEL: readonly string[] = PLANTED_KINDS.filter((kind) => {
  const data: PlantedAs = PLANTED[kind];
  if (data === null || typeof data === 'string') return kind === 'agreement';
  return 'own' in data || LEVELS.every((level) => BESIDE[data.entry][level] === 'group');
});
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Names that the register has anyway, and the words of a format's prompt: of what is said in a session nothing. */
const NO_WORDS_OF_IT = ['groupName', 'memberName', 'flag'] as const;
/** What takes any text and never has words of people: names of the app's own, and what is sealed. */
const OF_THE_APP = [
  ...['seal.publicKey', 'seal.salt', 'seal.secret', 'reflection.sealed'],
  ...['session.format', 'programme.seed', 'ritual.phase'],
];
const ANY_TEXT = 'two words';

interface Started extends KeptDesk {
  readonly closing: ClosingDesk;
  readonly folder: string;
}

/** The app's store, conductor and closing on a file, `later` (in ms) after the test's usual time. */
function started(folder: string, later = 0): Started {
  const kept = keepingOn(join(folder, STORE_FILE));
  kept.desk.time.setWall(later);
  const closing = createClosing({
    store: kept.keeping.store,
    conductor: kept.desk.conductor,
    wall: () => wallTime(kept.desk.time.wall()),
  });
  return { ...kept, closing, folder };
}
const quit = ({ desk, keeping }: Started): void => {
  desk.conductor.leave();
  keeping.backUp();
  keeping.close();
};
/** A session of this title with a note, played to its end and left there. */
function endedIn(app: Started, title: string, change: Partial<typeof draft> = {}): string {
  app.desk.conductor.open({ ...draft, title, ...change });
  const id = app.desk.conductor.current()?.id ?? '';
  app.desk.does({ type: 'note.write', kind: 'process', text: `${WORD} of ${title}` });
  app.desk.taps('p1');
  app.desk.goesToTheEnd();
  app.desk.conductor.leave();
  return id;
}

describe('a planted word, once its session is closed', () => {
  it.each(LEVELS)('stands where the level lets it, and nowhere else in any file: %s', async (level) => {
    const report = await closeIn(ownFolder(), level, WORD);
    expect(brokenIn(report)).toEqual([]);
    expect([...report.kept, ...report.destroyed].toSorted()).toEqual(PLANTED_KINDS.toSorted());
    for (const own of AT_EVERY_LEVEL)
      expect(
        report.found.some(({ kind }) => kind === own),
        own,
      ).toBe(true);
    if (level === 'L3') expect(report.found.filter(({ kind }) => !AT_EVERY_LEVEL.includes(kind))).toEqual([]);
    else expect(report.found.some(({ kind }) => kind === 'session')).toBe(true);
    // What a group writes beside its sessions: in the file while the level lets it, and found where anybody may look for it.
    for (const kind of KEPT_BESIDES) {
      const files = report.found.flatMap((one) => (one.kind === kind ? [one.file] : []));
      const { entry, found } = PLANTED[kind];
      const stays = isWrittenBeside(entry, level);
      expect(files.includes(STORE_FILE), kind).toBe(stays);
      expect(
        files.some((file) => file.startsWith('(')),
        kind,
      ).toBe(stays && found);
    }
  });

  it('was written in every field of the register that takes any text', async () => {
    const folder = ownFolder();
    await closeIn(folder, 'L0', WORD);
    const app = started(folder);
    const register = app.keeping.store.register();
    const takesText = ENTRY_KINDS.flatMap((kind) =>
      Object.entries<z.ZodType>(ENTRY_FIELDS[kind]).flatMap(([field, schema]) =>
        [ANY_TEXT, [ANY_TEXT]].some((text) => schema.safeParse(text).success) ? [`${kind}.${field}`] : [],
      ),
    );
    const planted = new Set(
      ENTRY_KINDS.flatMap((kind) =>
        [...register[kind].values()].flatMap((entry) =>
          Object.entries(entry).flatMap(([field, value]) =>
            JSON.stringify(value).includes(WORD) ? [`${kind}.${field}`] : [],
          ),
        ),
      ),
    );
    quit(app);
    expect(takesText.filter((field) => !planted.has(field) && !OF_THE_APP.includes(field))).toEqual([]);
    expect(OF_THE_APP.filter((field) => !takesText.includes(field))).toEqual([]);
    expect(planted).toContain('reflection.said');
  });

  it('is gone with its group where it lies beside the session, in every file', async () => {
    const folder = ownFolder();
    await closeIn(folder, 'L0', WORD);
    const app = started(folder);
    const { store } = app.keeping;
    const changes = changesOf(store.register(), { act: 'group.remove', group: GROUP });
    expect(store.keepChanges(changes, wallTime(0)).ok).toBe(true);
    quit(app);
    const left = new Set(findWord(folder, WORD, PLANTED_KINDS).map(({ follower }) => follower));
    expect(left).toContain('session');
    expect(KEPT_BESIDES.filter((kind) => left.has(kind))).toEqual([]);
  });

  it('is found before that, in the file and in its copies, of every kind that was written', () => {
    const folder = ownFolder();
    const app = started(folder);
    playSession(app, 'L1', WORD);
    app.keeping.close();
    const found = findWord(folder, WORD, PLANTED_KINDS);
    const kinds = new Set(found.map(({ follower }) => follower));
    // What is asked between sessions is never written in plain text, and what a group writes beside them is not of one.
    const ofSessions = PLANTED_KINDS.filter(
      (kind) => typeof PLANTED[kind] === 'string' || NO_WORDS_OF_IT.some((one) => one === kind),
    );
    expect([...kinds].toSorted()).toEqual(ofSessions.toSorted());
    expect(new Set(found.map(({ file }) => file)).size).toBeGreaterThan(1);
  });

  it('of a sealed session is on no disk while it goes on, and in memory until it is closed', () => {
    const folder = ownFolder();
    const app = started(folder);
    playSession(app, 'L3', WORD);
    // Another connection to a file in use would wait for its lock.
    const asItLies = join(ownFolder(), 'copy');
    cpSync(folder, asItLies, { recursive: true });
    const onDisk = findWord(asItLies, WORD, PLANTED_KINDS).map(({ follower }) => follower);
    expect(
      onDisk.filter(
        (kind) => !['attendance', 'role', 'airtime', 'code', 'agreement', ...NO_WORDS_OF_IT].includes(kind),
      ),
    ).toEqual([]);
    const state = app.desk.conductor.current()?.session.state;
    expect(state?.notes.filter(({ text }) => text !== null).length).toBeGreaterThan(0);
    app.desk.conductor.leave();
    const id = app.keeping.store.recent()[0]?.session ?? '';
    app.desk.conductor.resume(id);
    expect(app.desk.conductor.current()?.session.state.notes.every(({ text }) => text !== null)).toBe(true);
    quit(app);
    const again = started(folder);
    again.desk.conductor.resume(id);
    expect(again.desk.conductor.current()?.session.state.notes.every(({ text }) => text === null)).toBe(true);
    // The console says that they are gone.
    const gone = again.desk.conductor.console()?.level.gone ?? 0;
    expect(gone).toBeGreaterThan(0);
    expect(raiseWords.gone(gone)).toContain('gone: the app was ended or broke off.');
    quit(again);
  });
});

describe('raising the level of a slot', () => {
  it('takes its lines from the disk into memory at once, from copies and from the log’s own file, too', () => {
    const folder = ownFolder();
    const app = started(folder);
    app.desk.conductor.open({ ...draft, title: 'Council' });
    app.desk.does({ type: 'phase.start', ago: 0 });
    while (!app.desk.conductor.current()?.session.state.current?.startsWith('slot.1'))
      app.desk.does({ type: 'phase.next' });
    app.desk.does({ type: 'note.write', kind: 'option', text: `${WORD} option` });
    app.desk.does({ type: 'commitment.write', person: 'p3', text: `${WORD} promise`, visible: 'group' });
    app.desk.does({ type: 'note.write', kind: 'option', text: `${WORD} undone` });
    app.desk.does({ type: 'act.undo' });
    app.keeping.backUp();
    expect(filesHolding(folder, WORD).length).toBeGreaterThan(1);
    expect(app.desk.does({ type: 'level.raise', level: 'L3', slot: 1 }).ok).toBe(true);
    expect(filesHolding(folder, WORD)).toEqual([]);
    const state = app.desk.conductor.current()?.session.state;
    expect(state?.notes.map(({ text }) => text)).toEqual([`${WORD} option`]);
    expect(app.desk.does({ type: 'act.redo' })).toMatchObject({ ok: false });
    expect(app.desk.does({ type: 'level.raise', level: 'L2', slot: 1 })).toMatchObject({
      ok: false,
      refusal: { code: 'levelHoldsAlready' },
    });
    quit(app);
  });

  it('of the whole session takes the title, too', () => {
    const folder = ownFolder();
    const app = started(folder);
    const id = endedIn(app, `${WORD} title`);
    app.desk.conductor.resume(id);
    expect(filesHolding(folder, WORD)).not.toEqual([]);
    app.desk.does({ type: 'level.raise', level: 'L3', slot: null }, 'library');
    expect(filesHolding(folder, WORD)).toEqual([]);
    const reading = app.keeping.store.log.read(id);
    expect(reading.ok).toBe(true);
    quit(app);
  });
});

describe('closing', () => {
  it('leaves the session in the list, and nothing that could be taken up again', () => {
    const app = started(ownFolder());
    const id = endedIn(app, 'Spring council');
    expect(app.closing.glance(id)?.level).toBe('L1');
    expect(app.closing.close(id)).toBe(null);
    expect(app.keeping.store.session(id)).toMatchObject({ state: 'closed', title: 'Spring council' });
    expect(app.desk.conductor.resume(id)).toMatchObject({ ok: false });
    expect(app.closing.close(id)).toEqual({ code: 'notToClose' });
    expect(app.keeping.store.records()[0]?.record.people.map(({ name }) => name)).toEqual([
      'Ana',
      'Ben',
      'Chidi',
      'Dora',
      'Emre',
      'Fay',
    ]);
    quit(app);
  });

  it('leaves alone what was exported, wherever it was put and whatever it is called', () => {
    const app = started(ownFolder());
    const id = endedIn(app, 'Spring council', { level: 'L2' });
    const files = ['Spring council.md', `${STORE_FILE}.corrupt-2026-01-01T00-00-00`].map((name) => ({
      file: join(app.folder, name),
      text: `${WORD} in ${name}`,
    }));
    for (const { file, text } of files) writeFileSync(file, text);
    expect(app.closing.close(id)).toBe(null);
    app.keeping.store.expire(wallTime(app.desk.time.wall() + 400 * DAY));
    quit(app);
    expect(files.map(({ file }) => readFileSync(file, 'utf8'))).toEqual(files.map(({ text }) => text));
    expect(filesHolding(app.folder, WORD).toSorted()).toEqual(
      files.map(({ file }) => basename(file)).toSorted(),
    );
  });

  it('is refused while the session goes on', () => {
    const app = started(ownFolder());
    app.desk.conductor.open(draft);
    const id = app.desk.conductor.current()?.id ?? '';
    expect([app.closing.glance(id), app.closing.close(id)]).toEqual([null, { code: 'notToClose' }]);
    expect(app.desk.taps('p1').ok).toBe(true);
    quit(app);
  });

  it('keeps the log at the open level, without notes on the way of working, until ninety days are over', () => {
    const folder = ownFolder();
    const app = started(folder);
    app.desk.conductor.open({ ...draft, title: 'Open', level: 'L0' });
    const id = app.desk.conductor.current()?.id ?? '';
    app.desk.does({ type: 'note.write', kind: 'process', text: `${WORD} of Open` });
    app.desk.does({ type: 'phase.start', ago: 0 });
    for (const person of ['p1', 'p2']) {
      app.desk.taps(person);
      app.desk.waits(20_000);
    }
    app.desk.goesToTheEnd();
    app.desk.conductor.leave();
    app.closing.close(id);
    const reading = app.keeping.store.log.read(id);
    expect(reading.ok && reading.events.some(({ body }) => body.type === 'voice.started')).toBe(true);
    expect(filesHolding(folder, `${WORD} of Open`)).toEqual([]);
    // Its timeline and its replay stay as long, and nothing is written into it any more.
    const told = ({ keeping, desk }: Started) => {
      const sessions = createSessionAccess({
        store: keeping.store,
        conductor: desk.conductor,
        scenes: { showLibrary: () => undefined },
      });
      const session = sessions.read(id);
      return { summary: toldOf(sessions, id), film: session && filmOf(session) };
    };
    const kept = told(app);
    expect(kept.summary).toMatchObject({ closed: true, notes: [] });
    expect(kept.summary?.talk?.turns.length).toBeGreaterThan(0);
    expect(kept.film).not.toBeNull();
    quit(app);
    for (const [days, there] of [
      [30, true],
      [60, true],
      [89, true],
      [91, false],
    ] as const) {
      const later = started(folder, days * DAY);
      later.closing.atStart();
      expect([days, later.keeping.store.log.read(id).ok]).toEqual([days, there]);
      expect(later.keeping.store.records()).toHaveLength(1);
      quit(later);
    }
  });

  it('writes what the register of the group counts with it', () => {
    const app = started(ownFolder());
    const people = { p1: 'ana', p2: 'ben' };
    const begun = decideRegister(app.keeping.store.register(), {
      act: 'group.begin',
      group: 'g1',
      name: 'Thursday Council',
      kind: 'council',
      people: [],
      on: '2026-03-01',
    });
    app.keeping.store.keepChanges(begun.ok ? begun.changes : [], wallTime(0));
    const id = endedIn(app, '', { level: 'L3', group: { id: 'g1', people } });
    expect(app.closing.close(id)).toBe(null);
    expect(app.keeping.store.register().session.get(id)).toMatchObject({
      group: 'g1',
      day: dayOf(wallTime(app.desk.time.wall())),
      present: ['ana', 'ben'],
      roles: { facilitator: ['ana'], timekeeper: ['ben'] },
    });
    expect(app.keeping.store.records()[0]?.record).toMatchObject({ people: [], title: '' });
    quit(app);
  });

  it('writes nothing to the register of a group that was removed', () => {
    const app = started(ownFolder());
    const id = endedIn(app, '', { group: { id: 'removed', people: { p1: 'ana' } } });
    expect(app.closing.close(id)).toBe(null);
    expect(app.keeping.store.register().session.size).toBe(0);
    quit(app);
  });
});

describe('a start', () => {
  it('closes what ended forty-eight hours ago, and says so; before that it only asks', () => {
    const folder = ownFolder();
    const app = started(folder);
    app.closing.atStart();
    const id = endedIn(app, 'Left ended');
    quit(app);
    const soon = started(folder, 47 * HOUR);
    soon.closing.atStart();
    expect(soon.closing.news()).toMatchObject({ doubt: null, closed: [], waiting: [{ session: id }] });
    quit(soon);
    const late = started(folder, 49 * HOUR);
    late.closing.atStart();
    expect(late.closing.news()).toMatchObject({
      closed: [{ session: id, title: 'Left ended' }],
      waiting: [],
    });
    expect(late.keeping.store.session(id)?.state).toBe('closed');
    quit(late);
  });

  it('destroys a sample session that is over, and whatever was in it', () => {
    const folder = ownFolder();
    const app = started(folder);
    endedIn(app, 'Sample', { trial: true });
    quit(app);
    const again = started(folder);
    again.closing.atStart();
    expect(again.keeping.store.recent()).toEqual([]);
    quit(again);
    expect(filesHolding(folder, `${WORD} of Sample`)).toEqual([]);
  });

  it('never closes a session from before closing was there, nor a meeting from a file: both are listed', () => {
    const folder = ownFolder();
    keptSessions(join(folder, STORE_FILE), ['Old']);
    const app = started(folder, 49 * HOUR);
    const [old] = app.keeping.store.recent();
    app.keeping.store.keepSetting('lastStart', app.desk.time.wall());
    quit(app);
    markAsOlder(join(folder, STORE_FILE));
    const later = started(folder, 59 * DAY);
    later.closing.atStart();
    expect(later.closing.news()).toMatchObject({
      closed: [],
      waiting: [],
      older: [{ session: old?.session }],
    });
    expect(later.keeping.store.recent()[0]?.state).toBe('ended');
    quit(later);
  });

  it('removes records whose months are over, says how many, and which go next month', () => {
    const folder = ownFolder();
    const app = started(folder);
    const id = endedIn(app, 'Half a year', { level: 'L2' });
    app.closing.close(id);
    quit(app);
    const nearly = started(folder, 160 * DAY);
    nearly.closing.atStart();
    expect(nearly.closing.news().doubt).toBe(null);
    expect(nearly.closing.news()).toMatchObject({ removed: { records: 0 }, nextMonth: { records: 1 } });
    quit(nearly);
    const after = started(folder, 190 * DAY);
    after.closing.atStart();
    expect(after.closing.news()).toMatchObject({ removed: { records: 1 }, nextMonth: { records: 0 } });
    expect(after.keeping.store.recent()).toEqual([]);
    quit(after);
    expect(filesHolding(folder, 'Half a year')).toEqual([]);
    expect(readdirSync(folder).some((name) => name.startsWith(STORE_FILE))).toBe(true);
  });

  it('says as well what else of a group goes: what is parked, and what was arranged about people', () => {
    const folder = ownFolder();
    const app = started(folder);
    const on = dayOf(wallTime(app.desk.time.wall()));
    const act = (asked: RegisterAct): void => {
      const { store } = app.keeping;
      store.keepChanges(changesOf(store.register(), asked), wallTime(app.desk.time.wall()));
    };
    const people = ['ana', 'ben'].map((name) => ({ member: `m-${name}`, person: name, name }));
    act({ act: 'group.begin', group: 'g1', name: 'Thursday', kind: 'council', people, on });
    for (const topic of ['t1', 't2'])
      act({
        act: 'topic.park',
        ...{ group: 'g1', topic, owner: 'ana', text: topic, importance: 4, urgency: 4, on },
      });
    act({
      act: 'arrangement.say',
      ...{ group: 'g1', arrangement: 'r1', person: 'ana', role: 'observer', other: null, says: 'never', on },
    });
    quit(app);
    const entries = { topic: 2, arrangement: 1 };
    const nearly = started(folder, 345 * DAY);
    nearly.closing.atStart();
    expect(nearly.closing.news()).toMatchObject({ removed: { entries: {} }, nextMonth: { entries } });
    quit(nearly);
    const after = started(folder, 370 * DAY);
    after.closing.atStart();
    expect(after.closing.news()).toMatchObject({ removed: { entries }, nextMonth: { entries: {} } });
    expect(newsWords.removed(after.closing.news().removed)).toBe(
      '2 topics on parking lists and 1 thing that was arranged removed: the time was over.',
    );
    quit(after);
  });

  it('asks first where the wall clock stands before what is known, or sixty days after the last start', () => {
    const folder = ownFolder();
    const app = started(folder);
    app.closing.atStart();
    const id = endedIn(app, 'Waits');
    quit(app);
    for (const [days, doubt] of [
      [-1, 'clockBehind'],
      [61, 'longAway'],
    ] as const) {
      const wrong = started(folder, days * DAY);
      wrong.closing.atStart();
      expect(wrong.closing.news()).toMatchObject({ doubt, closed: [], waiting: [{ session: id }] });
      quit(wrong);
    }
    const right = started(folder, 61 * DAY);
    right.closing.atStart();
    right.closing.goOn();
    expect(right.closing.news()).toMatchObject({ doubt: null, closed: [{ session: id }] });
    quit(right);
  });
});

/** As a file is whose sessions are from before the step that asks whether the app closes them. */
function markAsOlder(file: string): void {
  const db = new Database(file);
  db.exec('UPDATE sessions SET closes = 0');
  db.close();
}
