import { existsSync, readFileSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import type { Electron } from './electron.ts';
import { SetupError } from './progress.ts';

/** Whether something listens there; an abstract socket's name starts with a NUL. */
const answers = (target: { path: string } | { host: string; port: number }): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(target);
    const end = (open: boolean) => (): void => {
      socket.destroy();
      resolve(open);
    };
    socket.setTimeout(2000, end(false)).once('connect', end(true)).once('error', end(false));
  });

const x11Answers = async (name: string): Promise<boolean> => {
  const [, host, number] = /^(.*):(\d+)(?:\.\d+)?$/.exec(name) ?? [];
  if (number === undefined) return false;
  if (host && !host.startsWith('unix')) return answers({ host, port: 6000 + Number(number) });
  const path = `/tmp/.X11-unix/X${number}`;
  return (await answers({ path })) || (await answers({ path: `\0${path}` }));
};

const waylandAnswers = (name: string): Promise<boolean> =>
  answers({ path: name.startsWith('/') ? name : join(process.env['XDG_RUNTIME_DIR'] ?? '/run', name) });

/** The switches that Electron needs for the display there is; says how to get one where there is none. */
export const displaySwitches = async (): Promise<string[]> => {
  if (process.platform !== 'linux') return [];
  const { DISPLAY: x11, WAYLAND_DISPLAY: wayland } = process.env;
  if (x11 && (await x11Answers(x11))) return [];
  if (wayland && (await waylandAnswers(wayland))) return ['--ozone-platform-hint=auto'];
  throw new SetupError(
    `${x11 ? `The display ${x11} does not answer` : 'There is no display to open a window on'}: start Talking Piece from a desktop session (or over "ssh -X"), or try it on a virtual one with "npm run -s displays -- npm start".`,
  );
};

const readNumber = (path: string): number => (existsSync(path) ? Number(readFileSync(path, 'utf8')) : NaN);

/**
 * The switches about Chromium's sandbox. Root cannot have one, so the app opens without and says so; an ordinary
 * user whose system forbids the sandbox is told how to allow it.
 */
export const sandboxSwitches = (electron: Electron): string[] => {
  if (process.platform !== 'linux') return [];
  if (process.getuid?.() === 0) {
    process.stderr.write(
      'Started as root, so Chromium runs without its sandbox (--no-sandbox); for the sandbox, start as an ordinary user: sudo -u NAME npm start, from a checkout which that user owns.\n',
    );
    return ['--no-sandbox'];
  }
  const forbidden =
    readNumber('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === 1 ||
    readNumber('/proc/sys/kernel/unprivileged_userns_clone') === 0 ||
    readNumber('/proc/sys/user/max_user_namespaces') === 0;
  const helper = join(dirname(electron.executable), 'chrome-sandbox');
  const helperIsReady =
    existsSync(helper) && statSync(helper).uid === 0 && (statSync(helper).mode & 0o4755) === 0o4755;
  if (forbidden && !helperIsReady) {
    throw new SetupError(
      `This system forbids the user namespaces of Chromium's sandbox; run this line once and start again: sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
    );
  }
  return [];
};
