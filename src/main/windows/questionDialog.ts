import { dialog, type BrowserWindow } from 'electron';
import { appWords as words } from '../words.ts';

/** A question with two answers. The safe one, `cancel`, is the default and also the answer for Escape. */
interface Question {
  readonly message: string;
  readonly detail: string;
  readonly cancel: string;
  readonly confirm: string;
}

export type LeavingKind = 'leave' | 'quit' | 'room' | 'board';

/** The question before a window closes or the app ends. `unsaved` says why the session may not be on the disk. */
export function leavingQuestion(what: LeavingKind, unsaved: string | null): Question {
  if (what === 'room') return { ...words.closeRoom, confirm: words.closeRoom.close };
  if (what === 'board') return { ...words.closeBoard, confirm: words.closeBoard.close };
  const { message, cancel } = words.leave;
  return {
    message,
    cancel,
    detail: unsaved === null ? words.leave.detail : `${unsaved} ${words.leave.unsaved}`,
    confirm: what === 'quit' ? words.leave.quit : words.leave.leave,
  };
}

/** Creates a dialog that asks one question at a time; while it is open, any other question is answered with no. */
export function createQuestionDialog(): (
  window: BrowserWindow | null,
  question: Question,
) => Promise<boolean> {
  let asking = false;
  return async (window, { message, detail, cancel, confirm }) => {
    if (asking) return false;
    asking = true;
    try {
      const options = {
        type: 'question' as const,
        message,
        detail,
        buttons: [cancel, confirm],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
      };
      const { response } = await (window === null
        ? dialog.showMessageBox(options)
        : dialog.showMessageBox(window, options));
      return response === 1;
    } finally {
      asking = false;
    }
  };
}
