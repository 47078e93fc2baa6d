import { parseArgs } from 'node:util';
import { SetupError } from '../setup/progress.ts';

const usage = 'Usage: npm run -s torture -- --kills N [--seed S] [--control] [--json]';

export interface TortureArguments {
  readonly kills: number;
  /** 32 bits; chosen anew where the command line names none. */
  readonly seed: number;
  /** Tortures an app that acknowledges before it appends: it must be seen to lose acts. */
  readonly control: boolean;
  readonly json: boolean;
}

const wholeNumber = (text: string, least: number): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < least) throw new SetupError(usage);
  return value;
};

/** Reads the command line; `anySeed` is what a seed may be where none is named. */
export function readArguments(args: readonly string[], anySeed: number): TortureArguments {
  const { kills, seed, control = false, json = false } = parse(args);
  return {
    kills: wholeNumber(kills ?? '25', 1),
    seed: (seed === undefined ? anySeed : wholeNumber(seed, 0)) >>> 0,
    control,
    json,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        kills: { type: 'string' },
        seed: { type: 'string' },
        control: { type: 'boolean' },
        json: { type: 'boolean' },
      },
    }).values;
  } catch {
    throw new SetupError(usage);
  }
}
