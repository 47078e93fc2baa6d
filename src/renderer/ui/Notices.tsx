import { useEffect, type ReactNode } from 'react';
import { Toast } from '@base-ui/react/toast';
import type { Saying } from '#shared/words/timeText.ts';
import { uiWords as words } from '../words.ts';
import { Said } from './Said.tsx';
import './notices.css';

const manager = Toast.createToastManager();

/** Told before anybody listens: a window may have something to say as it opens. */
const waiting: (() => void)[] = [];
let listening = false;

function whenHeard(say: () => void): void {
  if (listening) say();
  else waiting.push(say);
}

type Notice = Exclude<ReactNode, null | undefined> | Saying;

const shown = (text: Notice): ReactNode => (typeof text === 'function' ? <Said>{text}</Said> : text);

/**
 * Says something that needs no answer; gone after a few seconds. The same `id` replaces what it said before; where there
 * is none, so do the same words: pressed three times, a key is answered once.
 */
export function tell(text: Notice, id = typeof text === 'string' ? text : undefined): void {
  whenHeard(() =>
    manager.add({ title: shown(text), type: 'note', timeout: 6000, ...(id === undefined ? {} : { id }) }),
  );
}

/** Failures that stand, by the `id` they were told under, each with a name of its own: what fades is not brought back. */
const failures = new Map<string, string>();
let told = 0;

/** Says that something failed, at once and until it is put away. The same `id` replaces what it said before. */
export function tellFailure(text: Notice, id: string = ''): void {
  const name = (id === '' ? undefined : failures.get(id)) ?? `${id}#${(told += 1)}`;
  failures.set(id === '' ? name : id, name);
  whenHeard(() =>
    manager.add({ title: shown(text), type: 'failure', priority: 'high', timeout: 0, id: name }),
  );
}

const REFUSED = 'refused';
/** In ms. */
const READING_TIME = 8000;
let readBy: ReturnType<typeof setTimeout> | undefined;

/** Says why an act was not done, in place of what was refused before, until it has been read or is taken back. */
export function tellRefused(text: Notice): void {
  clearTimeout(readBy);
  tellFailure(text, REFUSED);
  readBy = setTimeout(takeBackRefused, READING_TIME);
}

export function takeBackRefused(): void {
  clearTimeout(readBy);
  takeBack(REFUSED);
}

/** Takes back what was told under an `id`. */
export function takeBack(id: string): void {
  const failure = failures.get(id);
  failures.delete(id);
  whenHeard(() => manager.close(failure ?? id));
}

/** Takes back all that failed before: somebody does the next thing, and what fails then is told then. */
export function takeBackFailures(): void {
  for (const id of failures.keys()) takeBack(id);
}

/** A sheet stands above what is told while it is open (dialog.css): `--told` is how high that is. */
function keepRoomFor(viewport: HTMLElement | null): (() => void) | undefined {
  if (viewport === null) return undefined;
  const { style } = document.documentElement;
  const sized = new ResizeObserver(() => style.setProperty('--told', `${viewport.offsetHeight}px`));
  sized.observe(viewport);
  return () => {
    sized.disconnect();
    style.removeProperty('--told');
  };
}

/** Where notices appear: above the key bar, and below a sheet. */
export function Notices({ children }: { readonly children: ReactNode }) {
  useEffect(() => {
    listening = true;
    for (const say of waiting.splice(0)) say();
    return () => {
      listening = false;
    };
  }, []);
  return (
    <Toast.Provider toastManager={manager} limit={3}>
      {children}
      <Toast.Portal>
        <Toast.Viewport ref={keepRoomFor} className="notices" aria-label={words.notices}>
          <NoticeList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function NoticeList() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    // A failure is said at once by an alert of its own, and not once more here; but what can have the focus is there
    // for a screen reader too.
    <Toast.Root
      key={toast.id}
      toast={toast}
      className="notice"
      data-limited={toast.limited || undefined}
      aria-hidden={undefined}
      aria-live={toast.priority === 'high' ? 'off' : undefined}
    >
      <Toast.Title className="notice-text" render={<p />} />
      <Toast.Close className="notice-close" aria-hidden={undefined}>
        {words.dismiss}
      </Toast.Close>
    </Toast.Root>
  ));
}
