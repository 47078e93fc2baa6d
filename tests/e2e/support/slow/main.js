// The product as it is built, on a computer where every answer and every push reaches a window so many milliseconds
// late, in the order in which they were sent. A test that presses a key before the screen shows what came before it,
// passes by luck where the computer is fast, and fails here: `TALKING_PIECE_SLOW=200 npm run -s e2e`.
import { app, ipcMain } from 'electron';

const late = Number(process.env.TALKING_PIECE_SLOW);

const handle = ipcMain.handle.bind(ipcMain);
ipcMain.handle = (channel, answer) =>
  handle(channel, async (...asked) => {
    const given = await answer(...asked);
    await new Promise((done) => setTimeout(done, late));
    return given;
  });

app.on('web-contents-created', (_, contents) => {
  const send = contents.send.bind(contents);
  contents.send = (...sent) => {
    setTimeout(() => {
      if (!contents.isDestroyed()) send(...sent);
    }, late);
  };
});

await import('../../../../out/main/index.js');
