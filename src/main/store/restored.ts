import { existsSync, rmSync } from 'node:fs';
import { appear } from './durable.ts';

/** What is to take the file's place when a copy is restored lies there, whole and on disk. */
export const restoredName = (file: string): string => `${file}.restored`;
/** Where it is made, until it is whole. */
export const restorePart = (file: string): string => `${restoredName(file)}.part`;

/**
 * Brings a restore to its end that a kill cut short: where the file was set aside already, what was prepared takes its
 * place; else nothing happened.
 */
export function finishRestore(file: string): void {
  const restored = restoredName(file);
  if (!existsSync(restored)) return;
  if (existsSync(file)) rmSync(restored, { force: true });
  else appear(restored, file);
}
