import { beforeAll, describe, expect, it, vi } from 'vitest';

// What is read before a window shows its first picture keeps it waiting: schemas are the most of it.
vi.mock('zod', () => {
  throw new Error('a schema is made');
});
vi.mock('electron', () => ({ app: {}, BrowserWindow: {}, ipcMain: {}, nativeTheme: {}, screen: {} }));

describe('what is read before the first picture', () => {
  // What other files of tests have read already would be read no second time.
  beforeAll(() => vi.resetModules());

  it.each([
    ['desk', () => import('../../src/renderer/desk/DeskWindow.tsx')],
    ['console', () => import('../../src/renderer/console/ConsoleWindow.tsx')],
    ['console with its sheets', () => import('../../src/renderer/console/OpenSheet.tsx')],
    ['room', () => import('../../src/renderer/room/RoomScreen.tsx')],
    ['board', () => import('../../src/renderer/board/BoardWindow.tsx')],
  ])('makes no schema in the page of the %s', async (_window, read) => {
    await expect(read()).resolves.toBeDefined();
  });

  it('has no sentence in it where main opens the first window', async () => {
    vi.resetModules();
    vi.doMock('#shared/words/en/index.ts', () => {
      throw new Error('words are read');
    });
    const read = [
      import('../../src/main/windows/scenes.ts'),
      import('../../src/main/windows/windowSet.ts'),
      import('../../src/main/ipc/electronIpc.ts'),
    ];
    await expect(Promise.all(read)).resolves.toBeDefined();
  });
});
