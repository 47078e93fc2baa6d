import { createWriteStream, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from 'node:events';
import type { Page } from '@playwright/test';
import type { RecentSession } from '#shared/session/recentSession.ts';
import { expect, test, type RunningApp } from './support/app.ts';
import { chooseFile, endAndShow, pressAtStart } from './support/driver.ts';
import { expectAccessible } from './support/axe.ts';
import { pdfText } from './support/pdfText.ts';
import { shownText } from '../support/shownText.ts';
import { letPass } from './support/time.ts';
import { command, openSession, query, request, summaryOf, view } from './support/session.ts';

const data = join(import.meta.dirname, '..', 'data');

const recent = async (library: Page): Promise<readonly RecentSession[]> => {
  const reply = await query(library, { type: 'sessions.recent' });
  return reply.ok ? (reply.answer as readonly RecentSession[]) : [];
};
const shownSummary = (library: Page) => async () => (await view(library, 'library')).summary;

interface Expected {
  readonly sum_s: number;
  readonly overlap_s: number;
  readonly turns: number;
  readonly gini: number;
  readonly speakers: Readonly<Record<string, { readonly total_s: number }>>;
}
const expected = (folder: string, name: string): Expected =>
  JSON.parse(readFileSync(join(data, folder, 'expected', `${name}.json`), 'utf8')) as Expected;

test('a recorded meeting is read from a file, named and kept, by keyboard alone', async ({ app }) => {
  const library = await app.window('library');
  await chooseFile(app, join(data, 'ami', 'ES2005a.rttm'));
  await pressAtStart(library, 'i');
  await expect(library.getByRole('heading', { name: 'ES2005a.rttm' })).toBeVisible();
  await expect(library.getByRole('row')).toHaveCount(5);
  await expectAccessible(library, 'the speakers of a file');

  const field = library.getByLabel('Who is MEE017?');
  await field.focus();
  await library.keyboard.press('Control+A');
  await library.keyboard.type('Ana');
  await library.keyboard.press('Enter');
  await expect.poll(shownSummary(library)).not.toBeNull();
  const session = (await shownSummary(library)()) ?? '';
  const { title, people, talk } = await summaryOf(library, session);
  expect([title, people.map(({ name }) => name).sort()]).toEqual([
    'ES2005a',
    ['Ana', 'FEE019', 'MEE018', 'MEO020'],
  ]);
  const wanted = expected('ami', 'ES2005a.rttm');
  expect(talk?.measures.sum).toBe(wanted.sum_s * 1000);
  expect(talk?.measures.overlap).toBe(wanted.overlap_s * 1000);
  expect(talk?.measures.turns).toBe(wanted.turns);
  expect(talk?.measures.gini).toBeCloseTo(wanted.gini, 6);
  expect(people.find(({ name }) => name === 'Ana')?.airtime).toBe(
    (wanted.speakers['MEE017']?.total_s ?? 0) * 1000,
  );
  expect(await recent(library)).toMatchObject([{ session, title: 'ES2005a', state: 'recorded' }]);
});

test('of a transcript only who spoke when is kept, and no word', async ({ app }) => {
  const library = await app.window('library');
  await chooseFile(app, join(data, 'subtitles', 'podcast-example.srt'));
  expect(await request(library, { type: 'turns.choose', session: null })).toEqual({ ok: true });
  const { turns } = await view(library, 'library');
  if (turns?.state !== 'read') throw new Error('nothing was read');
  expect(turns.speakers.map(({ speaker }) => speaker).sort()).toEqual(['Gilon', 'Sarah', 'Travis']);
  const people = turns.speakers.map(({ speaker }) => ({ speaker, as: speaker }));
  expect(await request(library, { type: 'turns.keep', title: 'Three voices', people })).toEqual({ ok: true });
  const session = (await shownSummary(library)()) ?? '';
  const { talk } = await summaryOf(library, session);
  const wanted = expected('subtitles', 'podcast-example.srt');
  expect(talk?.measures.turns).toBe(wanted.turns);
  expect(talk?.measures.gini).toBeCloseTo(wanted.gini, 4);
  await app.quit();
  const kept = readdirSync(app.userData)
    .filter((name) => name.startsWith('sessions'))
    .map((name) => readFileSync(join(app.userData, name), 'latin1'))
    .join('');
  expect(kept).toContain('Travis');
  expect(kept).not.toMatch(/podcasting|mistakes|trailer/);
});

test('a file that cannot be read says why, and nothing is kept', async ({ app }, info) => {
  const library = await app.window('library');
  const written = (name: string, text: string): string => {
    writeFileSync(info.outputPath(name), text);
    return info.outputPath(name);
  };
  for (const [path, why] of [
    [
      written('broken.rttm', 'hello\nworld\n'),
      { code: 'nothingReadable', file: 'broken.rttm', line: 1, problem: 'fields' },
    ],
    [written('empty.vtt', 'WEBVTT\n\n'), { code: 'nobody', file: 'empty.vtt' }],
    [written('letter.txt', 'Dear Ana'), { code: 'unknownKind', file: 'letter.txt' }],
    [info.outputPath('gone.csv'), { code: 'unreadable', file: 'gone.csv' }],
  ] as const) {
    await chooseFile(app, path);
    expect(await request(library, { type: 'turns.choose', session: null })).toEqual({ ok: false, why });
    expect((await view(library, 'library')).turns).toBeNull();
  }
  await chooseFile(app, null);
  expect(await request(library, { type: 'turns.choose', session: null })).toEqual({
    ok: false,
    cancelled: true,
  });
  await expect(library.locator('.start .next-act')).toBeVisible();
  // Why it was refused stays on the screen where it was asked for, and goes with it.
  await chooseFile(app, info.outputPath('letter.txt'));
  await pressAtStart(library, 'i');
  await expect(library.locator('.notice')).toContainText('letter.txt');
  await pressAtStart(library, 'f');
  await expect(library.locator('.formats')).toBeVisible();
  await expect(library.locator('.notice')).toHaveCount(0);
  await library.keyboard.press('Escape');
  await expect(library.locator('.start .next-act')).toBeVisible();
  // Malformed lines among good ones are listed by number.
  const line = (start: string) => `SPEAKER m 1 ${start} 2 <NA> <NA> Ana <NA> <NA>`;
  await chooseFile(app, written('mixed.rttm', [line('0'), 'hello', line('4'), line('x')].join('\n')));
  await pressAtStart(library, 'i');
  await expect(library.getByText('Line 2: something is missing in it.')).toBeVisible();
  await expect(library.getByText('Line 4: the start is no time.')).toBeVisible();
  await library.keyboard.press('Escape');
  await expect(library.getByRole('heading', { name: 'mixed.rttm' })).toBeHidden();
  expect(await recent(library)).toEqual([]);
});

/** The window as it is at this size, for somebody to look at. */
async function pictured(app: RunningApp, library: Page, name: string): Promise<void> {
  for (const [width, height] of [
    [1440, 900],
    [1024, 640],
  ] as const) {
    await app.electron.evaluate(
      ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setContentSize(to.width, to.height),
      { width, height },
    );
    // The frame of the window may take a pixel of it.
    const off = () => library.evaluate((to) => Math.abs(innerWidth - to), width);
    await expect.poll(off).toBeLessThan(4);
    expect(
      await library.evaluate(() => document.documentElement.scrollWidth > innerWidth),
      `${name} ${width}`,
    ).toBe(false);
    await library.screenshot({ path: `screenshots/turns-${name}-${width}.png` });
  }
}

test('what a file does not tell is asked, and that ends are estimated is said wherever they are seen', async ({
  app,
}, info) => {
  const library = await app.window('library');
  const take = async (name: string) => {
    await chooseFile(app, join(data, 'cases', name));
    await pressAtStart(library, 'i');
  };
  const spoke = (speaker: string) => library.getByRole('row', { name: speaker }).getByRole('cell').first();

  await test.step('which of its recordings', async () => {
    await take('44-rttm-two-recordings.rttm');
    await expect(library.getByRole('heading', { name: 'Which recording?' })).toBeVisible();
    await expectAccessible(library, 'which recording');
    await pictured(app, library, 'recordings');
    await library.getByLabel('Recording', { exact: true }).selectOption({ label: 'tuesday' });
    await library.keyboard.press('Enter');
    await expect(library.getByRole('heading', { name: '44-rttm-two-recordings.rttm' })).toBeVisible();
    await expect.poll(() => spoke('spk0').evaluate(shownText)).toBe('0:08');
    await expect(library.getByText('Ends estimated')).toHaveCount(0);
    await library.keyboard.press('Escape');
  });

  await test.step('which column is which', async () => {
    await take('50-excel-de.csv');
    await expect(library.getByRole('heading', { name: 'Which column is which?' })).toBeVisible();
    await expectAccessible(library, 'which column');
    await pictured(app, library, 'columns');
    const column = (name: string) => library.getByLabel(name, { exact: true });
    await column('End, or length').selectOption({ label: 'Start (s)' });
    await library.keyboard.press('Enter');
    await expect(library.getByText('Choose three different columns.').first()).toBeVisible();
    await column('End, or length').selectOption({ label: 'Ende (s)' });
    await library.keyboard.press('Enter');
    await expect.poll(() => spoke('Ada Quill').evaluate(shownText)).toBe('0:04');
    await expect(library.getByText('Choose three different columns.')).toHaveCount(0);
    await library.keyboard.press('Escape');
  });

  await test.step('where ends are estimated: before it is kept, in the summary, on paper, and in the room', async () => {
    await take('30-otter.txt');
    await expect(library.getByText(/^Ends estimated: /)).toBeVisible();
    await pictured(app, library, 'estimated');
    await library.keyboard.press('Enter');
    await expect.poll(shownSummary(library)).not.toBeNull();
    const session = (await shownSummary(library)()) ?? '';
    await expect(library.getByText(/^Ends estimated: /)).toBeVisible();
    await pictured(app, library, 'estimated-summary');

    const path = info.outputPath('estimated.pdf');
    await chooseFile(app, path);
    const printed = await request(library, { type: 'summary.export', session, kind: 'pdf', named: false });
    expect(printed).toEqual({ ok: true, path });
    expect(pdfText(readFileSync(path)).replace(/\s+/g, ' ')).toContain(
      'told only when turns began, so each was taken to end where the next began',
    );

    await library.keyboard.press('r');
    const room = await app.window('room');
    await expect(room.getByText('Ends estimated: each turn lasts until the next begins.')).toBeVisible();
    await room.screenshot({ path: 'screenshots/turns-estimated-room.png' });
    await library.keyboard.press('Escape');
    await expect.poll(() => app.roles()).toEqual(['library']);
  });
});

/** Main's next reading of a file stands still after some pieces until it is stopped, however quick the disk is. */
const holdReading = (app: RunningApp): Promise<void> =>
  app.electron.evaluate(() => {
    const fs = process.getBuiltinModule('node:fs');
    const { syncBuiltinESMExports } = process.getBuiltinModule('node:module');
    const read = fs.createReadStream;
    const held = (path: string, options: { readonly signal: AbortSignal }) => {
      fs.createReadStream = read;
      syncBuiltinESMExports();
      const pieces = read(path, options);
      return (async function* () {
        let left = 20;
        for await (const piece of pieces) {
          yield piece;
          left -= 1;
          if (left === 0) await new Promise((stopped) => options.signal.addEventListener('abort', stopped));
        }
      })();
    };
    fs.createReadStream = held as unknown as typeof read;
    syncBuiltinESMExports();
  });

test('fifty megabytes are read while the app answers, with progress, and the reading can be stopped', async ({
  app,
}, info) => {
  const library = await app.window('library');
  const file = info.outputPath('long.vtt');
  const out = createWriteStream(file);
  out.write('WEBVTT\n\n');
  const words = 'and so on and on '.repeat(600);
  const clock = (s: number) => new Date(s * 1000).toISOString().slice(11, 23);
  for (let cue = 0; cue < 5_000; cue += 1) {
    const speaker = ['Ana', 'Ben', 'Chidi'][cue % 3];
    const text = `${clock(cue * 4)} --> ${clock(cue * 4 + 3)}\n<v ${speaker}>${words}</v>\n\n`;
    if (!out.write(text)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  await chooseFile(app, file);

  // Every step that main tells of is noted; after the first, the reading is stopped.
  await holdReading(app);
  await library.evaluate(() => {
    const noted = window as unknown as { parts: number[] };
    noted.parts = [];
    window.talkingPiece.onPush((push) => {
      if (push.role === 'library' && push.turns?.state === 'reading') noted.parts.push(push.turns.part);
    });
  });
  const parts = () => library.evaluate(() => (window as unknown as { parts: number[] }).parts);
  const stopped = library.evaluate(async () => {
    const reading = window.talkingPiece.request({ type: 'turns.choose', session: null });
    await new Promise<void>((seen) => {
      const stop = window.talkingPiece.onPush((push) => {
        if (push.role !== 'library' || push.turns?.state !== 'reading') return;
        stop();
        seen();
      });
    });
    await window.talkingPiece.request({ type: 'turns.discard' });
    return reading;
  });
  expect(await stopped).toEqual({ ok: false, cancelled: true });
  expect((await view(library, 'library')).turns).toBeNull();
  expect(Math.max(...(await parts()))).toBeLessThan(1);

  await library.evaluate(() => void ((window as unknown as { parts: number[] }).parts = []));
  const read = await library.evaluate(async () => {
    const reading = window.talkingPiece.request({ type: 'turns.choose', session: null });
    let over = false;
    void reading.then(() => (over = true));
    let answers = 0;
    for (; !over; answers += 1) await window.talkingPiece.query({ type: 'window.view' });
    return { reply: await reading, answers };
  });
  expect(read.reply).toEqual({ ok: true });
  // Main answered between the pieces, and told of them in order.
  expect(read.answers).toBeGreaterThan(5);
  const told = await parts();
  expect(told.length).toBeGreaterThan(10);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  const { turns } = await view(library, 'library');
  expect(turns).toMatchObject({
    state: 'read',
    malformedCount: 0,
    speakers: [{ turns: 1667 }, { turns: 1667 }, { turns: 1666 }],
  });
  await request(library, { type: 'turns.discard' });
});

test('a second observer’s file is compared with what was tapped, and turns leave as RTTM', async ({
  app,
}, info) => {
  const console = await openSession(app);
  await command(console, { type: 'phase.start', ago: 0 });
  await command(console, { type: 'voice.tap', person: 'p1', style: 'toggle' });
  await letPass(app, 20);
  await command(console, { type: 'voice.tap', person: 'p2', style: 'handOver' });
  await letPass(app, 30);
  await command(console, { type: 'voice.silence' });
  const { library, session } = await endAndShow(app, console);

  const out = info.outputPath('turns.rttm');
  await chooseFile(app, out);
  const leave = () => request(library, { type: 'summary.export', session, kind: 'rttm', named: false });
  expect(await leave()).toMatchObject({
    ok: false,
    why: { code: 'notAgreed' },
  });
  await command(library, { type: 'export.agree', what: 'turns' });
  expect(await leave()).toEqual({ ok: true, path: out });
  const exported = readFileSync(out, 'utf8');
  const speakers = exported
    .trim()
    .split('\n')
    .map((line) => line.split(' ')[7] ?? '');
  expect(speakers).toEqual([expect.stringMatching(/^Person_\d$/), expect.stringMatching(/^Person_\d$/)]);
  const [first = '', second = ''] = speakers;
  expect(first).not.toBe(second);

  // Somebody else heard the same, but for what Ben said.
  const other = info.outputPath('other.rttm');
  writeFileSync(other, exported.replace(first, 'ana').replace(second, 'chidi'));
  await chooseFile(app, other);
  await expect(library.getByRole('heading', { name: 'What each takes along' })).toBeVisible();
  await library.keyboard.press('i');
  await expect(library.getByText('a second observer’s view')).toBeVisible();
  await expect(library.getByLabel('Who is ana?')).toHaveValue('p1');
  await expect(library.getByLabel('Who is chidi?')).toHaveValue('p3');
  await library.keyboard.press('Enter');
  await expect
    .poll(async () => (await summaryOf(library, session)).talk?.agreement?.part ?? null)
    .not.toBeNull();
  const { talk } = await summaryOf(library, session);
  expect(talk?.second?.lanes.map(({ turns }) => turns.length)).toEqual([1, 0, 1, 0, 0, 0]);
  expect(talk?.agreement?.part).toBeCloseTo(0.4, 1);
  expect(talk?.agreement?.differences.every(({ speaker }) => speaker === 'p2' || speaker === 'p3')).toBe(
    true,
  );

  // A turn of the file is mended alone: it was Ben whom they heard, not Chidi.
  const agreed = async () => (await summaryOf(library, session)).talk?.agreement?.part ?? 0;
  await library.keyboard.press('e');
  await library.keyboard.press('o');
  await expect(library.getByRole('radio', { name: 'The second observer’s' })).toBeChecked();
  await library.keyboard.press(']');
  await library.keyboard.press(']');
  await expect(library.getByRole('slider', { name: 'Timeline' })).toHaveAttribute('aria-valuetext', /Chidi/);
  await library.screenshot({ path: 'screenshots/talk-mend-second.png' });
  await library.keyboard.press('2');
  await expect.poll(agreed).toBeGreaterThan(0.98);
  await library.keyboard.press('z');
  await expect.poll(agreed).toBeLessThan(0.5);
});
