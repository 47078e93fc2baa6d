import type { Page } from '@playwright/test';
import { expect } from './support/app.ts';
import { test } from './support/previewWindow.ts';
import { raiseWords } from '#shared/words/en/raising.ts';

/** A sheet that closes goes on fading until the test ends, however slow the machine. */
const fadeForLong = (window: Page): Promise<void> =>
  window.evaluate(() => document.documentElement.style.setProperty('--m-settle', '600s'));

const inField = (window: Page): Promise<boolean> =>
  window.evaluate(() => document.activeElement instanceof HTMLInputElement);

test(
  'the next key after a sheet is the window’s, also while the sheet fades',
  { tag: '@preview' },
  async ({ window, previews }) => {
    await window.goto(previews.address('desk', 'group n'));
    await expect.poll(() => inField(window)).toBe(true);
    await fadeForLong(window);
    await window.keyboard.press('Escape');
    await window.keyboard.press('d');
    await expect(window.getByRole('heading', { name: 'Dates and calendar' })).toBeVisible();

    await window.goto(previews.address('console', 'counsel c'));
    await expect(window.getByRole('textbox', { name: 'What', exact: true })).toBeFocused();
    await fadeForLong(window);
    await window.keyboard.press('Escape');
    await expect.poll(() => inField(window)).toBe(false);
    await window.keyboard.press('a');
    await expect(window.getByRole('heading', { name: 'People' })).toBeVisible();
  },
);

test(
  'a sheet in which something was written asks before it closes, and one that was only looked at does not',
  { tag: '@preview' },
  async ({ window, previews }) => {
    await window.goto(previews.address('desk', 'trends n'));
    const story = window.getByRole('textbox', { name: 'What was told' });
    await expect(story).toBeFocused();
    await window.keyboard.insertText('The new one spoke first.');
    await window.keyboard.press('Escape');
    await expect(window.getByText('Not saved yet.')).toBeVisible();
    await expect(story).toHaveValue('The new one spoke first.');
    await test.step('whoever writes on is asked again', async () => {
      await window.keyboard.insertText(' And again.');
      await expect(window.getByText('Not saved yet.')).toHaveCount(0);
      await window.keyboard.press('Escape');
      await expect(window.getByText('Not saved yet.')).toBeVisible();
      await window.keyboard.press('Escape');
      await expect(story).toHaveCount(0);
    });
    await window.keyboard.press('n');
    await expect(story).toBeFocused();
    await window.keyboard.press('Escape');
    await expect(story).toHaveCount(0);
  },
);

test(
  'what is written while somebody speaks is not lost to one Escape either',
  { tag: '@preview' },
  async ({ window, previews }) => {
    for (const key of ['c', 'q', 'j']) {
      await window.goto(previews.address('console', `counsel ${key}`));
      const field = window.locator('.dialog :is(input, textarea):focus');
      await expect(field).toBeVisible();
      await window.keyboard.insertText('Ask two colleagues');
      await window.keyboard.press('Escape');
      await expect(window.getByText('Not saved yet.')).toBeVisible();
      await expect(field).toHaveValue('Ask two colleagues');
      await window.keyboard.press('Escape');
      await expect(window.locator('.dialog[data-open]')).toHaveCount(0);
    }
  },
);

/** What can be used and lies under a notice, wholly or in part. */
const underNotices = (window: Page): Promise<readonly string[]> =>
  window.evaluate(() => {
    const notices = [...document.querySelectorAll('.notice')].map((notice) => notice.getBoundingClientRect());
    return [...document.querySelectorAll('input, textarea, button, select, a, [role="radio"]')]
      .filter((control) => control.closest('.notice, [inert]') === null)
      .filter((control) => {
        const sheet = document.querySelector('.dialog:not([data-ending-style])');
        return sheet === null || sheet.contains(control);
      })
      .filter((control) => {
        const { left, right, top, bottom } = control.getBoundingClientRect();
        const shown = control.closest('.dialog-body')?.getBoundingClientRect();
        const end = Math.min(bottom, shown?.bottom ?? bottom);
        return notices.some(
          (one) => one.left < right && one.right > left && one.top < end && one.bottom > top,
        );
      })
      .map((control) => control.textContent || control.getAttribute('aria-label') || control.tagName);
  });

