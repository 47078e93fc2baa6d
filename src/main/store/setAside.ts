import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { stampOf } from './backups.ts';
import { appear, syncFolder } from './durable.ts';

/** What is to take a damaged file's place lies there, whole and on disk, before the file is moved away. */
export const rescuedName = (file: string): string => `${file}.rescued`;
/** Where it is made. */
export const rescuePart = (file: string): string => `${rescuedName(file)}.part`;

/** What SQLite may have left of one database; the file itself first, so that a kill never parts it from its log. */
const PARTS = ['', '-wal', '-shm'] as const;

/** Forgets a rescue that was not brought to its end. */
export function clearRescue(file: string): void {
  const part = rescuePart(file);
  for (const name of [rescuedName(file), ...PARTS.map((suffix) => `${part}${suffix}`)])
    rmSync(name, { force: true });
}

/**
 * Puts the rescued file in the place of the damaged one, which gets another name, its log with it; nothing is
 * overwritten or lost. Returns that name. After a kill in between, opening does the rest.
 */
export function takePlace(file: string, now: Date): string {
  const aside = setAside(file, now);
  appear(rescuedName(file), file);
  return aside;
}

function setAside(file: string, now: Date): string {
  const wanted = `${file}.corrupt-${stampOf(now)}`;
  let aside = wanted;
  for (let n = 2; PARTS.some((part) => existsSync(`${aside}${part}`)); n += 1) aside = `${wanted}-${n}`;
  for (const part of PARTS) if (existsSync(`${file}${part}`)) renameSync(`${file}${part}`, `${aside}${part}`);
  syncFolder(dirname(file));
  return basename(aside);
}
