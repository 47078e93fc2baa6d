import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { wallTime } from '#shared/time.ts';
import { choosePath, chooseFile } from '../../../src/main/export/choosePath.ts';
import { describeSessionFile } from '../../../src/main/export/fileName.ts';
import { exportFormat, READ_FORMAT_TEXT } from '../../../src/main/export/formatFile.ts';
import { menuFor } from '../../../src/main/platform/menu.ts';
import {
  createQuestionDialog,
  leavingQuestion,
  type LeavingKind,
} from '../../../src/main/windows/questionDialog.ts';
import { appWords, turnsImportWords } from '../../../src/main/words.ts';
import { council } from '../../support/shipped.ts';
import { unmarkedOf } from '../renderer/support/marked.ts';

const native = vi.hoisted(() => {
  // Files of tests share their modules: none that was made without the marks is used here.
  vi.resetModules();
  return { asked: [] as Record<string, unknown>[], existing: '' };
});
vi.mock('../../../src/main/words.ts', async (original) =>
  (await import('../renderer/support/marked.ts')).marked(await original()),
);
vi.mock('electron', () => {
  const answer =
    (reply: unknown) =>
    (...given: unknown[]) => {
      native.asked.push(given.at(-1) as Record<string, unknown>);
      return Promise.resolve(reply);
    };
  return {
    app: { getPath: () => '/documents' },
    dialog: {
      showMessageBox: answer({ response: 1 }),
      showOpenDialog: answer({ filePaths: [] }),
      // A file that is there: before it is replaced, that is asked too.
      showSaveDialog: answer({ filePath: import.meta.filename }),
    },
  };
});

beforeEach(() => {
  native.asked.length = 0;
});
afterAll(() => {
  vi.resetModules();
});

const window = {} as BrowserWindow;
const NOON = wallTime(new Date(2026, 5, 4, 12, 0, 0).getTime());

/** Every text of the dialogs that were asked; of a path only the name that the app made up. */
const said = (): string[] =>
  native.asked.flatMap(({ title, message, detail, buttons, filters, defaultPath }) =>
    [
      title,
      message,
      detail,
      ...((buttons as string[] | undefined) ?? []),
      ...((filters as { name: string }[] | undefined) ?? []).map(({ name }) => name),
      defaultPath === '/documents' ? undefined : basename(String(defaultPath ?? '')),
    ].filter((text): text is string => typeof text === 'string' && text !== ''),
  );
const outside = (): string[] =>
  unmarkedOf(said(), [
    'Thursday',
    'Council',
    council.name,
    '.json',
    '.markdown',
    '.rttm',
    '.pdf',
    '.md',
    '.csv',
  ]);

const LEAVING: Readonly<Record<LeavingKind, true>> = { leave: true, quit: true, room: true, board: true };
const KINDS = Object.keys(appWords.exports.kinds) as (keyof typeof appWords.exports.kinds)[];

describe('every text of a dialog of the system comes from the catalogue', () => {
  it.each(Object.keys(LEAVING) as LeavingKind[])('before a window closes: %s', async (what) => {
    const ask = createQuestionDialog();
    await ask(null, leavingQuestion(what, null));
    await ask(window, leavingQuestion(what, appWords.titles.console));
    expect(native.asked).toHaveLength(2);
    expect(outside()).toEqual([]);
  });

  it.each(KINDS)('where a session is saved as %s, and what it would replace', async (kind) => {
    for (const title of ['Thursday Council', '']) {
      const { suggested, extension, dialog } = describeSessionFile(title, NOON, kind);
      await choosePath(window, suggested, extension, dialog);
    }
    expect(native.asked).toHaveLength(4);
    expect(outside()).toEqual([]);
  });

  it('where a format is saved, and which file is read', async () => {
    await exportFormat({ ...council, name: '' }, async (...asked) => {
      await choosePath(window, ...asked);
      return null;
    });
    await chooseFile(window, ['json'], READ_FORMAT_TEXT);
    await chooseFile(window, ['rttm'], turnsImportWords.choose);
    expect(native.asked.length).toBeGreaterThan(2);
    expect(outside()).toEqual([]);
  });

  it('the menu has no text of its own', () => {
    for (const platform of ['darwin', 'linux', 'win32'] as const)
      expect(menuFor(platform)?.flatMap((item) => Object.keys(item)) ?? []).not.toContain('label');
  });

  it('no other file of main opens a dialog, a menu, a notification or a tray', () => {
    const main = join(import.meta.dirname, '../../../src/main');
    const opening = readdirSync(main, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .filter((file) =>
        /\b(?:dialog|Menu|Notification|Tray|TouchBar)\b[^;]*from 'electron'/.test(
          readFileSync(join(main, file), 'utf8'),
        ),
      );
    expect(opening.toSorted()).toEqual(['export/choosePath.ts', 'index.ts', 'windows/questionDialog.ts']);
  });
});
