import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import type { ExportKind } from '#shared/ipc/contract.ts';
import { app as words } from '#shared/words/en/app.ts';

/**
 * Asks where to put a file. Windows and macOS ask themselves before a file is replaced; on Linux that depends on
 * the desktop, so the app asks.
 */
export async function choosePath(
  window: BrowserWindow,
  suggested: string,
  extension: string,
  kind: ExportKind,
): Promise<string | null> {
  const { filePath } = await dialog.showSaveDialog(window, {
    title: words.exports.title,
    defaultPath: join(app.getPath('documents'), suggested),
    filters: [{ name: words.exports.kinds[kind], extensions: [extension] }],
    properties: ['createDirectory'],
  });
  if (filePath === undefined || filePath === '') return null;
  const path = extname(filePath) === '' ? `${filePath}.${extension}` : filePath;
  const unasked = process.platform === 'linux' || path !== filePath;
  return unasked && existsSync(path) && !(await mayReplace(window)) ? null : path;
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
