import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

/**
 * Runs a gate, unless it was clean when the checkout was the same to the last byte. `folder` keeps what was clean; a
 * gate that found something runs again each time.
 */
export async function runRemembered(
  gate: Gate,
  { checkout, print, folder }: { readonly checkout: string; readonly print: string; readonly folder: string },
): Promise<Findings & { readonly remembered: boolean }> {
  const file = join(folder, `${gate.name.replaceAll(' ', '-')}.json`);
  const kept = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as { readonly print: string; readonly files: number })
    : null;
  if (kept?.print === print) return { files: kept.files, problems: [], remembered: true };
  const found = await runGate(gate, checkout);
  if (found.problems.length === 0) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, JSON.stringify({ print, files: found.files }));
  }
  return { ...found, remembered: false };
}
