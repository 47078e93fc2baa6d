import { addDays, type Day, type TimeOfDay } from '../register/day.ts';
import type { EntryId } from '../register/entryId.ts';
import { personOf, type Register } from '../register/register.ts';
import { pairsOf, peopleOfProgramme } from './keptPairs.ts';
import { dayOfWeek, daysOfPeriod, hoursLeftOut, type HourLeftOut } from './programme.ts';

/** Whom somebody is with, and from when until when. */
export interface PairOnPaper {
  readonly from: Day;
  readonly until: Day;
  /** By name: one, or two in a trio. */
  readonly withWhom: readonly string[];
}

/** What one person takes along of a programme of pairs. */
export interface PairPaper {
  readonly programme: string;
  readonly person: string;
  /** When the first meeting is; the others are on the same day of each week. */
  readonly first: Day;
  readonly begins: TimeOfDay;
  readonly minutes: number;
  /** The days on which the clock goes forward past the hour while they have a pair, and when they begin then. */
  readonly leftOut: readonly HourLeftOut[];
  readonly pairs: readonly PairOnPaper[];
}

const LAST_DAY_OF_WEEK = 6;

/** The papers of these people, or (null) of everybody who takes part; nothing of whether anybody met is on them. */
export function pairPapers(register: Register, id: EntryId, whose: EntryId | null): PairPaper[] {
  const programme = register.programme.get(id);
  const group = programme && register.group.get(programme.group);
  if (programme === undefined || group === undefined) return [];
  const all = pairsOf(register, id);
  const nameOf = (person: EntryId): string => personOf(register, person)?.name ?? '…';
  return peopleOfProgramme(register, group.id)
    .filter((person) => whose === null || person === personOf(register, whose)?.id)
    .flatMap((person): PairPaper[] => {
      const theirs = all.filter((pair) => pair.people.includes(person));
      const [first] = theirs;
      if (first === undefined) return [];
      const pairs = theirs.map(({ period, from, until, people }) => ({
        from: dayOfWeek(programme, period, from),
        until:
          until === programme.weeks
            ? daysOfPeriod(programme, period).until
            : addDays(dayOfWeek(programme, period, until), LAST_DAY_OF_WEEK),
        withWhom: people.filter((one) => one !== person).map(nameOf),
      }));
      return [
        {
          programme: group.name,
          person: nameOf(person),
          first: dayOfWeek(programme, first.period, first.from),
          begins: programme.begins,
          minutes: programme.minutes,
          leftOut: hoursLeftOut(programme, programme.begins).filter(({ day }) =>
            pairs.some(({ from, until }) => from <= day && day <= until),
          ),
          pairs,
        },
      ];
    });
}
