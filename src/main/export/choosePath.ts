import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import { appWords as words } from '../words.ts';

/** The text of a file dialog: its title, and the kind of file. */
export interface FileDialogText {
  readonly title: string;
  readonly kind: string;
}

/**
 * Asks where to save a file; null if the person cancels. Windows and macOS ask before an existing file is replaced; on
 * Linux that depends on the desktop, so the app asks.
 */
export async function choosePath(
  window: BrowserWindow,
  suggested: string,
  extension: string,
  asked: FileDialogText,
): Promise<string | null> {
  const { filePath } = await dialog.showSaveDialog(window, {
    title: asked.title,
    defaultPath: join(app.getPath('documents'), suggested),
    filters: [{ name: asked.kind, extensions: [extension] }],
    properties: ['createDirectory'],
  });
  if (filePath === undefined || filePath === '') return null;
  const path = extname(filePath) === '' ? `${filePath}.${extension}` : filePath;
  const mustAsk = process.platform === 'linux' || path !== filePath;
  return mustAsk && existsSync(path) && !(await mayReplace(window)) ? null : path;
}

/** Asks which file to read; null if the person cancels. */
export async function chooseFile(
  window: BrowserWindow,
  extensions: readonly string[],
  asked: FileDialogText,
): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: asked.title,
    defaultPath: app.getPath('documents'),
    filters: [{ name: asked.kind, extensions: [...extensions] }],
    properties: ['openFile'],
  });
  return filePaths[0] ?? null;
}

async function mayReplace(window: BrowserWindow): Promise<boolean> {
  const { message, detail, keep, replace } = words.exports.replace;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message,
    detail,
    buttons: [keep, replace],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
