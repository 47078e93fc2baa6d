// The product as it is built, with a stopwatch beside it: no debugger, no driver. It tells on stdout when each
// window can be used, and takes the session to the scene that BENCH_SCENE asks for.
import { app } from 'electron';

const scene = JSON.parse(process.env.BENCH_SCENE ?? '{}');
const say = (what) =>
  process.stdout.write(`${JSON.stringify({ ...what, at: performance.timeOrigin + performance.now() })}\n`);
const roleOf = (contents) => /^app:\/\/bundle\/(\w+)\//.exec(contents.getURL())?.[1] ?? '';

/** Resolves in the page when what is wanted there has been drawn. */
const drawn = (wanted) => `new Promise((resolve) => {
  const wanted = '${wanted}';
  const look = () => document.querySelector(wanted) === null
    ? setTimeout(look, 1)
    : requestAnimationFrame(() => setTimeout(resolve, 0));
  look();
})`;

/** What a person uses: once it is drawn, its keys and buttons work. */
const USABLE = '#root button, #root .room-stage';
/** The start screen is drawn before main has told it anything; what there is to go on with stands beside this. */
const WHOLE = '.start .next-act';

const inPage = (contents, call) => contents.executeJavaScript(`window.talkingPiece.${call}`);
const then = {
  async desk(contents) {
    if (scene.draft !== undefined) {
      const request = { type: 'session.open', draft: scene.draft };
      await inPage(contents, `request(${JSON.stringify(request)})`);
    } else if (scene.resume === true) {
      const { answer } = await inPage(contents, `query({ type: 'window.view' })`);
      const request = { type: 'session.resume', session: answer.resumable.session };
      await inPage(contents, `request(${JSON.stringify(request)})`);
    }
  },
  async console(contents) {
    if (scene.board !== true) return;
    await inPage(contents, `command({ id: crypto.randomUUID(), command: { type: 'phase.start', ago: 0 } })`);
    await inPage(contents, `request({ type: 'board.open' })`);
  },
};

/** Says when a page can be used, and goes on from there. */
async function told(contents) {
  const role = roleOf(contents);
  await contents.executeJavaScript(drawn(USABLE));
  const pid = contents.getOSProcessId();
  say({ usable: role, pid });
  if (role === 'desk')
    void contents.executeJavaScript(drawn(WHOLE)).then(
      () => say({ usable: 'whole desk', pid }),
      // Its window was closed for the console before.
      () => undefined,
    );
  await then[role]?.(contents);
}

app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', () => void told(contents));
});

await import('../../../out/main/index.js');
