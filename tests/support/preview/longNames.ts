/** Names as long as names are, of people who are told apart by one letter in the middle. */
export const longName = (letter: string): string => `Maximiliane-Charlotte ${letter} von Hohenstein-Rabenau`;

/** Twelve of them. */
export const LONG_TWELVE: readonly string[] = [...'ABCDEFGHIJKL'].map(longName);

/** Whoever sits in one of the scenes, and the letter they have instead. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ Ana: 'A', Ben: 'B', Chidi: 'C', Dora: 'D', Emre: 'E', Fay: 'F', Gus: 'G', Gil: 'G' },
  ...{ 林小雪: 'H', 陈小雪: 'H', Ivo: 'I', Ng: 'I', Kim: 'K', Ö: 'K', Lea: 'L' },
  ...{ 'ليلى حسن': 'J', ليلى: 'J', 'محمد العلي': 'J', 'Maximiliane-Charlotte von Hohenstein-Rabenau': 'M' },
};
const NAME = new RegExp(
  `(?<!\\p{L})(?:${Object.keys(LETTERS)
    .toSorted((a, b) => b.length - a.length)
    .join('|')})(?!\\p{L})`,
  'gu',
);

/** The same scene, a view of plain data, with long names in the place of all others. */
export function withLongNames<T>(view: T): T {
  const renamed = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replace(NAME, (name) => longName(LETTERS[name] ?? name));
    if (Array.isArray(value)) return value.map(renamed);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, renamed(one)]));
  };
  return renamed(view) as T;
}

/** `counsel@long` is the scene `counsel` with long names. */
export function namesAsked(scene: string): readonly [scene: string, named: <T>(view: T) => T] {
  const long = scene.endsWith('@long');
  return [long ? scene.slice(0, -'@long'.length) : scene, long ? withLongNames : (view) => view];
}
