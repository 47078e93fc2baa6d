import type { Page } from '@playwright/test';
import { formatById } from '../support/shipped.ts';
import { COUNCIL, newDraft } from '../../src/renderer/desk/draft/newDraft.ts';
import { expect, test } from './support/app.ts';
import { endAndShow, planFor } from './support/driver.ts';
import { command, request } from './support/session.ts';

const NAMES = [
  'Maximiliana Oberhuber-Schwarzenbergerova',
  'محمد عبد الرحمن العلي الطويل',
  'ANTANANARIVO RAKOTOMALALA',
  'WWWWWWWW MMMMMMMMMM',
  'Gypqjy Gyggpqj',
  'MEO020',
  'Jo',
  'Nguyễn Thị Minh Khai',
  'Þórdís Kolbrún R. Gylfadóttir',
  '=HYPERLINK("x")',
];

/** Elements whose text sticks out of them, as it is cut or lies over something else. */
const stickingOut = (page: Page, selector: string): Promise<readonly string[]> =>
  page.locator(selector).evaluateAll((all) =>
    all
      .filter((one) => one.scrollWidth > one.clientWidth)
      .map((one) => one.textContent)
      .filter((text) => text !== ''),
  );

test.use({ laptop: { width: 1280, height: 720 } });

test('names that are long, wide or read from the right keep to their places in every window', async ({
  app,
}) => {
  const library = await app.window('library');
  await test.step('the plan: a title lies within its part of the strip, and a name is more than its beginning', async () => {
    await planFor(app, NAMES.slice(0, 5).join('\n'));
    const wider = await library.locator('.strip-phase').evaluateAll((phases) =>
      phases.flatMap((phase) => {
        const part = phase.querySelector('rect')?.getBoundingClientRect();
        const titles = Array.from(phase.querySelectorAll('text'));
        return titles
          .filter((title) => part && title.getBoundingClientRect().right > part.right)
          .map((title) => title.textContent);
      }),
    );
    expect(wider).toEqual([]);
    const widths = await library
      .locator('.person-name')
      .evaluateAll((all) => all.map((one) => one.clientWidth));
    expect(Math.min(...widths)).toBeGreaterThan(100);
  });

  const format = formatById('consultancy');
  if (format === undefined) throw new Error('no such format');
  const draft = newDraft(NAMES, null, { ...COUNCIL, format, minutes: 60 });
  await request(library, { type: 'session.open', draft });
  const console_ = await app.window('console');
  await command(console_, { type: 'phase.start', ago: 0 });
  for (let left = 2; left > 0; left -= 1) await command(console_, { type: 'phase.next' });
  for (const person of ['p1', 'p5']) await command(console_, { type: 'voice.tap', person, style: 'toggle' });

  await test.step('the room: a name lies within its card', async () => {
    const room = await app.window('room');
    await expect(room.locator('.seat-holder .seat-name')).toHaveText(/^محمد/);
    const wider = await room.locator('.seat').evaluateAll((seats) =>
      seats.flatMap((seat) => {
        const name = seat.querySelector('text')?.getBoundingClientRect();
        const card = seat.querySelector('rect')?.getBoundingClientRect();
        return name && card && name.width > card.width ? [seat.textContent] : [];
      }),
    );
    expect(wider).toEqual([]);
  });

  await test.step('the console: a name read from the right keeps its beginning', async () => {
    const holder = console_.locator('.clock-holder bdi');
    await expect(holder).toHaveAttribute('title', NAMES[1] ?? '');
    expect(NAMES[1]).toContain((await holder.textContent())?.replace('…', ''));
    const [first, place] = await holder.evaluate((one) => {
      const range = document.createRange();
      range.setStart(one.firstChild ?? one, 0);
      range.setEnd(one.firstChild ?? one, 1);
      const box = one.parentElement?.getBoundingClientRect();
      return [range.getBoundingClientRect().right, box?.right ?? 0];
    });
    expect(first).toBeLessThanOrEqual(place + 1);
    expect(await stickingOut(console_, '.now-acts .button, .room-acts .button')).toEqual([]);
  });

  await test.step('a sheet: the ring of the field that is written in is whole', async () => {
    await console_.keyboard.press('c');
    const field = console_.getByRole('dialog').locator('.field-box').first();
    await expect(field.locator(':focus')).toHaveCount(1);
    const [ring, body] = await field.evaluate((one) => {
      const { outlineWidth, outlineOffset } = getComputedStyle(one);
      const around = parseFloat(outlineWidth) + parseFloat(outlineOffset);
      const clip = one.closest('.dialog-body')?.getBoundingClientRect().left ?? Infinity;
      return [one.getBoundingClientRect().left - around, clip];
    });
    expect(ring).toBeGreaterThanOrEqual(body);
    await console_.keyboard.press('Escape');
  });

  await test.step('the board: how many speak over somebody is said whole', async () => {
    await request(console_, { type: 'board.open' });
    const board = await app.window('board');
    await expect(board.locator('.board-state')).toContainText('and one over');
    expect(await stickingOut(board, '.board-state')).toEqual([]);
  });

  await test.step('the summary: what each takes along begins at one line, and no button is cut', async () => {
    for (const [i] of NAMES.entries())
      await command(console_, {
        type: 'commitment.write',
        person: `p${i + 1}`,
        text: 'Say no once.',
        visible: 'group',
      });
    const { library: summary } = await endAndShow(app, console_);
    await expect(summary.locator('.sheet-commitments dd.spoken')).toHaveCount(NAMES.length);
    const lefts = await summary
      .locator('.sheet-commitments dd.spoken')
      .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().left)));
    expect(new Set(lefts).size).toBe(1);
    expect(await stickingOut(summary, '.summary-side :is(.next-act b, .segment, .button)')).toEqual([]);
    await summary.screenshot({ path: 'screenshots/summary-long-names.png' });
  });
});
