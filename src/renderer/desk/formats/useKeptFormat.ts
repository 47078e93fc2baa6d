import { useEffect, useRef } from 'react';
import type { Format } from '#shared/format/schema.ts';
import type { WindowStore } from '../../bridge/windowStore.ts';

const KEEP_AFTER = 300;

/** Keeps what is being edited on disk shortly after each change, mistakes and all, so that a crash loses nothing. */
export function useKeptFormat(store: WindowStore<'library'>, format: Format, isSaved: boolean): void {
  const kept = useRef(format);
  useEffect(() => {
    if (isSaved || kept.current === format) return undefined;
    return store.waiting.timeout(KEEP_AFTER, () => {
      kept.current = format;
      void store.request({ type: 'format.keepEditing', format });
    });
  }, [store, format, isSaved]);
}
