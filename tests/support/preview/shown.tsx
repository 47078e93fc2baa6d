import type { ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';

interface Shown {
  readonly page: ReactNode;
  /** The keys and clicks that lead there from what is shown first. */
  readonly reach?: () => Promise<void>;
}

/**
 * Puts on the page what its address asks for. `window.show(state)` puts another state in its place later, as if the
 * page had been loaded with it, and resolves when it stands.
 */
export function showStates(usual: string, of: (state: string, query: URLSearchParams) => Shown): void {
  const query = new URLSearchParams(location.search);
  const place = document.getElementById('root');
  let root: Root | null = null;
  const show = async (state: string): Promise<void> => {
    root?.unmount();
    const { page, reach } = of(state, query);
    root = place === null ? null : createRoot(place);
    root?.render(page);
    await reach?.();
    // A face is asked for by the first letters drawn in it.
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
    await document.fonts.ready;
  };
  Object.assign(window, { show });
  void show(query.get('state') ?? usual);
}
