import { parseArgs } from 'node:util';
import { WrongArguments } from '../trouble.ts';
import type { Weather } from './air.ts';

export const USAGE =
  'Usage: npm run -s phones -- [--devices 1–8] [--acts N] [--loss 0–0.9] [--delay FROM-TO] [--cut N] [--seed S] [--untimed] [--json]';

export interface PhonesArguments {
  readonly devices: number;
  /** Of all phones together. */
  readonly acts: number;
  readonly weather: Weather;
  /** How often the air is cut, each time for 1 to 30 s. */
  readonly cuts: number;
  /** 32 bits; chosen anew where the command line names none. */
  readonly seed: number;
  /** The exit code says nothing of times: this computer is busy with something else. */
  readonly untimed: boolean;
  readonly json: boolean;
  readonly help: boolean;
}

const LONGEST_DELAY = 5_000;

/** Reads the command line; `anySeed` is what a seed may be where none is named. */
export function readArguments(args: readonly string[], anySeed: number): PhonesArguments {
  const {
    devices = '4',
    acts = '500',
    loss = '0.2',
    delay = '5-200',
    cut = '8',
    seed,
    ...rest
  } = parse(args);
  const many = whole('--devices', devices, 1, 8);
  const [, from = '', to = ''] = /^(\d{1,4})-(\d{1,4})$/.exec(delay) ?? [];
  if (from === '' || Number(from) > Number(to) || Number(to) > LONGEST_DELAY)
    throw new WrongArguments(
      `--delay is two numbers of milliseconds up to ${LONGEST_DELAY}, the smaller one first, as in 5-200, not ‘${delay}’.`,
    );
  if (!/^0?\.\d{1,6}$|^0$/.test(loss) || Number(loss) > 0.9)
    throw new WrongArguments(`--loss is a share from 0 to 0.9, not ‘${loss}’.`);
  return {
    devices: many,
    acts: whole('--acts', acts, many, 100_000),
    weather: { delay: { from: Number(from), to: Number(to) }, loss: Number(loss) },
    cuts: whole('--cut', cut, 0, 1_000),
    seed: seed === undefined ? anySeed >>> 0 : whole('--seed', seed, 0, 0xffff_ffff),
    untimed: rest.untimed ?? false,
    json: rest.json ?? false,
    help: rest.help ?? false,
  };
}

function whole(name: string, text: string, least: number, most: number): number {
  if (!/^\d{1,10}$/.test(text) || Number(text) < least || Number(text) > most)
    throw new WrongArguments(`${name} is a whole number from ${least} to ${most}, not ‘${text}’.`);
  return Number(text);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        devices: { type: 'string' },
        acts: { type: 'string' },
        loss: { type: 'string' },
        delay: { type: 'string' },
        cut: { type: 'string' },
        seed: { type: 'string' },
        untimed: { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new WrongArguments(`${(error as Error).message} ${USAGE}`);
  }
}
