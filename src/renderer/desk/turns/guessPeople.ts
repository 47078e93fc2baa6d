/** A title for a meeting, from the name of its file. */
export const titleFromFile = (file: string): string =>
  file
    .replace(/\.[^.]*$/, '')
    .replace(/[_\s]+/g, ' ')
    .trim();

const plain = (name: string): string => name.normalize('NFKC').toLocaleLowerCase().trim();

/**
 * Guesses who the speakers of a file are among the people of a session: by full name, else by first name, each person
 * at most once. Without a session, speakers keep their names. An empty entry means that the speaker is left out.
 */
export function guessPeople(
  speakers: readonly { readonly speaker: string }[],
  people: readonly { readonly person: string; readonly name: string }[] | null,
): string[] {
  if (people === null) return speakers.map(({ speaker }) => speaker);
  const free = [...people];
  const take = (fits: (name: string) => boolean): string => {
    const at = free.findIndex(({ name }) => fits(plain(name)));
    return at < 0 ? '' : (free.splice(at, 1)[0]?.person ?? '');
  };
  const byName = speakers.map(({ speaker }) => take((name) => name === plain(speaker)));
  const first = (name: string): string => plain(name).split(/[\s_.-]+/)[0] ?? '';
  return byName.map(
    (person, i) => person || take((name) => first(name) === first(speakers[i]?.speaker ?? '')),
  );
}
