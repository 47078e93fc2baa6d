import { expect, test } from './support/app.ts';
import { beginGroup, WHOLE_START } from './support/driver.ts';
import { endsAndCloses, opensRoom, spaceTo, toGroup } from './support/meeting.ts';
import { view } from './support/session.ts';
import { closeSheet, openSheet } from './support/sheets.ts';

const TOPIC = 'Whom do I tell no?';

test('a topic that was parked comes back the next time, is weighed by its owner, presented, and taken off the list', async ({
  app,
}) => {
  let desk = await app.window('library');
  await beginGroup(desk, 'Thursday Council', 'Ana, Ben, Chidi, Dora, Emre, Fay');
  // Whoever observes has no slot, and who does is drawn.
  await openSheet(desk, 'e');
  await desk.getByRole('combobox', { name: 'Who', exact: true }).selectOption({ label: 'Fay' });
  await desk.getByRole('combobox', { name: 'What', exact: true }).selectOption({ label: 'Observe' });
  await desk.getByRole('button', { name: 'Arrange it' }).press('Enter');
  await expect(desk.getByRole('list', { name: '1 thing arranged' })).toContainText('Fay');
  await closeSheet(desk);
  let { console } = await opensRoom(app, desk);
  const session = async () => (await view(console, 'console')).view;

  await test.step('it is parked in a session, which is closed', async () => {
    await spaceTo(console, 'CHECKIN');
    await openSheet(console, 'j');
    const topic = console.getByRole('textbox', { name: 'The topic, in a few words' });
    await topic.fill(TOPIC);
    await console.getByRole('combobox', { name: 'Whose topic' }).selectOption({ label: 'Fay' });
    await topic.press('Enter');
    await expect(topic).toHaveValue('');
    await expect.poll(async () => (await session())?.parking.map(({ text }) => text)).toEqual([TOPIC]);
    await closeSheet(console);
    desk = await endsAndCloses(app, console);
    await toGroup(desk, 'Thursday Council');
    await expect(desk.locator('.group-main').getByText(TOPIC)).toBeVisible();
  });

  await test.step('at the next one it stands beside the queue and in its list; its owner weighs it and has the next slot', async () => {
    ({ console } = await opensRoom(app, desk));
    const before = (await session())?.queue ?? [];
    const fay = (await session())?.people.find(({ name }) => name === 'Fay')?.person ?? '';
    await openSheet(console, 'a');
    const parked = console.getByRole('listitem').filter({ hasText: TOPIC });
    await expect(parked).toBeVisible();
    if (before[0] !== fay) await parked.getByRole('button', { name: 'Fay presents next' }).press('Enter');
    await expect.poll(async () => (await session())?.queue[0]).toBe(fay);
    expect((await session())?.queue.toSorted()).toEqual(before.toSorted());
    await closeSheet(console);
    await spaceTo(console, 'PICK');
    expect((await session())?.now?.takes).toContain('parking');
    await openSheet(console, 'j');
    await console.getByRole('textbox', { name: `Importance of ${TOPIC}, 1 to 10` }).fill('9');
    await console.getByRole('textbox', { name: `Urgency of ${TOPIC}, 1 to 10` }).fill('8');
    await console.getByRole('button', { name: `Bring it in: ${TOPIC}` }).press('Enter');
    await expect
      .poll(async () => (await session())?.parking.map(({ text, score }) => [text, score]))
      .toEqual([[TOPIC, 72]]);
    await closeSheet(console);
    await spaceTo(console, 'PRESENT');
    expect((await session())?.board.seats.find(({ holds }) => holds !== null)?.person).toBe(fay);
  });

  await test.step('it waits with its new weight, raised twice, until it is dealt with', async () => {
    desk = await endsAndCloses(app, console);
    await toGroup(desk, 'Thursday Council');
    await openSheet(desk, 'p');
    const line = desk.locator('.parking-line').filter({ hasText: TOPIC });
    await expect(line.getByRole('combobox', { name: `How important is ‘${TOPIC}’?` })).toHaveValue('9');
    await line.getByRole('button', { name: 'Dealt with' }).press('Enter');
    await expect(line).toHaveCount(0);
    await closeSheet(desk);
    await expect(desk.locator('.group-main').getByText(TOPIC)).toHaveCount(0);
  });
});

test('a topic is tagged, a yearly question is asked, and both are found by their tags', async ({ app }) => {
  const desk = await app.window('library');
  await beginGroup(desk, 'Thursday Council', 'Ana, Ben, Chidi, Dora, Emre, Fay');
  await openSheet(desk, 'p');
  await desk.getByRole('textbox', { name: 'Topic', exact: true }).fill('I can read old contracts');
  await desk.getByRole('button', { name: '#clarity' }).press('Enter');
  await expect(desk.getByRole('textbox', { name: 'Topic', exact: true })).toHaveValue(
    'I can read old contracts #clarity',
  );
  await desk.getByRole('combobox', { name: 'Whose it is' }).selectOption({ label: 'Fay' });
  await desk.getByRole('button', { name: 'Park it', exact: true }).first().press('Enter');
  const waits = desk.getByRole('list', { name: /on the list/ }).getByRole('listitem');
  await expect(waits).toHaveText([/Fay.*contracts #clarity/]);
  const asks = 'What did we change our minds about, and how fast?';
  await desk.getByRole('button', { name: `Park it: ‘${asks}’` }).press('Enter');
  await expect(waits).toHaveCount(2);
  // It is not asked twice in a year.
  await expect(desk.getByRole('button', { name: `Park it: ‘${asks}’` })).toHaveCount(0);
  await expect(desk.getByRole('listitem').filter({ hasText: '; again from' })).toContainText('#agility');
  await closeSheet(desk);

  await desk.keyboard.press('Escape');
  await expect(desk.locator(WHOLE_START)).toBeVisible();
  await desk.keyboard.press('h');
  const field = desk.getByRole('textbox', { name: 'Look for' });
  await field.fill('#clarity');
  await expect(desk.locator('.archive-line')).toHaveText([/Fay.*contracts|contracts.*Fay/]);
  await field.fill('#agility');
  await expect(desk.locator('.archive-line')).toHaveText([/change our minds/]);
});
