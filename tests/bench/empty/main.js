// What Electron costs by itself: as many windows as BENCH_SCENE asks for, of its sizes, with one bare page in each.
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

const { windows, page } = JSON.parse(process.env.BENCH_SCENE ?? '{}');
const say = (what) =>
  process.stdout.write(`${JSON.stringify({ ...what, at: performance.timeOrigin + performance.now() })}\n`);

void app.whenReady().then(() => {
  for (const { name, ...bounds } of windows) {
    const webPreferences = { sandbox: true, backgroundThrottling: false };
    const window = new BrowserWindow({ ...bounds, show: false, webPreferences });
    window.once('ready-to-show', () => {
      window.show();
      say({ usable: name, pid: window.webContents.getOSProcessId() });
    });
    void window.loadFile(join(import.meta.dirname, page));
  }
});
