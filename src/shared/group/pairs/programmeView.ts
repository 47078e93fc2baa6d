import type { Day } from '../register/day.ts';
import type { EntryOf } from '../register/entries.ts';
import type { EntryId } from '../register/entryId.ts';
import type { Register } from '../register/register.ts';
import type { Preference } from './preferences.ts';
import { backgroundsOf, bendsOf, keptApartIn, midPeriod, pairsOf, peopleOfProgramme } from './keptPairs.ts';
import { inconvenientHours } from './inconvenientHour.ts';
import { programmeAt, programmeOf, type ProgrammeAt } from './programme.ts';

/** What is not as the group is by now; `pairs.adapt` puts it right. */
export interface ProgrammeChange {
  readonly joined: readonly EntryId[];
  readonly left: readonly EntryId[];
  /** Who are kept apart by now and stand together in a pair. */
  readonly apart: readonly (readonly [EntryId, EntryId])[];
  /** Of this period: how many pairs part, and who is with whom instead. Null: not everybody can have somebody. */
  readonly now: { readonly part: number; readonly begins: readonly (readonly EntryId[])[] } | null;
}

/** A pair, and which preferences bend in it as things are now. */
export interface PairView extends Omit<EntryOf<'pair'>, 'group' | 'programme'> {
  readonly bends: readonly Preference[];
  /** Who of it has the inconvenient hour, by week; empty where the programme keeps to one time zone. */
  readonly inconvenient: Readonly<Record<number, EntryId>>;
}

/** A programme as its page shows it. */
export interface ProgrammeView extends Omit<EntryOf<'programme'>, 'group'> {
  readonly at: ProgrammeAt;
  /** By period; those of the past too. */
  readonly pairs: readonly PairView[];
  /** What people say of themselves, for the preferences. */
  readonly backgrounds: readonly EntryOf<'background'>[];
  /** Null: it is as the group is. */
  readonly change: ProgrammeChange | null;
}

export function viewOfProgramme(register: Register, group: EntryId, today: Day): ProgrammeView | null {
  const programme = programmeOf(register, group);
  if (programme === null) return null;
  const at = programmeAt(programme, today);
  const pairs = pairsOf(register, programme.id);
  const bends = bendsOf(register, programme);
  const hours = programme.zones === true ? inconvenientHours(pairs) : () => null;
  const { group: _, ...fields } = programme;
  return {
    ...fields,
    at,
    pairs: pairs.map(({ group: _, programme: __, ...pair }) => ({
      ...pair,
      bends: bends(pair.people[0] ?? '', pair.people[1] ?? ''),
      inconvenient: Object.fromEntries(
        Array.from({ length: pair.until - pair.from + 1 }, (_, i) => pair.from + i).flatMap((week) => {
          const has = hours(pair.id, week);
          return has === null ? [] : [[week, has]];
        }),
      ),
    })),
    backgrounds: [...backgroundsOf(register, group)].flatMap(([person, [first]]) =>
      first === undefined ? [] : [{ ...first, person }],
    ),
    change: at.state === 'over' ? null : changeOf(register, programme, pairs, today),
  };
}

function changeOf(
  register: Register,
  programme: EntryOf<'programme'>,
  pairs: readonly EntryOf<'pair'>[],
  today: Day,
): ProgrammeChange | null {
  const at = programmeAt(programme, today);
  const people = peopleOfProgramme(register, programme.group);
  const ahead = pairs.filter(({ period, until }) =>
    at.state === 'now' ? period > at.period || (period === at.period && until >= programme.weeks) : true,
  );
  const last = Math.max(0, ...ahead.map(({ period }) => period));
  const planned = new Set(ahead.flatMap((pair) => pair.people));
  const apart = keptApartIn(register, programme.group, today).filter(([a, b]) =>
    ahead.some((pair) => pair.people.includes(a) && pair.people.includes(b)),
  );
  const mid = midPeriod({ register, programme, on: today });
  // Whoever lost their partner while a period goes on has nobody in it, though in later ones they may.
  const asked = mid !== null && mid !== 'impossible' ? mid.period : last;
  const paired = new Set(ahead.flatMap((pair) => (pair.period === asked ? pair.people : [])));
  const joined = people.filter((person) => !paired.has(person));
  const left = [...planned].filter((person) => !people.includes(person));
  if (joined.length + left.length + apart.length === 0) return null;
  return {
    joined,
    left,
    apart,
    now: mid === 'impossible' ? null : { part: mid?.ends.length ?? 0, begins: mid?.begins ?? [] },
  };
}
