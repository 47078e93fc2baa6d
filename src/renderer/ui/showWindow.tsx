import './page.css';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { applyTheme, chosenBefore, type ThemeChoice } from './theme.tsx';

/** Draws a window on its page, with its theme from before the first paint. */
export function showWindow(window: ReactNode, theme: ThemeChoice = chosenBefore()): void {
  applyTheme(theme);
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no #root');
  createRoot(root).render(<StrictMode>{window}</StrictMode>);
}
