import './page.css';
import type { ReactNode } from 'react';
import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { CoverWhenIdle } from './Cover.tsx';
import { Notices } from './Notices.tsx';
import { PageTheme, type ThemeChoice } from './theme.tsx';

/**
 * Round everything that a window with controls shows: its theme, less movement where asked for, notices, a cover over
 * texts where nobody is, and no injected style elements (the content security policy refuses them).
 */
export function Interface({
  theme,
  children,
}: {
  /** Not said yet: as it was chosen before. */
  readonly theme: ThemeChoice | undefined;
  readonly children: ReactNode;
}) {
  return (
    <CSPProvider disableStyleElements>
      <PageTheme choice={theme}>
        <Tooltip.Provider delay={500}>
          <Notices>
            <CoverWhenIdle>{children}</CoverWhenIdle>
          </Notices>
        </Tooltip.Provider>
      </PageTheme>
    </CSPProvider>
  );
}
