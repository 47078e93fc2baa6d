import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { SessionId } from '#shared/session/sessionId.ts';
import { sampleDraft } from '../../tests/support/playedSession.ts';
import { bestOffset, type RoundTrip } from '../../src/renderer/bridge/clockSync.ts';
import { STORE_FILE } from '../../src/main/store/store.ts';
import { chanceOf, type Chance } from '../torture/chance.ts';
import { readLeft } from '../torture/reader.ts';
import { startApp, type Start, type TappedApp } from '../torture/tappedApp.ts';
import { openAir, type Air } from './air.ts';
import type { PhonesArguments } from './arguments.ts';
import { figures, type PhonesReport } from './figures.ts';
import { letIn, openDoor, PHONES_AT, until } from './lettingIn.ts';
import type { SimulatedPhone } from './simulatedPhone.ts';

export interface PhonesRun
  extends Omit<PhonesArguments, 'json' | 'help' | 'untimed'>, Omit<Start, 'userData'> {
  /** Hears of what takes a while. */
  readonly say: (text: string) => void;
}

/** Between two acts of a phone, in ms. */
const PACE = { from: 150, to: 1_500 };
/** A cut, in ms. */
const CUT = { from: 1_000, to: 30_000 };
/** So many answers about the time a phone has before its observer has found the first person to tap. */
const ANSWERS = 12;
/** How long what phones still keep may take to come in once the air is good again, in ms. */
const LONGEST = 120_000;

/** Opens a session in the real app, lets phones tap on it through bad air, and compares. */
export async function runPhones(run: PhonesRun): Promise<PhonesReport> {
  const { devices, acts, weather, cuts, seed, say, ...start } = run;
  const chance = chanceOf(seed);
  const userData = mkdtempSync(join(tmpdir(), 'phones-'));
  const app = await startApp({ ...start, userData, args: [PHONES_AT] });
  const airs: Air[] = [];
  const phones: SimulatedPhone[] = [];
  try {
    const session = await openSession(app);
    const door = await openDoor(app);
    const { present } = await app.look();
    for (let device = 0; device < devices; device += 1) {
      const air = await openAir({ to: door.port, weather, chance: another(chance) });
      airs.push(air);
      phones.push(await letIn(app, door, air, present));
    }
    say(`${devices} phones are in`);
    const instantOf = await clockOf(app);
    await Promise.all([
      ...phones.map((phone, i) =>
        tapAll(
          phone,
          Math.floor((acts * (i + 1)) / devices) - Math.floor((acts * i) / devices),
          another(chance),
        ),
      ),
      cutAll(airs, { cuts, within: ((acts / devices) * (PACE.from + PACE.to)) / 2, say }, another(chance)),
    ]);
    say('all has been tapped');
    const allTold = () => phones.every(({ link }) => link.state().untold === 0);
    // What does not come in is counted, too.
    await until('phones have told everything', allTold, LONGEST).catch(({ message }: Error) => say(message));
    app.kill('group');
    await app.ended;
    const left = readLeft(join(userData, STORE_FILE));
    const ledgers = phones.map(({ ledger }) => ledger);
    return figures(ledgers, { rows: left.rows, log: left.log(session), instantOf }, seed);
  } finally {
    for (const phone of phones) phone.close();
    for (const air of airs) air.close();
    app.kill('group');
    await app.ended;
    rmSync(userData, { recursive: true, force: true });
  }
}

const another = (chance: Chance): Chance => chanceOf(chance.between(0, 2 ** 32));

/** A session in its first phase. */
async function openSession(app: TappedApp): Promise<SessionId> {
  const reply = await app.request('library', { type: 'session.open', draft: sampleDraft(6) });
  const { session } = await app.look();
  if (!reply.ok || session === null) throw new Error(`no session was opened: ${JSON.stringify(reply)}`);
  const started = await app.command({ id: randomUUID(), command: { type: 'phase.start', ago: 0 } });
  if (!started.ok) throw new Error(`no phase was started: ${started.refusal.code}`);
  return session;
}

/**
 * The driver's clock on the session's, in ms: by the fastest of many answers of the app itself. The two clocks are one
 * computer's, so that this holds for the whole run.
 */
async function clockOf(app: TappedApp): Promise<(at: number) => number> {
  const trips: RoundTrip[] = [];
  for (let trip = 0; trip < 60; trip += 1) {
    const asked = performance.now();
    const main = await app.monotonic();
    trips.push({ asked, main, answered: performance.now() });
  }
  const offset = bestOffset(trips)?.ms ?? 0;
  const { clock } = await app.look();
  if (clock === null || !clock.moving) throw new Error('the session’s clock stands');
  return (at) => clock.at + (at + offset - clock.monotonic);
}

/** Taps as one observer does, whether the computer is there or not. */
async function tapAll(phone: SimulatedPhone, acts: number, chance: Chance): Promise<void> {
  await until('a phone knows the time', () => phone.answers() >= ANSWERS);
  for (let act = 0; act < acts; act += 1) {
    await wait(chance.between(PACE.from, PACE.to));
    phone.tap(chance);
  }
}

/** Cuts the air of one phone or another, at moments of its own choice; over when the last cut is. */
async function cutAll(
  airs: readonly Air[],
  { cuts, within, say }: { readonly cuts: number; readonly within: number; readonly say: PhonesRun['say'] },
  chance: Chance,
): Promise<void> {
  const planned = Array.from({ length: cuts }, () => ({
    after: chance.between(0, within),
    duration: chance.between(CUT.from, CUT.to),
    air: chance.pick(airs),
    closed: chance.next() < 0.5,
  }));
  await Promise.all(
    planned.map(async ({ after, duration, air, closed }) => {
      await wait(after);
      say(
        `the air of phone ${airs.indexOf(air) + 1} is ${closed ? 'cut' : 'silent'} for ${(duration / 1_000).toFixed(1)} s`,
      );
      air.cut(duration, closed);
      await wait(duration);
    }),
  );
}
