/** Finds who speaks in a cue of subtitles. The spoken words are only read, never kept. */

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
const decodeEntities = (text: string): string =>
  text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos|nbsp|lrm|rlm));/gi,
    (_, hex: string | undefined, decimal: string | undefined, name: string | undefined) =>
      hex !== undefined
        ? codePoint(Number.parseInt(hex, 16))
        : decimal !== undefined
          ? codePoint(Number(decimal))
          : (ENTITIES[name?.toLowerCase() ?? ''] ?? ''),
  );

const countLetters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** A part of a cue: who says it, and how many letters it has. */
export interface Voice {
  readonly name: string;
  letters: number;
}

/** The voices marked by tags, as Teams writes them: `<v Ana Kim>…`. `before`: letters before the first tag. */
export function findTaggedVoices(line: string): {
  readonly before: number;
  readonly voices: readonly Voice[];
} {
  const [first = '', ...rest] = line.split('<');
  let before = countLetters(first);
  const voices: Voice[] = [];
  for (const piece of rest) {
    const end = piece.indexOf('>');
    const tag = /^v(?:\.[^\s]*)?[ \t]+(.*)$/u.exec(end < 0 ? '' : piece.slice(0, end));
    const name = decodeEntities(tag?.[1] ?? '').trim();
    const letters = countLetters(piece.slice(end + 1));
    const last = voices.at(-1);
    if (name !== '') voices.push({ name, letters });
    else if (last) last.letters += letters;
    else before += letters;
  }
  return { before, voices };
}

/** The name in an identifier as Webex writes it: `1 "Ada Quill" (1000001)`; null where there is none. */
export const nameInIdentifier = (identifier: string): string | null =>
  /^(?:\d+\s+)?"([^"]*)"(?:\s+\([^()]*\))?$/u.exec(identifier.trim())?.[1]?.trim() ?? null;

/** A longer text before a colon is not a name. */
const MAX_NAME_LENGTH = 100;
const READ_OF_A_LINE = 1_000;
const MAX_NAME_WORDS = 5;
/** Words within names that are written with a small letter. */
const PARTICLE =
  /^(?:de|da|do|dos|das|del|della|di|du|der|den|des|la|le|las|los|van|von|zu|zur|bin|bint|ibn|al|el|ben|y|e|i|af|av|ter|ten|and|und|of|the)$/u;
/** A word of a name: it begins with a capital letter or a digit, and has no mark that ends a sentence. */
const NAME_WORD = /^[(['"“‘]?(?!\p{Ll})[\p{L}\p{N}][\p{L}\p{M}\p{N}'’./&@_-]*[)\]'"”’,]?$/u;
const SENTENCE_END = /[\p{L}\p{N}]{5,}\.$|[?!;…]/u;

const looksLikeName = (text: string): boolean => {
  const words = text.split(/\s+/u);
  return (
    words.every(
      (word, i) => !SENTENCE_END.test(word) && (NAME_WORD.test(word) || (i > 0 && PARTICLE.test(word))),
    ) && /\p{L}/u.test(text)
  );
};

/** A name before the text, as Zoom and many subtitles write it: `Ana Kim: …`. */
export interface NamePrefix {
  readonly name: string;
  /** It looks so much like a name that it counts even if other cues have none. */
  readonly isCertain: boolean;
}

/** The position of the colon that ends a name, or -1. A colon inside brackets is part of the name. */
function findColonAfterName(text: string): number {
  let open = 0;
  for (let i = 0; i < Math.min(text.length, MAX_NAME_LENGTH); i += 1) {
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

/** Tools that tell speakers apart write labels such as `[SPEAKER_01]`, sometimes without a colon. */
const TOOL_LABEL = /^\[((?:SPEAKER|Speaker)[ _]?\d+|UNKNOWN)\](?!:)/u;
const withoutBrackets = (name: string): string =>
  name.replace(/\s*[([（【][^()[\]（）【】]*[)\]）】]\s*/gu, ' ').trim();

/** What is known of one line of a cue; its words are not kept. */
export interface CueLine {
  readonly prefix: NamePrefix | null;
  /** The mark at the beginning, a dash or `>>`, which says that somebody else speaks. */
  readonly speakerChangeMark: 'dash' | 'chevrons' | null;
  readonly letters: number;
}

/** Reads a line of a cue without its markup. What stands before the first colon is a name if it is short enough. */
export function parseCueLine(line: string): CueLine {
  const bare = decodeEntities(
    line
      .slice(0, READ_OF_A_LINE)
      .replace(/<[^<>]*>/g, '')
      .replace(/\{(?:\\|[a-z]:)[^{}]*\}/giu, ''),
  ).replace(/\\[hnN]/g, ' ');
  const [, marks = '', text = ''] = /^([\s\u200b-\u200f\ufeff♪♫#*>–—-]*)(.*)$/su.exec(bare) ?? [];
  const speakerChangeMark = marks.includes('>') ? 'chevrons' : /[–—-]/u.test(marks) ? 'dash' : null;
  const label = TOOL_LABEL.exec(text)?.[1];
  if (label !== undefined)
    return { prefix: { name: label, isCertain: true }, speakerChangeMark, letters: countLetters(text) };
  const raw = text.slice(0, Math.max(0, findColonAfterName(text))).trim();
  const name = (/^[[（【(]([^()[\]（）【】]+)[\]）】)]$/u.exec(raw)?.[1] ?? raw).trim();
  const base = withoutBrackets(name);
  const fits = base !== '' && base.split(/\s+/u).length <= MAX_NAME_WORDS;
  return {
    prefix: fits ? { name, isCertain: looksLikeName(base) } : null,
    speakerChangeMark,
    letters: countLetters(text),
  };
}

/**
 * Makes `CY UMBER` of `CY UMBER (laughing)`, if the file has the name without brackets too: the brackets say how the
 * person speaks. Other brackets are kept, because they may distinguish two people.
 */
export function removeManner(name: string, known: ReadonlySet<string>): string {
  const [, base = '', manner = ''] = /^(.+?)\s*[([]([^()[\]]+)[)\]]$/u.exec(name) ?? [];
  const capitals = /\p{Lu}/u.test(base) && !/\p{Ll}/u.test(base);
  const small = /\p{Ll}/u.test(manner) && !/\p{Lu}/u.test(manner);
  return capitals && small && known.has(base) ? base : name;
}
