import { arrangementsOf } from '../register/arrangements.ts';
import { companyArranged } from '../register/companyArranged.ts';
import type { Day } from '../register/day.ts';
import { dropEntry, setFields, type Change, type EntryOf } from '../register/entries.ts';
import type { EntryId } from '../register/entryId.ts';
import { membersNow, personOf, type Register } from '../register/register.ts';
import { changePairs, type Together } from './changedPairs.ts';
import { bent, type Preference } from './preferences.ts';
import { planPairs, type PairPeriod, type PairRefusal } from './pairPlan.ts';
import { programmeAt } from './programme.ts';
import type { PairReasons } from './reasonSchema.ts';

type Programme = EntryOf<'programme'>;
type Pair = EntryOf<'pair'>;

/** Pairs to be kept, or why there are none. */
export type Drawn =
  | { readonly ok: true; readonly changes: readonly Change[] }
  | { readonly ok: false; readonly refusal: PairRefusal };

/** Who takes part: everybody of the group but guests. */
export const peopleOfProgramme = (register: Register, group: EntryId): EntryId[] => {
  const entry = register.group.get(group);
  return entry === undefined
    ? []
    : membersNow(register, entry).flatMap(({ person, guest }) => (guest ? [] : [person]));
};

/** Who is kept apart, as the group arranged it. */
export const keptApartIn = (
  register: Register,
  group: EntryId,
  today: Day,
): readonly (readonly [EntryId, EntryId])[] => companyArranged(arrangementsOf(register, group, today)).never;

/** What the people of a group say of themselves, by the person who stands for them. */
export function backgroundsOf(
  register: Register,
  group: EntryId,
): ReadonlyMap<EntryId, readonly EntryOf<'background'>[]> {
  const found = new Map<EntryId, EntryOf<'background'>[]>();
  for (const one of register.background.values()) {
    const who = one.group === group ? personOf(register, one.person)?.id : undefined;
    if (who !== undefined) found.set(who, [...(found.get(who) ?? []), one]);
  }
  return found;
}

/** Which preferences of a programme bend where two are paired. */
export function bendsOf(
  register: Register,
  { group, prefers }: Pick<Programme, 'group' | 'prefers'>,
): (a: EntryId, b: EntryId) => readonly Preference[] {
  const said = backgroundsOf(register, group);
  return (a, b) => bent(prefers, said.get(a)?.[0], said.get(b)?.[0]);
}

/** The pairs of a programme, each person under the record that stands for them, by period. */
export const pairsOf = (register: Register, programme: EntryId): Pair[] =>
  [...register.pair.values()]
    .filter((pair) => pair.programme === programme && pair.group === register.programme.get(programme)?.group)
    .map((pair) => ({ ...pair, people: pair.people.map((one) => personOf(register, one)?.id ?? one) }))
    .toSorted((a, b) => a.period - b.period || a.from - b.from || (a.id < b.id ? -1 : 1));

/** Letters that an id of a pair takes from what it is made of: its number comes behind. */
const ID_LETTERS = 34;
/** Ids for new pairs: the same where the same was asked. */
function idsFrom(drawn: EntryId): () => EntryId {
  const stem = drawn.replaceAll('-', '').slice(0, ID_LETTERS);
  let count = 0;
  return () => `${stem}-${(count += 1).toString(36)}`;
}

const inPlan = ({ pairs, trio }: PairPeriod): Together[] => [
  ...pairs,
  ...(trio === null ? [] : [[trio.coachee, trio.coach, trio.observer]]),
];

/** As the planning takes what was: a period may have had more than one trio, as people came and went. */
const asPlanned = (pairs: readonly Together[]): PairPeriod[] =>
  pairs.map(([a = '', b = '', observer]) => ({
    pairs: observer === undefined ? [[a, b]] : [],
    trio: observer === undefined ? null : { coachee: a, coach: b, observer },
  }));

interface Asked {
  readonly register: Register;
  readonly programme: Programme;
  /** What ids of new pairs are made of. */
  readonly drawn: EntryId;
  readonly on: Day;
}

