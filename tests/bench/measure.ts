import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../tools/setup/main.ts';
import { root } from '../../tools/setup/paths.ts';
import { say, SetupError } from '../../tools/setup/progress.ts';
import { startDisplays } from '../../tools/setup/bareLinux/displays.ts';
import { sampleDraft } from '../support/playedSession.ts';
import { STORE_FILE } from '../../src/main/store/store.ts';
import { seedArchive } from '../../tools/seed/seedArchive.ts';
import { measureArchive } from './archive.ts';
import { measureFold } from './fold.ts';
import { measureTalk } from './talk.ts';
import { absolute, median, quantile, relative, type Goal } from './goals.ts';
import { measureBarePage, measureTapsBehindPlan, measureWaits } from './liveSession.ts';
import { measurePhonePages } from './phonePages.ts';
import { cpuTime, spawned, type Spawned } from './spawned.ts';

const LAPTOP = { width: 1440, height: 900 };
const PROJECTOR = { width: 1920, height: 1080 };
const STARTS = 12;
const MEMORY_RUNS = 3;
/** Until memory has settled, and how long the CPU is watched (ms). */
const SETTLED = 8_000;
const WATCHED = 15_000;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface EmptyScene {
  readonly page: 'empty.html' | 'second.html';
  readonly windows: readonly {
    readonly name: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
}
type App = (userData: string, scene: unknown) => Spawned;
type Empty = (scene: EmptyScene) => Spawned;

const console_ = { name: 'console', x: 0, y: 0, ...LAPTOP };
const room = { name: 'room', x: LAPTOP.width, y: 0, ...PROJECTOR };
const board = { name: 'board', x: 80, y: 90, width: 1280, height: 720 };

/** How many compiled scripts Chromium has kept for the pages of this user data folder. */
function compiledScripts(userData: string): number {
  const folder = join(userData, 'Code Cache', 'js');
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('_0')).length : 0;
}

/** Start to the first window that can be used, and to the console of a session that is taken up at once. */
async function starts(app: App, empty: Empty, folder: string): Promise<Goal[]> {
  const first: number[] = [];
  const whole: number[] = [];
  const session: number[] = [];
  const afterKill: number[] = [];
  const floor: number[] = [];
  const timed = async (one: Spawned, window: string, end: 'end' | 'kill' = 'end'): Promise<number> => {
    const { after } = await one.usable(window);
    await one[end]();
    return after;
  };
  const timedTwice = async (one: Spawned): Promise<number> => {
    whole.push((await one.usable('whole desk')).after);
    return timed(one, 'desk');
  };
  const opening = app('session', { draft: sampleDraft(6) });
  await opening.usable('console');
  await opening.end();
  // In turn, so that what else the machine does meets all of them alike. The first round warms up.
  for (let round = 0; round <= STARTS; round += 1) {
    say(`start ${round} of ${STARTS} …`);
    const took = [
      await timedTwice(app('first', {})),
      await timed(empty({ page: 'empty.html', windows: [console_] }), 'console'),
      await timed(app('session', { resume: true }), 'console'),
      await timed(app('killed', {}), 'desk', 'kill'),
    ] as const;
    if (round === 0) {
      whole.length = 0;
      continue;
    }
    first.push(took[0]);
    floor.push(took[1]);
    session.push(took[2]);
    afterKill.push(took[3]);
  }
  say(`compiled code kept: ${compiledScripts(join(folder, 'first'))} scripts`);
  return [
    relative('start', 'ms', median(first), median(floor), 1.3, STARTS),
    // The same start until main has told what there is to go on with.
    relative('startToNextAct', 'ms', median(whole), median(floor), 1.3, STARTS),
    relative('startToConsole', 'ms', median(session), median(floor), 1.7, STARTS),
    relative('startAfterKill', 'ms', median(afterKill), median(floor), 1.3, STARTS),
  ];
}

