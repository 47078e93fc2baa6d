import type { EntryId } from '#shared/group/register/entryId.ts';
import type { RecordLine, SessionRecord } from './record.ts';

/** What is left of a record that knows these people: their places stay empty, for the numbers of a session stay true. */
export function withoutPeople<
  S extends { readonly record: SessionRecord; readonly lines: readonly { readonly line: RecordLine }[] },
>(kept: S, gone: ReadonlySet<EntryId>): S {
  const { record } = kept;
  const places = new Set(
    record.people.flatMap(({ person }, place) => (person !== null && gone.has(person) ? [place] : [])),
  );
  if (places.size === 0) return kept;
  return {
    ...kept,
    record: {
      ...record,
      people: record.people.map((person, place) =>
        places.has(place) ? { ...person, name: '', person: null } : person,
      ),
    },
    lines: kept.lines.flatMap((one) => {
      const { line } = one;
      const owners = line.owners.filter((place) => !places.has(place));
      if (owners.length === line.owners.length) return [one];
      // Nobody is left whose it would be.
      if (line.shown === 'owners' && owners.length === 0) return [];
      return [{ ...one, line: { ...line, owners } }];
    }),
  };
}
