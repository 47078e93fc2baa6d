import { useEffect, useState } from 'react';
import { useWindow } from '../../bridge/WindowProvider.tsx';
import type { WindowStore } from '../../bridge/windowStore.ts';

/**
 * What is being printed, as main has it; null until it is read. When all is drawn, `data-print` on the root element says
 * `ready` and the title becomes the file's; `failed` where nothing is being printed. Both functions have to stay the
 * same from one drawing to the next.
 */
export function usePaper<Paper>(
  read: (
    store: WindowStore<'library'>,
  ) => Promise<{ readonly ok: true; readonly answer: Paper | null } | { readonly ok: false }>,
  fileOf: (paper: Paper) => string,
): Paper | null {
  const { store } = useWindow('library');
  const [paper, setPaper] = useState<Paper | null>(null);
  useEffect(() => {
    void read(store).then((reply) => {
      const found = reply.ok ? reply.answer : null;
      if (found === null) document.documentElement.dataset['print'] = 'failed';
      else setPaper(() => found);
    });
  }, [read, store]);
  useEffect(() => {
    if (paper === null) return;
    void document.fonts.ready.then(() => {
      document.documentElement.dataset['print'] = 'ready';
      document.title = fileOf(paper);
    });
  }, [fileOf, paper]);
  return paper;
}
