import { join } from 'node:path';
import type { Request } from '@playwright/test';
import { expect, test } from './support/app.ts';
import { takePort } from '../support/takenPort.ts';
import { expectAccessible } from './support/axe.ts';
import { PHONES_AT, startPhone } from './support/phone.ts';
import { command, openSession, request, view } from './support/session.ts';

/** Phones beside what their browsers take. */
const SIZES = [
  [390, 664],
  [360, 560],
  [640, 312],
] as const;

test('an observer’s phone is let in by its signs, taps, loses the computer and comes back, and is turned away', async ({
  start,
  displays,
}, info) => {
  const app = await start({ args: [PHONES_AT] });
  const console = await openSession(app);
  await command(console, { type: 'phase.start', ago: 0 });
  await console.keyboard.press('Shift+A');
  const sheet = console.getByRole('dialog', { name: 'Phones' });
  await sheet.getByRole('button', { name: 'Let phones come' }).click();
  await expect(sheet.getByRole('img', { name: /camera/ })).toBeVisible();
  const code = async () => (await view(console, 'console')).phones?.open?.code ?? '';
  const first = await code();
  await console.screenshot({ path: join('screenshots', 'phones-sheet-code.png') });
  // The secret is on the laptop alone: the room would have it.
  const room = await app.window('room');
  expect(JSON.stringify(await view(room, 'room'))).not.toContain(first.split('#')[1]);

  const phone = await startPhone(displays, info.outputPath('phone'), { width: 390, height: 664 });
  // What it lets its owner feel: a desktop browser has the call, and nothing that shakes.
  await phone.page.addInitScript(() => {
    navigator.vibrate = (felt) => {
      document.documentElement.dataset['felt'] = JSON.stringify(felt);
      return true;
    };
  });
  const look = async (state: string): Promise<void> => {
    for (const [width, height] of SIZES) {
      await phone.resize(width, height);
      await phone.page.screenshot({ path: join('screenshots', `phone-${state}-${width}x${height}.png`) });
    }
    await phone.resize(390, 664);
  };
  const came: Request[] = [];
  phone.page.on('requestfinished', (file) => {
    if (/\.(js|css)$|\/$/.test(new URL(file.url()).pathname)) came.push(file);
  });
  await phone.page.goto(first);
  const signs = phone.page.locator('.phone-signs');
  await expect(signs).toBeVisible();
  // Page, styles and scripts, packed, in bytes.
  await expect.poll(() => came.length).toBeGreaterThanOrEqual(3);
  const weights = await Promise.all(came.map(async (file) => (await file.sizes()).responseBodySize));
  expect(Math.min(...weights)).toBeGreaterThan(0);
  expect(weights.reduce((sum, weighs) => sum + weighs, 0)).toBeLessThanOrEqual(120_000);

  // Other signs: somebody says no, and that code opens nothing any more.
  await sheet.getByRole('button', { name: 'No, other signs' }).click();
  await expect(phone.page.getByRole('heading', { name: 'The laptop said no.' })).toBeVisible();
  await look('no');
  // Nothing tells a camera what it is to read.
  await expect(sheet.getByText('Point a phone’s camera at it,')).toBeHidden();
  await sheet.getByRole('button', { name: 'A code for one more phone' }).click();
  await expect(sheet.getByRole('img', { name: /camera/ })).toBeVisible();
  await phone.page.goto('about:blank');
  await phone.page.goto(await code());
  await expect(signs).toBeVisible();
  // The secret does not stay in the address.
  expect(new URL(phone.page.url()).hash).toBe('');
  expect(await phone.page.evaluate(() => window.isSecureContext)).toBe(false);
  const shown = await signs.getAttribute('aria-label');
  await expect(sheet.locator('.phones-signs')).toHaveAttribute('aria-label', shown ?? '');
  await look('pair');
  await console.screenshot({ path: join('screenshots', 'phones-sheet-asking.png') });
  await sheet.getByRole('button', { name: 'Yes, let it in' }).click();

  const seat = (name: string) => phone.page.locator('.phone-seat').filter({ hasText: name });
  await expect(seat('Ben')).toBeVisible();
  expect(await phone.page.evaluate(() => document.documentElement.dataset['felt'])).toBeUndefined();
  await seat('Ben').click();
  await expect(seat('Ben')).toHaveAttribute('data-state', 'holds');
  await expect(phone.page.locator('html')).toHaveAttribute('data-felt', '12');
  // What is counted in the middle is said to be Ben's; nobody is who is tapped there.
  const middle = phone.page.locator('.phone-nobody');
  await expect(middle).toContainText(/Ben speaks\s*Nobody$/);
  await seat('Dora').click();
  await expect(seat('Ben')).toHaveAttribute('data-state', 'plain');
  await expect
    .poll(async () => (await view(console, 'console')).phones?.devices[0]?.tapped != null)
    .toBe(true);
  await phone.page.screenshot({ path: join('screenshots', 'phone-six.png') });
  // The film that keeps the screen awake fills it, behind the board.
  const film = phone.page.locator('video');
  await expect
    .poll(() => film.evaluate((it: HTMLVideoElement) => !it.paused && it.currentTime > 0))
    .toBe(true);
  expect(await film.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 664 });
  expect(
    await phone.page.evaluate(() => document.elementFromPoint(195, 200)?.closest('.phone') !== null),
  ).toBe(true);

  // The app is gone at once; the phone keeps its taps and both come back by themselves.
  await app.kill();
  await expect(phone.page.getByText('Not connected')).toBeVisible();
  await seat('Emre').click();
  await expect(seat('Emre')).toHaveAttribute('data-state', 'holds');
  await expect(phone.page.getByText('one tap kept here')).toBeVisible();
  const again = await start({ userData: app.userData, args: [PHONES_AT] });
  const library = await again.window('library');
  const left = (await view(library, 'library')).resumable?.session ?? '';
  await request(library, { type: 'session.resume', session: left });
  const resumed = await again.window('console');
  await command(resumed, { type: 'gap.answer', count: true });
  await expect
    .poll(async () => (await view(resumed, 'console')).phones?.devices[0]?.tapped != null)
    .toBe(true);
  await expect(phone.page.getByText('Not connected')).toBeHidden();

  const door = (await view(resumed, 'console')).phones?.open;
  // The door is closed and opened at another address: the old page asks for it, and takes its key and its tap along.
  await request(resumed, { type: 'phones.close' });
  await expect(phone.page.getByText('Not connected')).toBeVisible();
  await seat('Ben').click();
  await expect(phone.page.getByText('one tap kept here')).toBeVisible();
  const free = await takePort(door?.port ?? 0);
  await request(resumed, { type: 'phones.open', address: '127.0.0.1', names: true });
  free();
  const there = (await view(resumed, 'console')).phones?.open;
  await look('lost');
  await expect(resumed.getByRole('button', { name: 'Phones' })).toBeVisible();
  await phone.page.getByRole('button', { name: 'Moved?' }).click();
  const address = phone.page.getByLabel('Address on the laptop');
  await address.fill('8.8.8.8:80');
  await phone.page.getByRole('button', { name: 'Go there' }).click();
  await expect(phone.page.getByRole('alert')).toContainText('An address looks like');
  await look('moved');
  await expectAccessible(phone.page, 'the other address');
  // A wrong digit: nothing comes up there, and this page has its key and its tap still.
  const go = () => phone.page.getByRole('button', { name: 'Go there' }).click();
  await address.fill(`${there?.address}:${door?.port}`);
  const nothing = await phone.opens(go);
  await expect(phone.page.getByText('It has opened on a page of its own.')).toBeVisible();
  await nothing.close();
  await look('moved-went');
  await expect(phone.page.getByText('one tap kept here')).toBeVisible();
  await address.fill(`${there?.address}:${there?.port}`);
  await phone.turnsTo(await phone.opens(go));
  await expect(seat('Ben')).toHaveAttribute('data-state', 'holds');
  expect(new URL(phone.page.url()).hash).toBe('');
  await expect.poll(async () => (await view(resumed, 'console')).phones?.devices[0]?.linked).toBe(true);
  expect((await view(resumed, 'console')).phones?.devices).toHaveLength(1);

  const device = (await view(resumed, 'console')).phones?.devices[0]?.id ?? '';
  await resumed.evaluate(
    (id) => window.talkingPiece.request({ type: 'phones.turnAway', device: id }),
    device,
  );
  await expect(phone.page.getByText('This phone was turned away.')).toBeVisible();
  await expect(phone.page.locator('video')).toHaveCount(0);
  await look('turned-away');
  // The console says that it listens for as long as it does.
  await request(resumed, { type: 'phones.close' });
  await expect(resumed.getByRole('button', { name: 'Phones' })).toBeHidden();
  await phone.end();
});

