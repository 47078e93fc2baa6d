const numbers = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** Small numbers as words, for sentences. */
export const inWords = (n: number): string => numbers[n] ?? String(n);

/** Which form of a word goes with a number is the standard's to say: one dot, two dots, no dots. */
const forms = new Intl.PluralRules('en');

/** What is said of one, or what is said of any other number. */
export const ofCount = (count: number, one: string, other: string): string =>
  forms.select(count) === 'one' ? one : other;

/** The form of a word beside a number that stands elsewhere: `dots`. */
export const formOf = (count: number, one: string, other = `${one}s`): string => ofCount(count, one, other);

/** `1 dot`, `2 dots`. */
export const counted = (count: number, one: string, other?: string): string =>
  `${count} ${formOf(count, one, other)}`;

/** `one dot`, `two dots`; from thirteen on in figures. */
export const countedInWords = (count: number, one: string, other?: string): string =>
  `${inWords(count)} ${formOf(count, one, other)}`;
