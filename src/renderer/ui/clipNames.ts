import { sameNameKey, numberNamesakes } from '#shared/group/numberNamesakes.ts';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** Nothing but signs that never join a neighbour into one letter: plain Latin, and the dots of a cut. */
const PLAIN_SIGNS = /^[ -\u02ff…]*$/u;

/** A text as a reader sees it, letter by letter. Only what may hold a mark of its own needs the slow rules. */
const letters = (text: string): readonly string[] =>
  PLAIN_SIGNS.test(text) ? Array.from(text) : Array.from(graphemes.segment(text), (s) => s.segment);

/** A name cut to at most `most` visible letters, the last being "…". Never splits a letter from its marks. */
export function clipName(name: string, most: number): string {
  const all = letters(name);
  return all.length <= most ? name : `${endOf(all.slice(0, most - 1).join(''))}…`;
}

/** A beginning without the space or the full stop before its dots: `Kolbrún R.…` would end in four. */
const endOf = (beginning: string): string => beginning.replace(/(?<=[^\s.,;:])[\s.,;:]+$/u, '').trimEnd();

/**
 * A label for each name of one room, in the same order: at most `most` letters and about `ems` of width (one for all,
 * or each its own). A name that fits stays whole. In what way one is cut, the names of the room alone decide (`wayOf`),
 * and the place only how much of it is left: in a narrow place somebody's label is a shortening of theirs in a wide one.
 * No two labels are alike, and each fits nobody else's name as an abbreviation of it, as far as the place has room for one
 * that does not; where not even that has room, labels are wider than asked. Namesakes get numbers, as everywhere
 * (`numberNamesakes`).
 */
export function clipNames(
  names: readonly string[],
  most: number,
  ems: number | readonly number[] = Infinity,
): readonly string[] {
  const asked = JSON.stringify([names, most, ems]);
  const known = knownLabels.get(asked);
  if (known !== undefined) return known;
  const labels = cutApart(names, most, ems);
  keep(knownLabels, asked, labels);
  return labels;
}

/** Labels by what was asked for: windows ask for the same ones with every tap and every second. */
const knownLabels = new Map<string, readonly string[]>();
/** Rooms by their names. */
const knownRooms = new Map<string, readonly Named[]>();
const MOST_KNOWN = 64;

function keep<T>(known: Map<string, T>, asked: string, found: T): void {
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(asked, found);
}

function cutApart(
  names: readonly string[],
  most: number,
  ems: number | readonly number[],
): readonly string[] {
  const people = roomOf(names);
  const limits = people.map((_, i) => ({ most, ems: typeof ems === 'number' ? ems : (ems[i] ?? Infinity) }));
  const whole = people.map((person, i) => fits(measured(person.name), limits[i] ?? NO_LIMITS));
  const taken = new Set(people.flatMap(({ key }, i) => (whole[i] === true ? [key] : [])));
  return people.map((person, i) => {
    if (whole[i] === true) return person.name;
    const theirs = new Set(
      people.flatMap((other) => (other === person ? [] : [sameNameKey(other.name), other.key])),
    );
    const isFree = ({ text }: Label): boolean => {
      const key = sameNameKey(text);
      return !taken.has(key) && !theirs.has(key);
    };
    // What may be read as others too is never what one of them is called in a wider or a narrower place.
    const claimed = once(
      () =>
        new Set(
          people.flatMap((other, at) =>
            other === person
              ? []
              : [...other.labels(), ...(at < i ? other.narrower() : [])].map(({ text }) => sameNameKey(text)),
          ),
        ),
    );
    const isUnclaimed = (one: Label): boolean => isFree(one) && !claimed().has(sameNameKey(one.text));
    const label = labelWithin(person, limits[i] ?? NO_LIMITS, isFree, isUnclaimed);
    taken.add(sameNameKey(label));
    return label;
  });
}

/** The widest label of somebody that a place has room for; without one, the narrowest that tells them apart. */
function labelWithin(
  person: Named,
  limits: Limits,
  isFree: (label: Label) => boolean,
  isUnclaimed: (label: Label) => boolean,
): string {
  const fit = (label: Label): boolean => fits(label, limits);
  const label =
    person.labels().find((one) => fit(one) && isFree(one)) ??
    person.narrower().find((one) => fit(one) && isUnclaimed(one));
  if (label !== undefined) return label.text;
  const narrowest = person.narrower().findLast(isUnclaimed) ?? person.labels().findLast(isFree);
  const isNarrow = narrowest !== undefined && narrowest.ems <= NARROW;
  return (
    (isNarrow ? narrowest : (numberedWithin(person, limits, isUnclaimed) ?? narrowest))?.text ?? person.name
  );
}

