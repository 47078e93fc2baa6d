import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { sampleDraft } from '../support/playedSession.ts';
import { letIn, openDoor, type Laptop } from '../../tools/phones/lettingIn.ts';
import { expect, test } from './support/app.ts';
import { PHONES_AT, startPhone } from './support/phone.ts';
import { command, request, view } from './support/session.ts';

const KEEP = 'A long quiet before each question.';
const TRY = 'One breath before the first advice.';

/** Goes on, as the facilitator’s largest key would, until the session stands in this step; `ended`: until it is over. */
async function until(console: Page, step: string | 'ended'): Promise<void> {
  for (let left = 200; left > 0; left -= 1) {
    const shown = (await view(console, 'console')).view;
    if (step === 'ended' ? shown?.ended === true : shown?.now?.step.startsWith(step)) return;
    // Where something is asked first, nothing is next: the phase goes on without an answer.
    await command(console, shown?.next?.command ?? { type: 'phase.next' });
  }
  throw new Error(`never came to ${step}`);
}

test('what was seen of a council is read from the board and from a phone, and two lines of it stand on the wall as long as the observer says', async ({
  start,
  displays,
}, info) => {
  const app = await start({ args: [PHONES_AT] });
  const roles = { ...sampleDraft(6).roles, observer: 'p6' };
  const draft = sampleDraft(6, { roles, queue: ['p4', 'p3'] });
  await request(await app.window('library'), { type: 'session.open', draft });
  const console = await app.window('console');
  const room = await app.window('room');
  await command(console, { type: 'phase.start', ago: 0 });
  await request(console, { type: 'board.open' });
  const board = await app.window('board');
  await expect(board.locator('.board-seat')).toHaveCount(6);

  const laptop: Laptop = {
    request: (_, asked) => request(console, asked),
    phones: async () => (await view(console, 'console')).phones,
  };
  const door = await openDoor(laptop);
  const phone = await startPhone(displays, info.outputPath('phone'), { width: 390, height: 664 });
  await request(console, { type: 'phones.invite' });
  await phone.page.goto((await laptop.phones())?.open?.code ?? '');
  await expect.poll(async () => (await laptop.phones())?.asking).not.toBeNull();
  const device = (await laptop.phones())?.asking?.device ?? '';
  await request(console, { type: 'phones.answer', device, yes: true });
  await expect(phone.page.locator('.phone-seat')).toHaveCount(6);

  const lengthsOn = (page: Page) => page.getByText(/\b\d+:\d\d\b/);
  await test.step('a presenter speaks, and codes are marked', async () => {
    await until(console, 'slot.1.PRESENT');
    await phone.page.locator('.phone-seat').filter({ hasText: 'Dora' }).click();
    await phone.page.locator('.phone-nobody').click();
    await until(console, 'slot.1.COUNSEL');
    // On the device whose taps count.
    const codes = (await view(board, 'board')).view?.codes ?? [];
    await phone.page.locator('.phone-seat').filter({ hasText: 'Ben' }).click();
    const marks = phone.page.locator('.phone-code').nth(codes.findIndex(({ pair }) => !pair));
    for (let i = 0; i < 3; i += 1) await marks.click();
    const counted = async () =>
      (await view(board, 'board')).view?.report.seen?.codes.map(({ count }) => count);
    await expect.poll(counted).toEqual([3]);
    await phone.page.locator('.phone-nobody').click();
    await until(console, 'back.OBSERVE');
  });

  await test.step('both devices of the observer show it by themselves; the wall shows who reports', async () => {
    await expect(board.getByRole('heading', { name: 'Who spoke, against what' })).toBeVisible();
    await expect(phone.page.getByRole('heading', { name: 'Who spoke, against what' })).toBeVisible();
    const totals = (await view(board, 'board')).view?.report.seen;
    expect(totals?.codes.map(({ count }) => count)).toEqual([3]);
    expect(totals?.people.map(({ spoke }) => spoke > 0)).toContain(true);
    for (const page of [board, phone.page]) await expect(lengthsOn(page).first()).toBeVisible();
    await expect(room.getByText('Keep', { exact: true })).toHaveCount(0);
  });

  await test.step('it is written on both, and what the phone wrote is not told back to it', async () => {
    await board.keyboard.press('k');
    await board.keyboard.insertText(KEEP);
    await board.keyboard.press('Enter');
    const field = phone.page.getByRole('textbox', { name: 'Try' });
    await field.fill(TRY);
    await field.press('Enter');
    const lines = async () => (await view(board, 'board')).view?.report.lines;
    await expect.poll(async () => (await lines())?.try?.text).toBe(TRY);
    expect((await lines())?.keep?.text).toBe(KEEP);
    await expect(phone.page.getByRole('textbox', { name: 'Keep' })).toHaveValue('');
    await phone.page.screenshot({ path: join('screenshots', 'phone-report.png') });
    await board.screenshot({ path: join('screenshots', 'report-observer.png') });
    await expect(room.getByText(KEEP)).toHaveCount(0);
  });

  await test.step('R puts both lines on the wall, and takes them off', async () => {
    await board.keyboard.press('Escape');
    await board.keyboard.press('r');
    await expect(room.getByText(KEEP)).toBeVisible();
    await expect(room.getByText(TRY)).toBeVisible();
    await room.screenshot({ path: join('screenshots', 'room-report.png') });
    // Never what was counted, neither in sight nor in what that window is told.
    const told = JSON.stringify((await view(room, 'room')).view);
    expect(told).toContain(KEEP);
    expect(told).not.toMatch(/"(seen|spoke|expected|codes|count|unheard)"/);
    await board.keyboard.press('r');
    await expect(room.getByText(KEEP)).toHaveCount(0);
    await phone.page.getByRole('button', { name: 'Put both lines on the wall' }).click();
    await expect(room.getByText(KEEP)).toBeVisible();
  });

  await test.step('the session is over: the film stops, and who was out of reach is named', async () => {
    const away = await letIn(laptop, door, null, ['p1']);
    away.close();
    await expect
      .poll(async () => (await laptop.phones())?.devices.map(({ linked }) => linked))
      .toEqual([true, false]);
    await expect(phone.page.locator('video')).toHaveCount(1);
    await until(console, 'ended');
    await expect(phone.page.getByText('The session is over.')).toBeVisible();
    await expect(phone.page.locator('video')).toHaveCount(0);
    await expect(
      console.getByText('Phone 2 was out of reach when the session ended.', { exact: false }).first(),
    ).toBeVisible();
  });
  await phone.end();
});
