import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { MOST_FORMAT_BYTES } from '#shared/format/own.ts';
import type { Format } from '#shared/format/schema.ts';
import { parseFormat, printFormat, type ReadFormat, type WhyNotAFormat } from '#shared/format/share.ts';
import type { FileDialogText } from './choosePath.ts';
import { safeFileName } from './fileName.ts';
import { saveFile, type ChoosePath, type SaveResult } from './saveFile.ts';
import { shareWords as words } from '../words.ts';

/** Asks where to save a format, and writes it. */
export const exportFormat = (format: Format, choosePath: ChoosePath): Promise<SaveResult> =>
  saveFile(
    {
      suggested: `${safeFileName(format.name, words.untitled)}.json`,
      extension: 'json',
      dialog: { title: words.exportTitle, kind: words.kind },
    },
    choosePath,
    () => printFormat(format),
  );

/** What the dialog says that asks which file to read a format from. */
export const READ_FORMAT_TEXT: FileDialogText = { title: words.importTitle, kind: words.kind };

/** Reads a format from any file: never more bytes than a format may have. */
export async function readFormatFile(path: string): Promise<ReadFormat> {
  const failed = (why: WhyNotAFormat): ReadFormat => ({ ok: false, faults: [{ path: '', why }] });
  let bytes: Uint8Array | 'tooLarge';
  try {
    bytes = await firstBytes(path);
  } catch {
    return failed({ code: 'notRead' });
  }
  if (bytes === 'tooLarge') return failed({ code: 'tooLarge', kilobytes: MOST_FORMAT_BYTES / 1024 });
  try {
    return parseFormat(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return failed({ code: 'notText' });
  }
}

/** Rejects if the path is not a plain file: a pipe or a device might never end. */
async function firstBytes(path: string): Promise<Uint8Array | 'tooLarge'> {
  const { O_NONBLOCK = 0, O_RDONLY } = constants;
  const file = await open(path, O_RDONLY | O_NONBLOCK);
  try {
    if (!(await file.stat()).isFile()) throw new Error('not a file');
    const room = new Uint8Array(MOST_FORMAT_BYTES + 1);
    let length = 0;
    for (;;) {
      const { bytesRead } = await file.read(room, length, room.length - length);
      length += bytesRead;
      if (bytesRead === 0 || length === room.length) break;
    }
    return length > MOST_FORMAT_BYTES ? 'tooLarge' : room.subarray(0, length);
  } finally {
    await file.close();
  }
}
