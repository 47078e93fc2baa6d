import { showWindow } from '../ui/showWindow.tsx';
import { connectThisWindow } from '../bridge/thisWindow.ts';
import { WindowProvider } from '../bridge/WindowProvider.tsx';
import { BoardWindow } from './BoardWindow.tsx';

showWindow(
  <WindowProvider
    store={
      window.talkingPiece.role === 'secondBoard'
        ? connectThisWindow('secondBoard')
        : connectThisWindow('board')
    }
  >
    <BoardWindow />
  </WindowProvider>,
);
