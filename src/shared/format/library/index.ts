import type { Format } from '../schema.ts';
import { council } from './council.ts';

/** Every format the app ships, in the order they are offered. */
export const FORMATS: readonly Format[] = [council];

/** The shipped format of that id, or undefined. */
export function formatById(id: string): Format | undefined {
  return FORMATS.find((format) => format.id === id);
}
