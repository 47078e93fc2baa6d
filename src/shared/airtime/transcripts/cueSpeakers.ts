/** Who speaks in a cue of subtitles. The words beside the names are looked at and let go of. */

const VOICE_TAG = /<v(?:\.[^\s>]*)?[ \t]+([^>]*)>/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&apos;': "'",
  '&nbsp;': ' ',
};
const readable = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|apos|nbsp|#39);/g, (entity) => ENTITIES[entity] ?? entity);

/** Names in voice tags, as Teams writes them: `<v Ana Kim>…`. */
export const taggedNames = (line: string): string[] =>
  [...line.matchAll(VOICE_TAG)].map(([, name]) => readable(name ?? ''));

const LONGEST_PREFIX = 60;
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

/** What stands before the first colon of a line, if it is short enough for a name. */
export function prefixOf(line: string): Prefix | null {
  const text = readable(line.replace(/<[^>]*>/g, '')).replace(/^\s*(?:[-–—>]+\s*)?/u, '');
  const colon = /[:：](?=\s|$)/u.exec(text.slice(0, LONGEST_PREFIX))?.index ?? -1;
  const name = text
    .slice(0, Math.max(0, colon))
    .trim()
    .replace(/\s*\([^()]*\)$/u, '');
  return name === '' || name.split(/\s+/u).length > MOST_WORDS ? null : { name, sure: isName(name) };
}