for (const [width, height] of [
  [1440, 900],
  [1024, 640],
  [512, 320],
] as const)
  test(
    `what is told lies on nothing that can be used in a full sheet of ${width} by ${height}`,
    { tag: '@preview' },
    async ({ window, previews }) => {
      await window.setViewportSize({ width, height });
      await window.goto(previews.address('console', 'counsel! c'));
      await expect(window.getByRole('textbox', { name: 'What', exact: true })).toBeFocused();
      // As wide as sheets are, with as much to press as fills any window.
      await window.evaluate(() => {
        document.querySelector('.dialog')?.setAttribute('data-size', 'wide');
        const more = document.createElement('button');
        more.style.cssText = 'width: 100%; height: 2000px';
        document.querySelector('.dialog-body')?.append(more);
      });
      await window.keyboard.insertText('Ring the bell');
      await window.keyboard.press('Enter');
      await expect(window.locator('.notice')).toBeVisible();
      await window.waitForFunction(() =>
        /^[1-9]/.test(document.documentElement.style.getPropertyValue('--told')),
      );
      expect(await underNotices(window)).toEqual([]);
    },
  );

test(
  'what was refused on a page goes with it, and lies on nothing that can be used there',
  { tag: '@preview' },
  async ({ window, previews }) => {
    await window.setViewportSize({ width: 1024, height: 640 });
    const notices = window.locator('.notice');
    await test.step('on the report of the board', async () => {
      await window.goto(previews.address('board', 'hold O'));
      await expect(window.getByRole('heading', { name: 'What was seen so far' })).toBeVisible();
      await window.keyboard.press('r');
      await expect(notices).toHaveCount(1);
      expect(await underNotices(window)).toEqual([]);
      await window.keyboard.press('Shift+O');
      await expect(notices).toHaveCount(0);
    });
    await test.step('on the console', async () => {
      await window.goto(previews.address('console', 'counsel'));
      await expect(window.getByRole('heading', { name: 'The room sees' })).toBeVisible();
      await window.keyboard.press('Shift+J');
      await expect(window.getByText('Only a slot of office hours can need more').first()).toBeVisible();
      await expect(notices).toHaveCount(1);
      await window.keyboard.press('a');
      await expect(window.getByRole('heading', { name: 'People' })).toBeVisible();
      await expect(notices).toHaveCount(0);
    });
  },
);

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

test(
  'the focus goes to what stands beside a button that its own act takes away',
  { tag: '@preview' },
  async ({ window, previews }) => {
    await window.goto(previews.address('desk', 'group d'));
    const lines = window.locator('.group-date');
    await lines.first().getByRole('button', { name: 'Cancel' }).focus();
    // As main does when a date is cancelled: the acts that it has no more are gone.
    await lines.first().evaluate((line) => {
      for (const button of line.querySelectorAll('button'))
        if (/Cancel|Prepare|plan/.test(button.textContent ?? '')) button.remove();
    });
    await expect(lines.first().getByRole('button', { name: 'Move' })).toBeFocused();
    await lines.first().evaluate((line) => line.remove());
    await expect(lines.first().getByRole('button').first()).toBeFocused();
  },
);

test(
  'what failed stands until the next act, and is told again where that fails too',
  { tag: '@preview' },
  async ({ window, previews }) => {
    await window.goto(previews.address('desk', 'refusedTwelve'));
    const notices = window.locator('.notice');
    await expect(window.locator('.plan-refusal')).toBeVisible();
    await window.keyboard.press('Enter');
    await expect(notices).toHaveCount(1);
    await window.keyboard.press('Shift');
    await expect(notices).toHaveCount(1);
    await window.keyboard.press('m');
    await expect(notices).toHaveCount(0);
    const open = window.getByRole('button', { name: /^Open the room/ });
    // It stays in reach, and says why not.
    await open.click({ force: true });
    await expect(notices).toHaveCount(1);
    await window.getByRole('button', { name: /^Another format/ }).click();
    await expect(notices).toHaveCount(0);
  },
);

test(
  'the same answer stands once, however often it is given',
  { tag: '@preview' },
  async ({ window, previews }) => {
    await window.goto(previews.address('console', 'ended'));
    await expect(window.getByRole('button', { name: 'Show the summary' })).toBeVisible();
    for (let times = 3; times > 0; times -= 1) await window.keyboard.press('Space');
    await expect(window.locator('.notice')).toHaveCount(1);
    await expect(window.locator('.notice')).toContainText('The session has ended.');
  },
);

