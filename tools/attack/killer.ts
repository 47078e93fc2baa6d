/**
 * Loaded before a victim (`--import`): counts every statement and every change of a file, and kills the process just
 * before the one whose number `TALKING_PIECE_KILL_AT` names. At an exit of its own, it tells how many there were.
 */
import Database from 'better-sqlite3';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const killAt = Number(process.env['TALKING_PIECE_KILL_AT']);
let steps = 0;

type Anything = (this: unknown, ...given: unknown[]) => unknown;

function counted(owner: object, name: string): void {
  const before = Reflect.get(owner, name) as Anything;
  const after: Anything = function (...given) {
    steps += 1;
    if (steps === killAt) process.kill(process.pid, 'SIGKILL');
    return before.apply(this, given);
  };
  Object.defineProperty(owner, name, { value: after, configurable: true, writable: true });
}

for (const name of ['exec', 'pragma', 'close']) counted(Database.prototype as object, name);
const memory = new Database(':memory:');
const statement = Object.getPrototypeOf(memory.prepare('SELECT 1')) as object;
memory.close();
for (const name of ['run', 'get', 'all']) counted(statement, name);
const FILES = [
  'openSync',
  'fsyncSync',
  'renameSync',
  'rmSync',
  'linkSync',
  'copyFileSync',
  'truncateSync',
  'chmodSync',
];
for (const name of FILES) counted(fs, name);
syncBuiltinESMExports();

steps = 0;
process.on('exit', () => fs.writeSync(2, `${steps}\n`));
