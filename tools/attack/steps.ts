import Database from 'better-sqlite3';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

type Anything = (this: unknown, ...given: unknown[]) => unknown;

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

/** From now on, `step` is called just before each statement and each change of a file of this process. */
export function hearSteps(step: () => void): void {
  const heard = (owner: object, name: string): void => {
    const before = Reflect.get(owner, name) as Anything;
    const after: Anything = function (...given) {
      step();
      return before.apply(this, given);
    };
    Object.defineProperty(owner, name, { value: after, configurable: true, writable: true });
  };
  for (const name of ['exec', 'pragma', 'close']) heard(Database.prototype as object, name);
  const memory = new Database(':memory:');
  const statement = Object.getPrototypeOf(memory.prepare('SELECT 1')) as object;
  memory.close();
  for (const name of ['run', 'get', 'all']) heard(statement, name);
  for (const name of FILES) heard(fs, name);
  syncBuiltinESMExports();
}
