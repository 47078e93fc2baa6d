import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { PhonesState } from '#shared/ipc/phones.ts';
import type { PersonId } from '#shared/session/ids.ts';
import type { AppReply, AppRequest } from '#shared/ipc/contract.ts';
import type { Air } from './air.ts';
import { simulatedPhone, type SimulatedPhone } from './simulatedPhone.ts';

/** The name under which phones come to this computer, and what the app is started with so that they may. */
const HOST = 'phone.test';
const ADDRESS = '127.0.0.1';
export const PHONES_AT = `--phones-at=${HOST}=${ADDRESS}`;

/** How long any one step may take, in ms. */
const PATIENCE = 30_000;

/** Waits for what is to become true; throws, with `what`, where it does not. */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  most = PATIENCE,
): Promise<void> {
  const began = performance.now();
  while (!(await holds())) {
    if (performance.now() - began > most) throw new Error(`${what}: not within ${most / 1_000} s`);
    await wait(20);
  }
}

/** What is asked of an app whose console shows a session. */
export interface Laptop {
  readonly request: (from: 'console', asked: AppRequest) => Promise<AppReply>;
  readonly phones: () => Promise<PhonesState | null>;
}

/** Where the app listens. */
export interface DoorAt {
  readonly host: () => string;
  readonly port: () => number;
}

/** Opens the door of the session that the app has open. */
export async function openDoor(app: Laptop): Promise<DoorAt> {
  const reply = await app.request('console', { type: 'phones.open', address: ADDRESS, names: true });
  const open = (await app.phones())?.open;
  if (!reply.ok || open == null) throw new Error(`phones may not come: ${JSON.stringify(reply)}`);
  return { host: () => `${HOST}:${open.port}`, port: () => open.port };
}

/** One more phone: it comes by a code, its signs are compared, and it is let in. */
export async function letIn(
  app: Laptop,
  door: DoorAt,
  air: Air | null,
  people: readonly PersonId[],
): Promise<SimulatedPhone> {
  const before = (await app.phones())?.devices.length ?? 0;
  // A pairing that the air cuts off is begun anew, as people do.
  for (let tries = 0; tries < 5; tries += 1) {
    const state = await invited(app);
    const secret = new Uint8Array(Buffer.from(state.open?.code?.split('#')[1] ?? '', 'base64url'));
    const phone = simulatedPhone(secret, { host: door.host, air, people });
    const stage = () => phone.link.state().stage;
    await until('a phone shows its signs', () => stage().kind === 'asking' || stage().kind === 'refused');
    const shown = stage();
    if (shown.kind === 'asking') {
      await until('the console asks', async () => (await app.phones())?.asking != null);
      const asking = (await app.phones())?.asking;
      if (asking?.signs !== shown.signs) throw new Error(`${asking?.signs} is not ${shown.signs}`);
      await app.request('console', { type: 'phones.answer', device: asking.device, yes: true });
      await until('a phone is in', () => phone.link.state().view !== null || stage().kind === 'refused');
      if (stage().kind !== 'refused') return phone;
    }
    phone.close();
    const there = (await app.phones())?.devices ?? [];
    const half = there[before];
    if (half) await app.request('console', { type: 'phones.turnAway', device: half.id });
  }
  throw new Error('a phone could not be let in');
}

async function invited(app: Laptop): Promise<PhonesState> {
  await app.request('console', { type: 'phones.invite' });
  const state = await app.phones();
  if (state?.open?.code == null) throw new Error('there is no code');
  return state;
}
