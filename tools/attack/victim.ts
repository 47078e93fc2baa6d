/** `victim.ts ACT FILE`: does one act on a store, names on stdout what is done, and may be killed at any step. */
import { writeSync } from 'node:fs';
import { keepingOn } from '../../tests/support/keptDesk.ts';
import { ACTS } from './acts.ts';

const [, , name = '', file = ''] = process.argv;
const act = ACTS[name];
if (!act) throw new Error(`there is no act ${name}`);
const kept = keepingOn(file);
writeSync(1, 'open\n');
await act.does(kept, (done) => void writeSync(1, `${done}\n`));
kept.keeping.close();
