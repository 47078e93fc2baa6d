import type { Format } from '../recipe.ts';
import { actionLearning } from './actionLearning.ts';
import { consultancy } from './consultancy.ts';
import { council } from './council.ts';
import { forum } from './forum.ts';
import { grow } from './grow.ts';
import { leanCoffee } from './leanCoffee.ts';
import { learningCircle } from './learningCircle.ts';
import { micro } from './micro.ts';
import { officeHours } from './officeHours.ts';
import { pair } from './pair.ts';
import { sbi } from './sbi.ts';
import { troika } from './troika.ts';
import { wiseCrowds } from './wiseCrowds.ts';

/** Every format the app ships, in the order of formats.md A. */
export const FORMATS: readonly Format[] = [
  council,
  forum,
  actionLearning,
  micro,
  grow,
  sbi,
  officeHours,
  troika,
  wiseCrowds,
  consultancy,
  leanCoffee,
  learningCircle,
  pair,
];

/** Neighbours of these that run on the same engine (formats.md A.14). */
export const PRESETS: readonly Format[] = [];

/** The shipped format or preset of that id, or undefined. */
export function formatById(id: string): Format | undefined {
  return [...FORMATS, ...PRESETS].find((format) => format.id === id);
}