/** Draws the periods from `first` on, after these. `was`: whoever was together in periods before, the last period apart. */
function draw(
  { register, programme, on }: Asked,
  first: number,
  was: readonly Together[],
  last: readonly Together[],
  nextId: () => EntryId,
): Drawn {
  const { group, id, weeks, periods, seed } = programme;
  const people = peopleOfProgramme(register, group);
  const never = keptApartIn(register, group, on);
  const before = [...asPlanned(was), joined(asPlanned(last))];
  const count = periods - first + 1;
  if (count <= 0) return { ok: true, changes: [] };
  const bends = bendsOf(register, programme);
  const plan = planPairs({
    ...{ people, periods: count, never, seed, before },
    bends: (a, b) => bends(a, b).length,
  });
  if (!plan.ok) return plan;
  return {
    ok: true,
    changes: plan.periods.flatMap((period, index) =>
      inPlan(period).flatMap((together) => {
        const reasons = plan.reasons
          .filter((one) => one.period === index + 1 && one.people.every((who) => together.includes(who)))
          .map(({ people: whom, reason }) => ({ people: [...whom], reason }));
        const fields = { group, programme: id, period: first + index, people: [...together] };
        return setFields('pair', nextId(), { ...fields, from: 1, until: weeks, reasons, met: {} });
      }),
    ),
  };
}

/** One period of several: of the trios the first. */
const joined = (periods: readonly PairPeriod[]): PairPeriod => ({
  pairs: periods.flatMap(({ pairs, trio }, at) =>
    trio === null || at === periods.findIndex((one) => one.trio !== null)
      ? pairs
      : [[trio.coachee, trio.coach] as const],
  ),
  trio: periods.find(({ trio }) => trio !== null)?.trio ?? null,
});

/** The pairs of a whole programme that begins. */
export const drawAll = (asked: Asked): Drawn => draw(asked, 1, [], [], idsFrom(asked.drawn));

/** The last period that has begun on that day; 0: none. */
const begunOn = (programme: Programme, on: Day): number => {
  const at = programmeAt(programme, on);
  return at.state === 'now' ? at.period : at.state === 'before' ? 0 : programme.periods;
};

/** Those who are together in a period up to its end. */
const atTheEnd = (pairs: readonly Pair[], period: number, weeks: number): Together[] =>
  pairs.filter((pair) => pair.period === period && pair.until >= weeks).map(({ people }) => people);

/** The periods that have not begun, drawn anew with the programme's seed; nothing of the others changes. */
export function redraw(asked: Asked): Drawn {
  const { register, programme, on } = asked;
  const pairs = pairsOf(register, programme.id);
  const begun = begunOn(programme, on);
  const was = pairs.filter(({ period }) => period < begun).map(({ people }) => people);
  const drawn = draw(asked, begun + 1, was, atTheEnd(pairs, begun, programme.weeks), idsFrom(asked.drawn));
  return drawn.ok ? { ok: true, changes: [...dropAfter(pairs, begun), ...drawn.changes] } : drawn;
}

const dropAfter = (pairs: readonly Pair[], period: number): Change[] =>
  pairs.filter((pair) => pair.period > period).flatMap(({ id }) => dropEntry('pair', id));

/** What changes of the period that goes on. */
export interface MidPeriod {
  readonly period: number;
  /** The first week in which it is otherwise. */
  readonly week: number;
  /** Pairs that part, and those who are together instead. */
  readonly ends: readonly Pair[];
  readonly begins: readonly Together[];
}

