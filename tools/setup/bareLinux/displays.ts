import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Width and height of a display in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * A real X server (Xorg with the dummy driver and a window manager) whose second output can be plugged in and
 * pulled out while an app runs. The laptop's own display is at 0,0; a projector stands to the right of it.
 */
export interface Displays {
  /** What a process needs in its environment to open windows here. */
  readonly env: { readonly DISPLAY: string; readonly XAUTHORITY: string };
  /** Plugs a projector in, to the right of the laptop. */
  plugIn(width: number, height: number): Promise<void>;
  /** The same, with the projector on the left: the laptop begins where it ends. */
  plugInLeft(width: number, height: number): Promise<void>;
  /** Pulls the projector out. */
  pullOut(): Promise<void>;
  /** Shows the laptop's picture on the projector as well, at the same size and place. */
  mirror(): Promise<void>;
  /** One display of this size, and no projector. */
  single(width: number, height: number): Promise<void>;
  stop(): Promise<void>;
}

const laptop = 'DUMMY0';
const projector = 'DUMMY1';

const configuration = `
Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 5-1000
  VertRefresh 5-200
EndSection
Section "Screen"
  Identifier "screen"
  Device "card"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Virtual 5120 2160
  EndSubSection
EndSection
Section "ServerFlags"
  Option "AutoAddDevices" "false"
EndSection
`;

/** An X authority file with one cookie that is good for any display number. */
const authority = (): Buffer => {
  const field = (bytes: Buffer): Buffer[] => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(bytes.length);
    return [length, bytes];
  };
  const anyFamily = Buffer.from([0xff, 0xff]);
  const name = Buffer.from('MIT-MAGIC-COOKIE-1');
  return Buffer.concat([
    anyFamily,
    ...field(Buffer.alloc(0)),
    ...field(Buffer.alloc(0)),
    ...field(name),
    ...field(randomBytes(16)),
  ]);
};

/** A mode line for any size; the dummy driver takes every timing. */
const modeLine = (width: number, height: number): string[] => {
  const [hStart, hEnd, hTotal] = [width + 48, width + 80, width + 160];
  const [vStart, vEnd, vTotal] = [height + 3, height + 8, height + 30];
  const megahertz = ((hTotal * vTotal * 60) / 1e6).toFixed(2);
  return [megahertz, width, hStart, hEnd, hTotal, height, vStart, vEnd, vTotal].map(String);
};

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });

/** The number Xorg chose for its display, told on its fourth file descriptor. */
const chosenNumber = (server: ChildProcess, log: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = '';
    server.stdio[3]?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.endsWith('\n')) resolve(text.trim());
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`Xorg did not start; its log is ${log}`)));
  });

/**
 * Starts an X server with one display on a free number. Needs Debian's xserver-xorg-core,
 * xserver-xorg-video-dummy, x11-xserver-utils and openbox, and no privileges. `sharedWith` is the user id of
 * another user who may open windows here as well.
 */
export const startDisplays = async (
  options: { readonly laptop?: Size; readonly sharedWith?: number } = {},
): Promise<Displays> => {
  const size = options.laptop ?? { width: 1280, height: 720 };
  const folder = mkdtempSync(join(tmpdir(), 'displays-'));
  const log = join(folder, 'xorg.log');
  const cookie = join(folder, 'authority');
  writeFileSync(join(folder, 'xorg.conf'), configuration);
  writeFileSync(cookie, authority(), { mode: 0o600 });
  if (options.sharedWith !== undefined) {
    chownSync(folder, options.sharedWith, -1);
    chownSync(cookie, options.sharedWith, -1);
  }
  const server = spawn(
    'Xorg',
    [
      ...['-displayfd', '3', '-config', join(folder, 'xorg.conf'), '-logfile', log, '-auth', cookie],
      ...['-noreset', '-nolisten', 'tcp', '-s', '0', '-novtswitch', '-sharevts'],
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const env = { DISPLAY: `:${await chosenNumber(server, log)}`, XAUTHORITY: cookie };
  const xrandr = async (...args: string[]): Promise<void> => {
    await execute('xrandr', args, { env: { ...process.env, ...env } });
  };
  /** Changes outputs, then asks for them: only that makes the server look again and tell who listens. */
  const arrange = async (...args: string[]): Promise<void> => {
    await xrandr(...args);
    await xrandr('--query');
  };
  /** Gives an output a mode of this size and answers its name. */
  const modeOf = async (output: string, width: number, height: number): Promise<string> => {
    const name = `${width}x${height}_own`;
    await xrandr('--newmode', name, ...modeLine(width, height)).catch(() => 'it is there already');
    await xrandr('--addmode', output, name);
    return name;
  };
  let laptopSize = size;

  const started = join(folder, 'started');
  const manager = spawn('openbox', ['--sm-disable', '--startup', `touch ${started}`], {
    env: { ...process.env, ...env, HOME: folder },
    stdio: 'ignore',
  });
  // A test that is cut short must not leave servers behind.
  const killBoth = (): void => {
    manager.kill();
    server.kill();
  };
  process.once('exit', killBoth);
  const displays: Displays = {
    env,
    async plugIn(width, height) {
      const mode = await modeOf(projector, width, height);
      await arrange('--output', projector, '--mode', mode, '--pos', `${laptopSize.width}x0`);
    },
    async plugInLeft(width, height) {
      const mode = await modeOf(projector, width, height);
      const at = ['--output', projector, '--mode', mode, '--pos', '0x0'];
      await arrange('--output', laptop, '--pos', `${width}x0`, ...at);
    },
    async pullOut() {
      await arrange('--output', projector, '--off', '--output', laptop, '--pos', '0x0');
    },
    async mirror() {
      const mode = await modeOf(projector, laptopSize.width, laptopSize.height);
      await arrange('--output', projector, '--mode', mode, '--pos', '0x0');
    },
    async single(width, height) {
      const mode = await modeOf(laptop, width, height);
      await arrange(
        '--output',
        projector,
        '--off',
        '--output',
        laptop,
        '--mode',
        mode,
        '--pos',
        '0x0',
        '--primary',
      );
      laptopSize = { width, height };
    },
    async stop() {
      process.off('exit', killBoth);
      killBoth();
      await Promise.all([ended(manager), ended(server)]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
  try {
    await displays.single(size.width, size.height);
    for (let tries = 0; !existsSync(started); tries += 1) {
      if (tries === 100 || manager.exitCode !== null) throw new Error('openbox did not start');
      await wait(50);
    }
  } catch (error) {
    await displays.stop();
    throw error;
  }
  return displays;
};
