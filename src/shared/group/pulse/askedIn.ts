import { PULSE_MONTHS } from '#shared/care/care.ts';
import { addDays, addMonths, type Day } from '../register/day.ts';
import { dropEntry, type Change, type EntryOf } from '../register/entries.ts';
import type { EntryId } from '../register/entryId.ts';
import { membersNow, personOf, type Register } from '../register/register.ts';
import { itemsOf, type PulseKind } from './questions.ts';

/** Why a pulse is not asked, or a form not taken. */
export type PulseRefusal =
  /** At this level nothing of the kind is asked. */
  | { readonly code: 'levelAsksNoPulse' }
  /** One is going round already, of this group or another. */
  | { readonly code: 'pulseRuns' }
  /** None is going round, or it is not theirs to answer. */
  | { readonly code: 'noFormToFill' }
  | { readonly code: 'formIsIn' }
  /** The four of a pair are for two. */
  | { readonly code: 'pulseOfTwo' }
  /** A pulse takes two people at least. */
  | { readonly code: 'fewForPulse' }
  /** From five people on forms are closed. */
  | { readonly code: 'tooManyForOpen'; readonly most: number }
  /** More answers than forms, or answers that are not asked for. */
  | { readonly code: 'countsDoNotFit' };

/** A pulse is asked of these people of a group. */
export interface Asked {
  readonly group: EntryId;
  readonly asks: PulseKind;
  readonly people: readonly EntryId[];
}

/** How a pulse that was asked on that day is kept: until when. Null: at this level none is asked. */
export function pulseUntil(register: Register, group: EntryId, on: Day): Day | null {
  const level = register.group.get(group)?.level ?? 'L3';
  const months = PULSE_MONTHS[level];
  return months === null ? null : addMonths(on, months);
}

/** Whether these may be asked this; the people each under the record that stands for them. */
export function mayAsk(
  register: Register,
  { group: id, asks, people }: Asked,
  on: Day,
): PulseRefusal | { readonly code: 'notThere' } | { readonly people: readonly EntryId[] } {
  const group = register.group.get(id);
  if (group === undefined) return { code: 'notThere' };
  if (pulseUntil(register, id, on) === null) return { code: 'levelAsksNoPulse' };
  const members = new Set(membersNow(register, group).map(({ person }) => person));
  const who = [...new Set(people.map((one) => personOf(register, one)?.id ?? one))];
  if (who.some((one) => !members.has(one))) return { code: 'notThere' };
  if (who.length < 2) return { code: 'fewForPulse' };
  if (asks === 'pair' && who.length !== 2) return { code: 'pulseOfTwo' };
  return { people: who };
}

/** The pulses of a group, the newest last. */
export const pulsesOf = (register: Pick<Register, 'pulse'>, group: EntryId): EntryOf<'pulse'>[] =>
  [...register.pulse.values()]
    .filter((pulse) => pulse.group === group)
    .toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));

/** What a pulse of a group asks now. */
export const itemsNow = (register: Pick<Register, 'pulse'>, group: EntryId, asks: PulseKind) =>
  itemsOf(asks, pulsesOf(register, group).filter((pulse) => pulse.asks === asks).length);

/**
 * For so many days after a result another one of the same kind asks for the same thing: the same session, or the same
 * six weeks, or the same period of pairs. Later the answers are others.
 */
const SAME_THING: Readonly<Record<PulseKind, number>> = { session: 6, safety: 41, pair: 0, goals: 41 };

/**
 * A result of closed forms that stands so near that another one, of these people, would tell by the difference what one
 * of them answered; null: none. Of exactly the same people there is no difference to anybody.
 */
export function nearResult(
  register: Register,
  { group, asks, people }: Asked,
  on: Day,
): EntryOf<'pulse'> | null {
  const known = (one: EntryId): EntryId => personOf(register, one)?.id ?? one;
  const now = new Set(people.map(known));
  const isSame = (pulse: EntryOf<'pulse'>): boolean => {
    const then = new Set(pulse.people.map(known));
    return then.size === now.size && [...then].every((one) => now.has(one));
  };
  return (
    pulsesOf(register, group).findLast(
      (pulse) =>
        pulse.asks === asks &&
        pulse.way !== 'open' &&
        pulse.told.length > 0 &&
        addDays(pulse.day, SAME_THING[asks]) >= on &&
        !isSame(pulse),
    ) ?? null
  );
}

/** What takes pulses away whose time is over. */
export const expiredPulses = (register: Pick<Register, 'pulse'>, today: Day): Change[] =>
  [...register.pulse.values()].flatMap((pulse) => (pulse.until < today ? dropEntry('pulse', pulse.id) : []));
