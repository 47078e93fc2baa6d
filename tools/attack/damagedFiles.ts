import Database from 'better-sqlite3';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { LoggedEvent } from '#shared/session/events.ts';
import { rescueWords } from '#shared/words/en/rescue.ts';
import { backupsOf } from '../../src/main/store/backups.ts';
import type { ReadableHandle } from '../../src/main/store/handle.ts';
import { openToRead } from '../../src/main/store/reading.ts';
import { STORE_FILE, type Store } from '../../src/main/store/store.ts';
import { draft } from '../../tests/support/conducting.ts';
import { keepingOn, keptSessions } from '../../tests/support/keptDesk.ts';
import { chanceOf, type Chance } from '../torture/chance.ts';
import type { Found, Report } from './found.ts';

const PAGE = 4_096;
const HEADER = 100;
const TITLES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** The file and its write-ahead log; null where there is none. */
interface Bytes {
  readonly file: Buffer;
  readonly log: Buffer | null;
}

/** A way to damage what lies on the disk; none changes what it is given. */
type Damage = (whole: Bytes, chance: Chance) => Bytes;

const placeIn = (bytes: Buffer, chance: Chance, from = 0): number =>
  Math.floor(chance.between(Math.min(from, bytes.length - 1), bytes.length));

function overwritten(bytes: Buffer, chance: Chance, from = 0): Buffer {
  const damaged = Buffer.from(bytes);
  for (let places = chance.pick([1, 2, 8, 64]); places > 0; places -= 1)
    damaged[placeIn(bytes, chance, from)] = Math.floor(chance.between(0, 256));
  return damaged;
}

function flipped(bytes: Buffer, chance: Chance): Buffer {
  const damaged = Buffer.from(bytes);
  const at = placeIn(bytes, chance, HEADER);
  damaged[at] = (damaged[at] ?? 0) ^ (1 << Math.floor(chance.between(0, 8)));
  return damaged;
}

function pagesZeroed(bytes: Buffer, chance: Chance): Buffer {
  const damaged = Buffer.from(bytes);
  for (let pages = chance.pick([1, 1, 2, 5]); pages > 0; pages -= 1) {
    const at = Math.floor(placeIn(bytes, chance) / PAGE) * PAGE;
    damaged.fill(0, at, at + PAGE);
  }
  return damaged;
}

/** Each kind: what it does, and whether it is done to a file beside the log that a kill left. */
const KINDS: Readonly<Record<string, { readonly hot: boolean; readonly damage: Damage }>> = {
  cutOff: {
    hot: false,
    damage: ({ file, log }, chance) => ({ file: file.subarray(0, placeIn(file, chance)), log }),
  },
  bytesOverwritten: {
    hot: false,
    damage: ({ file, log }, chance) => ({ file: overwritten(file, chance), log }),
  },
  bitFlipped: { hot: false, damage: ({ file, log }, chance) => ({ file: flipped(file, chance), log }) },
  pagesZeroed: { hot: false, damage: ({ file, log }, chance) => ({ file: pagesZeroed(file, chance), log }) },
  header: {
    hot: false,
    damage: ({ file, log }, chance) => ({
      file: Buffer.concat([overwritten(file.subarray(0, HEADER), chance), file.subarray(HEADER)]),
      log,
    }),
  },
  fileOfHotLogOverwritten: {
    hot: true,
    damage: ({ file, log }, chance) => ({ file: overwritten(file, chance, HEADER), log }),
  },
  hotLogCut: {
    hot: true,
    damage: ({ file, log }, chance) => ({ file, log: log && log.subarray(0, placeIn(log, chance)) }),
  },
  hotLogOverwritten: {
    hot: true,
    damage: ({ file, log }, chance) => ({ file, log: log && overwritten(log, chance) }),
  },
  emptyBesideLog: {
    hot: true,
    damage: ({ log }, chance) => ({ file: Buffer.alloc(Math.floor(chance.between(0, HEADER))), log }),
  },
};

/** A file before anything was done to it, and everything that it holds. */
interface Whole {
  readonly bytes: Bytes;
  /** The copies that lie beside it. */
  readonly copies: readonly string[];
  readonly sessions: ReadonlyMap<string, Held>;
}

interface Held {
  readonly events: readonly LoggedEvent[];
  /** As SQLite gives them out. */
  readonly listed: unknown;
  readonly facts: readonly unknown[];
  readonly words: readonly unknown[];
}

