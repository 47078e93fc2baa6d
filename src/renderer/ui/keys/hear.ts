import { BOXES_AND_CHOICES } from './boxesAndChoices.ts';
import { awaitsText, isSheetOpen } from './openSheets.ts';

/** What a press may be for. */
export interface HeardKey {
  /** Does it; false where it cannot be done at this moment: then the next key that fits is asked. */
  readonly run: () => boolean;
  /** Heard in an open sheet too. */
  readonly always?: boolean;
  /** Is done again and again while the key is held; the others once for each press. */
  readonly held?: boolean;
  /** Heard also while somebody writes in a text field. */
  readonly inText?: boolean;
  /** Heard also where the control in focus has a use for the key. */
  readonly overControls?: boolean;
}

const TEXT_INPUTS = new Set(['text', 'search', 'number', 'email', 'url', 'tel', 'password', '']);

/** A place where keys are text. */
function isTextField(target: EventTarget | null): target is HTMLElement {
  if (target instanceof HTMLTextAreaElement) return !target.readOnly;
  if (target instanceof HTMLInputElement) return TEXT_INPUTS.has(target.type);
  return target instanceof HTMLElement && target.isContentEditable;
}

/** The computer's own list, opened or closed. */
const isList = (target: EventTarget | null): target is HTMLElement => within(target, 'select');

const within = (target: EventTarget | null, selector: string): boolean =>
  target instanceof HTMLElement && target.closest(selector) !== null;

/** The control in focus uses the key itself: a list its letters and arrows, a row of choices its arrows, a button Enter; a box, a choice and a list have no use for that. */
const isForControl = ({ target, key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key === 'Enter'
    ? !ctrlKey && within(target, ENTER_ON) && !within(target, BOXES_AND_CHOICES)
    : (within(target, 'select, [role="listbox"], [role="menu"]') &&
        !ctrlKey &&
        !metaKey &&
        (!altKey || key.startsWith('Arrow'))) ||
      (key.startsWith('Arrow') && within(target, '[role="radiogroup"], [role="radio"]'));

/** What Enter presses, takes or writes in. */
const ENTER_ON = 'button, a, input, textarea, summary, [role="listbox"], [role="menu"]';

/** In a sheet Space ticks the box, takes the choice, or opens the list, that has the focus. Its buttons it does not press: Enter does. */
const isSpaceOfSheet = ({ target, key, ctrlKey }: KeyboardEvent): boolean =>
  key === ' ' && !ctrlKey && within(target, `input, ${BOXES_AND_CHOICES}`);

/** A key that is held presses the button in focus again and again; one press is one act. */
const pressesAgain = ({ key, repeat, target }: KeyboardEvent): boolean =>
  repeat && (key === 'Enter' || key === ' ') && within(target, 'button, a, [role="button"]');

/**
 * One press of a window's keyboard: the keys that fit are tried in turn, the likeliest first, until one does something.
 * Escape leaves a list. In a text field a key is text, Escape leaves it unless it is said to be heard there, and only what is pressed with Ctrl is heard, or with Alt where the key
 * says so; in a sheet only keys that are heard `always`, and Space only where no box or choice of it has the focus.
 * Says whether it did something.
 */
export function hear(event: KeyboardEvent, find: (event: KeyboardEvent) => readonly HeardKey[]): boolean {
  if (event.isComposing || event.defaultPrevented) return false;
  if (pressesAgain(event)) {
    event.preventDefault();
    return false;
  }
  const inSheet = isSheetOpen();
  /** With Alt a press may be text on some keyboards: only what says so is heard. */
  let writing = false;
  if (isTextField(event.target)) {
    if (inSheet) return false;
    if (event.key === 'Escape') {
      if (find(event).some(({ inText, run }) => inText === true && run())) {
        event.preventDefault();
        event.stopPropagation();
        return true;
      }
      event.target.blur();
      return false;
    }
    if (!event.ctrlKey && !event.metaKey && !event.altKey) return false;
    writing = event.altKey && !event.ctrlKey && !event.metaKey;
  } else if (event.key === 'Escape' && !inSheet && isList(event.target)) {
    event.target.blur();
    return false;
  } else if (awaitsText()) {
    event.preventDefault();
    return false;
  }
  if (inSheet && isSpaceOfSheet(event)) return false;
  for (const heard of find(event)) {
    if (inSheet && heard.always !== true) continue;
    if (writing && heard.inText !== true) continue;
    if (heard.always !== true && heard.overControls !== true && isForControl(event)) continue;
    if (event.repeat && heard.held !== true) {
      if (heard.always === true) event.preventDefault();
      continue;
    }
    if (!heard.run()) continue;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }
  return false;
}
