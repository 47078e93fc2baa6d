import type { EntryId } from '#shared/group/register/entryId.ts';
import type { RecordLine, SessionRecord } from './record.ts';
import { withoutNames } from './withoutNames.ts';

/**
 * What is left of a record that knows these people: their places stay empty, for the numbers of a session stay true, and
 * lines of others that name them lose the name. What somebody sealed cannot be looked into.
 */
export function withoutPeople<
  S extends { readonly record: SessionRecord; readonly lines: readonly { readonly line: RecordLine }[] },
>(kept: S, gone: ReadonlySet<EntryId>): S {
  const { record } = kept;
  const places = new Set(
    record.people.flatMap(({ person }, place) => (person !== null && gone.has(person) ? [place] : [])),
  );
  if (places.size === 0) return kept;
  const namesOf = (theirs: boolean): string[] =>
    record.people.filter((_, place) => places.has(place) === theirs).map(({ name }) => name);
  const nameless = withoutNames(namesOf(true), namesOf(false));
  return {
    ...kept,
    record: {
      ...record,
      title: nameless(record.title),
      people: record.people.map((person, place) =>
        places.has(place) ? { ...person, name: '', person: null } : person,
      ),
      agreement: record.agreement && {
        ...record.agreement,
        bent: record.agreement.bent.map(nameless),
        change: record.agreement.change && {
          from: record.agreement.change.from && nameless(record.agreement.change.from),
          to: record.agreement.change.to && nameless(record.agreement.change.to),
        },
      },
    },
    lines: kept.lines.flatMap((one) => {
      const { line } = one;
      const owners = line.owners.filter((place) => !places.has(place));
      // Nobody is left whose it would be.
      if (line.shown === 'owners' && line.owners.length > 0 && owners.length === 0) return [];
      return [{ ...one, line: { ...namelessLine(line, nameless), owners } }];
    }),
  };
}

const namelessLine = (line: RecordLine, nameless: (text: string) => string): RecordLine =>
  line.sealed === true
    ? line
    : {
        ...line,
        text: nameless(line.text),
        ...(line.commitment?.notice !== undefined && {
          commitment: { ...line.commitment, notice: nameless(line.commitment.notice) },
        }),
      };