/** What changes of the period that goes on, so that everybody who is in the group now has somebody; null: nothing. */
export function midPeriod({
  register,
  programme,
  on,
}: Omit<Asked, 'drawn'>): MidPeriod | 'impossible' | null {
  const at = programmeAt(programme, on);
  if (at.state !== 'now') return null;
  const all = pairsOf(register, programme.id);
  const period = all.filter((pair) => pair.period === at.period);
  // What was said of a week stands: then it is otherwise from the next one on.
  const week = period.some(({ met }) => String(at.week) in met) ? at.week + 1 : at.week;
  if (week > programme.weeks) return null;
  const now = period.filter(({ from, until }) => from <= week && week <= until);
  const before = all.filter(
    (pair) => pair.period < at.period || (pair.period === at.period && pair.until < week),
  );
  const people = peopleOfProgramme(register, programme.group);
  const never = keptApartIn(register, programme.group, on);
  if (people.length < 2) return 'impossible';
  const bends = bendsOf(register, programme);
  const found = changePairs({
    now: now.map((pair) => pair.people),
    people,
    never,
    met: (a, b) => timesTogether(before, a, b),
    observed: (person) => before.filter((pair) => pair.people[2] === person).length,
    seed: `${programme.seed} ${at.period} ${week}`,
    bends: (a, b) => bends(a, b).length,
  });
  if (found === null) return 'impossible';
  const key = (one: Together): string => one.join(' ');
  const [keptKeys, nowKeys] = [new Set(found.map(key)), new Set(now.map((pair) => key(pair.people)))];
  const ends = now.filter((pair) => !keptKeys.has(key(pair.people)));
  const begins = found.filter((one) => !nowKeys.has(key(one)));
  return ends.length + begins.length === 0 ? null : { period: at.period, week, ends, begins };
}

const timesTogether = (pairs: readonly Pair[], a: EntryId, b: EntryId): number =>
  pairs.filter(({ people: [one, other] }) => (one === a && other === b) || (one === b && other === a)).length;

/** Takes in who joined, out who left, apart who is kept apart: as few pairs of this period change as can be. */
export function adapt(asked: Asked): Drawn {
  const { register, programme, on } = asked;
  const change = midPeriod(asked);
  if (change === 'impossible') return { ok: false, refusal: { code: 'keptApart' } };
  const nextId = idsFrom(asked.drawn);
  const pairs = pairsOf(register, programme.id);
  const begun = begunOn(programme, on);
  const { group, id, weeks } = programme;
  const now =
    change === null
      ? []
      : [
          ...change.ends.flatMap((pair) =>
            pair.from >= change.week
              ? dropEntry('pair', pair.id)
              : setFields('pair', pair.id, { until: change.week - 1 }),
          ),
          ...change.begins.flatMap((together) =>
            setFields('pair', nextId(), {
              ...{ group, programme: id, period: change.period, people: [...together] },
              ...{ from: change.week, until: weeks, met: {} },
              reasons: reasonsOf(metBefore(pairs, change), together),
            }),
          ),
        ];
  const ended = new Set(change === null ? [] : change.ends.map((pair) => pair.id));
  const met = change === null ? [] : metBefore(pairs, change);
  const was = [
    ...pairs.filter((pair) => pair.period < begun),
    ...met.filter((pair) => pair.period === begun && ended.has(pair.id)),
  ].map(({ people }) => people);
  const last = [
    ...atTheEnd(
      pairs.filter((pair) => !ended.has(pair.id)),
      begun,
      weeks,
    ),
    ...(change?.begins ?? []),
  ];
  const drawn = draw(asked, begun + 1, was, last, nextId);
  return drawn.ok ? { ok: true, changes: [...now, ...dropAfter(pairs, begun), ...drawn.changes] } : drawn;
}

/** Pairs that had a week of their own before the period changes: those that were only planned never met. */
const metBefore = (pairs: readonly Pair[], { period, week }: MidPeriod): Pair[] =>
  pairs.filter((pair) => pair.period < period || (pair.period === period && pair.from < week));

/** Of a pair that is made while a period goes on. */
function reasonsOf(before: readonly Pair[], [a = '', b = '', observer]: Together): PairReasons {
  const times = timesTogether(before, a, b) + 1;
  return [
    ...(times > 1 ? [{ people: [a, b], reason: { code: 'leastRepeats' as const, times } }] : []),
    ...(observer === undefined
      ? []
      : [
          {
            people: [observer],
            reason: {
              code: 'observes' as const,
              times: before.filter(({ people }) => people[2] === observer).length + 1,
            },
          },
        ]),
  ];
}
