import { addDays, type Day } from '#shared/group/register/day.ts';
import { setFields, type Change, type FieldsOf, type GroupKind } from '#shared/group/register/entries.ts';
import type { EntryId } from '#shared/group/register/entryId.ts';
import { fit } from '#shared/format/fit.ts';
import type { Format } from '#shared/format/schema.ts';
import type { Dice } from '#shared/session/rehearsal/dice.ts';
import { FORMATS } from '../shipped.ts';
import type { MeetingShape } from './meetings.ts';
import { FIRST_NAMES } from './texts.ts';

interface Member {
  readonly person: EntryId;
  readonly name: string;
  readonly joined: Day;
  readonly left: Day | null;
}

/** A group of sample people. */
export interface SampleGroup {
  readonly id: EntryId;
  readonly members: readonly Member[];
  readonly format: Format;
  readonly minutes: number;
  readonly days: readonly Day[];
  /** Everything that the register says of it but its sessions. */
  readonly changes: readonly Change[];
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;
const KIND_OF: Readonly<Record<string, GroupKind>> = {
  council: 'council',
  forum: 'forum',
  action_learning: 'set',
  pair: 'pair',
  micro: 'circle',
};
const MINUTES = [45, 60, 75, 90] as const;
/** Dates that are still to come. */
const TO_COME = 6;
/** One planned date in so many was not held. */
const NOT_HELD_PERCENT = 6;

/** Groups made one after the other, so that somebody may be in two of them. */
export function* sampleGroups(
  count: number,
  daysOf: (group: number) => readonly Day[],
  gap: number,
  shapes: readonly MeetingShape[],
  dice: Dice,
): Generator<SampleGroup> {
  let people = 0;
  let before: readonly Member[] = [];
  for (let i = 0; i < count; i += 1) {
    const days = daysOf(i);
    const [first = '', last = ''] = [days[0], days.at(-1)];
    const shape = dice.pick(shapes);
    const size = Math.min(12, (shape?.speakers ?? 4) + dice.between(1, 3));
    const { format, minutes } = formatFor(size, dice);
    const changes: Change[] = [];
    const members = Array.from({ length: size }, (_, seat): Member => {
      // Somebody comes later, somebody leaves, somebody is in the group before too.
      const joined = seat > 3 && dice.chance(25) ? (dice.pick(days) ?? first) : first;
      const left = seat > 3 && dice.chance(20) ? (days.find((day) => day > joined) ?? null) : null;
      const known = seat === 2 && i % 5 === 4 ? before[0] : undefined;
      if (known !== undefined) return { ...known, joined, left };
      people += 1;
      const name = `${FIRST_NAMES[(people - 1) % FIRST_NAMES.length]} Sample ${people}`;
      changes.push(...setFields('person', `sample-p${people}`, { name, mergedInto: null }));
      return { person: `sample-p${people}`, name, joined, left };
    });
    const id = `sample-g${i + 1}`;
    const group: FieldsOf<'group'> = {
      name: `Sample ${dice.pick(WEEKDAYS)} ${format.name.toLowerCase()} ${i + 1}`,
      purpose: 'Invented people who practise for a test.',
      kind: KIND_OF[format.id] ?? 'circle',
      format: format.id,
      minutes,
      level: 'L1',
      endsOn: null,
      seats: members.map(({ person }) => person),
    };
    changes.push(...setFields('group', id, group));
    for (const [seat, { person, joined, left }] of members.entries())
      changes.push(
        ...setFields('member', `${id}-m${seat + 1}`, { group: id, person, joined, left, guest: false }),
      );
    const coming = Array.from({ length: TO_COME }, (_, n) => addDays(last, (n + 1) * gap));
    const missed = days.filter(() => dice.chance(NOT_HELD_PERCENT)).map((day) => addDays(day, 1));
    for (const [n, day] of [...days, ...missed, ...coming].entries())
      changes.push(
        ...setFields('meeting', `${id}-d${n + 1}`, {
          ...{ group: id, day, begins: '18:00', minutes, cancelled: false, sequence: 0 },
        }),
      );
    before = members;
    yield { id, members, format, minutes, days, changes };
  }
}

/** A format and minutes that fit so many people; council where nothing drawn does. */
function formatFor(people: number, dice: Dice): { format: Format; minutes: number } {
  for (let tries = 0; tries < 20; tries += 1) {
    const format = dice.pick(FORMATS);
    const minutes = dice.pick(MINUTES) ?? 60;
    if (format && fit(format, { minutes, people, observers: 0, review: 0 }).ok) return { format, minutes };
  }
  const council = FORMATS.find(({ id }) => id === 'council');
  if (council === undefined) throw new Error('there is no council');
  return { format: council, minutes: 90 };
}
