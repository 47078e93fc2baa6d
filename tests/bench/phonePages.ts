import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright';
import type { AppRequest } from '#shared/ipc/contract.ts';
import type { PhonesState } from '#shared/ipc/phones.ts';
import { openDoor, PHONES_AT, until, type Laptop } from '../../tools/phones/lettingIn.ts';
import { sampleDraft } from '../support/playedSession.ts';
import { command, end, launch, pageOf, type LiveSession } from './liveSession.ts';

/** What somebody waits for in front of a phone or a wall, in ms, on a processor that is so many times slower than this one. */
export interface PageWaits {
  /** From the address to the signs, and from the yes to what it is for. */
  readonly first: readonly number[];
  /** From the address to what it is for, where the device was let in before. */
  readonly again: readonly number[];
}

/** How many times slower a phone is than a laptop. */
const SLOWER = 6;
const ROUNDS = 6;

const PAGES = {
  phone: { path: '', invite: { type: 'phones.invite' }, signs: '.phone-signs', use: '.phone-seat' },
  wall: { path: 'wall', invite: { type: 'phones.inviteWall' }, signs: '.wall-signs', use: '.room-stage' },
} as const;

/** A second Electron as the phone, as the tests have one. */
const PHONE = join(import.meta.dirname, '../e2e/support/phoneApp');

/** Lets the page of a phone, and that of a wall, come and come back to a running session. */
export async function measurePhonePages(
  how: LiveSession,
): Promise<Readonly<Record<keyof typeof PAGES, PageWaits>>> {
  const electron = await launch({ ...how, args: [PHONES_AT] });
  let phone: ElectronApplication | null = null;
  try {
    const library = await pageOf(electron, 'library');
    await library.evaluate(
      (draft) => window.talkingPiece.request({ type: 'session.open', draft }),
      sampleDraft(6),
    );
    const console = await pageOf(electron, 'console');
    await console.locator('.room-stage').first().waitFor();
    await command(console, { type: 'phase.start', ago: 0 });
    const laptop: Laptop = {
      request: (_, asked) => console.evaluate((what) => window.talkingPiece.request(what), asked),
      phones: () => phonesOf(console),
    };
    const host = (await openDoor(laptop)).host();
    phone = await launch({
      ...how,
      folder: PHONE,
      userData: `${how.userData}-phone`,
      env: { ...how.env, PHONE_WIDTH: '390', PHONE_HEIGHT: '664' },
      args: ['--disable-gpu', '--host-resolver-rules=MAP phone.test 127.0.0.1'],
    });
    const page = await phone.firstWindow();
    await page.waitForLoadState('load');
    await page.addInitScript(
      noteWhenShown,
      Object.values(PAGES).flatMap(({ signs, use }) => [signs, use]),
    );
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const waits = { phone: { first: [], again: [] }, wall: { first: [], again: [] } } as Record<
      keyof typeof PAGES,
      { first: number[]; again: number[] }
    >;
    for (const kind of ['phone', 'wall'] as const)
      for (let round = 1; round <= ROUNDS; round += 1) {
        how.say(`the page of a ${kind}, ${round} of ${ROUNDS} …`);
        const { first, again } = await comesAndComesBack(page, laptop, `http://${host}/`, kind);
        waits[kind].first.push(first);
        waits[kind].again.push(again);
      }
    return waits;
  } finally {
    if (phone !== null) end(phone);
    end(electron);
  }
}

async function comesAndComesBack(
  page: Page,
  laptop: Laptop,
  at: string,
  kind: keyof typeof PAGES,
): Promise<{ readonly first: number; readonly again: number }> {
  const { path, invite, signs, use } = PAGES[kind];
  const request = (asked: AppRequest) => laptop.request('console', asked);
  await request(invite);
  await page.goto('about:blank');
  await page.goto(kind === 'phone' ? ((await laptop.phones())?.open?.code ?? '') : `${at}${path}`);
  const asked = await shownAt(page, signs);
  const asking = async () => (await laptop.phones())?.asking ?? null;
  await until('the console asks', async () => (await asking()) !== null);
  const device = (await asking())?.device ?? '';
  const yes = await page.evaluate(() => performance.now());
  await request({ type: 'phones.answer', device, yes: true });
  const first = asked + (await shownAt(page, use)) - yes;
  await page.reload();
  const again = await shownAt(page, use);
  await request({ type: 'phones.turnAway', device });
  // A page that has not heard of it keeps its key, and would come by it again.
  await page.waitForSelector(use, { state: 'detached' });
  return { first, again };
}

type NotingWindow = Window & { readonly shownAt?: Readonly<Record<string, number>> };

/** Notes the first frame in which each of these is seen, in ms since the page was asked for. Runs in the page. */
function noteWhenShown(selectors: readonly string[]): void {
  const shownAt: Record<string, number> = {};
  Object.assign(window, { shownAt });
  const look = (): void => {
    for (const selector of selectors)
      if (shownAt[selector] === undefined && document.querySelector(selector) !== null)
        // The frame after the one that has it.
        requestAnimationFrame(() => void (shownAt[selector] ??= performance.now()));
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

const shownAt = async (page: Page, selector: string): Promise<number> =>
  Number(
    await (await page.waitForFunction((of) => (window as NotingWindow).shownAt?.[of], selector)).jsonValue(),
  );

const phonesOf = (console: Page): Promise<PhonesState | null> =>
  console.evaluate(async () => {
    const reply = await window.talkingPiece.query({ type: 'window.view' });
    return reply.ok && reply.answer.role === 'console' ? reply.answer.phones : null;
  });
