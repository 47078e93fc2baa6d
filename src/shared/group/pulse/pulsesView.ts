import { addDays, type Day } from '../register/day.ts';
import { dayOfWeek, programmeOf } from '../pairs/programme.ts';
import type { EntryOf } from '../register/entries.ts';
import type { Register } from '../register/register.ts';
import { itemsNow, pulseUntil } from './askedIn.ts';
import type { PulseItem, PulseKind } from './questions.ts';
import { lowestOf } from './totals.ts';

/** What one pulse came to. */
export type PulseKept = Omit<EntryOf<'pulse'>, 'group' | 'people' | 'until'>;

/** The pulses of a group, as its pages show them. */
export interface PulsesView {
  /** At this level none is asked. */
  readonly asked: boolean;
  /** The newest first. */
  readonly kept: readonly PulseKept[];
  /** The one that is proposed now. */
  readonly proposes: PulseKind;
  /** It runs a programme of pairs, or ran one: its three goals may be asked about. */
  readonly asksGoals: boolean;
  /** What each would ask now. */
  readonly items: Readonly<Record<PulseKind, readonly PulseItem[]>>;
  /** The two that stood lowest in the last one that told something: one question for the next opening. */
  readonly question: readonly PulseItem[];
}

/** A safety check every six weeks, a pair's four every third. */
const SAFETY_DAYS = 42;
const PAIR_DAYS = 21;
/** The last week of a period of pairs, and the week after it. */
const GOALS_DAYS = 14;
/** So many are listed. */
const MOST_KEPT = 24;

export function viewOfPulses(
  register: Register,
  group: EntryOf<'group'>,
  {
    pulses,
    held,
    people,
  }: {
    readonly pulses: readonly EntryOf<'pulse'>[];
    readonly held: readonly EntryOf<'session'>[];
    readonly people: number;
  },
  today: Day,
): PulsesView {
  const kept = pulses
    .filter(({ until }) => until >= today)
    // Of one day the one that was asked last comes first.
    .toReversed()
    .toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1));
  const programme = programmeOf(register, group.id);
  const items = (asks: PulseKind): readonly PulseItem[] => itemsNow(register, group.id, asks);
  return {
    asked: pulseUntil(register, group.id, today) !== null,
    kept: kept.slice(0, MOST_KEPT).map(({ group: _, people: __, until: ___, ...pulse }) => pulse),
    proposes: goalsDue(programme, kept, today) ? 'goals' : proposedOf(kept, held, people, today),
    asksGoals: programme !== null,
    items: {
      session: items('session'),
      safety: items('safety'),
      pair: items('pair'),
      goals: items('goals'),
    },
    question: lowestOf(kept.find(({ told }) => told.length > 0)?.told ?? []),
  };
}

/** From the last week of a period on, and in the week after, until they were asked. */
function goalsDue(
  programme: EntryOf<'programme'> | null,
  kept: readonly EntryOf<'pulse'>[],
  today: Day,
): boolean {
  if (programme === null) return false;
  const lastWeeks = Array.from({ length: programme.periods }, (_, i) =>
    dayOfWeek(programme, i + 1, programme.weeks),
  );
  const began = lastWeeks.findLast((day) => day <= today);
  return (
    began !== undefined &&
    today < addDays(began, GOALS_DAYS) &&
    !kept.some(({ asks, day }) => asks === 'goals' && day >= began)
  );
}

function proposedOf(
  kept: readonly EntryOf<'pulse'>[],
  held: readonly EntryOf<'session'>[],
  people: number,
  today: Day,
): PulseKind {
  const last = (asks: PulseKind): Day | undefined => kept.find((pulse) => pulse.asks === asks)?.day;
  if (people === 2) {
    const pair = last('pair');
    return pair === undefined || addDays(pair, PAIR_DAYS) <= today ? 'pair' : 'session';
  }
  // A group that begins is asked once it has known itself for six weeks.
  const since = last('safety') ?? [...held, ...kept].map(({ day }) => day).toSorted()[0];
  return since !== undefined && addDays(since, SAFETY_DAYS) <= today ? 'safety' : 'session';
}
