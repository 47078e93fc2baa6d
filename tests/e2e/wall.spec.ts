import { join } from 'node:path';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { PHONES_AT, startPhone } from './support/phone.ts';
import { command, openSession, request, view } from './support/session.ts';

test('a browser shows the wall once its signs were compared: the phase, its clock and the seats, words only where they may, and it comes and goes with the session', async ({
  start,
  displays,
}, info) => {
  const app = await start({ args: [PHONES_AT] });
  const console = await openSession(app);
  await command(console, { type: 'phase.start', ago: 0 });
  const room = await app.window('room');
  await console.keyboard.press('Shift+A');
  const sheet = console.getByRole('dialog', { name: 'Phones' });
  await sheet.getByRole('button', { name: 'Let phones come' }).click();
  const phones = async () => (await view(console, 'console')).phones;
  await expect.poll(async () => (await phones())?.open).not.toBeNull();
  const address = async () =>
    `http://${(await phones())?.open?.address}:${(await phones())?.open?.port}/wall`;

  const wall = await startPhone(displays, info.outputPath('wall'), { width: 1280, height: 720 });
  const { page } = wall;
  await test.step('nobody comes who is not awaited', async () => {
    await page.goto(await address());
    await expect(page.getByRole('heading', { name: 'No wall is awaited.' })).toBeVisible();
    await expectAccessible(page, 'a wall that is not awaited');
    expect((await phones())?.asking).toBeNull();
  });

  const asks = async (): Promise<string> => {
    await sheet.getByRole('button', { name: 'Let a wall come' }).click();
    await expect(sheet.getByText(await address())).toBeVisible();
    // The door minds how often somebody asks who may not come, so the page does not ask in vain here.
    await page.getByRole('button', { name: 'Ask to come in' }).click();
    const signs = page.locator('.wall-signs');
    await expect(signs).toBeVisible();
    await expect(sheet.locator('.phones-signs')).toHaveAttribute(
      'aria-label',
      (await signs.getAttribute('aria-label')) ?? '',
    );
    await expect(sheet.getByRole('heading', { name: 'A wall asks to come in' })).toBeVisible();
    return (await phones())?.asking?.device ?? '';
  };
  await test.step('other signs: the facilitator says no', async () => {
    await asks();
    await page.screenshot({ path: join('screenshots', 'wall-asking.png') });
    await sheet.getByRole('button', { name: 'No, other signs' }).click();
    await expect(page.getByRole('heading', { name: 'The laptop said no.' })).toBeVisible();
  });

  const stage = page.locator('.room-stage');
  await test.step('it is let in, and shows what the room’s window shows, but nobody’s words', async () => {
    const device = await asks();
    await sheet.getByRole('button', { name: 'Yes, let it in' }).click();
    await expect(stage).toHaveAttribute('data-screen', 'phase');
    await expect(page.locator('.room-phase')).toHaveText(
      (await room.locator('.room-phase').textContent()) ?? '',
    );
    await expect(page.getByText('Ben', { exact: true }).first()).toBeVisible();
    await expect(page.getByRole('timer').first()).toBeVisible();
    await expect(sheet.getByText('shows the room')).toBeVisible();
    await expectAccessible(page, 'the wall');
    await page.screenshot({ path: join('screenshots', 'wall-phase.png') });
    await console.screenshot({ path: join('screenshots', 'phones-sheet-wall.png') });
    await command(console, { type: 'room.message', text: 'Back at ten, please.' });
    await expect(stage).toHaveAttribute('data-screen', 'blank');
    await expect(room.locator('bdi', { hasText: 'Back at ten, please.' })).toBeVisible();
    await sheet.getByRole('checkbox', { name: /Words, too/ }).click();
    await expect(page.getByText('Back at ten, please.')).toBeVisible();
    expect((await phones())?.devices[0]).toMatchObject({ id: device, kind: 'wall', words: true });
    await command(console, { type: 'room.show' });
  });

  await test.step('it follows the session, also over a door that was shut and an app that was killed', async () => {
    const next = (await view(console, 'console')).view?.next?.command;
    if (next === undefined) throw new Error('nothing is next');
    const before = (await page.locator('.room-phase').textContent()) ?? '';
    await command(console, next);
    await command(console, { type: 'phase.next' });
    // While one phase goes and the next one comes, both are there.
    const titles = () => page.locator('.room-phase').allTextContents();
    await expect.poll(async () => (await titles()).includes(before)).toBe(false);
    const port = (await phones())?.open?.port;
    await app.kill();
    await expect(page.getByText('Not connected')).toBeVisible();
    await expect(stage).toBeVisible();
    const again = await start({ userData: app.userData, args: [PHONES_AT] });
    const library = await again.window('library');
    const left = (await view(library, 'library')).resumable?.session ?? '';
    await request(library, { type: 'session.resume', session: left });
    const resumed = await again.window('console');
    await expect(page.getByText('Not connected')).toBeHidden();
    const there = (await view(resumed, 'console')).phones;
    expect(there?.open?.port).toBe(port);
    expect(there?.devices).toMatchObject([{ kind: 'wall', linked: true, words: true }]);

    await command(resumed, { type: 'gap.answer', count: true });
    await command(resumed, { type: 'session.endNow' });
    for (let shown = (await view(resumed, 'console')).view; shown?.next != null && !shown.ended;) {
      await command(resumed, shown.next.command);
      shown = (await view(resumed, 'console')).view;
    }
    await expect(page.getByRole('heading', { name: 'The session is over.' })).toBeVisible();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });
  await wall.end();
});
