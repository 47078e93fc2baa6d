// Runs before anything is installed, so that a person without a display is told at once.
import { connect } from 'node:net';
import { join } from 'node:path';

/** Whether something listens there; an abstract socket's name starts with a NUL. */
const answers = (target) =>
  new Promise((resolve) => {
    const socket = connect(target);
    const end = (open) => () => {
      socket.destroy();
      resolve(open);
    };
    socket.setTimeout(2000, end(false)).once('connect', end(true)).once('error', end(false));
  });

const x11Answers = async (name) => {
  const [, host, number] = /^(.*):(\d+)(?:\.\d+)?$/.exec(name) ?? [];
  if (number === undefined) return false;
  if (host && !host.startsWith('unix')) return answers({ host, port: 6000 + Number(number) });
  const path = `/tmp/.X11-unix/X${number}`;
  return (await answers({ path })) || (await answers({ path: `\0${path}` }));
};

const waylandAnswers = (name) =>
  answers({ path: name.startsWith('/') ? name : join(process.env.XDG_RUNTIME_DIR ?? '/run', name) });

/** The switches that Electron needs for the display there is; undefined where there is none. */
export const displaySwitches = async () => {
  if (process.platform !== 'linux') return [];
  const { DISPLAY: x11, WAYLAND_DISPLAY: wayland } = process.env;
  if (x11 && (await x11Answers(x11))) return [];
  if (wayland && (await waylandAnswers(wayland))) return ['--ozone-platform-hint=auto'];
  return undefined;
};

/** What to do about a display that is not there. */
export const withoutDisplay = () =>
  `${process.env.DISPLAY ? `The display ${process.env.DISPLAY} does not answer` : 'There is no display to open a window on'}: start Talking Piece from a desktop session (or over "ssh -X"), or try it on a virtual one with "npm run -s displays -- npm start".`;
