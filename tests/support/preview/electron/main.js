import { app, BrowserWindow } from 'electron';

// One bare window; shots.ts sizes it and says what to load.
app.on('ready', () => {
  void new BrowserWindow({ width: 1280, height: 720, useContentSize: true, frame: false }).loadURL(
    'about:blank',
  );
});
