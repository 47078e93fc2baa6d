import { namesIn } from '#shared/group/numberNamesakes.ts';
import type { KnownPerson } from '#shared/group/register/views.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import type { PrivateBox } from '#shared/ipc/privateWords.ts';

/** A box with whose it is. */
export type NamedBox = PrivateBox & { readonly name: string };

/** Boxes with whose they are: whoever is in the group is called as everywhere in it, and nobody who left as one of them. */
export function nameBoxes(
  boxes: readonly PrivateBox[],
  members: readonly { readonly person: EntryId; readonly name: string }[],
  everybody: readonly KnownPerson[],
): readonly NamedBox[] {
  const gone = everybody.filter(
    ({ person }) =>
      boxes.some((box) => box.person === person) && !members.some((member) => member.person === person),
  );
  const nameOf = namesIn([...members, ...gone]);
  return boxes.map((box) => ({ ...box, name: nameOf(box.person) }));
}
