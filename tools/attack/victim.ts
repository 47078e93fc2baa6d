/** `victim.ts ACT FILE`: does one act on a store, names on stdout what is done, and may be killed at any step. */
import { writeSync } from 'node:fs';
import { countFromHere } from './killer.ts';
import { perform } from './acts.ts';

const [, , name = '', file = ''] = process.argv;
countFromHere();
await perform(name, file, (what) => void writeSync(1, `${what}\n`));
