import { existsSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from './support/app.ts';
import { beginGroup, chooseFileOfAnyKind } from './support/driver.ts';
import { endsAndCloses, opensRoom, spaceTo, toGroup } from './support/meeting.ts';
import { command } from './support/session.ts';
import { openSheet } from './support/sheets.ts';

const GROUP = 'Thursday Council';
const QUESTION = 'What do I want to have said by tonight?';

test('a guide, a question of a session and a word are kept, found in the archive, and leave as Markdown and PDF', async ({
  app,
}, info) => {
  let desk = await app.window('library');
  await beginGroup(desk, GROUP, 'Ana, Ben, Chidi, Dora, Emre, Fay');

  await test.step('a question of a session is kept', async () => {
    const { console } = await opensRoom(app, desk);
    await spaceTo(console, 'PRESENT');
    const written = await command(console, { type: 'ownQuestion.write', text: QUESTION, help: null });
    expect(written.ok).toBe(true);
    desk = await endsAndCloses(app, console);
    await toGroup(desk, GROUP);
    await desk.keyboard.press('o');
    await expect(desk.getByRole('heading', { level: 1, name: 'Playbook' })).toBeVisible();
    await desk.keyboard.press('q');
    await desk.getByRole('button', { name: `Keep ${QUESTION}` }).press('Enter');
    await expect(desk.getByRole('heading', { name: '1 question kept' })).toBeVisible();
    await expect(desk.getByRole('button', { name: `Keep ${QUESTION}` })).toHaveCount(0);
  });

  await test.step('a word is added, and a guide is written', async () => {
    await desk.keyboard.press('w');
    await openSheet(desk, 'Enter');
    await desk.getByRole('textbox', { name: 'The word' }).fill('the river');
    await desk.getByRole('textbox', { name: 'What it means here' }).fill('the release every six weeks');
    await desk.getByRole('textbox', { name: 'What it means here' }).press('Enter');
    await expect(desk.getByRole('heading', { name: '1 word' })).toBeVisible();
    await desk.keyboard.press('g');
    await openSheet(desk, 'Enter');
    await desk.getByRole('textbox', { name: 'Title' }).fill('Moving a date');
    await desk.getByRole('textbox', { name: 'The problem' }).fill('Dates moved, and nobody knew for whom.');
    await desk
      .getByRole('textbox', { name: 'Checklist, one step a line' })
      .fill('Who waits?\nWho tells them?');
    await desk.getByRole('textbox', { name: /^Where more lies/ }).fill('/srv/guides/dates.pdf');
    await desk.getByRole('checkbox', { name: 'Goes into the newcomer’s pack' }).press('Space');
    await desk.getByRole('button', { name: 'Keep the guide' }).press('Enter');
    await expect(desk.getByRole('article', { name: 'Moving a date' })).toContainText('Who tells them?');
    await desk.getByRole('button', { name: 'Copy /srv/guides/dates.pdf' }).press('Enter');
    expect(await app.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe(
      '/srv/guides/dates.pdf',
    );
    await desk.screenshot({ path: 'screenshots/playbook.png' });
  });

  await test.step('the playbook leaves as Markdown, the newcomer’s pack as PDF', async () => {
    await chooseFileOfAnyKind(app, info.outputPath('playbook'));
    await openSheet(desk, 'p');
    await desk.getByRole('button', { name: 'As Markdown' }).press('Enter');
    await expect.poll(() => existsSync(info.outputPath('playbook.md'))).toBe(true);
    const markdown = readFileSync(info.outputPath('playbook.md'), 'utf8');
    for (const part of ['Moving a date', QUESTION, '**the river**', '- [ ] Who waits?'])
      expect(markdown).toContain(part);
    await expect(desk.locator('.dialog')).toHaveCount(0);
    await openSheet(desk, 'p');
    await desk.getByRole('combobox', { name: 'Which paper' }).selectOption('Newcomer’s pack');
    await desk.getByRole('button', { name: 'As PDF' }).press('Enter');
    await expect.poll(() => existsSync(info.outputPath('playbook.pdf'))).toBe(true);
    expect(statSync(info.outputPath('playbook.pdf')).size).toBeGreaterThan(2000);
    await expect(desk.locator('.dialog')).toHaveCount(0);
  });

  await test.step('all of it is found in the archive', async () => {
    await desk.keyboard.press('Escape');
    await expect(desk.locator('.group-main')).toBeVisible();
    await desk.keyboard.press('Escape');
    await expect(desk.locator('.start .next-act')).toBeVisible();
    await desk.keyboard.press('h');
    const field = desk.getByRole('textbox', { name: 'Look for' });
    await expect(field).toBeFocused();
    for (const [typed, says, found] of [
      ['moved', 'Guides', 'nobody knew for whom'],
      ['tonight', 'Questions that are kept', QUESTION],
      ['river', 'Words of groups', 'the release every six weeks'],
    ] as const) {
      await field.fill(typed);
      await expect(desk.getByText(says).first()).toBeVisible();
      await expect(desk.locator('.archive-line', { hasText: found }).first()).toBeVisible();
    }
  });
});
