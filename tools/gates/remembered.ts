import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths.ts';
import { runGate, sourceFiles, type Findings, type Gate } from './gate.ts';

/** What every gate's answer follows from: all files of the checkout, and by package-lock.json the tools themselves. */
export function fingerprint(checkout: string): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of sourceFiles(checkout, /./).toSorted()) {
    const content = readFileSync(join(checkout, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** What was clean, by its name, with the fingerprint of what it looked at and how much that was. */
export interface Memory {
  readonly recall: (name: string, print: string) => number | null;
  readonly keep: (name: string, print: string, count: number) => void;
}

/** Keeps it in files of this folder. */
export function memoryIn(folder: string): Memory {
  const fileOf = (name: string): string => join(folder, `${name.replaceAll(' ', '-')}.json`);
  return {
    recall(name, print) {
      if (!existsSync(fileOf(name))) return null;
      const kept = JSON.parse(readFileSync(fileOf(name), 'utf8')) as { print: string; count: number };
      return kept.print === print ? kept.count : null;
    },
    keep(name, print, count) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(fileOf(name), JSON.stringify({ print, count }));
    },
  };
}

/** Where this checkout keeps what was clean. */
export const MEMORY = join(root, 'node_modules', '.cache', 'gates');

/**
 * Runs a gate, unless it was clean when the checkout was the same to the last byte. A gate that found something runs
 * again each time.
 */
export async function runRemembered(
  gate: Gate,
  { checkout, print, folder }: { readonly checkout: string; readonly print: string; readonly folder: string },
): Promise<Findings & { readonly remembered: boolean }> {
  const memory = memoryIn(folder);
  const files = memory.recall(gate.name, print);
  if (files !== null) return { files, problems: [], remembered: true };
  const found = await runGate(gate, checkout);
  if (found.problems.length === 0) memory.keep(gate.name, print, found.files);
  return { ...found, remembered: false };
}
