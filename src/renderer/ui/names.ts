const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const letters = (text: string) => Array.from(graphemes.segment(text), (s) => s.segment);

/** A name cut to at most `most` visible letters, the last being "…". Never splits a letter from its marks. */
export function clipName(name: string, most: number): string {
  const all = letters(name);
  return all.length <= most
    ? name
    : `${all
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

/**
 * Clips every name to `most` letters and about `ems` of width (one for all, or each its own), and keeps the ends of
 * those that would read alike: `Maximi…2`.
 */
export function clipNames(
  names: readonly string[],
  most: number,
  ems: number | readonly number[] = Infinity,
): string[] {
  const room = (i: number) => (typeof ems === 'number' ? ems : (ems[i] ?? Infinity));
  const clipped = names.map((name, i) =>
    clipToWidth(most, room(i), (letterCount) => clipName(name, letterCount)),
  );
  return clipped.map((short, i) => {
    const name = names[i] ?? '';
    const alike = clipped.some((other, j) => other === short && names[j] !== name);
    if (!alike || short === name) return short;
    const all = letters(name);
    const end = all.slice(-2).join('').trim();
    return clipToWidth(most, room(i), (letterCount) => {
      const head = all.slice(0, Math.max(1, letterCount - 1 - letters(end).length));
      return `${head.join('').trimEnd()}…${end}`;
    });
  });
}

function clipToWidth(most: number, ems: number, clip: (letterCount: number) => string): string {
  for (let letterCount = most; letterCount > 3; letterCount--) {
    const text = clip(letterCount);
    if (emsWide(text) <= ems) return text;
  }
  return clip(3);
}

/** The number of letters that a reader sees. */
export function nameLength(name: string): number {
  return letters(name).length;
}

/** Whether a name is read from right to left: its first letter decides. */
export function readsFromRight(name: string): boolean {
  return /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(
    name,
  );
}

/**
 * Width of a text in ems of the display face at weight 560: an estimate by kinds of letters, as measured in that face,
 * for the width of a seat's card.
 */
export function emsWide(text: string): number {
  return letters(text).reduce((ems, letter) => ems + letterEms(letter), 0);
}

function letterEms(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code >= 0x1f000) return 1.25;
  if (code >= 0x2e80 && code <= 0xd7ff) return 1;
  if (letter === '…') return 0.75;
  if (/[MW]/.test(letter)) return 1;
  if (/[mw]/.test(letter)) return 0.87;
  if (/[iljIJ.,:;'’ ]/.test(letter)) return 0.3;
  if (/[tfr()[\]-]/.test(letter)) return 0.41;
  if (/[^\p{Script=Latin}\p{P}\p{N}\p{Zs}]/u.test(letter)) return 0.68;
  if (/\p{Lu}/u.test(letter)) return 0.72;
  return /\p{N}/u.test(letter) ? 0.61 : 0.56;
}
