import { expect } from './support/app.ts';
import { test } from './support/previewWindow.ts';

test(
  'a screen that is longer than its window is looked through by keys',
  { tag: '@preview' },
  async ({ window, previews }) => {
    await window.setViewportSize({ width: 1022, height: 615 });
    await window.goto(previews.address('desk', 'groupTwelve'));
    const page = window.locator('.group-main');
    await expect(page).toBeVisible();
    const top = (): Promise<number> => page.evaluate(({ scrollTop }) => scrollTop);
    const most = await page.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
    expect(most).toBeGreaterThan(50);
    for (const [key, to] of [
      ['End', most],
      ['Home', 0],
    ] as const) {
      await window.keyboard.press(key);
      await expect.poll(top).toBeCloseTo(to, -1);
    }
    for (const [down, up] of [
      ['PageDown', 'PageUp'],
      ['ArrowDown', 'ArrowUp'],
    ] as const) {
      await window.keyboard.press(down);
      await expect.poll(top).toBeGreaterThan(0);
      await window.keyboard.press(up);
      await expect.poll(top).toBe(0);
    }
  },
);

test(
  'at 200 % the page itself is looked through by keys, before a part of it that is longer than what is seen',
  { tag: '@preview' },
  async ({ window, previews }) => {
    await window.setViewportSize({ width: 1022, height: 330 });
    await window.goto(previews.address('desk', 'summary x'));
    const inner = window.locator('.closing-rows');
    await expect(inner).toBeVisible();
    const tops = () =>
      inner.evaluate((part) => [Math.round(document.scrollingElement?.scrollTop ?? 0), part.scrollTop]);
    const last = await window.evaluate(() => {
      const { scrollHeight = 0, clientHeight = 0 } = document.scrollingElement ?? {};
      return scrollHeight - clientHeight;
    });
    expect(last).toBeGreaterThan(100);
    await window.keyboard.press('ArrowDown');
    await expect.poll(async () => (await tops())[0]).toBeGreaterThan(0);
    await window.keyboard.press('Home');
    await expect.poll(tops).toEqual([0, 0]);
    await window.keyboard.press('End');
    await expect.poll(tops).toEqual([last, 0]);
  },
);
