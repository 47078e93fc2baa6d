import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from '#shared/session/commands.ts';
import type { CommandRequest } from '#shared/ipc/command.ts';
import type { SessionId } from '#shared/session/sessionId.ts';
import type { ActId } from '#shared/session/ids.ts';
import { replay } from '#shared/session/session.ts';
import { consoleView } from '#shared/session/consoleView.ts';
import { OPENED } from '#shared/time.ts';
import { sampleDraft } from '../../tests/support/playedSession.ts';
import { STORE_FILE } from '../../src/main/store/store.ts';
import { PHONES_AT } from '../phones/lettingIn.ts';
import { chooseAct } from './acts.ts';
import { chanceOf, type Chance } from './chance.ts';
import { ledger, type Difference, type Ledger } from './ledger.ts';
import { createPocket } from './pocket.ts';
import { readLeft, type Found } from './reader.ts';
import { wrongWith, type Between, type Interruption, type Standing } from './rightness.ts';
import { startApp, type Look, type Start, type TappedApp } from './tappedApp.ts';

/** What is tortured, and how. */
export interface Torture extends Omit<Start, 'userData'> {
  readonly kills: number;
  readonly seed: number;
  /** Observers' phones that tap on each session meanwhile. */
  readonly phones: number;
  /** Hears of every kill, and of everything that was not as it has to be. */
  readonly say: (text: string) => void;
}

export interface TortureReport {
  readonly kills: number;
  /** Acts whose COMMIT had returned, as the app itself said. */
  readonly acknowledged: number;
  /** Of these, missing after the kill, or when the session was over. */
  readonly lost: number;
  readonly duplicates: number;
  /** Acts that are there though the kill came before they were acknowledged. */
  readonly extra: number;
  /** Restarts in which the session was offered, and resumed in the same phase with its elapsed time right. */
  readonly resumed: number;
  /** Acts that phones were told are done; they count among those above, too. */
  readonly tapped: number;
  readonly seed: number;
}

export interface Outcome {
  readonly report: TortureReport;
  /** What SQLite itself complains of in the files; empty. */
  readonly damage: readonly string[];
}

/** One session is killed so often at most; then it is ended and another begins in a folder of its own. */
const KILLS_A_SESSION = 25;
/** So many sessions are tortured side by side, each in an app and a folder of its own. */
const SIDE_BY_SIDE = 2;
/** No kill before so many acts of this life are acknowledged. */
const LEAST_ACTS = 20;
/** How long the tapping then goes on, at most (ms); in mid-tap, how many more acts, and how long into the last one. */
const LONGEST = 1_000;
const MORE_ACTS = 20;
const INTO_THE_ACT = 6;
/** An app that acknowledges nothing is killed all the same. */
const MOST_TRIES = 500;
/** So many of the last acts are sent once more after each restart: the app must know them. */
const SENT_AGAIN = 10;

const done = (report: TortureReport): boolean =>
  report.lost === 0 &&
  report.duplicates === 0 &&
  report.extra <= report.kills &&
  report.resumed === report.kills &&
  report.tapped >= report.kills &&
  report.acknowledged >= LEAST_ACTS * report.kills;

/** Whether nothing was lost, nothing is there twice, and every session came back. */
export const survived = ({ report, damage }: Outcome): boolean => done(report) && damage.length === 0;

interface Count {
  kills: number;
  acknowledged: number;
  resumed: number;
  tapped: number;
  readonly lost: Set<ActId>;
  readonly duplicates: Set<ActId>;
  readonly extra: Set<ActId>;
}

/** How often each session is killed: one session at least for each that goes on side by side. */
export function killsOfSessions(kills: number): readonly number[] {
  const sessions = Math.min(kills, Math.max(SIDE_BY_SIDE, Math.ceil(kills / KILLS_A_SESSION)));
  const before = (session: number): number => Math.floor((session * kills) / sessions);
  return Array.from({ length: sessions }, (_, session) => before(session + 1) - before(session));
}

/**
 * Kills the app `kills` times while it is tapped, and finds out what it holds afterwards. The seed decides who is
 * killed and when, and what each life would do; how far a life gets is up to the machine.
 */
