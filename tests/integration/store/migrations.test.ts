import Database from 'better-sqlite3';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupsOf } from '../../../src/main/store/backups.ts';
import type { WritableHandle } from '../../../src/main/store/handle.ts';
import { definitions, fingerprintOf, hasOurSchema } from '../../../src/main/store/inspect.ts';
import {
  migrate,
  MIGRATIONS,
  NEWEST_FINGERPRINT,
  NEWEST_SCHEMA,
  schemaOf,
} from '../../../src/main/store/migrations/index.ts';
import { openStore } from '../../../src/main/store/open.ts';
import { STORE_FILE } from '../../../src/main/store/store.ts';
import { SessionEventSchema, type LoggedEvent } from '#shared/session/events.ts';
import { eachFactFits, insertEvent, readEvents } from '../../../src/main/store/events.ts';
import { rowChecksum } from '../../../src/main/store/rowChecksum.ts';
import { undoneLines as dropUndoneLines } from '../../../src/main/store/migrations/110-undone-words.ts';
import { nothingUndone, noteUndoing, undoneForGood } from '#shared/session/undoing.ts';
import { anyDraft, anyMoves, play } from '../../unit/session/support/moves.ts';
import { insertLine } from '../../../src/main/store/lines.ts';
import { ownFolder } from '../../support/folders.ts';
import { PlayedSession, sampleDraft } from '../../support/playedSession.ts';

const SESSION = `INSERT INTO sessions (id, opened_wall, title, format_name, people, state, trial)
  VALUES ('s1', 1774722600000, 'Spring council', 'Council', '["Ana","Ben"]', 'open', 0)`;
const EVENTS = `INSERT INTO events (session, seq, v, act, by, at, wall, type, body) VALUES
  ('s1', 1, 1, 'a1', 'library', 0, 1774722600000, 'session.opened', '{"type":"session.opened"}'),
  ('s1', 2, 1, 'a2', 'console', 900, 1774722600900, 'note.written', '{"type":"note.written"}')`;
const WORDS = `INSERT INTO words (session, seq, text) VALUES ('s1', 2, 'call the landlord')`;
const ALIVE = `INSERT INTO alive (session, at, wall, uptime) VALUES ('s1', 1000, 1774722601000, 4711.25)`;

const SETTING = `INSERT INTO settings VALUES ('themes', '{"room":"beamer"}')`;
const OWN = `INSERT INTO own_formats VALUES ('my_council', '{"id":"my_council"}', NULL)`;

const rows = {
  sessions: {
    id: 's1',
    opened_wall: 1774722600000,
    title: 'Spring council',
    format_name: 'Council',
    people: '["Ana","Ben"]',
    state: 'open',
    trial: 0,
  },
  opened: {
    session: 's1',
    seq: 1,
    v: 1,
    act: 'a1',
    by: 'library',
    at: 0,
    wall: 1774722600000,
    type: 'session.opened',
    body: '{"type":"session.opened"}',
  },
  written: {
    session: 's1',
    seq: 2,
    v: 1,
    act: 'a2',
    by: 'console',
    at: 900,
    wall: 1774722600900,
    type: 'note.written',
    body: '{"type":"note.written"}',
  },
  words: { session: 's1', seq: 2, text: 'call the landlord' },
  alive: { session: 's1', at: 1000, wall: 1774722601000, uptime: 4711.25 },
  setting: { key: 'themes', value: '{"room":"beamer"}' },
  own: { id: 'my_council', saved: '{"id":"my_council"}', editing: null },
};

function at(schema: number, ...statements: string[]): WritableHandle {
  const db = new Database(':memory:') as WritableHandle;
  migrate(db, schema);
  for (const statement of statements) db.exec(statement);
  return db;
}

/** Every row of every table. */
function content(db: Database.Database): Record<string, unknown[]> {
  const tables = db
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .pluck()
    .all();
  return Object.fromEntries(
    (tables as string[]).map((name) => [name, db.prepare(`SELECT * FROM ${name}`).all()]),
  );
}

