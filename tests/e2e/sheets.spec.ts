import { expect } from './support/app.ts';
import { test } from './support/previewWindow.ts';

test(
  'what an act of a sheet answers is seen over the sheet',
  { tag: '@preview' },
  async ({ window, previews }) => {
    await window.goto(previews.address('console', 'counsel! c'));
    await expect(window.getByRole('textbox', { name: 'What', exact: true })).toBeFocused();
    await window.keyboard.insertText('Ring the bell');
    await window.keyboard.press('Enter');
    const notice = window.locator('.notice');
    await expect(notice).toBeVisible();
    const seen = (): Promise<boolean> =>
      notice.evaluate((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        const at = (x: number, y: number): boolean => element.contains(document.elementFromPoint(x, y));
        return at(left + 20, (top + bottom) / 2) && at(right - 20, (top + bottom) / 2);
      });
    await expect.poll(seen).toBe(true);
    await test.step('it is put away, and the sheet stays with what is written in it', async () => {
      await notice.getByRole('button', { name: 'Put away' }).click();
      await expect(notice).toHaveCount(0);
      await expect(window.getByRole('textbox', { name: 'What', exact: true })).toHaveValue('Ring the bell');
    });
  },
);

test(
  'Enter in the field of a day does what its sheet is for',
  { tag: '@preview' },
  async ({ window, previews }) => {
    await window.goto(previews.address('desk', 'group d'));
    await expect(window.getByLabel('First day')).toBeFocused();
    await window.getByRole('button', { name: 'Move' }).first().click();
    await expect(window.getByLabel('Day', { exact: true })).toBeFocused();
    await window.keyboard.press('Enter');
    await expect(window.getByLabel('Day', { exact: true })).toHaveCount(0);
  },
);
