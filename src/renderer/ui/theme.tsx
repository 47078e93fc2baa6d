import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';

export type Theme = 'light' | 'dark' | 'beamer';
/** `system` follows the computer's own light or dark. */
export type ThemeChoice = 'system' | Theme;

const darkQuery = () => window.matchMedia('(prefers-color-scheme: dark)');

function watchSystem(changed: () => void): () => void {
  const query = darkQuery();
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** The theme that a choice means on this computer at this moment. */
function resolveTheme(choice: ThemeChoice): Theme {
  if (choice !== 'system') return choice;
  return darkQuery().matches ? 'dark' : 'light';
}

/** What was chosen for this window, as main wrote it into the page's text: known before the first push. */
export const chosenBefore = (): ThemeChoice =>
  (document.documentElement.dataset.chosen as ThemeChoice | undefined) ?? 'system';

/** Sets the page's theme before the first paint, ahead of React. */
export function applyTheme(choice: ThemeChoice): void {
  document.documentElement.dataset.theme = resolveTheme(choice);
}

const ThemeContext = createContext<Theme>('light');

/** Themes the whole page: as it was chosen before, until main has said. */
export function PageTheme({
  choice = chosenBefore(),
  children,
}: {
  choice: ThemeChoice | undefined;
  children: ReactNode;
}) {
  const system = useSyncExternalStore(watchSystem, () => resolveTheme('system'));
  const theme = choice === 'system' ? system : choice;
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return <ThemeContext value={theme}>{children}</ThemeContext>;
}

/** Themes a part of the page: the room's view inside the console. */
export function ThemedPart({
  choice,
  className,
  children,
}: {
  choice: ThemeChoice;
  className?: string;
  children: ReactNode;
}) {
  const system = useSyncExternalStore(watchSystem, () => resolveTheme('system'));
  const theme = choice === 'system' ? system : choice;
  return (
    <ThemeContext value={theme}>
      <div data-theme={theme} className={className}>
        {children}
      </div>
    </ThemeContext>
  );
}

function useTheme(): Theme {
  return useContext(ThemeContext);
}

/** What every line of the picture of time is multiplied by (the token `--lw`). */
export function useLineWeight(): number {
  return useTheme() === 'beamer' ? 1.5 : 1;
}

/** Whether the person asked their computer for less movement. */
export function useCalm(): boolean {
  const [query] = useState(() => window.matchMedia('(prefers-reduced-motion: reduce)'));
  return useSyncExternalStore(
    (changed) => {
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => query.matches,
  );
}
