import type { Day } from '../register/day.ts';
import { setFields, type Change } from '../register/entries.ts';
import type { EntryId } from '../register/entryId.ts';
import type { Register } from '../register/register.ts';
import { itemsNow, mayAsk, nearResult, pulseUntil, type Asked, type PulseRefusal } from './askedIn.ts';
import { isAnswer, type PulseItem } from './questions.ts';
import type { ItemResult } from './resultSchema.ts';
import { FEWEST_FORMS, toldOf } from './totals.ts';

/**
 * One pulse while it goes round: in memory alone, and gone with it. Who has sealed a form is known, which form is whose is
 * not.
 */
export interface Round extends Asked {
  readonly day: Day;
  readonly items: readonly PulseItem[];
  readonly sealed: readonly EntryId[];
  /** Said aloud: no form of theirs is there. */
  readonly passed: readonly EntryId[];
  readonly forms: readonly Form[];
}

/** What somebody answered; an item that is not in it was left empty, and so was the line. */
export interface Form {
  readonly answers: Readonly<Partial<Record<PulseItem, number>>>;
  readonly line: string;
  /** The box of whoever alone is to read the line; null: it is for all. */
  readonly to: EntryId | null;
}

type RoundRefusal = PulseRefusal | { readonly code: 'notThere' };
export type RoundStep =
  | { readonly ok: true; readonly round: Round }
  | { readonly ok: false; readonly refusal: RoundRefusal };

const no = (refusal: RoundRefusal): RoundStep => ({ ok: false, refusal });

export function beginRound(register: Register, asked: Asked, day: Day): RoundStep {
  const may = mayAsk(register, asked, day);
  if ('code' in may) return no(may);
  // Of two either knows the other's form from any total: they show each other.
  if (asked.asks === 'pair') return no({ code: 'fewForPulse' });
  const { group, asks } = asked;
  return {
    ok: true,
    round: {
      ...{ group, asks, day, people: may.people, items: itemsNow(register, group, asks) },
      ...{ sealed: [], passed: [], forms: [] },
    },
  };
}

/** Whether somebody has still to answer. */
const isAwaited = ({ people, sealed, passed }: Round, person: EntryId): RoundRefusal | null =>
  !people.includes(person)
    ? { code: 'noFormToFill' }
    : sealed.includes(person) || passed.includes(person)
      ? { code: 'formIsIn' }
      : null;

/** There is no way back to a sealed form. `place`: where it lies among the others, drawn by chance: its order tells nothing. */
export function sealForm(round: Round, person: EntryId, form: Form, place: number): RoundStep {
  const refusal = isAwaited(round, person);
  if (refusal !== null) return no(refusal);
  const given = Object.entries(form.answers) as [PulseItem, number][];
  if (given.some(([item, answer]) => !round.items.includes(item) || !isAnswer(item, answer)))
    return no({ code: 'countsDoNotFit' });
  return {
    ok: true,
    round: {
      ...round,
      sealed: [...round.sealed, person],
      forms: round.forms.toSpliced(place, 0, form),
    },
  };
}

export function passForm(round: Round, person: EntryId): RoundStep {
  const refusal = isAwaited(round, person);
  return refusal === null
    ? { ok: true, round: { ...round, passed: [...round.passed, person] } }
    : no(refusal);
}

export const isAllIn = ({ people, sealed, passed }: Round): boolean =>
  sealed.length + passed.length === people.length;

/** What the group is shown once all are in. */
export interface Outcome {
  readonly forms: number;
  readonly told: readonly ItemResult[];
  /** Why nothing is told: too few forms, or a result of nearly the same people stands too near. */
  readonly withheld: 'few' | 'near' | null;
  /** Lines that at least five wrote, in an order that says nothing; they are shown once and written nowhere. */
  readonly lines: readonly string[];
  /** So many private words could not be written: whoever wrote one says it again. */
  readonly wordsLost: number;
}

/** `shuffle`: puts lines into an order drawn by chance. */
export function outcomeOf(
  register: Register,
  { group, asks, sealed: people, day, items, forms }: Round,
  shuffle: (lines: readonly string[]) => readonly string[],
): Outcome {
  const withheld =
    forms.length < FEWEST_FORMS
      ? 'few'
      : nearResult(register, { group, asks, people }, day) === null
        ? null
        : 'near';
  const lines = forms.flatMap(({ line, to }) => (line === '' || to !== null ? [] : [line]));
  return {
    forms: forms.length,
    told:
      withheld === null
        ? items.flatMap(
            (item) =>
              toldOf(
                item,
                forms.flatMap(({ answers }) => answers[item] ?? []),
              ) ?? [],
          )
        : [],
    withheld,
    lines: lines.length < FEWEST_FORMS ? [] : shuffle(lines),
    wordsLost: 0,
  };
}

/** What is kept of it: the totals, and nothing of a form. */
export function keptOf(
  register: Register,
  { group, asks, sealed, day }: Round,
  { forms, told }: Outcome,
  id: EntryId,
): Change[] {
  const until = pulseUntil(register, group, day);
  return until === null
    ? []
    : setFields('pulse', id, {
        ...{ group, asks, day, way: 'closed', people: [...sealed], forms, told: [...told], until },
      });
}
