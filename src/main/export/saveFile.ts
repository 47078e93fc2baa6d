import type { Cancelled, FileWritten, NotDone } from '#shared/ipc/replies.ts';
import { writeFileAtomically } from './atomicFile.ts';
import type { FileDialogText } from './choosePath.ts';

/** Asks for a path; null if the person cancels. It is that of an existing file only if they agreed to replace it. */
export type ChoosePath = (
  suggested: string,
  extension: string,
  asked: FileDialogText,
) => Promise<string | null>;

/** The suggested name, the extension, and the text of the dialog. */
export interface FileToSave {
  readonly suggested: string;
  readonly extension: string;
  readonly dialog: FileDialogText;
}

/** Saved, cancelled, or why not. */
export type SaveResult = FileWritten | Cancelled | NotDone;

/** Asks for a path, then makes the content and writes the whole file. If that fails, no file is left. */
export async function saveFile(
  { suggested, extension, dialog }: FileToSave,
  choosePath: ChoosePath,
  content: () => Promise<Uint8Array | null> | string,
): Promise<SaveResult> {
  const path = await choosePath(suggested, extension, dialog);
  if (path === null) return { ok: false, cancelled: true };
  const made = await content();
  if (made === null) return { ok: false, why: { code: 'notPrinted' } };
  const written = await writeFileAtomically(path, made);
  if (written.ok) return { ok: true, path };
  return { ok: false, why: { code: 'notWritten', disk: written.why } };
}
