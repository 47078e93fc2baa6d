import { MOST_AGREEMENT_LINES } from '#shared/limits.ts';
import { newEntryId } from '../register/useRegister.ts';

/** A line being written; its key stays while others are moved, added and left out. */
export interface EditedLine {
  readonly key: string;
  readonly text: string;
}

/** The lines of a version that is being written, and what undo and redo go back to. */
export interface AgreementEditing {
  readonly lines: readonly EditedLine[];
  readonly past: readonly (readonly EditedLine[])[];
  readonly future: readonly (readonly EditedLine[])[];
}

export type AgreementEdit =
  | { readonly type: 'write'; readonly key: string; readonly text: string }
  /** A new line with this key, after the line with that one; null: last. */
  | { readonly type: 'add'; readonly key: string; readonly after: string | null }
  | { readonly type: 'leaveOut'; readonly key: string }
  | { readonly type: 'move'; readonly key: string; readonly by: number }
  | { readonly type: 'undo' | 'redo' };

/** So many steps can be undone. */
const MOST_STEPS = 100;

export const editingOf = (lines: readonly string[]): AgreementEditing => ({
  lines: lines.map((text) => ({ key: newEntryId(), text })),
  past: [],
  future: [],
});

function edited(lines: readonly EditedLine[], edit: AgreementEdit): readonly EditedLine[] {
  switch (edit.type) {
    case 'write':
      return lines.some(({ key, text }) => key === edit.key && text !== edit.text)
        ? lines.map((line) => (line.key === edit.key ? { ...line, text: edit.text } : line))
        : lines;
    case 'add': {
      if (lines.length >= MOST_AGREEMENT_LINES) return lines;
      const place = lines.findIndex(({ key }) => key === edit.after);
      return lines.toSpliced(place < 0 ? lines.length : place + 1, 0, { key: edit.key, text: '' });
    }
    case 'leaveOut':
      return lines.length < 2 ? lines : lines.filter(({ key }) => key !== edit.key);
    case 'move': {
      const from = lines.findIndex(({ key }) => key === edit.key);
      const to = Math.min(lines.length - 1, Math.max(0, from + edit.by));
      const line = lines[from];
      if (line === undefined || to === from) return lines;
      return lines.toSpliced(from, 1).toSpliced(to, 0, line);
    }
    case 'undo':
    case 'redo':
      return lines;
  }
}

/** The lines after an edit, an undo or a redo. A run of letters in one line is one step. */
export function editAgreement(state: AgreementEditing, edit: AgreementEdit): AgreementEditing {
  const { lines, past, future } = state;
  if (edit.type === 'undo') {
    const before = past.at(-1);
    return before === undefined
      ? state
      : { lines: before, past: past.slice(0, -1), future: [lines, ...future] };
  }
  if (edit.type === 'redo') {
    const [next, ...later] = future;
    return next === undefined ? state : { lines: next, past: [...past, lines], future: later };
  }
  const next = edited(lines, edit);
  if (next === lines) return state;
  const before = past.at(-1);
  const joins =
    edit.type === 'write' &&
    before !== undefined &&
    before.length === lines.length &&
    before.every((line, i) => line.key === lines[i]?.key && (line.key === edit.key || line === lines[i])) &&
    before.some((line, i) => line !== lines[i]);
  return { lines: next, past: joins ? past : [...past, lines].slice(-MOST_STEPS), future: [] };
}