/** The label of one of the names of a room, told apart from all of them (`clipNames`). */
export const clipNameAmong = (name: string, names: readonly string[], most: number, ems = Infinity): string =>
  clipNames(names, most, ems)[names.indexOf(name)] ?? clipName(name, most);

interface Limits {
  readonly most: number;
  readonly ems: number;
}

const NO_LIMITS: Limits = { most: Infinity, ems: Infinity };

interface Label {
  readonly text: string;
  readonly length: number;
  readonly ems: number;
}

const measured = (text: string): Label => ({ text, length: nameLength(text), ems: emsWide(text) });

const fits = ({ length, ems }: Label, limits: Limits): boolean => length <= limits.most && ems <= limits.ems;

/** A name, and what tells it apart in its room. */
interface Named {
  readonly name: string;
  readonly key: string;
  /** The key without accents: from afar `José` and `Jose` are read alike. Empty where nothing else tells two apart. */
  readonly plain: string;
  /** Without a picture before it. */
  readonly letters: readonly string[];
  readonly words: readonly Span[];
  /** Labels that fit nobody else's name, all cut in one way, the widest first. */
  readonly labels: () => readonly Label[];
  /** Others, for places where none of those has room. */
  readonly narrower: () => readonly Label[];
  /** Its place among those who begin with the same letter. */
  readonly nth: number;
}

type Bare = Omit<Named, 'labels' | 'narrower' | 'nth'>;

/** Letters of a name, from one place up to another. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** A picture before a name goes first: `🌻 Søren` is cut to `Sør…`, and not to the flower. */
const PICTURE_BEFORE =
  /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200d\ufe0f\s]+(?=\p{L})/u;

/** The names of a room, namesakes numbered. What each is cut to is found when somebody asks, once for all places. */
function roomOf(names: readonly string[]): readonly Named[] {
  const asked = names.join('\n');
  const known = knownRooms.get(asked);
  if (known !== undefined) return known;
  const bare = numberNamesakes(names.map((name) => name.normalize('NFC'))).map(bareOf);
  /** By their first letter: where not even that is somebody's, their name is not read. */
  const byFirst = new Map<string, Bare[]>();
  const people = bare.map((person): Named => {
    const first = Array.from(person.plain)[0] ?? '';
    const alike = byFirst.get(first) ?? [];
    byFirst.set(first, alike);
    const nth = alike.push(person);
    const others = once(() =>
      alike
        .filter((other) => other !== person)
        .map((other) => (other.plain === person.plain ? { ...other, plain: '' } : other)),
    );
    const labels = once(() => labelsOf(person, others()));
    const narrower = once(() => narrowerOf(person, others(), labels().at(-1)));
    return { ...person, nth, labels, narrower };
  });
  keep(knownRooms, asked, people);
  return people;
}

function once<T>(find: () => T): () => T {
  let found: { readonly value: T } | null = null;
  return () => (found ??= { value: find() }).value;
}

function bareOf(whole: string): Bare {
  const name = whole.replace(PICTURE_BEFORE, '');
  const all = letters(name);
  const words: Span[] = [];
  for (let from = 0; from < all.length; from += 1) {
    let to = from;
    while (to < all.length && isRead(all[to] ?? '')) to += 1;
    if (to > from) words.push({ from, to });
    from = to;
  }
  const key = sameNameKey(name);
  return { name: whole, key, plain: withoutAccents(key), letters: all, words };
}

const PLAIN_LETTERS = /^[ -\u007f…]*$/u;
/** Without the accents of Latin letters; marks of other scripts make other letters. */
const withoutAccents = (key: string): string =>
  PLAIN_LETTERS.test(key)
    ? key
    : key
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/gu, '')
        .normalize('NFC');

/** Whether there is nothing but what is read: a space or a full stop tells nobody apart. */
const isRead = (text: string): boolean => text !== '' && !/[\s\p{P}]/u.test(text);

/**
 * What stands after the cut and tells somebody apart, and how whoever meets it there reads it: as an end of the whole name or
 * the beginning of a word of it, as the end of any of its words too, or as letters that are somewhere in it. Last, as what only whoever knows both
 * names does not take for the other: the other has something else in this place.
 */
