/** Who speaks in a cue of subtitles. The words beside the names are looked at and let go of. */

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lrm: '',
  rlm: '',
};
const codePoint = (code: number): string =>
  code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
const readable = (text: string): string =>
  text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos|nbsp|lrm|rlm));/gi,
    (_, hex: string | undefined, decimal: string | undefined, name: string | undefined) =>
      hex !== undefined
        ? codePoint(Number.parseInt(hex, 16))
        : decimal !== undefined
          ? codePoint(Number(decimal))
          : (ENTITIES[name?.toLowerCase() ?? ''] ?? ''),
  );

const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** Some words of a cue: whose they are, and how many letters they have. */
export interface Voice {
  readonly name: string;
  letters: number;
}

/** The voices that tags begin, as Teams writes them: `<v Ana Kim>…`. Words before the first are nobody's. */
export function voicesIn(line: string): { readonly before: number; readonly voices: readonly Voice[] } {
  const [first = '', ...rest] = line.split('<');
  let before = lettersIn(first);
  const voices: Voice[] = [];
  for (const piece of rest) {
    const end = piece.indexOf('>');
    const tag = /^v(?:\.[^\s]*)?[ \t]+(.*)$/u.exec(end < 0 ? '' : piece.slice(0, end));
    const name = readable(tag?.[1] ?? '').trim();
    const letters = lettersIn(piece.slice(end + 1));
    const last = voices.at(-1);
    if (name !== '') voices.push({ name, letters });
    else if (last) last.letters += letters;
    else before += letters;
  }
  return { before, voices };
}

/** `1 "Ada Quill" (1000001)`, as Webex calls its cues: the name; null where the identifier holds none. */
export const nameInIdentifier = (identifier: string): string | null =>
  /^(?:\d+\s+)?"([^"]*)"(?:\s+\([^()]*\))?$/u.exec(identifier.trim())?.[1]?.trim() ?? null;

/** Nothing further out is part of a name. */
const LONGEST_PREFIX = 100;
const LOOKED_AT = 1_000;
const MOST_WORDS = 5;
/** Small words within names, written small. */
const PARTICLE =
  /^(?:de|da|do|dos|das|del|della|di|du|der|den|des|la|le|las|los|van|von|zu|zur|bin|bint|ibn|al|el|ben|y|e|i|af|av|ter|ten|and|und|of|the)$/u;
/** A word as it stands in a name: not in small letters, nothing that ends a sentence but after initials and titles. */
const NAME_WORD = /^[(['"“‘]?(?!\p{Ll})[\p{L}\p{N}][\p{L}\p{M}\p{N}'’./&@_-]*[)\]'"”’,]?$/u;
const SENTENCE_END = /[\p{L}\p{N}]{5,}\.$|[?!;…]/u;

const isName = (text: string): boolean => {
  const words = text.split(/\s+/u);
  return (
    words.every(
      (word, i) => !SENTENCE_END.test(word) && (NAME_WORD.test(word) || (i > 0 && PARTICLE.test(word))),
    ) && /\p{L}/u.test(text)
  );
};

/** A name before the text, as Zoom and many subtitles write it: `Ana Kim: …`. */
export interface Prefix {
  readonly name: string;
  /** It reads like a name even where other cues name nobody. */
  readonly sure: boolean;
}

/** Where the colon behind a name stands: one inside brackets belongs to the name. */
function colonIn(text: string): number {
  let open = 0;
  for (let i = 0; i < Math.min(text.length, LONGEST_PREFIX); i += 1) {
    const character = text.charAt(i);
    if ('([（【'.includes(character)) open += 1;
    else if (')]）】'.includes(character)) open = Math.max(0, open - 1);
    else if (
      open === 0 &&
      (character === '：' || (character === ':' && /^(?:\s|$)/u.test(text.charAt(i + 1))))
    )
      return i;
  }
  return -1;
}

/** Where a label of a diarisation tool stands in brackets, its colon is sometimes left out. */
const LABEL = /^\[((?:SPEAKER|Speaker)[ _]?\d+|UNKNOWN)\](?!:)/u;
const withoutBrackets = (name: string): string =>
  name.replace(/\s*[([（【][^()[\]（）【】]*[)\]）】]\s*/gu, ' ').trim();

/** One line of a cue, without its words. */
export interface CueLine {
  readonly prefix: Prefix | null;
  /** It begins with a dash or with `>>`: somebody else speaks. */
  readonly turns: 'dash' | 'chevrons' | null;
  readonly letters: number;
}

/** What stands before the first colon of a line, if it is short enough for a name, behind all markup of subtitles. */
export function cueLine(line: string): CueLine {
  const bare = readable(
    line
      .slice(0, LOOKED_AT)
      .replace(/<[^<>]*>/g, '')
      .replace(/\{(?:\\|[a-z]:)[^{}]*\}/giu, ''),
  ).replace(/\\[hnN]/g, ' ');
  const [, marks = '', text = ''] = /^([\s\u200b-\u200f\ufeff♪♫#*>–—-]*)(.*)$/su.exec(bare) ?? [];
  const turns = marks.includes('>') ? 'chevrons' : /[–—-]/u.test(marks) ? 'dash' : null;
  const label = LABEL.exec(text)?.[1];
  if (label !== undefined) return { prefix: { name: label, sure: true }, turns, letters: lettersIn(text) };
  const raw = text.slice(0, Math.max(0, colonIn(text))).trim();
  const name = (/^[[（【(]([^()[\]（）【】]+)[\]）】)]$/u.exec(raw)?.[1] ?? raw).trim();
  const base = withoutBrackets(name);
  const fits = base !== '' && base.split(/\s+/u).length <= MOST_WORDS;
  return { prefix: fits ? { name, sure: isName(base) } : null, turns, letters: lettersIn(text) };
}

/** `CY UMBER (laughing)` beside `CY UMBER`: how somebody speaks, not who. Every other bracket may tell two apart. */
export function withoutManner(name: string, known: ReadonlySet<string>): string {
  const [, base = '', manner = ''] = /^(.+?)\s*[([]([^()[\]]+)[)\]]$/u.exec(name) ?? [];
  const capitals = /\p{Lu}/u.test(base) && !/\p{Ll}/u.test(base);
  const small = /\p{Ll}/u.test(manner) && !/\p{Lu}/u.test(manner);
  return capitals && small && known.has(base) ? base : name;
}
