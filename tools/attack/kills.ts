import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { KeptPlanSchema } from '#shared/session/keptPlan.ts';
import type { LoggedEvent } from '#shared/session/events.ts';
import { forgetInPlans } from '../../src/main/commitments/forgetInPlans.ts';
import { createSettings } from '../../src/main/platform/settings.ts';
import { backupsOf } from '../../src/main/store/backups.ts';
import { isSound } from '../../src/main/store/inspect.ts';
import { readFrom } from '../../src/main/store/reading.ts';
import { STORE_FILE, type Store } from '../../src/main/store/store.ts';
import { keepingOn } from '../../tests/support/keptDesk.ts';
import { chanceOf, type Chance } from '../torture/chance.ts';
import { ACTS, GONE, MARKER, OPEN, perform, STAYS } from './acts.ts';
import type { Found, Report } from './found.ts';
import { hearSteps } from './steps.ts';
import { victimFile } from './victimFile.ts';

/** What became of one victim. */
interface Run {
  /** What it acknowledged. */
  readonly told: readonly string[];
  /** How long its act took (in ms), from when the file was open. */
  readonly took: number;
  readonly killed: boolean;
}

/** When to kill: before a step, or so long after the file was open (in ms); null: never. */
type When = { readonly step: number } | { readonly after: number } | null;

function run(victim: string, act: string, file: string, when: When): Promise<Run> {
  const child = spawn(process.execPath, [victim, act, file], {
    env: { ...process.env, TALKING_PIECE_KILL_AT: String(when && 'step' in when ? when.step : 0) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  let opened = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    if (opened === 0) {
      opened = performance.now();
      if (when && 'after' in when) setTimeout(() => child.kill('SIGKILL'), when.after);
    }
    out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (signal !== 'SIGKILL' && code !== 0) reject(new Error(`${act} ended with ${code}: ${err}`));
      else
        resolve({
          told: out
            .split('\n')
            .slice(0, -1)
            .filter((line) => line !== OPEN),
          took: performance.now() - opened,
          killed: signal === 'SIGKILL',
        });
    });
  });
}

type Logs = ReadonlyMap<string, { readonly title: string; readonly events: readonly LoggedEvent[] }>;

function logsIn(store: Store): Logs {
  const logs = new Map<string, { title: string; events: readonly LoggedEvent[] }>();
  for (const { session, title } of store.recent()) {
    const reading = store.log.read(session);
    logs.set(session, { title, events: reading.ok ? reading.events : [] });
  }
  return logs;
}

const withoutLines = (events: readonly LoggedEvent[]): unknown =>
  events.map((event) => ({ ...event, line: null }));

/** Files in which the marker can be read; a damaged file that was set aside is never touched. */
const holdingMarker = (folder: string): string[] =>
  readdirSync(folder).filter(
    (name) => !name.includes('.corrupt-') && readFileSync(join(folder, name)).includes(MARKER),
  );

/** What is wrong with the session that was to be closed: it is there with everything, or closed with its record. */
function wronglyClosed(store: Store, before: Logs): string[] {
  const listed = store.recent().find(({ title }) => title === GONE);
  if (listed === undefined) return ['the session that was to be closed is not listed'];
  const record = store.records().find(({ session }) => session.session === listed.session);
  if (listed.state === 'closed') {
    const kept = record?.lines.map(({ text }) => text) ?? [];
    return isDeepStrictEqual(kept, [STAYS]) ? [] : ['a closed session has not the record that it should'];
  }
  if (record !== undefined) return ['a session that is not closed has a record'];
  const reading = store.log.read(listed.session);
  return reading.ok && isDeepStrictEqual(reading.events, before.get(listed.session)?.events)
    ? []
    : ['a session that is not closed has not everything'];
}

/** What is wrong after a kill, looked at as the next start of the app does. */
async function wrongAfter(
  name: string,
  file: string,
  before: Logs,
  told: readonly string[],
): Promise<string[]> {
  const act = ACTS[name];
  if (!act) return [];
  const wrong: string[] = [];
  const { keeping, settled } = keepingOn(file);
  keeping.check();
  await settled();
  forgetInPlans(createSettings(keeping.store), keeping.store.gone());
  if (act.rescues && keeping.rescue() !== null) {
    if (told.includes('done')) wrong.push('a rescue that was told is not there');
    const again = await keeping[act.rescues]();
    if (!again.ok) wrong.push(`the rescue cannot be done again: ${again.why.code}`);
  }
  if (keeping.store.log.where !== 'disk')
    wrong.push(`the file cannot be used: ${keeping.store.log.why?.code}`);
  const logs = logsIn(keeping.store);
  if (name === 'close') wrong.push(...wronglyClosed(keeping.store, before));
  keeping.close();
  for (const [session, { title, events }] of before) {
    const now = logs.get(session)?.events ?? [];
    const beginning = now.slice(0, events.length);
    const isGone = act.destroys && title === GONE && now.length === 0;
    if (isGone) continue;
    if (!isDeepStrictEqual(withoutLines(beginning), withoutLines(events)))
      wrong.push(`facts of ‘${title}’ are lost`);
    else if (!act.rescues && title === 'Kept' && !isDeepStrictEqual(beginning, events))
      wrong.push('words are lost');
  }
  const acts = new Set([...logs.values()].flatMap(({ events }) => events.map((event) => event.act)));
  if (name === 'append' && told.some((id) => !acts.has(id))) wrong.push('an acknowledged act is lost');
  if (act.destroys) {
    const kept = [...logs.values()].some(({ events }) => events.some(({ line }) => line?.includes(MARKER)));
    const holding = holdingMarker(dirname(file));
    if (told.includes('done') && kept) wrong.push('what was deleted is there again');
    if (!kept && holding.length > 0) wrong.push(`what was deleted is left in ${holding.join(', ')}`);
    if (kept && !holding.includes(STORE_FILE)) wrong.push('what was not deleted is gone');
  }
  for (const { path } of backupsOf(file)) if (!readFrom(path, isSound)) wrong.push('a copy is not whole');
  return wrong;
}