test('on a phone of any size every seat is in sight and can be hit, with six people and with twelve', async ({
  start,
  displays,
}, info) => {
  const app = await start({ args: [PHONES_AT] });
  const console = await openSession(app);
  await command(console, { type: 'phase.start', ago: 0 });
  await request(console, { type: 'phones.open', address: '127.0.0.1', names: true });
  const phone = await startPhone(displays, info.outputPath('phone'), { width: 390, height: 664 });
  await phone.page.goto((await view(console, 'console')).phones?.open?.code ?? '');
  const asking = async () => (await view(console, 'console')).phones?.asking?.device ?? null;
  await expect.poll(asking).not.toBeNull();
  await request(console, { type: 'phones.answer', device: (await asking()) ?? '', yes: true });
  const seats = phone.page.locator('.phone-seat');
  await expect(seats).toHaveCount(6);
  await seats.filter({ hasText: 'Ben' }).click();
  await expect(seats.filter({ hasText: 'Ben' })).toHaveAttribute('data-state', 'holds');

  const look = async (people: number): Promise<void> => {
    for (const [width, height] of SIZES) {
      await phone.resize(width, height);
      const what = `${people} people at ${width}×${height}`;
      const boxes = await phone.page
        .locator('.phone-seat, .phone-nobody, .phone-undo')
        .evaluateAll((targets) =>
          targets.map((one) => {
            const { left, top, right, bottom } = one.getBoundingClientRect();
            return {
              what: one.textContent ?? '',
              seat: one.classList.contains('phone-seat'),
              left,
              top,
              right,
              bottom,
            };
          }),
        );
      expect(boxes, what).toHaveLength(people + 2);
      for (const [i, box] of boxes.entries()) {
        const size = `${box.what}, ${what}`;
        expect(Math.min(box.left, box.top), size).toBeGreaterThanOrEqual(0);
        expect(box.right, size).toBeLessThanOrEqual(width);
        expect(box.bottom, size).toBeLessThanOrEqual(height);
        expect(box.bottom - box.top, size).toBeGreaterThanOrEqual(box.seat ? 56 : 44);
        if (people === 12 && width === 360 && box.seat) {
          expect(box.right - box.left, size).toBeGreaterThanOrEqual(160);
          expect(box.bottom - box.top, size).toBeGreaterThanOrEqual(64);
        }
        for (const other of boxes.slice(i + 1))
          expect(
            box.left < other.right &&
              other.left < box.right &&
              box.top < other.bottom &&
              other.top < box.bottom,
            `${box.what} over ${other.what}, ${what}`,
          ).toBe(false);
      }
      await expectAccessible(phone.page, what);
      await phone.page.screenshot({ path: join('screenshots', `phone-${people}-${width}x${height}.png`) });
    }
  };
  await look(6);
  for (const name of ['Gus', 'Hana', 'Ivo', 'Jon', 'Kim', 'Maximiliane-Charlotte'])
    await command(console, { type: 'person.arrive', name });
  await expect(seats).toHaveCount(12);
  // A voice is counted on its seat; the box for nobody says nothing that is not so.
  await expect(phone.page.locator('.phone-nobody')).toHaveText('Nobody');
  await phone.page.emulateMedia({ colorScheme: 'dark' });
  await look(12);
  await phone.end();
});