interface Tail extends Span {
  readonly reads: 'end' | 'word' | 'within' | 'place';
  /** So much of it at least is shown; left out: all of it. */
  readonly least?: number;
}

/** How somebody's name is cut wherever it is: after its beginning, or before what tells it apart. */
interface Way {
  /** Null: the beginning alone tells it apart. */
  readonly tail: Tail | null;
  /** Letters that the beginning has at least. */
  readonly head: number;
  /** The shortest such label. */
  readonly shortest: Label;
}

/** A beginning alone tells apart where it is as short as this; one that is longer is not seen to: `Alexande…`, `Alexandr…`. */
const LONGEST_START = 4;
/** In ems, what the narrowest places have room for, seats of twelve people on the console. A way that fits there is taken. */
const NARROW = 3.5;
const LONGEST_TAIL = 3;
/** Letters of the second half of a double first name that are enough to know it by. */
const LEAST_HALF = 3;

/** The way in which a name is cut in this room. */
function wayOf(person: Bare, others: readonly Bare[]): Way | null {
  const start = startOf(person, others);
  return start !== null && start.head <= LONGEST_START && start.shortest.ems <= NARROW
    ? start
    : bestOf(tailsOf(person, others), person, others, start);
}

/** A way that leaves no doubt only to whoever knows all of the names: where nothing else has room. */
const lastWayOf = (person: Bare, others: readonly Bare[]): Way | null =>
  bestOf(
    [
      ...endsOf(person, 'end'),
      ...startingAt(person, sharedStart(person, others), 'place'),
      ...endsOf(person, 'place'),
    ],
    person,
    others,
    null,
  );

/** Of ways to some tails the first that narrow places have room for, else the shortest. */
function bestOf(
  tails: Iterable<Tail>,
  person: Bare,
  others: readonly Bare[],
  otherwise: Way | null,
): Way | null {
  let best = otherwise;
  for (const tail of tails) {
    const way = wayTo(person, tail, others);
    if (way === null) continue;
    if (way.shortest.ems <= NARROW) return way;
    if (best === null || way.shortest.ems < best.shortest.ems) best = way;
  }
  return best;
}

/** The shortest beginning that is nobody else's. */
function startOf(person: Bare, others: readonly Bare[]): Way | null {
  for (let head = 1; head < person.letters.length; head += 1) {
    const begins = beginning(person, head);
    if (isApart(begins, null, others)) return { tail: null, head, shortest: measured(`${begins}…`) };
  }
  return null;
}

/** The shortest beginning before a tail with which it is read as nobody else's name. */
function wayTo(person: Bare, tail: Tail, others: readonly Bare[]): Way | null {
  const shortest = { ...tail, to: tail.least ?? tail.to };
  for (let head = 1; head < tail.from; head += 1) {
    const label = labelOf(person, head, shortest, others);
    if (label !== null) return { tail, head, shortest: measured(label) };
  }
  return null;
}

const textOf = ({ letters: all }: Bare, { from, to }: Span): string => all.slice(from, to).join('');

const beginning = ({ letters: all }: Bare, count: number): string => endOf(all.slice(0, count).join(''));

/** A label with so many letters before the cut; null where it is no cut, or fits somebody else's name too. */
function labelOf(person: Bare, head: number, tail: Tail, others: readonly Bare[]): string | null {
  // Three dots stand for two letters at least, or for the space between two words.
  if (head >= tail.from || (head === tail.from - 1 && isRead(person.letters[head] ?? ''))) return null;
  const begins = beginning(person, head);
  const ends = textOf(person, tail);
  return staysApart(begins, ends) && isApart(begins, { ...tail, text: ends }, others)
    ? `${begins}…${ends}`
    : null;
}

/** Whether nobody else's name is read when somebody meets a beginning, and what stands after the cut. */
function isApart(
  begins: string,
  ends: (Tail & { readonly text: string }) | null,
  others: readonly Bare[],
): boolean {
  const head = sameNameKey(begins);
  const tail = ends === null ? null : sameNameKey(ends.text);
  if (head === '' || tail === '') return false;
  const [plainHead, plainTail] = [withoutAccents(head), tail === null ? null : withoutAccents(tail)];
  return others.every((other) => {
    const there = ends?.reads === 'place' ? sameNameKey(textOf(other, ends)) : null;
    return (
      !isReadAs(other.key, head, tail, ends?.reads, there) &&
      (other.plain === '' ||
        !isReadAs(other.plain, plainHead, plainTail, ends?.reads, there && withoutAccents(there)))
    );
  });
}

