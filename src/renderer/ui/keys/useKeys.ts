import { useEffectEvent, useLayoutEffect } from 'react';
import type { KeyScope } from '#shared/keys.ts';
import { matchKey, type KeyMatch } from './matchKey.ts';

const TEXT_INPUTS = new Set(['text', 'search', 'number', 'email', 'url', 'tel', 'password', '']);

/** A place where keys are text: no act fires there. */
export function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return !target.readOnly;
  if (target instanceof HTMLInputElement) return TEXT_INPUTS.has(target.type);
  return target instanceof HTMLElement && target.isContentEditable;
}

/** A list: letters and arrows are its own; digits and Space are not. Of a row of choices only the arrows are. */
const ownsKey = ({ target, key }: KeyboardEvent): boolean =>
  target instanceof HTMLElement &&
  (target.closest('select, [role="listbox"], [role="menu"]') !== null ||
    (key.startsWith('Arrow') && target.closest('[role="radiogroup"], [role="radio"]') !== null));

/** A key that is held presses the button in focus again and again; one press is one act. */
export const pressesAgain = ({ key, repeat, target }: KeyboardEvent): boolean =>
  repeat &&
  (key === 'Enter' || key === ' ') &&
  target instanceof HTMLElement &&
  target.closest('button, a, [role="button"]') !== null;

/** A sheet that opens on a text field which does not have the focus yet: what is pressed now is meant for it. */
const awaitsText = (): boolean => {
  const sheet = document.querySelector('.dialog[data-open][data-writes]');
  return sheet !== null && !sheet.contains(document.activeElement);
};

/** An open sheet of `Dialog`; notices are no dialogs to the keyboard. */
const inDialog = (): boolean => document.querySelector('.dialog[data-open]') !== null;

export interface KeyHandling {
  /** Return true when the press was used up. */
  readonly onAct: (match: KeyMatch, event: KeyboardEvent) => boolean;
  /** Keys beside the table, such as the letters of the observer's codes. Asked first. */
  readonly onOther?: (event: KeyboardEvent) => boolean;
}

/**
 * The one key handler of a window. It listens before the page does, so that Space never presses whichever button
 * has the focus. Text fields keep all their keys.
 */
export function useKeys(scope: KeyScope, { onAct, onOther }: KeyHandling): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.defaultPrevented) return;
    if (pressesAgain(event)) {
      event.preventDefault();
      return;
    }
    const modal = inDialog();
    if (isTextField(event.target)) {
      if (event.key === 'Escape' && !modal) (event.target as HTMLElement).blur();
      return;
    }
    if (awaitsText()) {
      event.preventDefault();
      return;
    }
    const match = matchKey(event, scope);
    if (!modal && !event.repeat && onOther?.(event) === true) {
      event.preventDefault();
      return;
    }
    if (match === null || (modal && !match.entry.always)) return;
    if (ownsKey(event) && !match.entry.always) return;
    if (event.repeat) {
      if (match.entry.always) event.preventDefault();
      return;
    }
    if (onAct(match, event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  });
  // Before the first paint: whoever sees the window may press.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event);
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
}
