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
