import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { AppReply } from '#shared/ipc/contract.ts';
import type { ExportKind } from '#shared/summary/exportKinds.ts';
import { answerQuestions, expect, questions, test, type RunningApp } from './support/app.ts';
import { beginGroup, chooseFile, endAndShow, pressLast } from './support/driver.ts';
import { opensRoom, toClosing } from './support/meeting.ts';
import { pdfScale, pdfStructure, pdfText } from './support/pdfText.ts';
import { answerPrinter, givenToPrinter } from './support/printer.ts';
import { command, openSession, query, request } from './support/session.ts';
import { closeSheet, openSheet } from './support/sheets.ts';

/** A council that was opened, begun, heard and ended; the library shows its summary. */
async function endedSession(app: RunningApp): Promise<{ readonly library: Page; readonly session: string }> {
  const console = await openSession(app);
  await command(console, { type: 'phase.start', ago: 30_000 });
  await command(console, { type: 'voice.tap', person: 'p1', style: 'toggle' });
  await command(console, { type: 'voice.tap', person: 'p2', style: 'handOver' });
  // Long enough for a second page.
  for (let line = 1; line <= 24; line += 1)
    await command(console, { type: 'note.write', kind: 'process', text: `What was noticed, ${line}.` });
  return endAndShow(app, console);
}

const exported = (library: Page, session: string, kind: ExportKind, named = false): Promise<AppReply> =>
  request(library, { type: 'summary.export', session, kind, named });

test('what leaves with a summary', async ({ app }, info) => {
  const { library, session } = await endedSession(app);
  await test.step('an existing file is replaced only by somebody who says so', async () => {
    const file = info.outputPath('mine.md');
    writeFileSync(file, 'mine');
    await chooseFile(app, file);
    await answerQuestions(app, 0);
    expect(await exported(library, session, 'markdown')).toEqual({ ok: false, cancelled: true });
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect(await questions(app)).toEqual([expect.stringContaining('Replace the file?')]);
    await answerQuestions(app, 1);
    expect(await exported(library, session, 'markdown')).toEqual({ ok: true, path: file });
    expect(readFileSync(file, 'utf8')).toContain('Thursday Council');
  });
  await test.step('a folder that takes nothing leaves no file and one sentence; nothing is written when nobody chooses', async () => {
    const folder = info.outputPath('closed');
    mkdirSync(folder);
    chmodSync(folder, 0o555);
    await chooseFile(app, join(folder, 'a.md'));
    expect(await exported(library, session, 'markdown')).toEqual({
      ok: false,
      why: { code: 'notWritten', disk: 'denied' },
    });
    expect(readdirSync(folder)).toEqual([]);
    chmodSync(folder, 0o755);
    await chooseFile(app, null);
    expect(await exported(library, session, 'pdf')).toEqual({ ok: false, cancelled: true });
    expect(existsSync(join(folder, 'a.md'))).toBe(false);
  });
  await test.step('a summary leaves as Markdown, JSON, CSV and PDF, with names only once the group agreed', async () => {
    const folder = info.outputPath('exports');
    mkdirSync(folder);
    const path = (name: string): string => join(folder, name);

    await chooseFile(app, path('plain.md'));
    expect(await exported(library, session, 'markdown')).toEqual({ ok: true, path: path('plain.md') });
    expect(readFileSync(path('plain.md'), 'utf8')).not.toMatch(/Ana|Ben|Chidi|Dora|Emre|Fay/);

    await chooseFile(app, path('refused'));
    for (const [kind, named] of [
      ['markdown', true],
      ['json', true],
      ['pdf', true],
      ['csv', false],
    ] as const)
      expect(await exported(library, session, kind, named)).toMatchObject({
        ok: false,
        why: { code: 'notAgreed' },
      });
    expect(readdirSync(folder)).toEqual(['plain.md']);

    expect(await command(library, { type: 'export.agree', what: 'named' })).toMatchObject({ ok: true });
    expect(await command(library, { type: 'export.agree', what: 'turns' })).toMatchObject({ ok: true });
    await chooseFile(app, path('named'));
    for (const kind of ['markdown', 'json', 'csv', 'pdf'] as const)
      expect(await exported(library, session, kind, true)).toMatchObject({ ok: true });
    expect(readdirSync(folder).sort()).toEqual([
      'named.csv',
      'named.json',
      'named.md',
      'named.pdf',
      'plain.md',
    ]);
    expect(readFileSync(path('named.md'), 'utf8')).toContain('Ana');
    expect(() => JSON.parse(readFileSync(path('named.json'), 'utf8'))).not.toThrow();
    expect(readFileSync(path('named.csv'), 'utf8').trim().split('\r\n')).toHaveLength(3);
    const pdf = readFileSync(path('named.pdf'));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.subarray(-6).toString()).toContain('%%EOF');
    expect(pdf.length).toBeGreaterThan(5_000);
    expect(app.roles()).toEqual(['library']);
  });
});

