import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { startFirefox, type PhoneBrowser } from './support/firefox.ts';
import { PHONES_AT } from './support/phone.ts';
import { takePort } from '../support/takenPort.ts';
import { command, openSession, request, view } from './support/session.ts';

/** A name that leads to this computer: a page under it is as little trusted as one in a room's network. */
const NAME = 'phone.test';
const SIZES = [
  [390, 664],
  [360, 560],
  [640, 312],
] as const;

const BROWSERS: readonly {
  readonly called: string;
  readonly executable: string;
  readonly start: (executable: string) => Promise<PhoneBrowser>;
}[] = [
  { called: 'chromium', executable: '/usr/bin/chromium', start: startChromium },
  {
    called: 'firefox',
    executable: '/usr/bin/firefox-esr',
    start: (executable) => startFirefox(executable, NAME),
  },
];

// Not one of the tests that always run: `npm run -s e2e -- browsers`.
for (const { called, executable } of BROWSERS.filter((one) => !existsSync(one.executable)))
  test(`${called} is not installed here, so nothing was tried in it`, () => {
    expect(existsSync(executable)).toBe(false);
  });

for (const { called, executable, start: startBrowser } of BROWSERS.filter((one) =>
  existsSync(one.executable),
))
  test(`an observer’s page in ${called}: let in, wrong signs, taps, a lost link, turned away`, async ({
    start,
  }, info) => {
    info.annotations.push({ type: 'browser', description: executable });
    const app = await start({ args: [PHONES_AT] });
    const console = await openSession(app);
    await command(console, { type: 'phase.start', ago: 0 });
    await request(console, { type: 'phones.open', address: '127.0.0.1', names: true });
    const phones = async () => (await view(console, 'console')).phones;
    const browser = await startBrowser(executable);
    const says = (text: string) =>
      expect.poll(() => browser.evaluate('document.body.innerText'), { message: text }).toContain(text);
    const look = async (state: string): Promise<void> => {
      for (const [width, height] of SIZES) {
        await browser.resize(width, height);
        await expect.poll(() => browser.evaluate('innerWidth')).toBe(width);
        await browser.screenshot(join('screenshots', `browser-${called}-${state}-${width}x${height}.png`));
      }
    };
    const seat = (name: string) =>
      `[...document.querySelectorAll('.phone-seat')].find((one) => one.textContent.includes('${name}'))`;
    const touch = async (target: string): Promise<void> => {
      const [x, y] = (await browser.evaluate(
        `((box) => [box.x + box.width / 2, box.y + box.height / 2])(${target}.getBoundingClientRect())`,
      )) as [number, number];
      await browser.tap(x, y);
    };
    const tap = async (name: string): Promise<void> => {
      await touch(seat(name));
      await expect.poll(() => browser.evaluate(`${seat(name)}.dataset.state`)).toBe('holds');
    };
    const code = async (): Promise<string> => {
      await request(console, { type: 'phones.invite' });
      return (await phones())?.open?.code ?? '';
    };
    try {
      await browser.goto(await code());
      await expect.poll(async () => (await phones())?.asking).not.toBeNull();
      expect(await browser.evaluate('isSecureContext')).toBe(false);
      expect(await browser.evaluate('location.hash')).toBe('');
      const asking = await phones();
      await expect
        .poll(() => browser.evaluate('document.querySelector(".phone-signs")?.textContent ?? null'))
        .toBe(asking?.asking?.signs);
      await look('signs');

      // Other signs: the facilitator says no.
      await request(console, { type: 'phones.answer', device: asking?.asking?.device ?? '', yes: false });
      await says('The laptop said no.');
      await look('no');

      await browser.goto('about:blank');
      await browser.goto(await code());
      await expect.poll(async () => (await phones())?.asking).not.toBeNull();
      const device = (await phones())?.asking?.device ?? '';
      await request(console, { type: 'phones.answer', device, yes: true });
      await expect.poll(() => browser.evaluate('document.querySelectorAll(".phone-seat").length')).toBe(6);
      await tap('Ben');
      await expect.poll(async () => (await phones())?.devices[0]?.tapped != null).toBe(true);
      await look('six');
      // The film that keeps the screen awake goes on, and never comes to its end.
      const film = 'document.querySelector("video")';
      await expect
        .poll(() => browser.evaluate(`${film} !== null && !${film}.paused && ${film}.currentTime > 0`))
        .toBe(true);

      // The door is shut: what is tapped stays on the phone, and comes in once it is open again.
      const door = (await phones())?.open?.port ?? 0;
      await request(console, { type: 'phones.close' });
      await says('Not connected');
      await tap('Dora');
      await says('one tap kept here');
      await look('lost');
      const free = await takePort(door);
      await request(console, { type: 'phones.open', address: '127.0.0.1', names: true });
      free();
      const there = (await phones())?.open?.port ?? 0;
      await touch(`[...document.querySelectorAll('button')].find((one) => one.textContent === 'Moved?')`);
      await says('The laptop has another address?');
      await look('moved');
      await browser.evaluate(
        `((field) => { field.value = '${NAME}:${there}'; field.form.requestSubmit(); })(document.querySelector('#address')) ?? null`,
      );
      await expect.poll(async () => (await phones())?.devices[0]?.linked).toBe(true);
      await browser.toNewest();
      await expect.poll(() => browser.evaluate(`${seat('Dora')}?.dataset.state ?? null`)).toBe('holds');

      await request(console, { type: 'phones.turnAway', device });
      await says('This phone was turned away.');
      await look('turned-away');
      expect(await browser.evaluate('localStorage.length')).toBe(0);
      expect(await browser.evaluate(`${film} === null`)).toBe(true);

      // The same browser as a wall: let in by its signs alone.
      await request(console, { type: 'phones.inviteWall' });
      await browser.goto(`http://${NAME}:${(await phones())?.open?.port}/wall`);
      await expect.poll(async () => (await phones())?.asking?.kind).toBe('wall');
      await expect
        .poll(() => browser.evaluate('document.querySelector(".wall-signs")?.textContent ?? null'))
        .toBe((await phones())?.asking?.signs);
      await look('wall-signs');
      const wall = (await phones())?.asking?.device ?? '';
      await request(console, { type: 'phones.answer', device: wall, yes: true });
      await expect
        .poll(() => browser.evaluate('document.querySelector(".room-stage")?.dataset.screen ?? null'))
        .toBe('phase');
      await says('Ben');
      await look('wall');
      info.annotations.push({ type: 'tried in', description: browser.version });
    } finally {
      await browser.end();
    }
  });

/** Debian's Chromium, spoken to as the tests speak to Electron. */
async function startChromium(executablePath: string): Promise<PhoneBrowser> {
  const browser = await chromium.launch({
    executablePath,
    args: [`--host-resolver-rules=MAP ${NAME} 127.0.0.1`],
  });
  const context = await browser.newContext({ hasTouch: true, isMobile: true });
  let page = await context.newPage();
  return {
    version: `Chromium ${browser.version()}`,
    toNewest: async () => {
      page = context.pages().at(-1) ?? page;
      await page.bringToFront();
    },
    goto: async (url) => void (await page.goto(url)),
    evaluate: (expression) => page.evaluate(expression),
    tap: (x, y) => page.touchscreen.tap(x, y),
    resize: (width, height) => page.setViewportSize({ width, height }),
    screenshot: async (path) => void (await page.screenshot({ path })),
    end: () => browser.close(),
  };
}
