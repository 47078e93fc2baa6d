import { ensureElectronLibraries } from './bareLinux/debian.ts';
import { ensureElectron } from './electron.ts';
import type { Electron } from './electronBinary.ts';
import { ensureSqlite } from './sqlite.ts';

/** Everything that opening the app needs beside the dependencies; does nothing where it is in place already. */
export const prepare = async (): Promise<Electron> => {
  const electron = await ensureElectron();
  await ensureElectronLibraries(electron);
  await ensureSqlite(electron);
  return electron;
};