export async function torture(what: Torture): Promise<Outcome> {
  const count: Count = {
    kills: 0,
    acknowledged: 0,
    resumed: 0,
    tapped: 0,
    lost: new Set(),
    duplicates: new Set(),
    extra: new Set(),
  };
  const chance = chanceOf(what.seed);
  const damage: string[] = [];
  const sessions = killsOfSessions(what.kills).map((kills) => ({
    kills,
    chance: chanceOf(chance.between(0, 2 ** 32)),
  }));
  const oneAfterTheOther = async (): Promise<void> => {
    for (let next = sessions.shift(); next; next = sessions.shift())
      damage.push(...(await tortureSession(what, next.kills, count, next.chance)));
  };
  const ends = await Promise.allSettled(Array.from({ length: SIDE_BY_SIDE }, oneAfterTheOther));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  const { kills, acknowledged, lost, duplicates, extra, resumed, tapped } = count;
  const report = {
    ...{ kills, acknowledged, lost: lost.size, duplicates: duplicates.size, extra: extra.size },
    ...{ resumed, tapped, seed: what.seed },
  };
  return { report, damage };
}

/** Opens a session, kills its app `kills` times, ends the session; gives what SQLite complains of. */
async function tortureSession(what: Torture, kills: number, count: Count, chance: Chance) {
  const userData = mkdtempSync(join(tmpdir(), 'torture-'));
  const file = join(userData, STORE_FILE);
  const book = ledger();
  const pocket = createPocket(book);
  const check = (left: Found, over: boolean): Difference => {
    const found = book.compare(left.rows);
    // A phone tells its acts until it hears that they are done: what came just before a kill is no more than that.
    const extra = over ? found.extra : found.extra.filter((act) => !pocket.holds(act));
    const difference = { ...found, extra };
    for (const kind of ['lost', 'duplicates', 'extra'] as const)
      for (const act of difference[kind]) count[kind].add(act);
    return difference;
  };
  const start = { ...what, userData, args: [PHONES_AT] };
  let app = await startApp(start);
  try {
    let session = await open(app);
    await pocket.letIn(app, what.phones, chance);
    for (let kill = 0; kill < kills; kill += 1) {
      const plan = planned(kill, chance);
      const life = await tapUntilKilled(app, plan, book);
      const nth = (count.kills += 1);
      const left = readLeft(file);
      const { lost } = check(left, false);
      const before = left.rows.some(({ act }) => act === life.lastSent)
        ? { ...life.standing, ...standingIn(left, session) }
        : life.standing;

      app = await startApp(start);
      const offered = await app.resumable();
      let wrong: string | null = 'it was not offered';
      if (offered?.session === session) {
        wrong = await comeBack(app, session, before, { ended: life.ended, counted: plan.count }, book);
        wrong ??= await pocket.returned();
        const known = life.acknowledged.filter(({ id }) => !lost.includes(id)).slice(-SENT_AGAIN);
        for (const act of await forgotten(app, known, book)) count.lost.add(act);
      } else session = await open(app);
      if (wrong === null) count.resumed += 1;
      else what.say(`kill ${nth}: the session did not come back right: ${wrong}`);
      what.say(
        `kill ${nth} of ${what.kills} (${plan.whom}${plan.midTap ? ' in mid-tap' : ''}): ${life.acknowledged.length} acknowledged, ${lost.length} of all lost`,
      );
    }
    const untold = await pocket.tellsAll();
    if (untold !== null) what.say(untold);
    await endSession(app, book);
    await app.quit();
    const left = readLeft(file);
    check(left, true);
    count.acknowledged += book.size;
    count.tapped += pocket.told();
    return left.damage;
  } finally {
    pocket.close();
    app.kill('group');
    await app.ended;
    rmSync(userData, { recursive: true, force: true });
  }
}

async function open(app: TappedApp): Promise<SessionId> {
  const reply = await app.request('library', { type: 'session.open', draft: sampleDraft(6) });
  const { session } = await app.look();
  if (!reply.ok || session === null) throw new Error(`no session was opened: ${JSON.stringify(reply)}`);
  return session;
}

/** How one life is to end. */
interface Plan {
  readonly whom: 'main' | 'group';
  readonly midTap: boolean;
  /** Acts before the clock of the kill starts, and how long it runs (ms). */
  readonly acts: number;
  readonly wait: number;
  /** How the facilitator answers afterwards: count the gap, or leave it out. */
  readonly count: boolean;
  readonly chance: Chance;
}

/** Main alone and the whole group in turn, and of each two one in mid-tap. */
function planned(kill: number, chance: Chance): Plan {
  const midTap = kill % 4 >= 2;
  return {
    whom: kill % 2 === 0 ? 'main' : 'group',
    midTap,
    acts: LEAST_ACTS + (midTap ? Math.floor(chance.between(0, MORE_ACTS)) : 0),
    wait: chance.between(0, midTap ? INTO_THE_ACT : LONGEST),
    count: chance.next() < 0.5,
    chance: chanceOf(chance.between(0, 2 ** 32)),
  };
}

