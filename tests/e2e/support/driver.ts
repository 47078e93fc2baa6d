import type { Page } from '@playwright/test';
import { expect, type RunningApp } from './app.ts';
import { command, request, view } from './session.ts';
import { letPass } from './time.ts';

/** What people do with the app in more than one test, in the words of the product. */

/** The start with every group that it lists. */
export const WHOLE_START = ".start:not(:has([aria-busy='true'])) .next-act";

/** The desk at its start, drawn and listening. */
export async function atStart(app: RunningApp): Promise<Page> {
  const desk = await app.window('library');
  await expect(desk.locator(WHOLE_START)).toBeVisible();
  return desk;
}

/** The field for names that Start is where nobody met yet. */
const firstNames = (desk: Page) =>
  desk.getByRole('textbox', { name: 'Names, typed or pasted, as they sit in the room' });

const isFirst = async (desk: Page): Promise<boolean> => (await firstNames(desk).count()) > 0;

/** The chord of an act at the start: with Alt where the field for names has the focus. */
export async function startKey(desk: Page, key: string): Promise<string> {
  await expect(desk.locator(WHOLE_START)).toBeVisible();
  if (!(await isFirst(desk))) return key;
  await expect(firstNames(desk)).toBeFocused();
  return `Alt+${key}`;
}

/** Presses the key of an act at the start. */
export const pressAtStart = async (desk: Page, key: string): Promise<void> =>
  desk.keyboard.press(await startKey(desk, key));

/** From the start with these names, all at once as pasting does, to the plan of a council, or to what is wrong with them. */
export async function namesAtStart(desk: Page, names: string): Promise<void> {
  const key = await startKey(desk, 'n');
  if (key !== 'n') {
    await desk.keyboard.insertText(names);
    return desk.keyboard.press(key);
  }
  await desk.keyboard.press(key);
  await pasteNames(desk, names);
  await desk.keyboard.press('Enter');
}

/** Begins a group with these names from the start, by keyboard, and lands on its page. */
export async function beginGroup(desk: Page, name: string, names: string): Promise<void> {
  const first = await startKey(desk, '+');
  if (first === '+') await desk.keyboard.press('+');
  else {
    await desk.keyboard.insertText(names);
    await desk.keyboard.press('Enter');
  }
  await expect(desk.getByRole('textbox', { name: 'Name of the group' })).toBeFocused();
  await desk.keyboard.insertText(name);
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('textbox', { name: 'Names, as they sit in the room' })).toBeFocused();
  if (first === '+') await desk.keyboard.insertText(names);
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** Puts names into the field that asks for them once it has the focus, all at once, as pasting does. */
export async function pasteNames(desk: Page, names: string): Promise<void> {
  await expect(desk.getByRole('textbox', { name: 'Names, in seat order clockwise' })).toBeFocused();
  await desk.keyboard.insertText(names);
}

/** The last press in a window: it may be closed by it before the press is told to be done. What follows is looked at. */
export const pressLast = (page: Page, key: string): Promise<void> =>
  page.keyboard.press(key).catch((error: unknown) => {
    if (!page.isClosed()) throw error;
  });

/** From the start with these names to the plan of a council. */
export async function planFor(app: RunningApp, names: string): Promise<Page> {
  const desk = await atStart(app);
  await namesAtStart(desk, names);
  await expect(desk.getByRole('button', { name: 'Open the room' })).toBeVisible();
  return desk;
}

/** Ends the session of this console now, through its close, in whatever phase it is; gives the desk that shows its summary. */
export async function endAndShow(
  app: RunningApp,
  console: Page,
): Promise<{ readonly library: Page; readonly session: string }> {
  const session = (await view(console, 'console')).session ?? '';
  // What is over within a minute counts for nothing.
  await command(console, { type: 'phase.start', ago: 0 });
  await letPass(app, 60);
  await command(console, { type: 'session.endNow' });
  const over = async () => (await view(console, 'console')).view?.ended === true;
  for (let left = 24; !(await over()) && left > 0; left--)
    for (const act of [{ type: 'phase.start', ago: 0 }, { type: 'phase.next' }] as const)
      await command(console, act);
  await request(console, { type: 'summary.show', session });
  const library = await app.window('library');
  await expect(library.getByRole('heading', { name: 'What each takes along' })).toBeVisible();
  expect((await view(library, 'library')).summary).toBe(session);
  await expect.poll(() => app.roles()).toEqual(['library']);
  return { library, session };
}

/** Answers the next dialogs for a file, to save or to open, with this path; null: they are left without an answer. */
export const chooseFile = (app: RunningApp, path: string | null): Promise<void> =>
  app.electron.evaluate(({ dialog }, filePath) => {
    const canceled = filePath === null;
    dialog.showSaveDialog = (async () => ({
      canceled,
      filePath: filePath ?? '',
    })) as typeof dialog.showSaveDialog;
    dialog.showOpenDialog = (async () => ({
      canceled,
      filePaths: canceled ? [] : [filePath],
    })) as typeof dialog.showOpenDialog;
  }, path);

/** Answers the next dialogs to save with this path, and the extension that the app proposes. */
export const chooseFileOfAnyKind = (app: RunningApp, path: string): Promise<void> =>
  app.electron.evaluate(({ dialog }, to) => {
    dialog.showSaveDialog = (async (...args: unknown[]) => {
      const { defaultPath } = args.at(-1) as { defaultPath: string };
      return { canceled: false, filePath: `${to}.${defaultPath.split('.').at(-1)}` };
    }) as typeof dialog.showSaveDialog;
  }, path);
