import type { Day } from '../register/day.ts';
import { setFields, type Change } from '../register/entries.ts';
import type { EntryId } from '../register/entryId.ts';
import { personOf, type Register } from '../register/register.ts';
import { mayAsk, nearResult, pulsesOf, pulseUntil, type PulseRefusal } from './askedIn.ts';
import type { Counted } from './countedSchema.ts';
import { SCALES, scaleOf, type PulseItem } from './questions.ts';
import { FEWEST_FORMS, shownOpenly, toldOf } from './totals.ts';

type NotKept = PulseRefusal | { readonly code: 'notThere' | 'idTaken' };

/** Totals to be kept, or why not. */
export type PulseCounted =
  | { readonly ok: true; readonly changes: readonly Change[] }
  | { readonly ok: false; readonly refusal: NotKept };

const no = (refusal: NotKept): PulseCounted => ({ ok: false, refusal });

/** The answers that were counted, one by one. */
const answersOf = (item: PulseItem, counts: readonly number[]): number[] =>
  counts.flatMap((count, i) => Array.from({ length: count }, () => SCALES[scaleOf(item)].from + i));

/** Whether so many can have given these answers. */
const fits = (item: PulseItem, counts: readonly number[], forms: number): boolean => {
  const { from, to } = SCALES[scaleOf(item)];
  return counts.length === to - from + 1 && counts.reduce((sum, count) => sum + count, 0) <= forms;
};

/**
 * Keeps what was typed in. Papers are told as closed forms are; typed in again on the same day, of the same people, they
 * take the place of what was typed before. What all showed each other is told whole, if all of them want that.
 */
export function countPulse(
  register: Register,
  {
    group,
    pulse,
    on,
    ...counted
  }: Counted & { readonly group: EntryId; readonly pulse: EntryId; readonly on: Day },
): PulseCounted {
  const { asks, way, forms, counts, agreed } = counted;
  if (register.pulse.has(pulse)) return no({ code: 'idTaken' });
  const may = mayAsk(register, { group, asks, people: counted.people }, on);
  if ('code' in may) return no(may);
  const { people } = may;
  if (way === 'open' && people.length >= FEWEST_FORMS)
    return no({ code: 'tooManyForOpen', most: FEWEST_FORMS - 1 });
  const known = (one: EntryId): EntryId => personOf(register, one)?.id ?? one;
  const before = pulsesOf(register, group).find(
    (one) =>
      one.asks === asks &&
      one.way === way &&
      one.day === on &&
      one.people.length === people.length &&
      one.people.every((who) => people.includes(known(who))),
  );
  const given = Object.entries(counts) as [PulseItem, number[]][];
  if (forms > people.length || given.some(([item, each]) => !fits(item, each, forms)))
    return no({ code: 'countsDoNotFit' });
  const allAgree = people.every((one) => agreed.map(known).includes(one));
  // The goals of a programme are told from five answers on, however they are given.
  const tells =
    way === 'open'
      ? allAgree && asks !== 'goals'
      : nearResult(register, { group, asks, people }, on) === null;
  const told = given.flatMap(([item, each]) => {
    const answers = answersOf(item, each);
    const result = way === 'open' ? shownOpenly(item, answers) : toldOf(item, answers);
    return tells && result !== null ? [result] : [];
  });
  return {
    ok: true,
    changes: setFields('pulse', before?.id ?? pulse, {
      ...{ group, day: on, asks, way, people: [...people], forms, told },
      until: pulseUntil(register, group, on) ?? on,
    }),
  };
}
