import { showWindow } from '../ui/showWindow.tsx';
import { connectThisWindow } from '../bridge/thisWindow.ts';
import { WindowProvider } from '../bridge/WindowProvider.tsx';
import { ConsoleWindow } from './ConsoleWindow.tsx';

showWindow(
  <WindowProvider store={connectThisWindow('console')}>
    <ConsoleWindow />
  </WindowProvider>,
);