test(
  'Space ticks the box of a sheet that has the focus, and does nothing behind it',
  { tag: '@preview' },
  async ({ window, previews }) => {
    await window.goto(previews.address('console', 'counsel! c'));
    const box = window.getByRole('checkbox', { name: 'Ask how sure' });
    await expect(box).not.toBeChecked();
    await box.focus();
    await window.keyboard.press('Space');
    await expect(box).toBeChecked();
    // Whatever is sent from here fails, and says so.
    await expect(window.locator('.notice')).toHaveCount(0);
  },
);

test(
  'Enter on a choice of a sheet does what the sheet is for, and Space on a choice of the window is its act alone',
  { tag: '@preview' },
  async ({ window, previews }) => {
    await window.goto(previews.address('console', 'counsel! c'));
    await window.getByRole('textbox', { name: 'What', exact: true }).fill('Ring the bell');
    // Whatever is sent from here fails, and says so.
    for (const place of [
      window.getByRole('radio', { name: 'Experiment' }),
      window.getByRole('combobox', { name: 'Whose' }),
    ]) {
      await place.focus();
      await window.keyboard.press('Enter');
      await expect(window.locator('.notice')).toBeVisible();
      await window.getByRole('button', { name: 'Put away' }).click();
      await expect(window.locator('.notice')).toHaveCount(0);
    }
    await window.goto(previews.address('console', 'counsel! L'));
    await window.getByRole('radio', { name: 'Sealed' }).press('ArrowUp');
    await window.keyboard.press('ArrowDown');
    await window.keyboard.press('Enter');
    await expect(window.locator('.notice')).toBeVisible();

    await window.goto(previews.address('console', 'counsel!'));
    const parking = window.getByRole('radio', { name: 'Parking' });
    await expect(parking).not.toBeChecked();
    await parking.focus();
    await window.keyboard.press('Space');
    await expect(window.locator('.notice')).toBeVisible();
    await expect(parking).not.toBeChecked();
  },
);

test(
  'Enter on the format that was walked to does what its button says',
  { tag: '@preview' },
  async ({ window, previews }) => {
    await window.goto(previews.address('desk', 'formats'));
    const chosen = window.locator('.format-line[aria-pressed="true"]');
    await expect(chosen).toHaveCount(1);
    const before = await chosen.innerText();
    await window.keyboard.press('ArrowDown');
    await expect(chosen).not.toHaveText(before);
    await expect(chosen).toBeFocused();
    await window.keyboard.press('Enter');
    await expect(window.getByRole('textbox', { name: 'Name of the format' })).toBeVisible();
  },
);

test(
  'the key that raises the level says that nothing is above the last one; in a slot that has it, it is about the session',
  { tag: '@preview' },
  async ({ window, previews }) => {
    await window.goto(previews.address('console', 'sealed'));
    await expect(window.locator('.level-line[data-sealed]')).toBeVisible();
    await window.keyboard.press('Shift+L');
    await expect(window.getByText(raiseWords.highest).first()).toBeVisible();
    await expect(window.getByRole('heading', { name: raiseWords.title.session })).toHaveCount(0);

    await window.goto(previews.address('console', 'sealedNotes'));
    await expect(window.locator('.level-line[data-sealed]')).toBeVisible();
    await window.keyboard.press('Shift+L');
    await expect(window.getByRole('heading', { name: raiseWords.title.session })).toBeVisible();
    await expect(window.getByLabel(raiseWords.scope, { exact: true })).toHaveCount(0);
  },
);

test(
  'a commitment of which its owner is less than a seven sure is asked whether it shrinks, once they want to be asked',
  { tag: '@preview' },
  async ({ window, previews }) => {
    await window.goto(previews.address('console', 'counsel c'));
    const sheet = window.getByRole('dialog');
    await expect(sheet.getByRole('textbox', { name: 'What', exact: true })).toBeFocused();
    const shrink = sheet.getByText('Shrink it? What would make it a seven?');
    const sure = sheet.getByRole('textbox', { name: 'How sure, 1 to 10' });
    await expect(sure).toHaveCount(0);
    await sheet.getByRole('checkbox', { name: 'Ask how sure' }).press('Space');
    await expect(sure).toHaveValue('7');
    await expect(shrink).toHaveCount(0);
    await sure.fill('6');
    await sure.press('Tab');
    await expect(shrink).toBeVisible();
    await sure.fill('8');
    await sure.press('Tab');
    await expect(shrink).toHaveCount(0);
  },
);
