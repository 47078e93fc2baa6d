import type { KnownPerson } from '#shared/group/register/views.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import type { PrivateBox } from '#shared/ipc/privateWords.ts';

/** A box with whose it is. */
export type NamedBox = PrivateBox & { readonly name: string };

/** Boxes with whose they are: whoever is or was in the group is called as everywhere in it (`called`). */
export function nameBoxes(
  boxes: readonly PrivateBox[],
  called: (person: EntryId) => string,
  everybody: readonly KnownPerson[],
): readonly NamedBox[] {
  const nameOf = (person: EntryId): string =>
    called(person) || (everybody.find((one) => one.person === person)?.name ?? '');
  return boxes.map((box) => ({ ...box, name: nameOf(box.person) }));
}
