import '../ui/page.css';
import './room.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connectThisWindow } from '../bridge/thisWindow.ts';
import { WindowProvider } from '../bridge/WindowProvider.tsx';
import { applyTheme } from '../ui/theme.tsx';
import { RoomScreen } from './RoomScreen.tsx';

applyTheme('system');
const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');
createRoot(root).render(
  <StrictMode>
    <WindowProvider store={connectThisWindow('room')}>
      <RoomScreen />
    </WindowProvider>
  </StrictMode>,
);