interface Life {
  readonly acknowledged: readonly CommandRequest[];
  /** Where the session stood when it was last looked at. */
  readonly standing: Standing;
  /** An act that was sent after that look, acknowledged or not. */
  readonly lastSent: ActId | null;
  /** Between the last act that was acknowledged and the kill. */
  readonly ended: Between;
}

/** Taps, one act after the other, until the kill; at most one act is on its way. */
async function tapUntilKilled(app: TappedApp, plan: Plan, book: Ledger): Promise<Life> {
  const acknowledged: CommandRequest[] = [];
  let standing: Standing | null = null;
  let lastSent: ActId | null = null;
  let last: Command | null = null;
  let killed: number | null = null;
  /** When an act was sent that was acknowledged, or the session looked at first. */
  let known: number | null = null;
  let due: NodeJS.Timeout | null = null;
  const kill = (): void => {
    killed = performance.now();
    app.kill(plan.whom);
  };
  try {
    for (let tries = 0; ; tries += 1) {
      const look = await lookAt(app);
      standing = look.standing;
      const request: CommandRequest = { id: randomUUID(), command: chooseAct(look, last, plan.chance) };
      lastSent = request.id;
      const sent = performance.now();
      known ??= sent;
      const answer = app.command(request);
      if (due === null && (acknowledged.length >= plan.acts || tries > MOST_TRIES))
        due = setTimeout(kill, plan.wait);
      const reply = await answer;
      last = reply.ok ? request.command : null;
      if (!reply.ok || reply.saved !== 'disk') continue;
      book.acknowledge(request.id, reply.seq);
      acknowledged.push(request);
      known = sent;
    }
  } catch (error) {
    if (killed === null || known === null || standing === null) throw error;
    await app.ended;
    return { acknowledged, standing, lastSent, ended: { from: known, to: killed } };
  } finally {
    if (due !== null) clearTimeout(due);
  }
}

/** Looks, and notes at what moment of both clocks. */
async function lookAt(app: TappedApp): Promise<Look & { readonly standing: Standing }> {
  const asked = performance.now();
  const look = await app.look();
  const seen = { from: asked, to: performance.now() };
  const { step, timer, clock } = look;
  return { ...look, standing: { step, timer, at: clock?.at ?? OPENED, seen } };
}

/** Where the session stands by the log that was left, as far as that does not depend on the moment. */
function standingIn(left: Found, session: SessionId): Pick<Standing, 'step' | 'timer'> {
  const { now } = consoleView(replay(left.log(session)));
  return { step: now?.step ?? null, timer: now?.phase ?? null };
}

/** Resumes the session and answers its gap; what is wrong with it then, or null. */
async function comeBack(
  app: TappedApp,
  session: SessionId,
  before: Standing,
  gap: Omit<Interruption, 'answered'>,
  book: Ledger,
): Promise<string | null> {
  const reply = await app.request('library', { type: 'session.resume', session });
  if (!reply.ok) return `it was not resumed: ${JSON.stringify(reply)}`;
  if (!(await app.look()).gap) return 'nothing was asked about the gap';
  const asked = performance.now();
  await does(app, { type: 'gap.answer', count: gap.counted }, book);
  const answered = { from: asked, to: performance.now() };
  const { standing } = await lookAt(app);
  return wrongWith(before, standing, { ...gap, answered });
}

/** Sends acts once more under their ids: those that the app does not know as done at their place. */
async function forgotten(app: TappedApp, acts: readonly CommandRequest[], book: Ledger): Promise<ActId[]> {
  const unknown: ActId[] = [];
  for (const request of acts) {
    const reply = await app.command(request);
    if (!reply.ok || reply.seq !== book.seqOf(request.id)) unknown.push(request.id);
  }
  return unknown;
}

async function does(app: TappedApp, command: Command, book: Ledger): Promise<void> {
  const id = randomUUID();
  const reply = await app.command({ id, command });
  if (!reply.ok) throw new Error(`${command.type} was refused: ${reply.refusal.code}`);
  if (reply.saved === 'disk') book.acknowledge(id, reply.seq);
}

async function endSession(app: TappedApp, book: Ledger): Promise<void> {
  for (let look = await app.look(); !look.ended; look = await app.look()) {
    const toTheEnd = look.endNow.refusal === null ? look.endNow : look.next;
    if (toTheEnd === null) throw new Error('the session cannot be ended');
    await does(app, toTheEnd.command, book);
  }
}
