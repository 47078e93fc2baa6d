import type { ReactNode } from 'react';
import { Toast } from '@base-ui/react/toast';
import { uiWords as words } from '#shared/words/en/ui.ts';
import './notices.css';

const manager = Toast.createToastManager();

/** Says something that needs no answer; gone after a few seconds. */
export function tell(text: ReactNode): void {
  manager.add({ description: text, type: 'note', timeout: 6000 });
}

/** Says that something failed, at once and until it is put away. The same `id` replaces what it said before. */
export function tellFailure(text: ReactNode, id?: string): void {
  manager.add({
    description: text,
    type: 'failure',
    priority: 'high',
    timeout: 0,
    ...(id === undefined ? {} : { id }),
  });
}

/** Takes back what was told under an `id`. */
export function takeBack(id: string): void {
  manager.close(id);
}

/** Where notices appear: above the key bar. */
export function Notices({ children }: { readonly children: ReactNode }) {
  return (
    <Toast.Provider toastManager={manager} limit={3}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className="notices" aria-label={words.notices}>
          <NoticeList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function NoticeList() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className="notice" data-limited={toast.limited || undefined}>
      <Toast.Description className="notice-text" />
      <Toast.Close className="notice-close">{words.dismiss}</Toast.Close>
    </Toast.Root>
  ));
}
