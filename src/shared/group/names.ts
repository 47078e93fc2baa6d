/** The longest name that is kept, in UTF-16 units. */
export const LONGEST_NAME = 200;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** One line without control characters and without marks that turn the direction of the text around it. */
export function legible(raw: string): string {
  return (
    raw
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
      // Direction overrides, embeddings, isolates and marks, and lone surrogates. Joiners stay: scripts and emoji need them.
      .replace(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\p{Cs}\u{e0000}-\u{e001f}]/gu, '')
      .replace(/\s+/gu, ' ')
      .trim()
  );
}

/**
 * A name fit to be kept and shown: normalised, legible, on one line, at most `LONGEST_NAME` long. Empty where
 * nothing readable is left.
 */
export function cleanName(raw: string): string {
  const name = legible(raw);
  if (!/[^\s\p{Default_Ignorable_Code_Point}\p{M}]/u.test(name)) return '';
  let kept = '';
  for (const { segment } of graphemes.segment(name)) {
    if (kept.length + segment.length > LONGEST_NAME) break;
    kept += segment;
  }
  // One letter with more marks than a name may have: cut inside it.
  return (
    kept ||
    Array.from(name)
      .slice(0, LONGEST_NAME / 2)
      .join('')
  ).trim();
}

const BULLET = /^\s*(?:\(?\d{1,3}[.):]\)?|[-–—*•·‣▪]|\[[ xX]?\])(?:\s+|$)/u;
const NUMBER = /^\s*\d{1,3}\s+(?=\D)/u;
const ADDRESS = /<[^<>@\s]*@[^<>\s]*>|\((?:mailto:)?[^()\s@]+@[^()\s]+\)/gu;
const BARE_ADDRESS = /^(?:mailto:)?([^\s@<>]+)@[^\s@<>]+\.[^\s@<>]+$/u;

/** `ana.kim@example.org` without a name beside it: `Ana Kim`. */
function nameOfAddress(local: string): string {
  return local
    .replace(/\+.*$/u, '')
    .split(/[._-]+/u)
    .filter((part) => part !== '')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ');
}

/** `Kim, Ana` of an address book: `Ana Kim`. */
function firstNameFirst(name: string): string {
  const parts = name.split(',').map((part) => part.trim());
  return parts.length === 2 && parts[0] && parts[1] ? `${parts[1]} ${parts[0]}` : name;
}

function oneName(piece: string, addressBook: boolean): string {
  let name = legible(piece);
  while (BULLET.test(name)) name = name.replace(BULLET, '');
  name = name.replace(NUMBER, '');
  const bare = BARE_ADDRESS.exec(name.trim().replace(/^<(.*)>$/u, '$1'));
  if (bare) return cleanName(nameOfAddress(bare[1] ?? ''));
  name = name.replace(ADDRESS, ' ').trim();
  const quoted = /^(["'“”])(.*)(["'“”])$/u.exec(name);
  if (quoted) name = quoted[2] ?? name;
  return cleanName(addressBook || quoted ? firstNameFirst(name) : name);
}

/** Cuts a text at separators that lie outside quotation marks. */
function cut(text: string, at: (character: string) => boolean): string[] {
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
 * The names in a typed or pasted list: parted by commas, semicolons, tabs or line ends, numbered or bulleted or
 * not, with or without mail addresses (`Name <mail>`, `"Kim, Ana" <mail>`, `Kim, Ana <mail>; …`). Order is kept,
 * and so are namesakes: two people may share a name.
 */
export function readNames(text: string): string[] {
  const addressBook = /<[^<>\s]*@[^<>\s]*>[^;\n]*;/u.test(text);
  return text
    .split(/[\r\n\u2028\u2029]+/u)
    .flatMap((line) =>
      cut(line.split('"').length % 2 === 0 ? line.replaceAll('"', '') : line, isSeparator(addressBook)),
    )
    .flatMap((piece) => (addressBook || piece.includes('"') ? [piece] : piece.split(/\s+(?:and|&)\s+/iu)))
    .map((piece) => oneName(piece.replace(/^\s*(?:and|&)\s+/iu, ''), addressBook))
    .filter((name) => name !== '');
}

const isSeparator = (addressBook: boolean) => (character: string) =>
  character === ';' ||
  character === '\t' ||
  (!addressBook && (character === ',' || character === '،' || character === '、' || character === '，'));
