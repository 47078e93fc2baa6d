import { dead } from './dead.ts';
import { format } from './format.ts';
import { layers } from './layers.ts';
import { lint } from './lint.ts';
import { styles } from './styles.ts';
import { types } from './types.ts';

/** Every gate, under the word that `npm run` and tools/gates.ts know it by. */
export const gates = { format, lint, types, layers, styles, dead } as const;