/** Of so many kills, how many come at a random moment; the others come before a step. */
const byTime = (kills: number): number => Math.floor(kills / 4);

/** When to kill an act that takes so many steps and so long (in ms): at every part of it as often as at the others. */
function instants(steps: number, took: number, kills: number, chance: Chance): When[] {
  const atSteps = kills - byTime(kills);
  const every = steps / atSteps;
  return [
    ...Array.from({ length: atSteps }, (_, i) => ({ step: 1 + Math.floor(every * (i + chance.next())) })),
    ...Array.from({ length: byTime(kills) }, () => ({ after: chance.between(0, took) })),
  ];
}

/** Kills each act `kills` times in `folder`, or once before each of its steps, and looks at what is left. */
export async function attackWithKills(
  folder: string,
  seed: number,
  kills: number | 'beforeEachStep',
  names: readonly string[] = Object.keys(ACTS),
): Promise<Report> {
  const chance = chanceOf(seed);
  const tried: Record<string, number> = {};
  const found: Found[] = [];
  const victim = await victimFile();
  let steps = 0;
  hearSteps(() => (steps += 1));
  for (const [name, { prepare, allOrNothing }] of Object.entries(ACTS)) {
    if (!names.includes(name)) continue;
    const own = join(folder, name);
    const ready = join(own, 'ready');
    const at = join(own, 'at');
    mkdirSync(ready, { recursive: true });
    await prepare(join(ready, STORE_FILE));
    const fresh = (): string => {
      rmSync(at, { recursive: true, force: true });
      cpSync(ready, at, { recursive: true });
      return join(at, STORE_FILE);
    };
    const before = logsBefore(name, fresh());
    const keptBefore = allOrNothing === true ? keptIn(fresh()) : null;
    let keptAfter: string | null = null;
    const look = async (file: string, told: readonly string[], how: string): Promise<void> => {
      for (const what of await wrongAfter(name, file, before, told)) found.push({ how, what });
      if (keptBefore === null) return;
      const kept = keptIn(file);
      keptAfter ??= kept;
      if (kept !== keptAfter && (told.includes('done') || kept !== keptBefore))
        found.push({ how, what: 'only a part of it was done' });
      if (kept === keptAfter && holdingMarker(dirname(file)).length > 0)
        found.push({ how, what: 'what was removed is left' });
    };
    const attack = async (when: When): Promise<Run> => {
      const file = fresh();
      const ran = await run(victim, name, file, when);
      if (when && 'step' in when && !ran.killed)
        found.push({ how: `${name}, killed ${JSON.stringify(when)}`, what: 'it was not killed' });
      await look(file, ran.told, when ? `${name}, killed ${JSON.stringify(when)}` : `${name}, not killed`);
      return ran;
    };
    const file = fresh();
    const told: string[] = [];
    steps = 0;
    let opened = 0;
    await perform(name, file, (what) => {
      if (what === OPEN) opened = steps;
      else told.push(what);
    });
    const taken = steps;
    // What opening alone does is attacked with other acts.
    const from = allOrNothing === true ? opened : 0;
    await look(file, told, `${name}, done here`);
    // Where moments count, it is timed as a process of its own.
    const took = kills !== 'beforeEachStep' && byTime(kills) > 0 ? (await attack(null)).took : 0;
    const whens =
      kills === 'beforeEachStep'
        ? Array.from({ length: taken - from }, (_, i) => ({ step: from + i + 1 }))
        : instants(taken, took, kills, chance);
    for (const when of whens) await attack(when);
    tried[name] = whens.length;
  }
  rmSync(dirname(victim), { recursive: true, force: true });
  return { tried, found };
}

/** Everything that is kept of groups, and every plan, in one text. */
function keptIn(file: string): string {
  const { keeping } = keepingOn(file);
  const kept = JSON.stringify([keeping.store.keep(), keeping.store.readSettings('plan.', KeptPlanSchema)]);
  keeping.close();
  return kept;
}

/** What the sessions are, also where the file that is attacked is damaged: then a copy beside it tells. */
function logsBefore(name: string, file: string): Logs {
  const copy = ACTS[name]?.rescues ? backupsOf(file).at(-1)?.path : file;
  const { keeping } = keepingOn(copy ?? file);
  const logs = logsIn(keeping.store);
  keeping.close();
  return logs;
}
