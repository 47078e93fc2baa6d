import type { Day } from './day.ts';
import { setFields, type Change, type EntryOf } from './entries.ts';
import type { EntryId } from './entryId.ts';
import type { Register } from './register.ts';

/** Months of all signals of one group. */
export const MOST_SIGNALS = 240;

/** Which way a signal goes, where nobody has a number. */
export const ARROWS = ['up', 'same', 'down'] as const;
export type Arrow = (typeof ARROWS)[number];

const monthOf = (day: Day): string => day.slice(0, 7);

/** What a group typed in of one signal, month by month: the first month is its baseline. */
const notesOf = (register: Pick<Register, 'signal'>, group: EntryId): readonly EntryOf<'signal'>[] =>
  [...register.signal.values()]
    .filter((one) => one.group === group)
    .toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));

const sameName = (a: string, b: string): boolean => a.toLocaleLowerCase() === b.toLocaleLowerCase();

/** A signal as it stands: from the group's first month of it on. */
export interface Signal {
  readonly name: string;
  /** The oldest first, one a month. */
  readonly months: readonly Pick<EntryOf<'signal'>, 'day' | 'value' | 'arrow' | 'says'>[];
}

/** The signals of a group, the one that was noted last first. */
export function signalsOf(register: Pick<Register, 'signal'>, group: EntryId): readonly Signal[] {
  const notes = notesOf(register, group);
  const names = notes
    .toReversed()
    .reduce<readonly string[]>(
      (before, { name }) => (before.some((one) => sameName(one, name)) ? before : [...before, name]),
      [],
    );
  return names.map((name) => ({
    name,
    months: notes
      .filter((one) => sameName(one.name, name))
      .map(({ day, value, arrow, says }) => ({ day, value, arrow, says })),
  }));
}

/** Notes a signal for the month of that day; the same one of the same month is written anew. Null: there are too many. */
export function noteSignal(
  register: Pick<Register, 'signal'>,
  id: EntryId,
  noted: Omit<EntryOf<'signal'>, 'id'>,
): readonly Change[] | null {
  const notes = notesOf(register, noted.group);
  const before = notes.find(
    (one) => sameName(one.name, noted.name) && monthOf(one.day) === monthOf(noted.day),
  );
  if (before === undefined && notes.length >= MOST_SIGNALS) return null;
  return setFields('signal', before?.id ?? id, noted);
}
