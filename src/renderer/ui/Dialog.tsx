import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { Dialog as Base } from '@base-ui/react/dialog';
import { EnterOfSheet } from './enterOfSheet.ts';
import { Kbd } from './Kbd.tsx';
import { BOXES_AND_CHOICES } from './keys/boxesAndChoices.ts';
import { useOpenSheet } from './keys/openSheets.ts';
import { useHeldFocus } from './keys/useHeldFocus.ts';
import { RefusedIn, useRefusals } from './refusedFields.ts';
import { UnsavedInSheet, useToldUnsaved } from './unsaved.ts';
import { uiWords as words } from '../words.ts';
import './dialog.css';

export interface DialogProps {
  readonly open: boolean;
  /** Asked to close: Escape, the close button, or a press outside. */
  readonly onClose: () => void;
  readonly title: ReactNode;
  /** One or two sentences below the title. */
  readonly description?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons, the safest first. */
  readonly actions?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large' | 'wide';
  /** A question that must be answered: a press outside does not close it. */
  readonly urgent?: boolean;
  /** It opens on a text field: keys pressed before the field has the focus are not acts. */
  readonly writes?: boolean;
  /** Something is written in it that would be gone with it; a form within tells it by itself (`useUnsaved`). */
  readonly unsaved?: boolean;
  readonly initialFocus?: RefObject<HTMLElement | null>;
}

/**
 * A sheet begins in its field. A text that stands there already is selected: what is typed or pasted takes its place and
 * is not added to it. The field has the focus at once; `false` says so, else it would be given it once more a frame
 * later, and taken from wherever a quick writer went on to.
 */
function beginsIn(field: HTMLElement | null): HTMLElement | boolean {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return field ?? true;
  field.focus();
  field.select();
  return document.activeElement === field ? false : field;
}

/**
 * Where the focus goes when a sheet closes: back to what had it, unless something else has it by now. Where nothing had
 * it, nothing has it again: it would write into the sheet while that fades.
 */
function placeOf(cameFrom: Element | null, sheet: HTMLElement | null): HTMLElement | false {
  const now = document.activeElement;
  const isElsewhere = now !== null && now !== document.body && sheet?.contains(now) !== true;
  if (isElsewhere || cameFrom === document.body || !(cameFrom instanceof HTMLElement)) return false;
  return cameFrom.isConnected ? cameFrom : false;
}

/** What is longer than the sheet is scrolled by keyboard too, also where nothing in it takes the focus. */
function DialogBody({ children }: { readonly children: ReactNode }) {
  const body = useRef<HTMLDivElement>(null);
  const [longer, setLonger] = useState(false);
  useLayoutEffect(() => {
    const element = body.current;
    if (element === null) return undefined;
    const sized = new ResizeObserver(() => setLonger(element.scrollHeight > element.clientHeight));
    for (const part of [element, ...element.children]) sized.observe(part);
    return () => sized.disconnect();
  }, [children]);
  return (
    <div ref={body} className="dialog-body" {...(longer && { tabIndex: 0 })}>
      {children}
    </div>
  );
}

/**
 * What was written is not thrown away by a slip of the hand: asked to close, the sheet says first that it would be gone,
 * and closes when asked once more. Whoever writes on is asked again.
 */
function useClosing(unsaved: boolean, onClose: () => void) {
  const [asked, setAsked] = useState(false);
  return {
    warns: asked && unsaved,
    onInput: () => setAsked(false),
    close: () => {
      setAsked(!asked);
      if (asked || !unsaved) onClose();
    },
  };
}

/** A choice, a list and a box have no use for Enter: there it is the sheet's. A list opens with Space and with the arrows. */
const isForSheet = ({ key, target, repeat, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key === 'Enter' &&
  !(repeat || ctrlKey || metaKey || altKey) &&
  target instanceof HTMLElement &&
  target.closest(BOXES_AND_CHOICES) !== null;

/** Enter in a line of text is that of its form. */
const isForField = ({ key, target, currentTarget, nativeEvent }: KeyboardEvent): boolean =>
  key === 'Enter' &&
  !nativeEvent.isComposing &&
  target instanceof HTMLInputElement &&
  currentTarget.contains(target);

/** A sheet over the window. Keeps the focus inside, and gives it back where it came from. */
export function Dialog({
  open,
  onClose,
  title,
  description,
  children,
  actions,
  size = 'medium',
  urgent = false,
  writes = false,
  unsaved = false,
  initialFocus,
}: DialogProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const cameFrom = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (open) cameFrom.current = document.activeElement;
  }, [open]);
  useOpenSheet(open, writes, sheet);
  const { told, tell: tellUnsaved } = useToldUnsaved();
  const closing = useClosing(unsaved || told, onClose);
  const refusals = useRefusals();
  const acts = useRef<HTMLElement>(null);
  const closer = useRef<HTMLButtonElement>(null);
  const hold = useHeldFocus(sheet, closer);
  const pressEnter = useRef<() => void>(null);
  const tellEnter = useCallback((press: () => void) => {
    pressEnter.current = press;
    return () => {
      if (pressEnter.current === press) pressEnter.current = null;
    };
  }, []);
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && closing.close()} disablePointerDismissal={urgent}>
      <Base.Portal>
        <Base.Backdrop className="dialog-backdrop" />
        <Base.Popup
          ref={sheet}
          className="dialog"
          data-size={size}
          {...(urgent && { role: 'alertdialog' })}
          onFocus={hold}
          onInput={() => {
            closing.onInput();
            refusals.wrote();
          }}
          onSubmit={() => refusals.acted(true)}
          onClick={({ target }) => {
            if (target instanceof Node && acts.current?.contains(target) === true) refusals.acted(true);
          }}
          onKeyDown={(event) => {
            if (isForField(event)) refusals.acted(true);
            if (pressEnter.current === null || !isForSheet(event)) return;
            event.preventDefault();
            pressEnter.current();
          }}
          initialFocus={() => beginsIn(initialFocus?.current ?? null)}
          finalFocus={() => placeOf(cameFrom.current, sheet.current)}
        >
          <Base.Title className="dialog-title">{title}</Base.Title>
          {description !== undefined && (
            <Base.Description className="dialog-description">{description}</Base.Description>
          )}
          <EnterOfSheet value={tellEnter}>
            {children !== undefined && (
              <DialogBody>
                <UnsavedInSheet value={tellUnsaved}>
                  <RefusedIn value={refusals.tell}>{children}</RefusedIn>
                </UnsavedInSheet>
              </DialogBody>
            )}
            <p className="dialog-unsaved" role="status">
              {closing.warns && words.unsaved}
            </p>
            {actions !== undefined && (
              <footer ref={acts} className="dialog-actions">
                {actions}
              </footer>
            )}
          </EnterOfSheet>
          {/* It comes last, so that a sheet opens on what it is for. */}
          {!urgent && (
            <Base.Close ref={closer} className="dialog-close" aria-keyshortcuts="Escape">
              <Kbd keys="Esc" />
              <span className="heard">{words.close}</span>
            </Base.Close>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
