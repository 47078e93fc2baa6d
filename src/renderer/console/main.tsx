import { readFaces } from '../ui/readFaces.ts';
import { showWindow } from '../ui/showWindow.tsx';
import { connectThisWindow } from '../bridge/thisWindow.ts';
import { WindowProvider } from '../bridge/WindowProvider.tsx';
import { ConsoleWindow } from './ConsoleWindow.tsx';

readFaces();
showWindow(
  <WindowProvider store={connectThisWindow('console')}>
    <ConsoleWindow />
  </WindowProvider>,
);
