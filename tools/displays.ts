import { startDisplays } from './setup/bareLinux/displays.ts';
import type { Size } from './setup/bareLinux/displays.ts';
import { ensureDisplayPrograms } from './setup/bareLinux/debian.ts';
import { main } from './setup/main.ts';
import { SetupError } from './setup/progress.ts';
import { runShown } from './setup/run.ts';

const usage =
  'Usage: npm run -s displays -- [--laptop 1280x720] [--projector 1920x1080 | --projector none] [COMMAND …]';

const sizeOf = (text: string | undefined): Size => {
  const [, width, height] = /^(\d+)x(\d+)$/.exec(text ?? '') ?? [];
  if (width === undefined || height === undefined) throw new SetupError(usage);
  return { width: Number(width), height: Number(height) };
};

/** Runs a command, or stays until Ctrl-C, on an X server of its own with a laptop display and a projector. */
await main(async () => {
  const args = process.argv.slice(2);
  let laptop: Size = { width: 1280, height: 720 };
  let projector: Size = { width: 1920, height: 1080 };
  let pluggedIn = true;
  while (args[0]?.startsWith('--')) {
    const option = args.shift();
    const value = args.shift();
    if (option === '--laptop') laptop = sizeOf(value);
    else if (option === '--projector' && value === 'none') pluggedIn = false;
    else if (option === '--projector') projector = sizeOf(value);
    else throw new SetupError(usage);
  }
  await ensureDisplayPrograms();
  const displays = await startDisplays({ laptop });
  try {
    await displays.plugIn(projector.width, projector.height);
    if (!pluggedIn) await displays.pullOut();
    const mode = `${projector.width}x${projector.height}`;
    const shown = Object.entries(displays.env).map(([name, value]) => `${name}=${value}`);
    process.stderr.write(
      [
        `Two displays: DUMMY0 ${laptop.width}x${laptop.height}, DUMMY1 ${pluggedIn ? mode : 'unplugged'}. In another terminal:`,
        `  export ${shown.join(' ')}`,
        '  xrandr --output DUMMY1 --off; xrandr -q                             # pull the projector out',
        `  xrandr --output DUMMY1 --mode ${mode}_own --pos ${laptop.width}x0; xrandr -q   # plug it in again`,
        '',
      ].join('\n'),
    );
    const [command, ...rest] = args;
    if (command !== undefined) {
      return await runShown(command, rest, { env: { ...process.env, ...displays.env } });
    }
    process.stderr.write('Ctrl-C stops them.\n');
    const alive = setInterval(() => {}, 60_000);
    await new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
    clearInterval(alive);
    return 0;
  } finally {
    await displays.stop();
  }
});
