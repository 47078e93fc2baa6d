import type { Page } from '@playwright/test';
import { expect, test, type RunningApp } from './support/app.ts';
import { beginGroup, endAndShow, pressLast } from './support/driver.ts';
import { toGroup } from './support/meeting.ts';
import { openSheet } from './support/sheets.ts';

const NINE = 'Ana, Ben, Chidi, Dora, Emre, Fay, Gus, Hana, Ivo';
const REASON = 'Who sat together least sits together: nobody sits with somebody they sat with before.';

/** Who sits with whom, as the plan says it: each group's people in the order of their slots. */
const triosIn = (page: Page): Promise<string[][]> =>
  page
    .locator('.queue-group')
    .evaluateAll((lines) =>
      lines.map((line) => [...line.querySelectorAll('bdi')].map((name) => name.textContent ?? '')),
    );

const pairsOf = (trios: readonly (readonly string[])[]): string[] =>
  trios.flatMap((trio) =>
    trio.flatMap((one) => trio.flatMap((other) => (one < other ? [`${one} ${other}`] : []))),
  );

/** From the page of the group to the plan of its next session. */
async function plans(page: Page): Promise<void> {
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Open the room' })).toBeVisible();
  await expect(page.locator('.queue-group')).toHaveCount(3);
}

async function opens(app: RunningApp, page: Page): Promise<Page> {
  await pressLast(page, 'Enter');
  const console = await app.window('console');
  await expect(console.locator('h1').first()).toBeVisible();
  return console;
}

test('a group of nine in trios: the next time others sit together, and the plan says why', async ({
  app,
}) => {
  const first = await app.window('library');
  await beginGroup(first, 'Thursday Troika', NINE);
  await openSheet(first, 'n');
  await first.getByRole('combobox', { name: 'Usual format' }).selectOption({ label: 'Troika' });
  await first.getByRole('button', { name: 'Save' }).press('Enter');
  await expect(first.locator('.dialog')).toHaveCount(0);
  // Nobody is named first to present: each of the small groups has somebody of its own.
  await expect(first.locator('.group-next li').filter({ hasText: 'Presents' })).toHaveCount(0);

  await plans(first);
  await expect(
    first.getByText('Neighbours sit together: the group has had no small groups yet.'),
  ).toBeVisible();
  const before = await triosIn(first);
  expect(before.map((trio) => trio.toSorted())).toEqual([
    ['Ana', 'Ben', 'Chidi'],
    ['Dora', 'Emre', 'Fay'],
    ['Gus', 'Hana', 'Ivo'],
  ]);
  const { library } = await endAndShow(app, await opens(app, first));
  await library.keyboard.press('Escape');
  await toGroup(library, 'Thursday Troika');

  await plans(library);
  await expect(library.getByText(REASON)).toBeVisible();
  const after = await triosIn(library);
  expect(after.flat().toSorted()).toEqual(NINE.split(', '));
  expect(pairsOf(after).filter((pair) => pairsOf(before).includes(pair))).toEqual([]);

  await test.step('somebody changes it, is told what that means, and takes it back', async () => {
    await library.getByRole('button', { name: 'Mix who sits with whom' }).press('Enter');
    await expect(library.getByText(/^As you seated them: /)).toBeVisible();
    expect((await triosIn(library)).flat().toSorted()).toEqual(NINE.split(', '));
    await library.getByRole('button', { name: 'As before: who sat together least' }).press('Enter');
    await expect(library.getByText(REASON)).toBeVisible();
    await library.keyboard.press('z');
    await expect(library.getByText(/^As you seated them: /)).toBeVisible();
  });
});
