import { mistakesIn, pathText, type WhyMistaken } from './mistakes.ts';
import { MOST_FORMAT_BYTES } from './own.ts';
import { FormatSchema, type Format } from './schema.ts';

/**
 * One format as one JSON file, for sharing. What is read was written by anybody: it is measured before it is
 * taken apart, and either it is a whole format or nothing of it is used.
 */

const KIND = 'format';
const VERSION = 1;

/** A format nests nine deep at most: file, format, variants, variant, changes, change, fields, who, part. */
const DEEPEST = 12;
/** Commas, brackets and braces: a format with every list filled has about half as many. */
const MOST_VALUES = 30_000;

/** What a file came to. */
export type ReadFormat =
  | { readonly ok: true; readonly format: Format }
  | { readonly ok: false; readonly faults: readonly FormatFault[] };

/** What is wrong with a file, as a code with what its sentence names. */
export type WhyNotAFormat =
  | WhyMistaken
  | { readonly code: 'notRead' | 'notText' | 'tooMuch' | 'notAFormat' | 'otherVersion' | 'unknownPart' }
  | { readonly code: 'tooLarge'; readonly kilobytes: number }
  | { readonly code: 'tooDeep'; readonly most: number }
  /** `place`: null where the engine does not say it. */
  | { readonly code: 'notJson'; readonly place: { readonly line: number; readonly column: number } | null };

/** A fault of a file: where in it, empty for the file as a whole, and why. */
export interface FormatFault {
  readonly path: string;
  readonly why: WhyNotAFormat;
}

/** The file's text. Reading it gives the same format again. */
export function printFormat(format: Format): string {
  return `${JSON.stringify({ talkingPiece: KIND, version: VERSION, format: FormatSchema.parse(format) }, null, 2)}\n`;
}

/** Reads a file's text. Never throws; the time it takes is bounded by the length it admits. */
export function parseFormat(text: string): ReadFormat {
  const bounds = outOfBounds(text);
  if (bounds !== null) return failed(bounds);
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return failed({ code: 'notJson', place: placeOf(error) });
  }
  const shell = shellFaults(data);
  if (shell.length > 0) return { ok: false, faults: shell };
  const { format } = data as { readonly format: unknown };
  const mistakes = mistakesIn(format);
  if (mistakes.length > 0)
    return {
      ok: false,
      faults: mistakes.map(({ path, why }) => ({ path: pathText(['format', ...path]), why })),
    };
  return { ok: true, format: FormatSchema.parse(format) };
}

const failed = (why: WhyNotAFormat): ReadFormat => ({ ok: false, faults: [{ path: '', why }] });

/** Counts brackets and commas outside strings: what is too deep or too much is never taken apart. */
function outOfBounds(text: string): WhyNotAFormat | null {
  if (text.length > MOST_FORMAT_BYTES) return { code: 'tooLarge', kilobytes: MOST_FORMAT_BYTES / 1024 };
  let depth = 0;
  let values = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (inString) {
      if (sign === '\\') at += 1;
      else if (sign === '"') inString = false;
      continue;
    }
    if (sign === '"') inString = true;
    else if (sign === '{' || sign === '[') {
      depth += 1;
      values += 1;
      if (depth > DEEPEST) return { code: 'tooDeep', most: DEEPEST };
    } else if (sign === '}' || sign === ']') depth -= 1;
    else if (sign === ',') values += 1;
  }
  return values > MOST_VALUES ? { code: 'tooMuch' } : null;
}

/** Where in the text, where the engine says so. */
function placeOf(error: unknown): { line: number; column: number } | null {
  const found = error instanceof Error ? /line (\d+) column (\d+)/.exec(error.message) : null;
  return found ? { line: Number(found[1]), column: Number(found[2]) } : null;
}

const FIELDS = ['talkingPiece', 'version', 'format'];

function shellFaults(data: unknown): FormatFault[] {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return [{ path: '', why: { code: 'notAFormat' } }];
  const file = data as Readonly<Record<string, unknown>>;
  if (file['talkingPiece'] !== KIND) return [{ path: 'talkingPiece', why: { code: 'notAFormat' } }];
  if (file['version'] !== VERSION) return [{ path: 'version', why: { code: 'otherVersion' } }];
  return Object.keys(file)
    .filter((key) => !FIELDS.includes(key))
    .map((path) => ({ path, why: { code: 'unknownPart' } }));
}