/** Whether a name is read where somebody meets a beginning, and what stands after the cut; `there`: what it has in that place. */
function isReadAs(
  key: string,
  head: string,
  tail: string | null,
  reads: Tail['reads'] | undefined,
  there: string | null,
): boolean {
  if (!key.startsWith(head)) return false;
  if (tail === null) return true;
  if (reads === 'place') return there === tail;
  const rest = key.slice(head.length);
  if (reads === 'within') return rest.includes(tail);
  if (rest.endsWith(tail)) return true;
  /** What follows begins a word: `Anne-` is before `Sophie`. */
  const isWordBefore = !isRead(Array.from(head).at(-1) ?? '');
  return rest
    .split(/[\s\p{P}]+/u)
    .some(
      (word, i) =>
        (reads !== 'end' && word.endsWith(tail)) || ((i > 0 || isWordBefore) && word.startsWith(tail)),
    );
}

/** What may tell a name apart from others of its room, the best first. */
function* tailsOf(person: Bare, others: readonly Bare[]): Generator<Tail> {
  const { letters: all, words } = person;
  const half = secondHalf(person, others);
  if (half !== null) yield half;
  const space = all.lastIndexOf(' ');
  if (space >= 0) yield* startingAt(person, space + 1, 'word');
  yield* endsOf(person, 'word', LONGEST_TAIL);
  // Two letters of an end say more than one: `An…ia`.
  for (const { from, to } of words.slice(0, -1))
    for (const count of [2, 3, 1]) if (to - count >= from) yield { from: to - count, to, reads: 'word' };
  for (const { from } of words.slice(1)) yield* startingAt(person, from, 'word');
  yield* startingAt(person, sharedStart(person, others), 'within');
  yield* endsOf(person, 'word');
  for (let at = all.length - 1; at > 0; at -= 1) yield* startingAt(person, at, 'within');
}

function* startingAt(person: Bare, from: number, reads: Tail['reads']): Generator<Tail> {
  for (let to = from + 1; to <= Math.min(from + LONGEST_TAIL, person.letters.length); to += 1)
    if (isRead(textOf(person, { from, to }))) yield { from, to, reads };
}

/** The last letters of a name, a full stop left out. */
function* endsOf({ words }: Bare, reads: Tail['reads'], most = Infinity): Generator<Tail> {
  const last = words.at(-1);
  if (last === undefined) return;
  for (let count = 1; count <= Math.min(most, last.to - last.from); count += 1)
    yield { from: last.to - count, to: last.to, reads };
}

/**
 * Of a double first name whose first half others have too, as much of the second half as tells it apart: `A…Marie` says more
 * than `Anne-…M`.
 */
function secondHalf(person: Bare, others: readonly Bare[]): Tail | null {
  const { letters: all, words } = person;
  const from = all.lastIndexOf('-', sharedStart(person, others) - 1) + 1;
  // A double first name: what tells a long name apart further on is not looked for here.
  if (from <= 1 || all.slice(0, from).includes(' ')) return null;
  const to = words.find((word) => word.from === from)?.to;
  const least = from + Math.max(LEAST_HALF, sharedStart(person, others) - from + 1);
  return to === undefined || to < least ? null : { from, to, least, reads: 'word' };
}

/** So many letters of its beginning somebody else has as well. */
const sharedStart = (person: Bare, others: readonly Bare[]): number =>
  Math.max(
    0,
    ...others.map((other) => {
      const differs = person.letters.findIndex((letter, i) => letter !== other.letters[i]);
      return differs < 0 ? person.letters.length : differs;
    }),
  );

/** Those of some labels, the widest first, that are shorter than the whole name and each narrower than the one before. */
function narrowing(
  person: Bare,
  texts: Iterable<string | null>,
  widest: Label | undefined,
): readonly Label[] {
  const whole = measured(person.name);
  const found: Label[] = [];
  for (const text of texts) {
    if (text === null) continue;
    const label = measured(text);
    // A cut with letters after it puts three dots for two letters at least.
    if (label.length + (/….$/u.test(text) ? 1 : 0) >= whole.length || label.ems >= whole.ems) continue;
    const last = found.at(-1) ?? widest;
    if (last === undefined || (label.length <= last.length && label.ems < last.ems)) found.push(label);
  }
  return found;
}

