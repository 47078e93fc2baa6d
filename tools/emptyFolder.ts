import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Trouble, WrongArguments } from './trouble.ts';

/** Makes the folder that a command is to fill, its owner's alone; one that holds something already is left alone. */
export function emptyFolder(folder: string): void {
  if (!existsSync(folder)) return make(folder);
  if (!isFolder(folder)) throw new WrongArguments(`‘${folder}’ is no folder.`);
  if (listed(folder).length > 0)
    throw new WrongArguments(`‘${folder}’ is not empty: name a folder that is, or that is not there yet.`);
}

const isFolder = (path: string): boolean => statSync(path).isDirectory();

function listed(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    throw new Trouble(`‘${folder}’ cannot be read.`);
  }
}

/** One after the other from above: Node's own recursive way never ends where a file system says that it cannot make any. */
function make(folder: string): void {
  const missing = [folder];
  for (let above = dirname(folder); !existsSync(above); above = dirname(above)) missing.unshift(above);
  try {
    for (const one of missing) mkdirSync(one, { mode: 0o700 });
  } catch {
    throw new Trouble(`‘${folder}’ cannot be made.`);
  }
}
