import '../ui/page.css';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { connectThisWindow } from '../bridge/thisWindow.ts';
import { WindowProvider } from '../bridge/WindowProvider.tsx';
import { applyTheme } from '../ui/theme.tsx';
import { DeskWindow } from './DeskWindow.tsx';
import { printRequest } from './summary/printRequest.ts';

const PackPage = lazy(async () => ({ default: (await import('./plan/PackPage.tsx')).PackPage }));
const PrintPage = lazy(async () => ({ default: (await import('./summary/PrintPage.tsx')).PrintPage }));

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');
const printing = printRequest(window.location.hash);
applyTheme(printing === null ? 'system' : 'light');
const store = connectThisWindow('library');
createRoot(root).render(
  <StrictMode>
    <WindowProvider store={store}>
      <Suspense fallback={null}>
        {printing === null ? (
          <DeskWindow />
        ) : printing === 'pack' ? (
          <PackPage />
        ) : (
          <PrintPage request={printing} />
        )}
      </Suspense>
    </WindowProvider>
  </StrictMode>,
);