/** Bytes of the first page of a file: https://sqlite.org/fileformat2.html#b_tree_pages */
const FIRST_PAGE = { length: 4096, kind: 100, cells: 103, content: 105, pointers: 108 } as const;
/** The kind of a page that holds all of a table's rows itself. */
const WHOLE_TABLE = 13;

/** How many bytes are free on the page on which all definitions are to be; null: they are on more than one. */
function freeForDefinitions(file: string): number | null {
  const page = readFileSync(file).subarray(0, FIRST_PAGE.length);
  if (page[FIRST_PAGE.kind] !== WHOLE_TABLE) return null;
  return (
    page.readUInt16BE(FIRST_PAGE.content) - FIRST_PAGE.pointers - 2 * page.readUInt16BE(FIRST_PAGE.cells)
  );
}

describe('the schema', () => {
  it('fits on the first page of the file, where a rescue finds it whatever other page is damaged', () => {
    const file = join(ownFolder(), STORE_FILE);
    openStore(file).store.close();
    expect(
      freeForDefinitions(file) ??
        'The schema no longer fits on the first page of the file: see 170-records.ts',
    ).toBeGreaterThanOrEqual(0);
    // It tells where one table too many is there.
    const db = new Database(file);
    db.exec(
      'CREATE TABLE one_too_many (id TEXT PRIMARY KEY, what_it_is TEXT NOT NULL) STRICT, WITHOUT ROWID',
    );
    db.close();
    expect(freeForDefinitions(file)).toBeNull();
  });
});

