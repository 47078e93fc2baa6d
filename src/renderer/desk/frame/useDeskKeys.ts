import { useEffectEvent, useLayoutEffect } from 'react';
import { isTextField, pressesAgain } from '../../ui/keys/useKeys.ts';

/** One key of a screen: shown under `?`, found with Ctrl K, and pressed. */
export interface DeskKey {
  readonly caps: readonly string[];
  readonly says: string;
  /** As the key types it, in lower case, or its name. */
  readonly key: string | readonly string[];
  readonly ctrl?: boolean;
  readonly alt?: boolean;
  readonly shift?: boolean;
  readonly run: () => void;
  /** Only with the key, since it needs a line that has the focus. */
  readonly notFound?: boolean;
}

/** Keys that go on while they are held: through lines, through time, up and down a number. Of the others a press is one act. */
const STEPS = /^(?:Arrow|Page).+|^[+=\-−[\]]$/u;

const inDialog = () => document.querySelector('.dialog[data-open]') !== null;
const ownsArrows = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('[role="radiogroup"], select') !== null;

/** Enter belongs to whatever control has the focus. */
const ownsEnter = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('button, a, input, textarea, summary, [role="radio"]') !== null;

function fits(entry: DeskKey, event: KeyboardEvent): boolean {
  const keys = typeof entry.key === 'string' ? [entry.key] : entry.key;
  const typed = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  // A layout without Latin letters: the letter by its place.
  const isLetter = event.code.startsWith('Key') && !/^[\x20-\x7e]$/.test(typed);
  const placed = isLetter && /^[a-z]$/.test(keys[0] ?? '') ? event.code.slice(3).toLowerCase() : typed;
  return (
    (keys.includes(typed) || keys.includes(placed)) &&
    (entry.ctrl ?? false) === (event.ctrlKey || event.metaKey) &&
    (entry.alt ?? false) === event.altKey &&
    (entry.shift === undefined || entry.shift === event.shiftKey)
  );
}

/** Listens for the screen's keys; text fields and open dialogs keep theirs. */
export function useDeskKeys(keys: readonly DeskKey[]): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (pressesAgain(event)) {
      event.preventDefault();
      return;
    }
    if (inDialog()) return;
    if (isTextField(event.target) && !event.ctrlKey) return;
    if (event.key.startsWith('Arrow') && ownsArrows(event.target)) return;
    if (event.key === 'Enter' && !event.ctrlKey && ownsEnter(event.target)) return;
    if (event.repeat && !STEPS.test(event.key)) return;
    const entry = keys.find((each) => fits(each, event));
    if (!entry) return;
    event.preventDefault();
    entry.run();
  });
  // Before the first paint: whoever sees the screen may press.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
