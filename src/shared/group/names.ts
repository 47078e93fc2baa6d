/** In UTF-16 units. */
export const MAX_NAME_LENGTH = 200;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Makes one line, without control characters and without marks that change the direction of the text around it. */
export function removeUnreadable(raw: string): string {
  return (
    raw
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
      // Removes direction marks and lone surrogates. Joiners stay: some scripts and emoji need them.
      .replace(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\p{Cs}\u{e0000}-\u{e001f}]/gu, '')
      .replace(/\s+/gu, ' ')
      .trim()
  );
}

/** A sign that can be read by itself: no mark, and nothing that is not shown. */
const READABLE = /[^\s\p{Default_Ignorable_Code_Point}\p{M}]/u;

/**
 * Cleans a name so that it can be stored and shown: normalised, readable, one line, at most `MAX_NAME_LENGTH` long.
 * Empty if nothing readable is left.
 */
export function cleanName(raw: string): string {
  const read = removeUnreadable(raw);
  const begins = read.search(READABLE);
  if (begins < 0) return '';
  // Marks before the first letter belong to none.
  const name = read.slice(begins);
  let kept = '';
  for (const { segment } of graphemes.segment(name)) {
    if (kept.length + segment.length > MAX_NAME_LENGTH) break;
    kept += segment;
  }
  // A single letter with so many marks that it is too long is cut inside.
  return (
    kept ||
    Array.from(name)
      .slice(0, MAX_NAME_LENGTH / 2)
      .join('')
  ).trim();
}

const BULLET = /^\s*(?:\(?\d{1,3}[.):]\)?|[-–—*•·‣▪]|\[[ xX]?\])(?:\s+|$)/u;
const NUMBER = /^\s*\d{1,3}\s+(?=\D)/u;
const ADDRESS = /<[^<>@\s]*@[^<>\s]*>|\((?:mailto:)?[^()\s@]+@[^()\s]+\)/gu;
const BARE_ADDRESS = /^(?:mailto:)?([^\s@<>]+)@[^\s@<>]+\.[^\s@<>]+$/u;

/** Makes `Ana Kim` of `ana.kim@example.org`, for an address without a name. */
function nameFromAddress(local: string): string {
  return local
    .replace(/\+.*$/u, '')
    .split(/[._-]+/u)
    .filter((part) => part !== '')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ');
}

/** Makes `Ana Kim` of `Kim, Ana`, as address books write it. */
function firstNameFirst(name: string): string {
  const parts = name.split(',').map((part) => part.trim());
  return parts.length === 2 && parts[0] && parts[1] ? `${parts[1]} ${parts[0]}` : name;
}

function parseName(piece: string, addressBook: boolean): string {
  let name = removeUnreadable(piece);
  while (BULLET.test(name)) name = name.replace(BULLET, '');
  name = name.replace(NUMBER, '');
  const bare = BARE_ADDRESS.exec(name.trim().replace(/^<(.*)>$/u, '$1'));
  if (bare) return cleanName(nameFromAddress(bare[1] ?? ''));
  name = name.replace(ADDRESS, ' ').trim();
  const quoted = /^(["'“”])(.*)(["'“”])$/u.exec(name);
  if (quoted) name = quoted[2] ?? name;
  return cleanName(addressBook || quoted ? firstNameFirst(name) : name);
}

/** Splits a text at separators that are not inside quotation marks. */
function splitOutsideQuotes(text: string, at: (character: string) => boolean): string[] {
  const pieces: string[] = [''];
  let inQuotes = false;
  for (const character of text) {
    if (character === '"') inQuotes = !inQuotes;
    if (!inQuotes && at(character)) pieces.push('');
    else pieces[pieces.length - 1] += character;
  }
  return pieces;
}

/**
 * Reads the names in a typed or pasted list. They may be separated by commas, semicolons, tabs or line ends, have
 * numbers or bullets, and have mail addresses (`Name <mail>`, `"Kim, Ana" <mail>`, `Kim, Ana <mail>; …`). The order
 * is kept. The same name twice means two people.
 */
export function readNames(text: string): string[] {
  const addressBook = /<[^<>\s]*@[^<>\s]*>[^;\n]*;/u.test(text);
  return text
    .split(/[\r\n\u2028\u2029]+/u)
    .flatMap((line) =>
      splitOutsideQuotes(
        line.split('"').length % 2 === 0 ? line.replaceAll('"', '') : line,
        isSeparator(addressBook),
      ),
    )
    .flatMap((piece) => (addressBook || piece.includes('"') ? [piece] : piece.split(/\s+(?:and|&)\s+/iu)))
    .map((piece) => parseName(piece.replace(/^\s*(?:and|&)\s+/iu, ''), addressBook))
    .filter((name) => name !== '');
}

const isSeparator = (addressBook: boolean) => (character: string) =>
  character === ';' ||
  character === '\t' ||
  (!addressBook && (character === ',' || character === '،' || character === '、' || character === '，'));