describe('migrations', () => {
  it('are numbered upwards by tens', () => {
    const numbers = MIGRATIONS.map(({ to }) => to);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.every((to) => to % 10 === 0)).toBe(true);
  });

  it('come to a schema that is known by its fingerprint, and by no other', () => {
    const db = at(NEWEST_SCHEMA);
    expect(fingerprintOf(definitions(db))).toBe(NEWEST_FINGERPRINT);
    db.exec('CREATE VIEW slipped_in AS SELECT 1');
    expect(fingerprintOf(definitions(db))).not.toBe(NEWEST_FINGERPRINT);
    expect(hasOurSchema(db)).toBe(false);
    db.exec('DROP VIEW slipped_in');
    expect(hasOurSchema(db)).toBe(true);
  });

  it('010 makes sessions, their log, and the words beside it', () => {
    const db = at(0);
    migrate(db, 10);
    for (const statement of [SESSION, EVENTS, WORDS]) db.exec(statement);
    expect(content(db)).toEqual({
      sessions: [rows.sessions],
      events: [rows.opened, rows.written],
      words: [rows.words],
    });
  });

  it('020 adds the heartbeat and keeps every row', () => {
    const db = at(10, SESSION, EVENTS, WORDS);
    migrate(db, 20);
    db.exec(ALIVE);
    expect(content(db)).toEqual({
      sessions: [rows.sessions],
      events: [rows.opened, rows.written],
      words: [rows.words],
      alive: [rows.alive],
    });
  });

  it('030 adds settings and keeps every row', () => {
    const db = at(20, SESSION, EVENTS, WORDS, ALIVE);
    migrate(db, 30);
    db.exec(SETTING);
    expect(content(db)).toEqual({
      sessions: [rows.sessions],
      events: [rows.opened, rows.written],
      words: [rows.words],
      alive: [rows.alive],
      settings: [rows.setting],
    });
  });

  it('040 adds formats of one’s own and keeps every row', () => {
    const db = at(30, SESSION, EVENTS, WORDS, ALIVE, SETTING);
    migrate(db, 40);
    db.exec(OWN);
    expect(content(db)).toEqual({
      sessions: [rows.sessions],
      events: [rows.opened, rows.written],
      words: [rows.words],
      alive: [rows.alive],
      settings: [rows.setting],
      own_formats: [rows.own],
    });
  });

  it('050 adds prompt sets and keeps every row', () => {
    const db = at(40, SESSION, EVENTS, WORDS, ALIVE, SETTING, OWN);
    migrate(db, 50);
    db.exec(`INSERT INTO prompt_sets VALUES ('mine', 'Mine', '{"OPEN":["Hello."]}')`);
    expect(content(db)).toEqual({
      sessions: [rows.sessions],
      events: [rows.opened, rows.written],
      words: [rows.words],
      alive: [rows.alive],
      settings: [rows.setting],
      own_formats: [rows.own],
      prompt_sets: [{ id: 'mine', name: 'Mine', prompts: '{"OPEN":["Hello."]}' }],
    });
  });

  it('060 lets the second board act, keeps every row, and the words still go with their facts', () => {
    const db = at(30, 'PRAGMA foreign_keys = ON', SESSION, EVENTS, WORDS, ALIVE);
    expect(() => db.exec(`UPDATE events SET by = 'secondBoard'`)).toThrow(/constraint failed/);
    migrate(db, 60);
    expect(content(db)).toMatchObject({
      sessions: [rows.sessions],
      events: [rows.opened, rows.written],
      words: [rows.words],
      alive: [rows.alive],
    });
    db.exec(`UPDATE events SET by = 'secondBoard' WHERE seq = 2`);
    db.exec(`DELETE FROM events WHERE seq = 2`);
    expect(content(db)['words']).toEqual([]);
  });

  it('070 lets the heartbeat name the start of the machine, and keeps every row', () => {
    const db = at(60, SESSION, EVENTS, WORDS, ALIVE);
    migrate(db, 70);
    expect(content(db)['alive']).toEqual([{ ...rows.alive, boot: null }]);
    db.exec(`UPDATE alive SET boot = 'b-1'`);
    expect(content(db)['alive']).toEqual([{ ...rows.alive, boot: 'b-1' }]);
  });

  it('080 adds what is still to be destroyed in copies, and keeps every row', () => {
    const db = at(70, SESSION, EVENTS, WORDS, ALIVE);
    migrate(db, 80);
    db.exec(`INSERT INTO pending_drops VALUES ('s0')`);
    expect(content(db)).toMatchObject({
      sessions: [rows.sessions],
      events: [rows.opened, rows.written],
      words: [rows.words],
      pending_drops: [{ session: 's0' }],
    });
  });

  it('090 adds a checksum to each fact and to its words, and keeps every row, without one', () => {
    const db = at(80, SESSION, EVENTS, WORDS, ALIVE);
    migrate(db, 90);
    expect(content(db)).toMatchObject({
      sessions: [rows.sessions],
      events: [
        { ...rows.opened, crc: null },
        { ...rows.written, crc: null },
      ],
      words: [{ ...rows.words, crc: null }],
    });
  });

  it('100 keeps the format’s id and tells what became of a session, of every kind there was', () => {
    const db = at(90, 'PRAGMA foreign_keys = ON', SESSION, EVENTS, WORDS, ALIVE);
    const listed = db.prepare(`INSERT INTO sessions VALUES (?, 0, '', ?, '[]', ?, 0)`);
    const opened = db.prepare(`INSERT INTO events (session, seq, v, act, by, at, wall, type, body)
      VALUES (?, 1, 1, 'a', 'library', 0, 0, 'session.opened', ?)`);
    for (const [id, name, state, format] of [
      ['council', 'Rat der Gruppe', 'ended', 'council'],
      ['file', 'Besprechung', 'ended', 'recorded_meeting'],
      ['day', '', 'ended', null],
    ] as const) {
      listed.run(id, name, state);
      if (format !== null) opened.run(id, JSON.stringify({ draft: { format: { id: format } } }));
    }
    migrate(db, 100);
    expect(db.prepare('SELECT id, format_id, state FROM sessions').all()).toEqual([
      { id: 'council', format_id: 'council', state: 'ended' },
      { id: 'day', format_id: '', state: 'declined' },
      { id: 'file', format_id: 'recorded_meeting', state: 'recorded' },
      { id: 's1', format_id: '', state: 'open' },
    ]);
    const { sessions, words, alive } = content(db);
    expect(sessions).toContainEqual({ ...rows.sessions, format_id: '' });
    expect([words, alive]).toEqual([[{ ...rows.words, crc: null }], [{ ...rows.alive, boot: null }]]);
    db.exec(`DELETE FROM sessions WHERE id = 's1'`);
    expect(content(db)['words']).toEqual([]);
  });

  it('110 destroys the words of an act that stands undone for good, notes it for the copies, and keeps every other row', () => {
    const undone = `INSERT INTO events (session, seq, v, act, by, at, wall, type, body) VALUES
      ('s1', 3, 1, 'a3', 'console', 950, 1774722600950, 'act.undone', '{"type":"act.undone","act":"a2"}'),
      ('s1', 4, 1, 'a4', 'console', 960, 1774722600960, 'note.written', '{"type":"note.written"}')`;
    const later = `INSERT INTO words (session, seq, text) VALUES ('s1', 4, 'sleep over it')`;
    const db = at(90, 'PRAGMA foreign_keys = ON', SESSION, EVENTS, WORDS, undone, later);
    migrate(db, 110);
    expect(content(db)).toMatchObject({
      events: [{ seq: 1 }, { seq: 2 }, { seq: 3 }, { seq: 4 }],
      words: [{ seq: 4, text: 'sleep over it' }],
      pending_drops: [{ session: 's1' }],
    });
  });

  it('110, frozen as it is, destroys of any log just what cannot be done again', { timeout: 120_000 }, () => {
    const seen = { destroyed: 0, kept: 0 };
    fc.assert(
      fc.property(anyDraft, anyMoves, (draft, moves) => {
        const { log } = play(draft, moves).session;
        // A fact that no file of that schema holds.
        fc.pre(!log.some(({ body }) => body.type === 'level.raised'));
        const db = at(
          NEWEST_SCHEMA,
          'PRAGMA foreign_keys = ON',
          SESSION.replace('title', 'format_id, title').replace(
            "'s1', 1774722600000,",
            "'s1', 1774722600000, '',",
          ),
        );
        for (const event of log) {
          insertEvent(db, 's1', event);
          if (event.body.type.endsWith('.written')) insertLine(db, 's1', event.seq, 'a line');
        }
        const undoing = nothingUndone();
        for (const event of log) noteUndoing(undoing, event);
        const forGood = undoneForGood(undoing);
        dropUndoneLines(db);
        const left = log.filter(({ act, body }) => body.type.endsWith('.written') && !forGood.has(act));
        expect(db.prepare('SELECT seq FROM words ORDER BY seq').pluck().all()).toEqual(
          left.map(({ seq }) => seq),
        );
        seen.destroyed += forGood.size;
        seen.kept += undoing.undone.size - forGood.size;
        db.close();
      }),
      { numRuns: 100 },
    );
    expect(Math.min(seen.destroyed, seen.kept)).toBeGreaterThan(0);
  });

  it('120 lets any device act, and a log with every kind of fact, of every actor, reads as before', () => {
    const db = at(110, 'PRAGMA foreign_keys = ON', SESSION, EVENTS, WORDS, ALIVE, SETTING, OWN);
    db.exec(`INSERT INTO prompt_sets VALUES ('mine', 'Mine', '{"OPEN":["Hello."]}');
      INSERT INTO pending_drops VALUES ('s0')`);
    const plain = db.prepare(`INSERT INTO events (session, seq, v, act, by, at, wall, type, body, crc)
      VALUES ('s1', ?, 2, 'a3', ?, 950, 1774722600950, ?, ?, ?)`);
    SessionEventSchema.options.forEach(({ shape }, i) => {
      const type = shape.type.value;
      const by = ['console', 'board', 'secondBoard', 'library', 'system'][i % 5] ?? '';
      const body = JSON.stringify({ type });
      const crc = rowChecksum('s1', i + 3, 2, 'a3', by, 950, 1774722600950, type, body);
      plain.run(i + 3, by, type, body, i % 3 === 0 ? null : crc);
    });
    db.exec(`INSERT INTO sessions (id, opened_wall, title, format_name, people, trial)
      VALUES ('played', 0, '', 'Council', '[]', 0)`);
    const { log } = new PlayedSession(sampleDraft(5))
      .start()
      .do({ type: 'voice.tap', person: 'p1', style: 'toggle' }, 'board')
      .do({ type: 'voice.tap', person: 'p2', style: 'toggle' }, 'secondBoard')
      .do({ type: 'note.write', kind: 'option', text: 'Grüße' }).session;
    for (const event of log) {
      insertEvent(db, 'played', event);
      if (event.line !== null) insertLine(db, 'played', event.seq, event.line);
    }
    const before = content(db);
    expect(() => db.exec(`UPDATE events SET by = 'observer:0f3a9c21d7e4' WHERE seq = 2`)).toThrow(
      /constraint/,
    );

    migrate(db, 120);
    expect(content(db)).toEqual(before);
    expect(readEvents(db, 'played')).toEqual({ ok: true, events: log });
    expect([eachFactFits(db), db.pragma('foreign_key_check'), db.pragma('integrity_check')]).toEqual([
      true,
      [],
      [{ integrity_check: 'ok' }],
    ]);
    const tapped: LoggedEvent = {
      ...(log.at(-1) as LoggedEvent),
      seq: log.length + 1,
      by: 'observer:0f3a9c21d7e4',
      body: { type: 'voice.started', person: 'p3' },
      line: null,
    };
    insertEvent(db, 'played', tapped);
    expect(readEvents(db, 'played')).toEqual({ ok: true, events: [...log, tapped] });
    db.exec(`UPDATE events SET by = 'room', crc = NULL WHERE session = 'played' AND seq = ${tapped.seq}`);
    expect(readEvents(db, 'played')).toMatchObject({ ok: false });
    db.exec(`DELETE FROM sessions WHERE id = 's1'; DELETE FROM sessions WHERE id = 'played'`);
    expect([content(db)['events'], content(db)['words']]).toEqual([[], []]);
  });

  it('140 adds the register of people and groups, and keeps every row', () => {
    const db = at(120, SESSION, EVENTS, WORDS, ALIVE, SETTING, OWN);
    const before = content(db);
    migrate(db, 140);
    db.exec(`INSERT INTO register_fields VALUES ('person', 'ana', 'name', '"Ana"', 1774722600000)`);
    const row = { kind: 'person', id: 'ana', field: 'name', value: '"Ana"', changed: 1_774_722_600_000 };
    expect(content(db)).toEqual({ ...before, register_fields: [row] });
  });

  it('150 says of no session from before that it was a group’s, and keeps every row', () => {
    const db = at(140, SESSION, EVENTS, WORDS, ALIVE);
    const { sessions, ...rest } = content(db);
    migrate(db, 150);
    expect(content(db)).toEqual({
      ...rest,
      sessions: sessions?.map((row) => ({ ...(row as object), group_id: null })),
    });
  });

  it('make STRICT tables only', () => {
    const tables = at(NEWEST_SCHEMA).prepare('PRAGMA table_list').all() as { name: string; strict: number }[];
    const own = tables.filter(({ name }) => !name.startsWith('sqlite_'));
    expect(own.map(({ name }) => name).sort()).toEqual([
      'alive',
      'events',
      'own_formats',
      'pending_drops',
      'prompt_sets',
      'records',
      'register_fields',
      'sessions',
      'settings',
      'words',
    ]);
    expect(own.every(({ strict }) => strict === 1)).toBe(true);
  });

  it.each([
    [`UPDATE sessions SET state = 'lost'`],
    [`UPDATE sessions SET trial = 2`],
    [`UPDATE sessions SET people = '"Ana"'`],
    [`UPDATE events SET seq = 0 WHERE seq = 1`],
    [`UPDATE events SET at = -1`],
    [`UPDATE events SET body = '[]'`],
    [`INSERT INTO words (session, seq, text) VALUES ('s1', 9, 'of nothing')`],
    [`INSERT INTO alive (session, at, wall, uptime) VALUES ('s2', 0, 0, 0)`],
    [`INSERT INTO pending_drops VALUES ('')`],
    [`INSERT INTO settings VALUES ('x', 'no json')`],
    [`INSERT INTO own_formats VALUES ('x', NULL, NULL)`],
    [`INSERT INTO own_formats VALUES ('x', '[]', NULL)`],
    [`INSERT INTO own_formats VALUES ('x', NULL, 'no json')`],
    [`INSERT INTO prompt_sets VALUES ('x', 'X', '[]')`],
    [`INSERT INTO register_fields VALUES ('person', '', 'name', '"Ana"', 0)`],
    [`INSERT INTO register_fields VALUES ('person', 'a', 'name', 'no json', 0)`],
  ])('check what is written: %s', (statement) => {
    const db = at(NEWEST_SCHEMA, 'PRAGMA foreign_keys = ON', SESSION, EVENTS, WORDS, ALIVE);
    expect(() => db.exec(statement)).toThrow(/constraint failed/);
  });

  it('change nothing at all when one of them fails', () => {
    const db = at(10, SESSION);
    db.exec('CREATE TABLE settings (in_the_way TEXT) STRICT');
    const before = content(db);
    expect(() => migrate(db)).toThrow('already exists');
    expect([schemaOf(db), content(db), db.inTransaction]).toEqual([10, before, false]);
  });

  it('leave a database that is up to date alone', () => {
    const db = at(NEWEST_SCHEMA);
    const changes = db.prepare('SELECT total_changes()').pluck().get();
    migrate(db);
    expect(db.prepare('SELECT total_changes()').pluck().get()).toBe(changes);
  });
});

