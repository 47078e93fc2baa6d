/** What two names have in common when people would call them the same. */
export function sameNameKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

/**
 * The name to show for each person, in the same order: their own, and for namesakes the name with a number in the order given
 * (`Ana 1`, `Ana 2`). A number is left out where it would make a name that somebody else bears.
 */
export function tellApart(names: readonly string[]): string[] {
  const keys = names.map(sameNameKey);
  const borne = new Map<string, number>();
  for (const key of keys) borne.set(key, (borne.get(key) ?? 0) + 1);
  const taken = new Set(borne.keys());
  const next = new Map<string, number>();
  return names.map((name, i) => {
    const key = keys[i] ?? '';
    if ((borne.get(key) ?? 0) < 2) return name;
    let number = next.get(key) ?? 1;
    while (taken.has(`${key} ${number}`)) number += 1;
    taken.add(`${key} ${number}`);
    next.set(key, number + 1);
    return `${name} ${number}`;
  });
}
