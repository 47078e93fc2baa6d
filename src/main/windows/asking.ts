import { dialog, type BrowserWindow } from 'electron';
import { appWords as words } from '../words.ts';

/** A question with two answers; the safe one is the default and what Escape means. */
interface Question {
  readonly message: string;
  readonly detail: string;
  readonly stay: string;
  readonly go: string;
}

export type Leaving = 'leave' | 'quit' | 'room' | 'board';

/** `unsaved`: why what is done may not be on disk; said before anything is let go of. */
export function leavingQuestion(what: Leaving, unsaved: string | null): Question {
  if (what === 'room') return { ...words.closeRoom, go: words.closeRoom.close };
  if (what === 'board') return { ...words.closeBoard, go: words.closeBoard.close };
  const { message, stay } = words.leave;
  return {
    message,
    stay,
    detail: unsaved === null ? words.leave.detail : `${unsaved} ${words.leave.unsaved}`,
    go: what === 'quit' ? words.leave.quit : words.leave.leave,
  };
}

/** Asks once at a time; a second question is answered no. */
export function createAsking(): (window: BrowserWindow | null, question: Question) => Promise<boolean> {
  let asking = false;
  return async (window, { message, detail, stay, go }) => {
    if (asking) return false;
    asking = true;
    try {
      const options = {
        type: 'question' as const,
        message,
        detail,
        buttons: [stay, go],
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
