/**
 * Writes the data folder of a profile with many closed sessions: `npm run -s seed -- --sessions 10000 --groups 40
 * --dir DIR [--seed N] [--json]`. People, groups and words are invented, and say so; how long people spoke, how often
 * and how many of them there were is taken from real meetings. Everything lies within its time of retention. Exit 1 is
 * trouble, 2 arguments that make no sense.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { STORE_FILE } from '../src/main/store/store.ts';
import { seedArchive } from './seed/seedArchive.ts';
import { emptyFolder } from './emptyFolder.ts';
import { orTrouble, WrongArguments } from './trouble.ts';

const USAGE = `Writes a data folder with many closed sample sessions: npm run -s seed -- --sessions 10000 --groups 40 --dir DIR [--seed N] [--json]

  --sessions N    how many, 1 to 100000
  --groups N      among how many groups, 1 to 1000, not more than sessions
  --dir DIR       an empty folder, or none yet
  --seed N        the same number writes the same data for the same day; 1 if left out
  --json          for programs`;

const MOST_SESSIONS = 100_000;
const MOST_GROUPS = 1000;
const MOST_SEED = 2 ** 32 - 1;

function readArguments() {
  let values;
  try {
    ({ values } = parseArgs({
      options: {
        sessions: { type: 'string' },
        groups: { type: 'string' },
        dir: { type: 'string' },
        seed: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }));
  } catch {
    throw new WrongArguments(
      'Name --sessions, --groups and --dir; if wanted --seed, and --json for a program.',
    );
  }
  if (values.help === true) return null;
  const sessions = counted('sessions', values.sessions, 1, MOST_SESSIONS);
  const groups = counted('groups', values.groups, 1, MOST_GROUPS);
  if (groups > sessions) throw new WrongArguments('There cannot be more --groups than --sessions.');
  if (values.dir === undefined || values.dir === '') throw new WrongArguments('--dir names a folder.');
  const folder = resolve(values.dir);
  return {
    ...{ sessions, groups, folder, json: values.json === true },
    seed: values.seed === undefined ? 1 : counted('seed', values.seed, 0, MOST_SEED),
  };
}

function counted(name: string, given: string | undefined, least: number, most: number): number {
  const n = given !== undefined && /^\d{1,10}$/.test(given) ? Number(given) : NaN;
  if (Number.isNaN(n) || n < least || n > most)
    throw new WrongArguments(`--${name} is a whole number from ${least} to ${most}.`);
  return n;
}

await orTrouble(async () => {
  const asked = readArguments();
  if (asked === null) {
    console.log(USAGE);
    return;
  }
  const { folder, json, ...wanted } = asked;
  emptyFolder(folder);
  const seeded = await seedArchive(join(folder, STORE_FILE), { ...wanted, now: Date.now() });
  console.log(
    json
      ? JSON.stringify(seeded)
      : `${seeded.sessions} sessions of ${seeded.groups} groups with ${seeded.people} people and ${seeded.lines} lines.`,
  );
});
