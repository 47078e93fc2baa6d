import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { stampOf } from './backups.ts';
import { appear, syncFolder } from './durable.ts';

/** What is to take a damaged file's place lies there, whole and on disk, before the file is moved away. */
export const rescuedName = (file: string): string => `${file}.rescued`;
/** Where that file is made, until it is whole. */
export const rescuePart = (file: string): string => `${rescuedName(file)}.part`;

/** What SQLite may have left of one database; the file itself first, so that a kill never parts it from its log. */
const PARTS = ['', '-wal', '-shm'] as const;

/** Forgets what was being made when a rescue broke off. One that is whole stays, until another takes its place. */
export function clearRescue(file: string): void {
  const part = rescuePart(file);
  for (const suffix of PARTS) rmSync(`${part}${suffix}`, { force: true });
}

/**
 * Brings a rescue to its end that a kill cut short after the rescued file was whole: it takes its place now, as it
 * was asked to. Nothing may have the file open. `isWhole` reads every page.
 */
export function finishRescue(file: string, now: Date, isWhole: (path: string) => boolean): void {
  const rescued = rescuedName(file);
  const made = statSync(rescued, { throwIfNoEntry: false });
  if (!made) return;
  // It has its place already, and only its first name was left over.
  if (statSync(file, { throwIfNoEntry: false })?.ino === made.ino || !isWhole(rescued))
    rmSync(rescued, { force: true });
  else takePlace(file, now);
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
  let aside = (existsSync(file) ? null : asideAlone(file)) ?? wanted;
  if (aside === wanted)
    for (let n = 2; PARTS.some((part) => existsSync(`${aside}${part}`)); n += 1) aside = `${wanted}-${n}`;
  for (const part of PARTS) if (existsSync(`${file}${part}`)) renameSync(`${file}${part}`, `${aside}${part}`);
  syncFolder(dirname(file));
  return basename(aside);
}

/** A damaged file that was set aside. */
const CORRUPT = /\.corrupt-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z(-\d+)?$/;

/** Damaged files that were set aside, with when. */
export const damagedAsides = (file: string): readonly { readonly path: string; readonly made: Date }[] =>
  readdirSync(dirname(file)).flatMap((name) => {
    const [, day, hours, minutes, seconds, ms] =
      (name.startsWith(`${basename(file)}.`) && CORRUPT.exec(name)) || [];
    return day === undefined
      ? []
      : [
          {
            path: join(dirname(file), name),
            made: new Date(`${day}T${hours}:${minutes}:${seconds}.${ms}Z`),
          },
        ];
  });

/** Deletes what was set aside, with its log; the file itself last, so that a kill leaves nothing that is not named. */
export function removeAside(path: string): void {
  for (const part of PARTS.toReversed()) rmSync(`${path}${part}`, { force: true });
  syncFolder(dirname(path));
}

/** The newest damaged file that a kill parted from its log while both were moved away; null where there is none. */
function asideAlone(file: string): string | null {
  const [, ...beside] = PARTS;
  const names = readdirSync(dirname(file)).filter((name) => name.startsWith(`${basename(file)}.corrupt-`));
  const alone = names
    .filter((name) => !beside.some((part) => name.endsWith(part) || names.includes(`${name}${part}`)))
    .sort()
    .at(-1);
  return alone === undefined ? null : join(dirname(file), alone);
}
