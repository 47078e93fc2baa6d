/**
 * What the listener hands out, and to whom. Every path is looked up in a list and never put together; a request that is
 * for another host, comes from another page, or wants anything but one of these files is turned away.
 */
export interface PageFile {
  readonly body: Buffer;
  /** The same, packed; null for what is packed already. */
  readonly packed: Buffer | null;
  readonly contentType: string;
}

/** The page's files by path. */
export type PageFiles = ReadonlyMap<string, PageFile>;

/** What of a request decides; `rawHeaders`: names and values in turn, as Node gives them. */
export interface Knock {
  readonly method: string | undefined;
  readonly target: string | undefined;
  readonly rawHeaders: readonly string[];
}

export type Turned = 400 | 403 | 404 | 405 | 421;

/** Where the page opens its link. */
const LINK_PATH = '/link';

/** All values of a header: said twice, it says nothing. */
const valuesOf = (rawHeaders: readonly string[], name: string): readonly string[] =>
  rawHeaders.filter((_, i) => i % 2 === 1 && rawHeaders[i - 1]?.toLowerCase() === name);

/** Why a request is turned away before its path is looked at; null where it is not. */
function turnedAway({ method, rawHeaders }: Knock, host: string): Turned | null {
  const hosts = valuesOf(rawHeaders, 'host');
  if (hosts.length !== 1) return 400;
  if (hosts[0]?.toLowerCase() !== host) return 421;
  if (method !== 'GET') return 405;
  const lengths = valuesOf(rawHeaders, 'content-length');
  const brings = lengths.some((length) => length !== '0') || lengths.length > 1;
  return brings || valuesOf(rawHeaders, 'transfer-encoding').length > 0 ? 400 : null;
}

/** Whether the browser can unpack. */
export const unpacks = ({ rawHeaders }: Knock): boolean =>
  valuesOf(rawHeaders, 'accept-encoding').some((value) => /\bgzip\b/.test(value));

/** Which file a request gets. `host`: name and port that this listener is asked by, in small letters. */
export function fileFor(knock: Knock, host: string, files: PageFiles): PageFile | Turned {
  return turnedAway(knock, host) ?? files.get(knock.target ?? '') ?? 404;
}

/**
 * Which bytes of a film are wanted, the last one included: some phones play none that they cannot have in parts (RFC 9110,
 * 14). Null: all of it, as for whatever is asked in a way that no phone does. 416: it is not so long.
 */
export function partWanted(
  { rawHeaders }: Knock,
  length: number,
): { readonly from: number; readonly to: number } | 416 | null {
  const [range = '', second] = valuesOf(rawHeaders, 'range');
  const [, first = '', last = ''] = /^bytes=(\d{0,9})-(\d{0,9})$/.exec(range) ?? [];
  if (second !== undefined || (first === '' && last === '')) return null;
  const from = first === '' ? Math.max(0, length - Number(last)) : Number(first);
  const to = first === '' || last === '' ? length - 1 : Math.min(Number(last), length - 1);
  if (first !== '' && last !== '' && Number(last) < from) return null;
  return from < length ? { from, to } : 416;
}

/** Whether a link may be opened: by our own page alone. */
export function mayLink(knock: Knock, host: string): true | Turned {
  const turned = turnedAway(knock, host);
  if (turned !== null) return turned;
  if (knock.target !== LINK_PATH) return 404;
  const origins = valuesOf(knock.rawHeaders, 'origin');
  return origins.length === 1 && origins[0]?.toLowerCase() === `http://${host}` ? true : 403;
}

/** What every answer says to the browser: nothing of the page is kept, and it reaches nobody but this computer. */
export const answerHeaders = (host: string): Readonly<Record<string, string>> => ({
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; media-src 'self'; " +
    `connect-src ws://${host}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; ` +
    "require-trusted-types-for 'script'; trusted-types 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
});
