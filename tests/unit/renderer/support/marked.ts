/** The catalogue in a language in which every vowel of every text is marked: a text without marks is in no catalogue. */
export function marked(value: unknown): never {
  if (typeof value === 'string') return value.replace(/[aeiouy]/gi, (vowel) => `${vowel}\u0301`) as never;
  if (typeof value === 'function')
    return ((...given: unknown[]) => marked((value as (...of: unknown[]) => unknown)(...given))) as never;
  if (Array.isArray(value)) return value.map(marked) as never;
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, marked(part)])) as never;
  return value as never;
}

/** Every text that a window was handed: names, what somebody typed, and what a format calls its phases; not a code. */
const textsIn = (data: unknown): string[] =>
  typeof data === 'string'
    ? [data]
    : typeof data === 'object' && data !== null
      ? Object.entries(data).flatMap(([key, part]) => (key === 'code' ? [] : textsIn(part)))
      : [];

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };
const plain = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => ENTITIES[name] ?? '');

/** What a person reads or hears in a page. */
export const saidIn = (markup: string): string[] => [
  ...[...markup.matchAll(/>([^<>]+)</g)].map(([, text]) => text ?? ''),
  ...[...markup.matchAll(/ (?:aria-label|title|placeholder|alt|aria-valuetext)="([^"]*)"/g)].map(
    ([, text]) => text ?? '',
  ),
];

/** A name that is shortened, or the first clauses of a line: what is left stands in a text that the window was handed. */
const isShortened = (text: string, known: readonly string[]): boolean => {
  // Beside a number the blank before it goes first.
  const [, name, number] = /^(\S*\D)(\d+)$/u.exec(text) ?? [];
  if (name !== undefined && known.some((one) => one.startsWith(name) && one.endsWith(` ${number}`)))
    return true;
  return known.some((one) =>
    text.includes('…')
      ? text.split('…').every((part) => one.includes(part.trim()))
      : one.startsWith(text) && /^[;:,.!?]/.test(one.slice(text.length)),
  );
};

/** Of these texts those with a vowel that no language marked and that nobody handed over; a single letter is a key, also in `Shift + E`. */
export function unmarkedOf(texts: readonly string[], handed: unknown): string[] {
  const known = [...new Set(textsIn(handed))]
    .filter((text) => text.length > 1)
    .toSorted((a, b) => b.length - a.length);
  return texts
    .map((text) => plain(text).replace(/^(\S+) (?:\+ )?[A-Z]$/, '$1'))
    .filter((text) => text.length > 1 && !isShortened(text, known))
    .filter((text) =>
      /[aeiouy](?!\u0301)/i.test(known.reduce((left, one) => left.replaceAll(one, ' '), text)),
    );
}

/** The same of a page: what a person reads or hears there and no catalogue has. A cut name is one text, wherever its line ends. */
export const outsideCatalogue = (markup: string, handed: unknown): string[] =>
  unmarkedOf(saidIn(markup.replaceAll(/<span class="unbroken">([^<]*)<\/span>/g, '$1')), handed);
