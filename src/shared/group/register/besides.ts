import { dayOfWeek } from '../pairs/programme.ts';
import type { PulseKind } from '../pulse/questions.ts';
import type { Day } from './day.ts';
import type { Arranged, ArrangedRole, EntryOf } from './entries.ts';
import type { EntryId } from './entryId.ts';
import { calledIn, personOf, type Register } from './register.ts';

/** What a group keeps of somebody beside sessions and lines. */
export type Besides = { readonly group: string } & (
  | {
      readonly what: 'arranged';
      /** What they take or not, or with whom they are put together or not: one of the two. */
      readonly role: ArrangedRole | null;
      readonly other: string | null;
      readonly says: Arranged;
    }
  | {
      readonly what: 'paired';
      readonly period: number;
      readonly with: readonly string[];
      /** In how many weeks they met, as it was said; null: they have not begun. */
      readonly met: number | null;
    }
  | { readonly what: 'asked'; readonly day: Day; readonly asks: PulseKind }
  | ({ readonly what: 'background' } & Pick<
      EntryOf<'background'>,
      'level' | 'field' | 'experience' | 'tenure'
    >)
);

/** What somebody's groups keep of them beside sessions and lines. `records`: everything they are known under. */
export function besidesOf(register: Register, records: ReadonlySet<EntryId>, today: Day): Besides[] {
  const groupName = (group: EntryId): string => register.group.get(group)?.name ?? '';
  /** As each is called in that group: of two Bens it is said which. */
  const nameIn = (group: EntryId): ((id: EntryId) => string) => {
    const kept = register.group.get(group);
    const labelOf = kept === undefined ? () => '' : calledIn(register, kept);
    return (id) => {
      const person = personOf(register, id);
      return person === null ? '' : labelOf(person.id) || person.name;
    };
  };
  const others = (group: EntryId, people: readonly EntryId[]): string[] =>
    people.filter((one) => !records.has(one)).map(nameIn(group));
  return [
    ...[...register.arrangement.values()].flatMap(({ group, person, role, other, says }): Besides[] =>
      records.has(person) || (other !== null && records.has(other))
        ? [
            {
              what: 'arranged',
              ...{ group: groupName(group), role, says },
              other: other === null ? null : (others(group, [person, other])[0] ?? ''),
            },
          ]
        : [],
    ),
    ...[...register.pair.values()].flatMap((pair): Besides[] =>
      pair.people.some((one) => records.has(one))
        ? [
            {
              what: 'paired',
              ...{ group: groupName(pair.group), period: pair.period },
              with: others(pair.group, pair.people),
              met: hasBegun(register, pair, today) ? Object.values(pair.met).filter(Boolean).length : null,
            },
          ]
        : [],
    ),
    // That they were asked is known, and nothing of what they said.
    ...[...register.pulse.values()].flatMap(({ group, people, day, asks }): Besides[] =>
      people.some((one) => records.has(one)) ? [{ what: 'asked', group: groupName(group), day, asks }] : [],
    ),
    ...[...register.background.values()].flatMap(
      ({ group, person, level, field, experience, tenure }): Besides[] =>
        records.has(person)
          ? [{ what: 'background', group: groupName(group), level, field, experience, tenure }]
          : [],
    ),
  ];
}

/** Whether the first week in which the two are a pair has come. */
const hasBegun = (
  { programme }: Register,
  { programme: id, period, from }: EntryOf<'pair'>,
  today: Day,
): boolean => {
  const dates = programme.get(id);
  return dates === undefined || dayOfWeek(dates, period, from) <= today;
};
