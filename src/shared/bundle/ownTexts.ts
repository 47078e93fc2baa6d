import { freshId, freshName, LONGEST_STEM, type OwnFormat, type PromptSet } from '#shared/format/own.ts';
import type { Format } from '#shared/format/schema.ts';

/** Formats and prompt sets of one's own: on a computer, or in an archive. */
export interface OwnTexts {
  readonly formats: readonly OwnFormat[];
  readonly prompts: readonly PromptSet[];
}

export const NO_OWN_TEXTS: OwnTexts = { formats: [], prompts: [] };

/** What comes along from another computer. */
export interface TextsArriving extends OwnTexts {
  /** Formats that have another id here than there, by that one: whatever names such a format has to name it anew. */
  readonly formatIds: ReadonlyMap<string, string>;
}

/**
 * What of `there` is not here yet. Ids are made of names, so that one id may be of two different formats: both are kept
 * then, and the one that comes gets an id and a name that nothing else has. Taken in once more it is nothing new.
 */
export function ownTextsArriving(here: OwnTexts, there: OwnTexts, shipped: readonly Format[]): TextsArriving {
  const formatName = namesIn([...shipped.map(({ name }) => name), ...here.formats.flatMap(namesOf)]);
  const promptName = namesIn(here.prompts.map(({ name }) => name));
  const shippedIds = shipped.map(({ id }) => id);
  const formats = arriving(here.formats, there.formats, shippedIds, {
    nameOf: nameOfFormat,
    isSame: (a, b) => isSameFormat(a.saved, b.saved) && isSameFormat(a.editing, b.editing),
    called: ({ saved, editing }, id) => ({
      id,
      saved: saved && { ...saved, id, name: formatName(saved.name) },
      editing: editing && { ...editing, id, name: formatName(editing.name) },
    }),
  });
  return {
    formats: formats.fresh,
    formatIds: formats.ids,
    prompts: arriving(here.prompts, there.prompts, [], {
      nameOf: ({ name }) => name,
      isSame: (a, b) => isSameName(a.name, b.name) && textOf(a.prompts) === textOf(b.prompts),
      called: (set, id) => ({ ...set, id, name: promptName(set.name) }),
    }).fresh,
  };
}

interface Kind<T> {
  readonly nameOf: (one: T) => string;
  /** Whether they say the same, whatever their ids, and are called the same but for a number. */
  readonly isSame: (a: T, b: T) => boolean;
  /** The same under this id, and a name that nothing here has. */
  readonly called: (one: T, id: string) => T;
}

function arriving<T extends { readonly id: string }>(
  here: readonly T[],
  there: readonly T[],
  shippedIds: readonly string[],
  { nameOf, isSame, called }: Kind<T>,
): { readonly fresh: T[]; readonly ids: ReadonlyMap<string, string> } {
  const isTaken = new Set([...here.map(({ id }) => id), ...shippedIds]);
  // Ids of what comes along too: whatever refers to one of them goes on to mean that one.
  const taken = new Set([...isTaken, ...there.map(({ id }) => id)]);
  const ids = new Map<string, string>();
  const fresh = there.flatMap((one) => {
    const same = here.filter((each) => isSame(each, one));
    const id =
      (same.find((each) => each.id === one.id) ?? same[0])?.id ??
      (isTaken.has(one.id) ? freshId(nameOf(one), taken) : one.id);
    if (id !== one.id) ids.set(one.id, id);
    taken.add(id);
    return same.length > 0 ? [] : [called(one, id)];
  });
  return { fresh, ids };
}

/** Makes of each name one that is not among these, nor among those it made before. */
function namesIn(names: readonly string[]): (name: string) => string {
  const taken = [...names];
  return (name) => {
    const made = freshName(name, taken);
    if (made !== name) taken.push(made);
    return made;
  };
}

const namesOf = ({ saved, editing }: OwnFormat): string[] =>
  [saved, editing].flatMap((format) => (format === null ? [] : [format.name]));
/** What a format is called in a list. */
export const nameOfFormat = (format: OwnFormat): string => namesOf(format)[0] ?? '';

const isSameFormat = (a: Format | null, b: Format | null): boolean =>
  a === null || b === null
    ? a === b
    : isSameName(a.name, b.name) && textOf(withoutName(a)) === textOf(withoutName(b));

const withoutName = ({ id, name, ...rest }: Format): object => rest;

/** Numbers at the end of a name tell it apart from others, and say nothing else. */
const isSameName = (a: string, b: string): boolean => stemOf(a) === stemOf(b);
const stemOf = (name: string): string => {
  const [stem] = name.split(/(?: \d+)+$/);
  return [...(stem ?? name)].slice(0, LONGEST_STEM).join('').trim();
};

/** As JSON with the fields in one order, however a file had them. */
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
