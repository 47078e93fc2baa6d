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

/** Names that begin alike, and are told apart in their middle. */
const ANNES: readonly string[] = [
  ...['Anne-Marie Oberhuber', 'Anne-Sophie Meier', 'Anne-Lise Schmidt', 'Anne-Kathrin Weber'],
  ...['Anne-Laure Petit', 'Anne-Catherine Roux', 'Anne-Claire Blanc', 'Anne-Charlotte Brun'],
  ...['Anne-Luise Koch', 'Anne-Mette Holm', 'Anne-Grete Lie', 'Anne-Dore Voss', 'Anne-Rose Dupont'],
];
const anne = (letter: string): string => ANNES['ABCDEFGHIJKLM'.indexOf(letter)] ?? letter;

/** The same scene, a view of plain data, with other names in the place of all of its own. */
function withNames<T>(view: T, nameOf: (letter: string) => string): T {
  const renamed = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replace(NAME, (name) => nameOf(LETTERS[name] ?? name));
    if (Array.isArray(value)) return value.map(renamed);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, renamed(one)]));
  };
  return renamed(view) as T;
}

/** `counsel@long` is the scene `counsel` with long names, `counsel@anne` with names that begin alike. */
export function namesAsked(scene: string): readonly [scene: string, named: <T>(view: T) => T] {
  const [name = '', whose] = scene.split('@');
  if (whose === undefined) return [scene, (view) => view];
  return [name, (view) => withNames(view, whose === 'anne' ? anne : longName)];
}