function bytesOf(file: string): Bytes {
  const log = `${file}-wal`;
  return { file: readFileSync(file), log: existsSync(log) ? readFileSync(log) : null };
}

const rowsOf = (db: Database.Database, session: string): Omit<Held, 'events'> => ({
  listed: db.prepare('SELECT * FROM sessions WHERE id = ?').get(session),
  facts: db.prepare('SELECT * FROM events WHERE session = ? ORDER BY seq').all(session),
  words: db.prepare('SELECT * FROM words WHERE session = ? ORDER BY seq').all(session),
});

function heldIn(store: Store, db: Database.Database): Map<string, Held> {
  const held = new Map<string, Held>();
  for (const { session } of store.recent()) {
    const reading = store.log.read(session);
    if (!reading.ok) throw new Error('a file that was not damaged cannot be read');
    held.set(session, { events: reading.events, ...rowsOf(db, session) });
  }
  return held;
}

/** Six sessions after a quit; `hot`: and a seventh in progress, of which the log alone tells, as a kill leaves it. */
function wholeFile(folder: string, hot: boolean): Whole {
  mkdirSync(folder, { recursive: true });
  const file = keptSessions(join(folder, STORE_FILE), TITLES);
  const { keeping, desk } = keepingOn(file);
  if (hot) {
    desk.conductor.open({ ...draft, title: 'Sunday' });
    for (let i = 0; i < 40; i += 1) desk.taps(`p${1 + (i % 6)}`);
    desk.does({ type: 'note.write', kind: 'option', text: 'Words of Sunday' });
  }
  const copy = join(folder, 'copy.sqlite');
  copyFileSync(file, copy);
  if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`);
  const bytes = bytesOf(copy);
  const db = new Database(copy);
  const sessions = heldIn(keeping.store, db);
  db.close();
  keeping.close();
  const copies = backupsOf(file).map(({ path }) => path);
  return { bytes: hot ? bytes : { ...bytes, log: null }, copies, sessions };
}

function put(folder: string, { file, log }: Bytes): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const path = join(folder, STORE_FILE);
  writeFileSync(path, file);
  if (log) writeFileSync(`${path}-wal`, log);
  return path;
}

/** What SQLite itself still gives out of a damaged file, session by session, as it was before the damage. */
function readable(folder: string, damaged: Bytes, { sessions }: Whole): Map<string, 'facts' | 'words'> {
  const left = new Map<string, 'facts' | 'words'>();
  let open: { readonly db: ReadableHandle; close(): void };
  try {
    open = openToRead(put(folder, damaged), { torn: true });
  } catch {
    return left;
  }
  const gives = (query: string, session: string): unknown => {
    try {
      return open.db.prepare(query).all(session);
    } catch {
      return null;
    }
  };
  /** The facts from the first towards the damage, and from the last. */
  const factsLeft = (session: string): unknown[] => {
    const left = new Map<unknown, unknown>();
    for (const order of ['ASC', 'DESC'])
      try {
        const facts = open.db.prepare(`SELECT * FROM events WHERE session = ? ORDER BY seq ${order}`);
        for (const fact of facts.iterate(session)) left.set((fact as { seq: unknown }).seq, fact);
      } catch {
        // Here is the damage.
      }
    return [...left.entries()].sort(([a], [b]) => Number(a) - Number(b)).map(([, fact]) => fact);
  };
  for (const [session, held] of sessions) {
    const listed = gives('SELECT * FROM sessions WHERE id = ?', session);
    // A row of the list that is there and not what it was may deny the log.
    const denied = Array.isArray(listed) && listed.length > 0 && !isDeepStrictEqual(listed, [held.listed]);
    if (denied || !isDeepStrictEqual(factsLeft(session), held.facts)) continue;
    const words = gives('SELECT * FROM words WHERE session = ? ORDER BY seq', session);
    left.set(session, isDeepStrictEqual(words, held.words) ? 'words' : 'facts');
  }
  try {
    open.close();
  } catch {
    // Nothing depends on how a file is let go of that was only looked at.
  }
  return left;
}

const withoutLines = (events: readonly LoggedEvent[]): unknown =>
  events.map((event) => ({ ...event, line: null }));

/** What is wrong about a session that was read, as far as it was; null where all of it is true. */
function untrue(
  held: Held | undefined,
  events: readonly LoggedEvent[],
  maybeWordless: boolean,
): string | null {
  if (!held) return 'a session was read that there never was';
  const told = held.events.slice(0, events.length);
  if (!isDeepStrictEqual(withoutLines(events), withoutLines(told))) return 'a fact was read that is not true';
  const wordsAreTrue = events.every(
    ({ line }, i) => line === told[i]?.line || (maybeWordless && line === rescueWords.lostLine),
  );
  return wordsAreTrue ? null : 'words were read that nobody wrote';
}

/** Everything that is wrong about how one damaged file was taken. */
async function wrongAbout(folder: string, whole: Whole, damaged: Bytes): Promise<string[]> {
  const left = readable(join(folder, 'read'), damaged, whole);
  const file = put(join(folder, 'app'), damaged);
  for (const copy of whole.copies) copyFileSync(copy, join(dirname(file), basename(copy)));
  const wrong: string[] = [];
  const { keeping, settled } = keepingOn(file);
  try {
    keeping.check();
    await settled();
    const { store } = keeping;
    for (const { session } of store.recent()) {
      const reading = store.log.read(session);
      const lie = reading.ok ? untrue(whole.sessions.get(session), reading.events, false) : null;
      if (lie !== null) wrong.push(lie);
    }
    await settled();
    if (store.log.where === 'disk') return wrong;
    if (!isDeepStrictEqual(bytesOf(file), damaged)) wrong.push('a damaged file was written to');
    if (keeping.rescue()?.kind !== 'damaged') return wrong;
    wrong.push(...(await wrongAboutRescue(file, whole, damaged, left, keeping)));
    return wrong;
  } finally {
    keeping.close();
  }
}

async function wrongAboutRescue(
  file: string,
  whole: Whole,
  damaged: Bytes,
  left: ReadonlyMap<string, 'facts' | 'words'>,
  { store, salvage }: ReturnType<typeof keepingOn>['keeping'],
): Promise<string[]> {
  const wrong: string[] = [];
  const { ok } = await salvage();
  const [aside] = readdirSync(dirname(file))
    .filter((name) => name.includes('.corrupt-') && !name.endsWith('-wal'))
    .map((name) => join(dirname(file), name));
  if (ok !== (aside !== undefined)) wrong.push('a rescue did not say what became of the file');
  if (!isDeepStrictEqual(bytesOf(aside ?? file), damaged)) wrong.push('a rescue changed the damaged file');
  for (const { session } of store.recent()) {
    const reading = store.log.read(session);
    const lie = reading.ok
      ? untrue(whole.sessions.get(session), reading.events, true)
      : 'a rescued session cannot be read';
    if (lie !== null) wrong.push(`rescued: ${lie}`);
  }
  for (const [session, what] of left) {
    const reading = store.log.read(session);
    const held = whole.sessions.get(session)?.events ?? [];
    if (!reading.ok || !isDeepStrictEqual(withoutLines(reading.events), withoutLines(held)))
      wrong.push('facts that could be read were lost');
    else if (what === 'words' && !isDeepStrictEqual(reading.events, held))
      wrong.push('words that could be read were lost');
  }
  return wrong;
}

/**
 * Opens, looks through and rescues damaged files, `files` of each kind, in `folder`. `only`: nothing but the file that
 * a report named so, damaged as it was among all of them.
 */
export async function attackFiles(
  folder: string,
  seed: number,
  files: number,
  only?: string,
): Promise<Report> {
  const chance = chanceOf(seed);
  const cold = wholeFile(join(folder, 'cold'), false);
  const hot = wholeFile(join(folder, 'hot'), true);
  const tried: Record<string, number> = {};
  const found: Found[] = [];
  for (const [kind, { hot: beside, damage }] of Object.entries(KINDS)) {
    for (let n = 1; n <= files; n += 1) {
      const whole = beside ? hot : cold;
      const how = `${kind}, file ${n}`;
      const damaged = damage(whole.bytes, chance);
      if (only !== undefined && only !== how) continue;
      tried[kind] = (tried[kind] ?? 0) + 1;
      try {
        for (const what of new Set(await wrongAbout(folder, whole, damaged))) found.push({ how, what });
      } catch (error) {
        found.push({
          how,
          what: `it threw: ${error instanceof Error ? (error.stack ?? '') : String(error)}`,
        });
      }
    }
  }
  return { tried, found };
}
