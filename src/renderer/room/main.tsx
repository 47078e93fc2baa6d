import { readFaces } from '../ui/readFaces.ts';
import { showWindow } from '../ui/showWindow.tsx';
import './room.css';
import { connectThisWindow } from '../bridge/thisWindow.ts';
import { WindowProvider } from '../bridge/WindowProvider.tsx';
import { RoomScreen } from './RoomScreen.tsx';

readFaces();
showWindow(
  <WindowProvider store={connectThisWindow('room')}>
    <RoomScreen />
  </WindowProvider>,
);
