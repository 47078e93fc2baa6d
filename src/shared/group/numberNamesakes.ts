/** A key that is equal for names which people would call the same. */
export function sameNameKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

/**
 * The name to show for each person, in the same order. People with the same name get a number (`Ana 1`, `Ana 2`). A
 * number is skipped if it would make the name of somebody else.
 */
export function numberNamesakes(names: readonly string[]): string[] {
  const keys = names.map(sameNameKey);
  const occurrences = new Map<string, number>();
  for (const key of keys) occurrences.set(key, (occurrences.get(key) ?? 0) + 1);
  const taken = new Set(occurrences.keys());
  const next = new Map<string, number>();
  return names.map((name, i) => {
    const key = keys[i] ?? '';
    if ((occurrences.get(key) ?? 0) < 2) return name;
    let number = next.get(key) ?? 1;
    while (taken.has(`${key} ${number}`)) number += 1;
    taken.add(`${key} ${number}`);
    next.set(key, number + 1);
    return `${name} ${number}`;
  });
}

/** How the people of a place are called there, namesakes by their number; empty for whoever is not one of them. */
export function namesIn<Id extends string>(
  people: readonly { readonly person: Id; readonly name: string }[],
): (person: Id) => string {
  const labels = numberNamesakes(people.map(({ name }) => name));
  const names = new Map(people.map(({ person }, i) => [person, labels[i] ?? '']));
  return (person) => names.get(person) ?? '';
}
