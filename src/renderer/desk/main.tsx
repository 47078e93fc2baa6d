import { showWindow } from '../ui/showWindow.tsx';
import { lazy, Suspense } from 'react';
import { connectThisWindow } from '../bridge/thisWindow.ts';
import { WindowProvider } from '../bridge/WindowProvider.tsx';
import { DeskWindow } from './DeskWindow.tsx';
import { printRequest } from './summary/printRequest.ts';

const AgreementPage = lazy(async () => ({
  default: (await import('./group/AgreementPage.tsx')).AgreementPage,
}));
const PairPapersPage = lazy(async () => ({
  default: (await import('./group/pairs/PairPapersPage.tsx')).PairPapersPage,
}));
const PulsePaperPage = lazy(async () => ({
  default: (await import('./group/pulse/PulsePaperPage.tsx')).PulsePaperPage,
}));
const PlaybookPage = lazy(async () => ({
  default: (await import('./group/playbook/PlaybookPage.tsx')).PlaybookPage,
}));
const PackPage = lazy(async () => ({ default: (await import('./plan/PackPage.tsx')).PackPage }));
const OwnSheetPage = lazy(async () => ({
  default: (await import('./summary/OwnSheetPage.tsx')).OwnSheetPage,
}));
const PrintPage = lazy(async () => ({ default: (await import('./summary/PrintPage.tsx')).PrintPage }));

const printing = printRequest(window.location.hash);
showWindow(
  <WindowProvider store={connectThisWindow('library')}>
    <Suspense fallback={null}>
      {printing === null ? (
        <DeskWindow />
      ) : printing === 'pack' ? (
        <PackPage />
      ) : printing === 'sheets' ? (
        <OwnSheetPage />
      ) : printing === 'agreement' ? (
        <AgreementPage />
      ) : printing === 'pairs' ? (
        <PairPapersPage />
      ) : printing === 'pulse' ? (
        <PulsePaperPage />
      ) : printing === 'playbook' ? (
        <PlaybookPage />
      ) : (
        <PrintPage request={printing} />
      )}
    </Suspense>
  </WindowProvider>,
  printing === null ? undefined : 'light',
);
