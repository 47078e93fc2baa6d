/**
 * Attacks what keeps and guards the sessions: damaged files of every kind, kills at each statement and rename,
 * malformed calls by windows of every role, damaged files of formats, and the door that phones come by. `npm run -s attack -- [--long] [--seed N]
 * [--part files|kills|calls|formats|doors] [--file 'cutOff, file 37'] [--json] [--help]`; the same seed tries the same again,
 * and `--file` tries that one damaged file alone. Exit 0: nothing was found; 1: something was, and is named; 2: the
 * arguments make no sense.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { exitCodeOf, type Report } from './attack/found.ts';
import { orTrouble, WrongArguments } from './trouble.ts';

const PARTS = ['files', 'kills', 'calls', 'formats', 'doors'] as const;
type Part = (typeof PARTS)[number];

const USAGE = `Usage: npm run -s attack -- [--long] [--seed N] [--part ${PARTS.join('|')}] [--file NAME] [--json]`;

/** Files of each kind, kills of each act, calls over each channel, formats of each kind, tries of each way to the door. */
const SHORT = { files: 1, kills: 1, calls: 300, formats: 10, doors: 30 } as const;
const LONG = { files: 60, kills: 40, calls: 10_000, formats: 5_000, doors: 1_000 } as const;

interface Asked {
  readonly long: boolean;
  /** 32 bits. */
  readonly seed: number;
  /** Those to be tried. */
  readonly parts: readonly Part[];
  /** The one damaged file to be tried, as a report names it. */
  readonly file: string | undefined;
  readonly json: boolean;
  readonly help: boolean;
}

function readArguments(): Asked {
  const { long = false, seed, part, file, json = false, help = false } = parse();
  if (seed !== undefined && (!/^\d{1,10}$/.test(seed) || Number(seed) > 0xffff_ffff))
    throw new WrongArguments(`--seed is a whole number from 0 to ${0xffff_ffff}, not ‘${seed}’.`);
  const parts = PARTS.filter((one) => one === (file === undefined ? (part ?? one) : 'files'));
  if (parts.length === 0 || (file !== undefined && (part ?? 'files') !== 'files'))
    throw new WrongArguments(USAGE);
  return { long, seed: seed === undefined ? Date.now() >>> 0 : Number(seed), parts, file, json, help };
}

function parse() {
  try {
    return parseArgs({
      options: {
        long: { type: 'boolean' },
        seed: { type: 'string' },
        part: { type: 'string' },
        file: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new WrongArguments(`${(error as Error).message} ${USAGE}`);
  }
}

async function main(): Promise<void> {
  const { long, seed, parts, file, json, help } = readArguments();
  if (help) {
    console.log(USAGE);
    return;
  }
  const counts = long ? LONG : SHORT;
  // Read on demand: a wrong argument is answered without them.
  const { attackFiles } = await import('./attack/damagedFiles.ts');
  const { attackWithKills } = await import('./attack/kills.ts');
  const { attackCalls } = await import('./attack/malformedCalls.ts');
  const { attackDoors } = await import('./attack/doors.ts');
  const { attackFormats } = await import('./attack/formatFiles.ts');
  const folder = mkdtempSync(join(tmpdir(), 'talking-piece-attack-'));
  const attacks: Record<Part, () => Report | Promise<Report>> = {
    files: () => attackFiles(join(folder, 'files'), seed, counts.files, file),
    kills: () => attackWithKills(join(folder, 'kills'), seed, counts.kills),
    calls: () => attackCalls(seed, counts.calls),
    formats: () => attackFormats(seed, counts.formats),
    doors: () => attackDoors(seed, counts.doors),
  };
  const reports: Record<string, Report> = {};
  try {
    for (const part of parts) {
      reports[part] = await attacks[part]();
      console.error(line(part, reports[part]));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  if (file !== undefined && Object.keys(reports.files?.tried ?? {}).length === 0)
    throw new WrongArguments(`There is no file ‘${file}’ in this attack.`);
  if (json) console.log(JSON.stringify({ seed, long, ...reports }));
  else
    for (const { how, what } of Object.values(reports).flatMap(({ found }) => found))
      console.log(`${what} (${how})`);
  process.exitCode = exitCodeOf(Object.values(reports));
}

function line(part: string, { tried, found }: Report): string {
  const times = Object.values(tried).reduce((sum, n) => sum + n, 0);
  const ways = Object.entries(tried).map(([way, n]) => `${way} ${n}`);
  return `${part}: ${times} tried (${ways.join(', ')}), ${found.length} found`;
}

await orTrouble(main);
