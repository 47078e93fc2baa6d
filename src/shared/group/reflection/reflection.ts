import { REFLECTION_MONTHS } from '#shared/care/care.ts';
import type { Level } from '#shared/care/levels.ts';
import { addMonths, type Day } from '../register/day.ts';
import { dropEntry, setFields, type Change, type EntryOf } from '../register/entries.ts';
import type { EntryId } from '../register/entryId.ts';
import type { Register } from '../register/register.ts';
import type { Reflected } from './rubric.ts';

/** What somebody marks and writes of themselves after a session, in nobody's view but their own (docs/domain/reflection.md). */

type Reflection = EntryOf<'reflection'>;

/** Why nothing is kept of it. */
export type ReflectionRefusal = 'levelTakesNoReflection' | 'reflectionIsEmpty';

const isEmpty = ({ habits, rubric, line }: Reflected): boolean =>
  habits.length === 0 && Object.keys(rubric).length === 0 && line === '';

/** What somebody marked and wrote of one session, under whichever of their records. */
export const reflectionsOf = (
  register: Pick<Register, 'reflection'>,
  records: ReadonlySet<EntryId>,
): readonly Reflection[] => [...register.reflection.values()].filter(({ person }) => records.has(person));

/** The session that is looked back at: its group, its day, and the level that holds for what is written of it. */
export interface OfSession {
  readonly session: EntryId;
  readonly group: EntryId | null;
  readonly day: Day;
  readonly level: Level;
}

/** Whether a session of this level lets anything be kept of it. */
export const takesReflection = (level: Level): boolean => REFLECTION_MONTHS[level] !== null;

/**
 * Keeps what somebody said of themselves in place of what they said of the same session before. `id`: of a new entry;
 * `seal`: closes it where they seal what is theirs alone.
 */
export function reflect(
  before: readonly Reflection[],
  { session, group, day, level }: OfSession,
  said: Reflected,
  { person, id, seal }: { readonly person: EntryId; readonly id: EntryId; readonly seal: Closing | null },
): readonly Change[] | ReflectionRefusal {
  const months = REFLECTION_MONTHS[level];
  if (months === null) return 'levelTakesNoReflection';
  if (isEmpty(said)) return 'reflectionIsEmpty';
  const [first, ...others] = before.filter((one) => one.session === session);
  const until = addMonths(day, months);
  return [
    ...setFields('reflection', first?.id ?? id, {
      person,
      session,
      group,
      day,
      until,
      ...closed(said, seal),
    }),
    // Of records that were found to be of one person each may have had one.
    ...others.flatMap((one) => dropEntry('reflection', one.id)),
  ];
}

/** Seals a text so that a word of its owner's alone opens it. */
export type Closing = (text: string) => string;

/** The two fields of which one is empty: what was said, open or sealed. */
const closed = (said: Reflected, seal: Closing | null): Pick<Reflection, 'said' | 'sealed'> =>
  seal === null ? { said, sealed: null } : { said: null, sealed: seal(JSON.stringify(said)) };

/** What seals everything of these that is open. */
export const sealReflections = (reflections: readonly Reflection[], seal: Closing): Change[] =>
  reflections.flatMap(({ id, said }) =>
    said === null ? [] : setFields('reflection', id, closed(said, seal)),
  );

/** What takes them away whose time is over. */
export const expiredReflections = (register: Pick<Register, 'reflection'>, today: Day): Change[] =>
  [...register.reflection.values()].flatMap(({ id, until }) =>
    until < today ? dropEntry('reflection', id) : [],
  );
