import { existsSync } from 'node:fs';
import type { Electron } from '../electronBinary.ts';
import { SetupError, withProgress } from '../progress.ts';
import { hasProgram, run } from '../run.ts';

/** Debian's packages that Electron's binary links against; where a release renamed one, both names. */
const electronLibraries = [
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libnss3'],
  ['libasound2', 'libasound2t64'],
  ['libgbm1'],
  ['libxss1'],
  ['libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'],
  ['libcups2', 'libcups2t64'],
  ['libdrm2'],
] as const;

/** The name of each package that this release of Debian or Ubuntu really has. */
const namesHere = async (packages: readonly (readonly string[])[]): Promise<string[]> => {
  const names: string[] = [];
  for (const alternatives of packages) {
    let chosen = alternatives[0];
    for (const name of [...alternatives].reverse()) {
      if (/Candidate: (?!\(none\))/.test((await run('apt-cache', ['policy', name])).output)) {
        chosen = name;
        break;
      }
    }
    if (chosen !== undefined) names.push(chosen);
  }
  return names;
};

const install = async (what: string, packages: readonly (readonly string[])[]): Promise<void> => {
  if (!hasProgram('apt-get')) {
    throw new SetupError(
      `${what} is missing: install with your system's package manager what Debian calls ${packages.map(([name]) => name).join(' ')}, and start again.`,
    );
  }
  if (process.getuid?.() !== 0) {
    const names = await namesHere(packages);
    throw new SetupError(
      `${what} is missing; run this line and start again: sudo apt-get install -y --no-install-recommends ${names.join(' ')}`,
    );
  }
  await withProgress(`installing ${what} from Debian`, async () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update'], { env });
    const names = await namesHere(packages);
    const installed = await run('apt-get', ['install', '-y', '--no-install-recommends', ...names], { env });
    if (installed.code !== 0) {
      throw new SetupError(
        `${what} could not be installed: run "apt-get install -y --no-install-recommends ${names.join(' ')}", mend what it complains about, and start again.`,
      );
    }
  });
};

/** The shared libraries that Electron's binary asks for and the system does not have. */
const missingLibraries = async (executable: string): Promise<string[]> =>
  [...(await run('ldd', [executable])).output.matchAll(/(\S+) => not found/g)].map(([, name]) => name ?? '');

/** Sees to the libraries that Electron's binary needs on Linux: installs them as root, else names the one line to run. */
export const ensureElectronLibraries = async (electron: Electron): Promise<void> => {
  if (process.platform !== 'linux') return;
  if ((await missingLibraries(electron.executable)).length === 0) return;
  await install('what Electron needs', electronLibraries);
  const missing = await missingLibraries(electron.executable);
  if (missing.length > 0) {
    throw new SetupError(
      `Electron still lacks ${missing.join(', ')}: install what provides it and start again.`,
    );
  }
};

/** Sees to programs on the PATH, from these Debian packages. */
export const ensurePrograms = async (
  programs: readonly string[],
  packages: readonly string[],
): Promise<void> => {
  const missing = programs.filter((name) => !hasProgram(name));
  if (missing.length > 0) {
    await install(
      missing.join(', '),
      packages.map((name) => [name]),
    );
  }
};

/** Sees to the X server with two displays, the window manager, xrandr and xprop that the end-to-end tests use. */
export const ensureDisplayPrograms = async (): Promise<void> => {
  const driver = existsSync('/usr/lib/xorg/modules/drivers/dummy_drv.so') ? [] : ['the dummy video driver'];
  const missing = [...['Xorg', 'openbox', 'xrandr', 'xprop'].filter((name) => !hasProgram(name)), ...driver];
  if (missing.length > 0) {
    await install(missing.join(', '), [
      ['xserver-xorg-core'],
      ['xserver-xorg-video-dummy'],
      ['x11-xserver-utils'],
      ['x11-utils'],
      ['openbox'],
    ]);
  }
};
