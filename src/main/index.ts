import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

void app.whenReady().then(async () => {
  const window = new BrowserWindow({
    webPreferences: { preload: join(import.meta.dirname, '../preload/index.cjs'), sandbox: true },
  });
  await window.loadFile(join(import.meta.dirname, '../renderer/library/index.html'));
});
app.on('window-all-closed', () => app.quit());