describe('opening an older database', () => {
  /** A file as an earlier build left it. */
  function older(schema: number, folder = ownFolder()): string {
    const file = join(folder, STORE_FILE);
    const db = new Database(file) as WritableHandle;
    db.pragma('journal_mode = WAL');
    migrate(db, schema);
    db.exec(SESSION);
    db.close();
    return file;
  }

  it('brings it up to date, after a copy of it as it was', () => {
    const file = older(10);
    const { kind, store } = openStore(file);
    expect([kind, store.recent().map(({ title }) => title)]).toEqual(['ok', ['Spring council']]);
    store.close();
    const [copy, ...more] = backupsOf(file);
    expect(more).toEqual([]);
    if (process.platform !== 'win32') expect(statSync(copy?.path ?? '').mode & 0o777).toBe(0o600);
    const db = new Database(copy?.path, { readonly: true }) as WritableHandle;
    expect([schemaOf(db), content(db)]).toEqual([10, { sessions: [rows.sessions], events: [], words: [] }]);
    db.close();
  });

  it('keeps the last three copies', () => {
    const folder = ownFolder();
    const file = older(10, folder);
    for (let i = 0; i < 5; i += 1) {
      openStore(file).store.close();
      rmSync(file);
      older(10, folder);
    }
    expect(backupsOf(file)).toHaveLength(3);
    expect(readdirSync(join(file, '..')).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('makes no copy of one that is up to date', () => {
    const file = join(ownFolder(), STORE_FILE);
    openStore(file).store.close();
    openStore(file).store.close();
    expect(backupsOf(file)).toEqual([]);
  });
});