/** Console, room and board with a phase running, against three empty windows of their sizes. */
async function memory(app: App, empty: Empty): Promise<Goal[]> {
  const used: number[] = [];
  const floor: number[] = [];
  const settled = async (one: Spawned): Promise<number> => {
    for (const window of ['console', 'room', 'board']) await one.usable(window);
    await wait(SETTLED);
    const size = one.memory();
    await one.end();
    return size;
  };
  for (let round = 0; round < MEMORY_RUNS; round += 1) {
    say(`memory ${round + 1} of ${MEMORY_RUNS} …`);
    used.push(await settled(app(`memory-${round}`, { draft: sampleDraft(6), board: true })));
    floor.push(await settled(empty({ page: 'empty.html', windows: [console_, room, board] })));
  }
  return [relative('memory', 'MiB', median(used), median(floor), 1.3, MEMORY_RUNS)];
}

/** The room's own process with a running timer, against that of a page with one line that changes. */
async function cpu(app: App, empty: Empty): Promise<Goal[]> {
  const watched = async (one: Spawned): Promise<number> => {
    const { pid } = await one.usable('room');
    await wait(SETTLED);
    const before = cpuTime(pid);
    await wait(WATCHED);
    const used = cpuTime(pid) - before;
    await one.end();
    return used;
  };
  say('CPU of the room …');
  const used = await watched(app('cpu', { draft: sampleDraft(6), board: true }));
  const floor = await watched(empty({ page: 'second.html', windows: [room] }));
  const perSecond = WATCHED / 1000;
  return [relative('roomCpu', 'ms/s', used / perSecond, floor / perSecond, 1.5, perSecond)];
}

async function fold(): Promise<Goal[]> {
  say('fold of 5,000 events …');
  const { samples } = measureFold();
  return [absolute('fold', 'ms', median(samples), 20, samples.length)];
}

async function talk(): Promise<Goal[]> {
  say('fold and measures of a three-hour meeting …');
  const { samples } = measureTalk();
  return [absolute('measures', 'ms', median(samples), 20, samples.length)];
}

/** Ten thousand closed sessions in forty groups: what the desk asks of them, in main. */
async function archive(): Promise<Goal[]> {
  say('an archive of 10,000 sessions …');
  const times = await measureArchive();
  const slowest = (id: string, samples: readonly number[]): Goal =>
    absolute(id, 'ms', quantile(samples, 0.95), 50, samples.length);
  return [
    slowest('archiveFirstPage', times.firstPage),
    slowest('archiveSearch', times.search),
    slowest('archiveTrend', times.trend),
    slowest('personPage', times.person),
    slowest('registerAfterAnAct', times.register),
    slowest('archiveIndexPiece', times.indexing),
  ];
}

/**
 * The same start with ten thousand sessions and with none. Each profile starts on what it left, as one does that is
 * used.
 */
async function startWithArchive(app: App, folder: string): Promise<Goal[]> {
  const full: number[] = [];
  const none: number[] = [];
  mkdirSync(join(folder, 'full'), { recursive: true });
  await seedArchive(join(folder, 'full', STORE_FILE), {
    ...{ sessions: 10_000, groups: 40, seed: 1, now: Date.now() },
  });
  const timed = async (userData: string): Promise<number> => {
    const one = app(userData, {});
    const { after } = await one.usable('whole desk');
    await one.end();
    return after;
  };
  for (let round = 0; round <= STARTS; round += 1) {
    say(`start with an archive ${round} of ${STARTS} …`);
    const took = [await timed('full'), await timed('none')] as const;
    if (round === 0) continue;
    full.push(took[0]);
    none.push(took[1]);
  }
  return [relative('startWithArchive', 'ms', median(full), median(none), 1.05, STARTS)];
}

