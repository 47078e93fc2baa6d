import { asking } from './phases/asking.ts';
import { circles } from './phases/circles.ts';
import { closing } from './phases/closing.ts';
import { helping } from './phases/helping.ts';
import { opening } from './phases/opening.ts';
import { pairs } from './phases/pairs.ts';

/** What is said of the phases of the library: names, prompts, and what an observer watches for. */
export const phaseWords = { ...opening, ...asking, ...helping, ...pairs, ...circles, ...closing };