/** Keeps the whole page, attributes included, of whatever is printed from here on. */
const keepPrinted = (app: RunningApp): Promise<void> =>
  app.electron.evaluate(({ app: main }) => {
    main.on('web-contents-created', (_event, contents) => {
      const print = contents.printToPDF.bind(contents);
      contents.printToPDF = async (options) => {
        const page: unknown = await contents.executeJavaScript('document.documentElement.outerHTML');
        Object.assign(globalThis, { printed: page });
        return print(options);
      };
    });
  });

test('a printed summary without names holds none: not on the page, not read out, not in what tells of the file', async ({
  app,
}, info) => {
  const { library, session } = await endedSession(app);
  const names = ['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay'];
  const held = (text: string): string[] => names.filter((name) => new RegExp(`\\b${name}\\b`).test(text));
  const printed = (): Promise<string> =>
    app.electron.evaluate(() => (globalThis as unknown as { printed: string }).printed);
  await keepPrinted(app);
  await chooseFile(app, info.outputPath('plain.pdf'));
  expect(await exported(library, session, 'pdf')).toMatchObject({ ok: true });
  const page = await printed();
  expect(page).toContain('Person');
  expect(held(page)).toEqual([]);
  const text = pdfText(readFileSync(info.outputPath('plain.pdf')));
  expect(text).toContain('Person 1');
  expect(held(text)).toEqual([]);

  await command(library, { type: 'export.agree', what: 'named' });
  await chooseFile(app, info.outputPath('named.pdf'));
  expect(await exported(library, session, 'pdf', true)).toMatchObject({ ok: true });
  expect(held(await printed())).toEqual(names);
  const named = readFileSync(info.outputPath('named.pdf'));
  expect(held(pdfText(named))).toEqual(names);
  // Lengths of time stand there once, as they are read.
  expect(pdfText(named)).toMatch(/\b\d:\d\d\b/);
  expect(pdfText(named)).not.toMatch(/\d seconds?\b/);

  await test.step('it is tagged for who hears it, and every page says what it is part of', () => {
    const { tagged, language, pages, kinds } = pdfStructure(named);
    expect({ tagged, language, pages }).toEqual({ tagged: true, language: 'en', pages: 2 });
    expect(pdfScale(named)).toBeCloseTo(1, 2);
    expect(/MediaBox \[0 0 (\d+)\S* (\d+)/.exec(named.toString('latin1'))?.slice(1)).toEqual(['595', '842']);
    expect(kinds.get('H1')).toBe(1);
    expect(kinds.get('H2')).toBe(6);
    expect(kinds.get('Figure')).toBe(3);
    expect(kinds.get('LI')).toBeGreaterThan(24);
    const lines = pdfText(named).split('\n');
    // The file's own title, and once a page.
    expect(lines.filter((line) => line === 'Thursday Council · Council')).toHaveLength(1 + pages);
    // A page's number, the stroke and the number of pages are runs of their own.
    expect(lines.join('').replace(/[^\d/]/g, '')).toMatch(/1\/2.*2\/2/);
  });
});

test('each takes a sheet of their own home, by keyboard: A5, own words, and nobody else’s', async ({
  app,
}, info) => {
  const console = await openSession(app);
  await command(console, { type: 'phase.start', ago: 30_000 });
  for (const [person, text] of [
    ['p1', 'Ask the sponsor'],
    ['p2', 'Sleep eight hours'],
  ] as const)
    await command(console, { type: 'insight.write', person, text, release: false });
  const { library } = await endAndShow(app, console);
  const file = info.outputPath('sheets.pdf');
  await chooseFile(app, file);
  await library.keyboard.press('h');
  // What only its owner hears of is in each: nothing is written before everybody's yes.
  await library.getByRole('button', { name: 'Save all in one file' }).press('Enter');
  await library.getByRole('button', { name: 'Yes, everybody did' }).press('Enter');
  await expect(library.getByText(/^Saved: /)).toBeVisible();
  const all = readFileSync(file);
  expect(pdfStructure(all).pages).toBe(6);
  // A5, in points.
  expect(/MediaBox \[0 0 (\d+)\S* (\d+)/.exec(all.toString('latin1'))?.slice(1)).toEqual(['420', '595']);
  // As large as it is meant, and not a larger sheet made to fit.
  expect(pdfScale(all)).toBeCloseTo(1, 2);

  const own = info.outputPath('own.pdf');
  await chooseFile(app, own);
  await library.getByRole('button', { name: 'Save Ana’s' }).press('Enter');
  await expect.poll(() => existsSync(own)).toBe(true);
  const text = pdfText(readFileSync(own));
  expect(text).toContain('Ask the sponsor');
  expect(text).not.toContain('Sleep eight hours');
  expect(text).not.toMatch(/\bBen\b/);
  // Nobody asked for the own time.
  expect(text).not.toContain('Your own time');

  await test.step('or on paper: the printer is given the same page, and a printer that is not there is said', async () => {
    await answerPrinter(app);
    await library.getByRole('radio', { name: 'On paper' }).press('Space');
    await library.getByRole('button', { name: 'Print Ana’s' }).press('Enter');
    await expect(library.getByText('Handed to the printer.')).toBeVisible();
    const { page, size } = await givenToPrinter(app);
    expect([size, page.includes('Ask the sponsor'), page.includes('Sleep eight hours')]).toEqual([
      'A5',
      true,
      false,
    ]);
    await answerPrinter(app, 'no valid printers available');
    await library.getByRole('button', { name: 'Print all' }).press('Enter');
    await library.getByRole('button', { name: 'Yes, everybody did' }).press('Enter');
    await expect(library.getByRole('region', { name: 'Notices' })).toContainText('no printer took it');
  });
});

test('before a sealed session is closed each takes their own time along, and the group its paper: of both no more', async ({
  app,
}, info) => {
  await beginGroup(await app.window('library'), 'Thursday Council', 'Ana, Ben, Chidi');
  const { console } = await opensRoom(app, await app.window('library'));
  await command(console, { type: 'phase.start', ago: 30_000 });
  await command(console, { type: 'voice.tap', person: 'p1', style: 'toggle' });
  await command(console, { type: 'note.write', kind: 'process', text: 'What was noticed.' });
  const { library, session } = await endAndShow(app, console);
  expect(await command(library, { type: 'level.raise', level: 'L3', slot: null })).toMatchObject({
    ok: true,
  });

  await test.step('the group’s paper says the day, and who does what next time', async () => {
    await chooseFile(app, info.outputPath('group.pdf'));
    expect(await exported(library, session, 'pdf')).toMatchObject({ ok: true });
    const text = pdfText(readFileSync(info.outputPath('group.pdf')));
    expect(text).toContain('Next time: no date yet');
    expect(text).toContain('Facilitates');
    expect(text).toMatch(/\b(Ana|Ben|Chidi)\b/);
    expect(text).not.toMatch(/noticed|Speech|Plan and actual|\d\d:\d\d/);
    expect(await exported(library, session, 'csv')).toMatchObject({
      ok: false,
      why: { code: 'levelKeepsIt' },
    });
  });

  await test.step('from the page before closing, by keyboard', async () => {
    await toClosing(library);
    await expect(library.getByText('Each may take their own seconds along')).toBeVisible();
    const own = info.outputPath('own.pdf');
    await chooseFile(app, own);
    await openSheet(library, 'h');
    await library.getByRole('checkbox', { name: /Ana’s own airtime/ }).press('Space');
    await library.getByRole('button', { name: 'Save Ana’s' }).press('Enter');
    await expect.poll(() => existsSync(own)).toBe(true);
    const text = pdfText(readFileSync(own));
    expect(text).toContain('Your own time');
    expect(text).toContain('What you take along');
    expect(text).not.toMatch(/noticed|\bBen\b|Chidi/);
    expect(pdfStructure(readFileSync(own))).toMatchObject({ tagged: true, pages: 1 });
    await closeSheet(library);
    await expect(library.getByText('Ana has taken their own seconds along.')).toBeVisible();
    await pressLast(library, 'Control+Enter');
    await expect(library.locator('.start .next-act')).toBeVisible();
    // Gone with closing: nobody’s sheet is left.
    expect(await query(library, { type: 'ownSheets.whose', session })).toEqual({ ok: true, answer: [] });
  });
});
