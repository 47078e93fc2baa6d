import fc from 'fast-check';
import { inDigits } from '#shared/words/timeText.ts';
import { isDeepStrictEqual } from 'node:util';
import { FormatSchema, type Format } from '#shared/format/schema.ts';
import { parseFormat, printFormat } from '#shared/format/share.ts';
import { faultSentence } from '#shared/words/en/share.ts';

/** The text of a file that says it holds this format. */
export const formatFile = (format: unknown, shell: object = { talkingPiece: 'format', version: 1 }): string =>
  JSON.stringify({ ...shell, format });

type Path = readonly (string | number)[];

/** A format with the value at a path replaced; undefined takes the field out. */
export function formatWith(format: Format, path: Path, value: unknown): unknown {
  const copy = structuredClone(format) as unknown as Record<string | number, never>;
  const inner = path.slice(0, -1).reduce((at, part) => at[part] as never, copy);
  const last = path.at(-1) ?? '';
  if (value === undefined) delete inner[last];
  else inner[last] = value as never;
  return copy;
}

/** A text in which one to three places are cut out, and something else put there. */
export function damagedText(text: string): fc.Arbitrary<string> {
  const damage = fc.tuple(
    fc.nat(text.length - 1),
    fc.nat(12),
    fc.oneof(
      fc.constantFrom(
        '',
        '{',
        '}',
        '[',
        ']',
        '"',
        ',',
        ':',
        '0',
        '-1',
        '1e999',
        'null',
        'true',
        '\\',
        '\u0000',
      ),
      fc.constantFrom('"__proto__":{},', '"x":1,', '[[[[[[[[[[[[[]]]]]]]]]]]]]', 'x'.repeat(1_000_000)),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
  );
  return fc
    .array(damage, { minLength: 1, maxLength: 3 })
    .map((damages) =>
      damages.reduce((whole, [at, cut, put]) => whole.slice(0, at) + put + whole.slice(at + cut), text),
    );
}

/** The file of a format in which any value stands in any place. */
export const changedFormat = (format: Format): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...placesIn(format)), fc.jsonValue({ maxDepth: 3 }))
    .map(([path, value]) => formatFile(formatWith(format, path, value)));

function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return path.length > 0 ? [path] : [];
  const inner = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  const here = path.length > 0 ? [path] : [];
  return [...here, ...inner.flatMap(([key, part]) => placesIn(part, [...path, key]))];
}

/** What is wrong about how a text is read; null where it is a whole format, or each fault has its place and sentence. */
export function wrongInReading(text: string): string | null {
  try {
    const read = parseFormat(text);
    if (read.ok) {
      if (!FormatSchema.safeParse(read.format).success) return 'it was taken and is no format';
      return isDeepStrictEqual(parseFormat(printFormat(read.format)), read)
        ? null
        : 'it does not come back as it was read';
    }
    if (read.faults.length === 0) return 'it was refused without a reason';
    return read.faults.every(({ why }) => faultSentence(why, inDigits) !== '')
      ? null
      : 'a fault has no sentence';
  } catch (error) {
    return `it threw: ${String(error)}`;
  }
}