/** Measures everything once, or the parts that are named, as the user who starts this; `bench.ts` sees to the rest. */
await main(async () => {
  const executable = process.env['TALKING_PIECE_ELECTRON'];
  if (!executable) throw new SetupError('TALKING_PIECE_ELECTRON does not name an Electron.');
  const displays = await startDisplays({ laptop: LAPTOP });
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    await displays.plugIn(PROJECTOR.width, PROJECTOR.height);
    const env = { ...process.env, ...displays.env };
    const app = (userData: string, scene: unknown): Spawned =>
      spawned({
        ...{ executable, env, scene, folder: join(import.meta.dirname, 'timed') },
        userData: join(folder, userData),
      });
    const empty = (scene: EmptyScene): Spawned =>
      spawned({
        ...{ executable, env, scene, folder: join(import.meta.dirname, 'empty') },
        userData: join(folder, 'empty'),
      });
    const waits = async (): Promise<Goal[]> => {
      const live = { executable, env, say, folder: root, userData: join(folder, 'live') };
      const { tapToPaint, tapToAnswer, commandToRoom, lateness } = await measureWaits(live);
      say('keys on a bare page …');
      const bare = quantile(
        await measureBarePage({
          ...{ executable, folder: join(import.meta.dirname, 'empty'), userData: join(folder, 'bare') },
          env: { ...env, BENCH_SCENE: JSON.stringify({ page: 'empty.html', windows: [console_] }) },
        }),
        0.95,
      );
      const p95 = (id: string, samples: readonly number[], goal: number, floor: number | null = null): Goal =>
        absolute(id, 'ms', quantile(samples, 0.95), goal, samples.length, floor);
      return [
        p95('tapToPaint', tapToPaint, 33, bare),
        // A frame, the disk, and a frame: what an act in any window has.
        p95('tapToAnswer', tapToAnswer, 50, bare),
        p95('commandToRoomPaint', commandToRoom, 50),
        p95('lateness', lateness, 16.7),
      ];
    };
    const behind = async (): Promise<Goal[]> => {
      const live = { executable, env, say, folder: root, userData: join(folder, 'behind') };
      const { tapToPaint, tapToAnswer } = await measureTapsBehindPlan(live);
      return [
        absolute('tapBehindPlan', 'ms', quantile(tapToPaint, 0.95), 33, tapToPaint.length),
        absolute('answerBehindPlan', 'ms', quantile(tapToAnswer, 0.95), 50, tapToAnswer.length),
      ];
    };
    /** Usable within 2 s, each of them: what a person waits for at a phone that is six times slower. */
    const phones = async (): Promise<Goal[]> => {
      const live = { executable, env, say, folder: root, userData: join(folder, 'phones') };
      const { phone, wall } = await measurePhonePages(live);
      const slowest = (id: string, samples: readonly number[]): Goal =>
        absolute(id, 'ms', Math.max(...samples), 2_000, samples.length);
      return [
        slowest('phoneComes', phone.first),
        slowest('phoneComesBack', phone.again),
        slowest('wallComes', wall.first),
        slowest('wallComesBack', wall.again),
      ];
    };
    const parts: Readonly<Record<string, () => Promise<readonly Goal[]>>> = {
      start: () => starts(app, empty, folder),
      memory: () => memory(app, empty),
      cpu: () => cpu(app, empty),
      waits,
      behind,
      phones,
      fold,
      talk,
      archive,
      startWithArchive: () => startWithArchive(app, folder),
    };
    const named = process.argv.slice(2).filter((argument) => argument !== '--json');
    const unknown = named.filter((name) => parts[name] === undefined);
    if (unknown.length > 0)
      throw new SetupError(
        `There is no ${unknown.join(', ')}: choose among ${Object.keys(parts).join(', ')}.`,
      );
    const load = (): string =>
      loadavg()
        .map((each) => each.toFixed(1))
        .join(' ');
    say(`load average at the start: ${load()}`);
    const goals: Goal[] = [];
    for (const [name, measure] of Object.entries(parts))
      if (named.length === 0 || named.includes(name)) goals.push(...(await measure()));
    say(`load average at the end: ${load()}`);
    process.stdout.write(
      `${JSON.stringify({ goals }, null, process.argv.includes('--json') ? undefined : 2)}\n`,
    );
    return 0;
  } finally {
    await displays.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