/** Labels that fit nobody else's name, the widest first, all cut in one way. */
function labelsOf(person: Bare, others: readonly Bare[]): readonly Label[] {
  const bare = person.letters.join('');
  const way = wayOf(person, others);
  return narrowing(
    person,
    [
      others.every(({ key }) => key !== person.key) ? bare : null,
      // A number needs no space before it: `Kim1` says more than `K…1`.
      / \d+$/u.test(bare) ? bare.replace(/ (?=\d+$)/u, '') : null,
      ...(way === null ? [] : shortenings(person, way, others)),
    ],
    undefined,
  );
}

/** Labels that are narrower than those, the widest first, cut in whatever way. */
function narrowerOf(person: Bare, others: readonly Bare[], than: Label | undefined): readonly Label[] {
  const ways = [
    startOf(person, others),
    ...Array.from(tailsOf(person, others), (tail) => wayTo(person, tail, others)),
  ];
  /** Letters from somewhere within say little: initials and ends go first. */
  const isWithin = (way: Way): boolean => way.tail?.reads === 'within';
  const shortest = ways
    .flatMap((way) => way ?? [])
    .toSorted((a, b) => Number(isWithin(a)) - Number(isWithin(b)) || b.shortest.ems - a.shortest.ems)
    .map((way) => way.shortest.text);
  // One letter is little, and enough where whoever else begins so is always whole.
  const first = others.every((other) => other.letters.length <= 2) ? `${beginning(person, 1)}…` : null;
  const last = lastWayOf(person, others);
  const doubtful = last === null ? [] : shortenings(person, last, others);
  return narrowing(person, [...shortest, ...doubtful, first], than);
}

/** Labels of one way, the widest first. */
function* shortenings(
  person: Bare,
  { tail, head: least }: Way,
  others: readonly Bare[],
): Generator<string | null> {
  const startTo = (head: number): string | null => {
    const begins = beginning(person, head);
    return isApart(begins, null, others) ? `${begins}…` : null;
  };
  // What tells apart may be reached by the beginning: then the name goes on behind it.
  for (let head = person.letters.length - 1; head >= (tail?.to ?? least); head -= 1) yield startTo(head);
  if (tail === null) return;
  for (let head = tail.from - 1; head >= least; head -= 1) yield labelOf(person, head, tail, others);
  for (let to = tail.to - 1; to >= (tail.least ?? tail.to); to -= 1)
    yield labelOf(person, least, { ...tail, to }, others);
}

/** So many people are in no room. */
const MOST_NUMBERS = 99;

/**
 * Where nothing of a long name tells it apart it gets a number that is not in it, by its place among those who begin so;
 * the widest label that fits, else the narrowest.
 */
function numberedWithin(person: Named, limits: Limits, isFree: (label: Label) => boolean): Label | null {
  const whole = measured(person.name);
  for (let number = person.nth; number < person.nth + MOST_NUMBERS; number += 1) {
    const free = person.letters
      .slice(1)
      .map((_, i) => measured(`${beginning(person, i + 1)}…${number}`))
      .filter((label) => label.length + 1 < whole.length && label.ems < whole.ems && isFree(label));
    const label = free.findLast((one) => fits(one, limits)) ?? free[0];
    if (label !== undefined) return label;
  }
  return null;
}

/** Whether the cut makes no new letter of its neighbours: a mark would join it. */
const staysApart = (head: string, tail: string): boolean =>
  nameLength(`${head}…${tail}`) === nameLength(head) + 1 + nameLength(tail);

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
  // What closes off a name takes no room (`inSentence`).
  if (letter === '\u2068' || letter === '\u2069') return 0;
  if (letter === '…') return 0.75;
  if (/[MW]/.test(letter)) return 1;
  if (/[mw]/.test(letter)) return 0.87;
  if (/[iljIJ.,:;'’ ]/.test(letter)) return 0.3;
  if (/[tfr()[\]-]/.test(letter)) return 0.41;
  if (/[^\p{Script=Latin}\p{P}\p{N}\p{Zs}]/u.test(letter)) return 0.68;
  if (/\p{Lu}/u.test(letter)) return 0.72;
  return /\p{N}/u.test(letter) ? 0.61 : 0.56;
}
