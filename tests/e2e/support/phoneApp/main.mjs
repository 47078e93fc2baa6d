// A browser as small as a phone, with nothing of the app's hardening: it shows the page that the app hands out.
import { app, BrowserWindow } from 'electron';

void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: Number(process.env.PHONE_WIDTH),
    height: Number(process.env.PHONE_HEIGHT),
    useContentSize: true,
    frame: false,
  });
  // As in a phone's browser, a page stays that another one opened.
  window.webContents.setWindowOpenHandler(() => ({ action: 'allow', outlivesOpener: true }));
  return window.loadURL('about:blank');
});
