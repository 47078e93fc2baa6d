import { parseArgs } from 'node:util';
import { FORMATS, PRESETS, formatById } from './shipped.ts';
import type { Format } from '#shared/format/schema.ts';

/** The arguments of commands about one format: its id, `--variant NAME`, whole numbers, `--json`. */

/** Arguments that make no sense: one sentence on stderr, and exit 2. */
class BadArgument extends Error {}

/** Runs a command; arguments that make no sense are said. `--help` prints `usage` and what formats there are. */
export function orBadArgument(usage: string, main: () => void): void {
  try {
    if (process.argv.includes('--help')) console.log(`${usage}\n\n${formatsInRows()}`);
    else main();
  } catch (error) {
    if (!(error instanceof BadArgument)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}

export interface FormatArguments<N extends string, S extends string = never> {
  /** As it ships, without its variants. */
  readonly format: Format;
  readonly variants: readonly string[];
  readonly json: boolean;
  /** Is the switch, an option without a value, there? */
  readonly has: (name: S) => boolean;
  /** A whole number from `least` to `most`; null where it was not given. */
  readonly number: (name: N, least: number, most: number) => number | null;
  /** The same, but it has to be given. */
  readonly needed: (name: N, least: number, most: number) => number;
}

/** Reads `FORMAT --NAME number … --SWITCH … --variant name … --json`. */
export function readFormatArguments<N extends string, S extends string = never>(
  args: string[],
  names: readonly N[],
  switches: readonly S[] = [],
): FormatArguments<N, S> {
  const { values: given, positionals } = parse(args, names, [...switches, 'json']);
  const values: Readonly<Record<string, unknown>> = given;
  const known = namesOf([...FORMATS, ...PRESETS]);
  const [id, ...rest] = positionals;
  if (id === undefined) throw new BadArgument(`Name a format first; there is ${known}.`);
  if (rest.length > 0) throw new BadArgument(`Name one format only, not also ‘${rest.join(' ')}’.`);
  const format = formatById(id);
  if (!format) throw new BadArgument(`There is no format ‘${id}’; there is ${known}.`);
  const variants = (values['variant'] ?? []) as string[];
  const strange = variants.find((variant) => !format.variants.some((own) => own.id === variant));
  if (strange !== undefined)
    throw new BadArgument(
      `${format.name} has no variant ‘${strange}’; it has ${namesOf(format.variants) || 'none'}.`,
    );
  const number = (name: N, least: number, most: number): number | null => {
    const text = values[name];
    if (typeof text !== 'string') return null;
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || value > most)
      throw new BadArgument(`--${name} is a whole number from ${least} to ${most}, not ‘${text}’.`);
    return value;
  };
  const needed = (name: N, least: number, most: number): number => {
    const value = number(name, least, most);
    if (value === null)
      throw new BadArgument(`--${name} is missing: a whole number from ${least} to ${most}.`);
    return value;
  };
  const has = (name: string) => values[name] === true;
  return { format, variants, json: has('json'), has, number, needed };
}

function formatsInRows(): string {
  const rows = [...FORMATS, ...PRESETS].map(({ id, variants }) =>
    variants.length === 0 ? `  ${id}` : `  ${id} (${namesOf(variants)})`,
  );
  return ['Formats, and their variants:', ...rows].join('\n');
}

const namesOf = (named: readonly { readonly id: string }[]): string => named.map(({ id }) => id).join(', ');

function parse(args: string[], names: readonly string[], switches: readonly string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        ...Object.fromEntries(names.map((name) => [name, { type: 'string' } as const])),
        variant: { type: 'string', multiple: true },
        ...Object.fromEntries(switches.map((name) => [name, { type: 'boolean' } as const])),
      },
    });
  } catch (error) {
    throw new BadArgument(sentenceOf(error, switches));
  }
}

/** What `parseArgs` found wrong, as one sentence. */
function sentenceOf(error: unknown, switches: readonly string[]): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const option = /'(--?[^' =]+)/.exec(message)?.[1] ?? 'An option';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `There is no option ${option}.`;
  if (switches.some((name) => option === `--${name}`)) return `${option} takes no value.`;
  return `${option} wants a ${option === '--variant' ? 'name' : 'whole number'} after it.`;
}
