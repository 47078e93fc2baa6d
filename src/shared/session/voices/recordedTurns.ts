import { union } from '#shared/airtime/spans.ts';
import { instant, type Instant } from '#shared/time.ts';
import type { PersonId } from '../ids.ts';

/** When somebody spoke, in milliseconds from where the meeting began. */
export interface RecordedTurn {
  readonly person: PersonId;
  readonly from: number;
  readonly to: number;
}

/** A finger on a seat. */
export interface RecordedTap {
  readonly at: Instant;
  readonly person: PersonId;
  readonly starts: boolean;
}

/** Turns as taps, one to start and one to stop; a person's turns that touch are one. Stops come before starts. */
export function tapsOf(turns: readonly RecordedTurn[]): RecordedTap[] {
  const people = [...new Set(turns.map(({ person }) => person))];
  return people
    .flatMap((person) =>
      union(turns.filter((turn) => turn.person === person)).flatMap(({ from, to }) => [
        { at: instant(from), person, starts: true },
        { at: instant(to), person, starts: false },
      ]),
    )
    .sort((a, b) => a.at - b.at || Number(a.starts) - Number(b.starts) || a.person.localeCompare(b.person));
}
