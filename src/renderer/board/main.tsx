import '../ui/page.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connectThisWindow } from '../bridge/thisWindow.ts';
import { WindowProvider } from '../bridge/WindowProvider.tsx';
import { applyTheme } from '../ui/theme.tsx';
import { BoardWindow } from './BoardWindow.tsx';

applyTheme('system');
const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');
createRoot(root).render(
  <StrictMode>
    <WindowProvider
      store={
        window.talkingPiece.role === 'secondBoard'
          ? connectThisWindow('secondBoard')
          : connectThisWindow('board')
      }
    >
      <BoardWindow />
    </WindowProvider>
  </StrictMode>,
);
