import { keepsTalkAWhile, staysWhenClosed } from '#shared/care/care.ts';
import type { Level } from '#shared/care/levels.ts';
import { fit, runsOf } from '#shared/format/fit.ts';
import { ZONES } from '#shared/format/zones.ts';
import { noonOf, type Day } from '#shared/group/register/day.ts';
import type { FieldsOf } from '#shared/group/register/entries.ts';
import type { LineKind } from '#shared/records/lineKinds.ts';
import type { PersonTalk, RecordLine, SessionRecord } from '#shared/records/record.ts';
import { LINE_KINDS } from '#shared/records/lineKinds.ts';
import type { Records } from '#shared/records/recordOf.ts';
import type { Dice } from '#shared/session/rehearsal/dice.ts';
import type { Role } from '#shared/session/people/person.ts';
import { seconds } from '#shared/time.ts';
import type { MeetingShape } from './meetings.ts';
import type { SampleGroup } from './people.ts';
import { sampleLine, sampleTitle } from './texts.ts';

/** What is left of one sample session, and what the register of its group remembers. */
export interface SampleSession {
  readonly records: Records;
  readonly held: FieldsOf<'session'>;
  /** Commitments that were written, by their ids, and whose they are. */
  readonly committed: readonly (Pick<FieldsOf<'commitment'>, 'person' | 'visible'> & {
    readonly id: string;
  })[];
}

const ROLES: readonly Role[] = ['facilitator', 'timekeeper', 'observer', 'noteTaker'];
const PRESENT_PERCENT = 88;
const FEWEST = 3;
/** Lines of each kind in one session: fewest and most. */
const LINES: Readonly<Record<LineKind, readonly [number, number]>> = {
  topic: [1, 3],
  question: [0, 2],
  starred: [0, 1],
  parking: [0, 1],
  option: [0, 3],
  insight: [0, 2],
  commitment: [1, 3],
  seen: [0, 1],
  keep: [0, 1],
  try: [0, 1],
};
const QUESTIONS = ['QO', 'QO', 'QO', 'QS', 'QL', 'AQ'] as const;

/** A session that this group held on this day, with the shape of a real meeting. */
export function sampleSession(
  group: SampleGroup,
  n: number,
  day: Day,
  level: Level,
  shape: MeetingShape,
  dice: Dice,
): SampleSession {
  const { format, minutes } = group;
  const there = presentOn(group, day, dice);
  const plan = fit(format, { minutes, people: there.length, observers: 0, review: 0 });
  const presenters = plan.ok ? plan.presenters : 0;
  const rota = there.map((_, i) => (n + i) % there.length);
  const keepsPeople = staysWhenClosed('attendance', level);
  const people: SessionRecord['people'] = there.map(({ person, name }, place) => ({
    name,
    person,
    roles: ROLES.filter((_, i) => rota[i] === place && there.length > i + 1),
    presented: Array.from({ length: presenters }, (_, slot) => slot + 1).filter(
      (slot) => rota[(slot + ROLES.length - 1) % there.length] === place,
    ),
  }));
  const talk = talkOf(shape, there.length, dice);
  const codes: Record<string, number> = {};
  for (let i = dice.between(6, 20); i > 0; i -= 1) {
    const code = dice.pick(QUESTIONS) ?? 'QO';
    codes[code] = (codes[code] ?? 0) + 1;
  }
  const lines = keepsPeople ? linesOf(level, there.length, presenters, `${group.id}-${n}`, dice) : [];
  const record: SessionRecord = {
    level,
    raised: {},
    title: staysWhenClosed('title', level) ? sampleTitle(dice) : '',
    format: { id: format.id, name: format.name },
    group: group.id,
    openedWall: noonOf(day),
    minutes: seconds(minutes * 60),
    length: seconds(minutes * 60 + dice.between(-240, 420)),
    ended: 'complete',
    phases: plan.ok ? phasesOf(group, plan, dice) : [],
    people: keepsPeople ? people : [],
    agreement: null,
    totals:
      level === 'L3'
        ? null
        : {
            turns: talk.reduce((sum, { turns }) => sum + turns, 0),
            spoken: talk.reduce((sum, { spoken }) => sum + spoken, 0),
            codes,
            gap: gapOf(talk),
          },
  };
  const byRole = Object.fromEntries(
    ROLES.map((role) => [
      role,
      people.filter(({ roles }) => roles.includes(role)).flatMap(({ person }) => person ?? []),
    ]).filter(([, by]) => (by?.length ?? 0) > 0),
  ) as FieldsOf<'session'>['roles'];
  return {
    records: {
      record,
      lines,
      talk: keepsTalkAWhile(level) ? talk : null,
      keepsLog: false,
    },
    held: {
      group: group.id,
      day,
      format: format.id,
      present: there.map(({ person }) => person),
      roles: byRole,
      presented: people.filter(({ presented }) => presented.length > 0).flatMap(({ person }) => person ?? []),
    },
    committed: lines.flatMap(({ commitment, owners: [owner] }) =>
      commitment === undefined || owner === undefined
        ? []
        : [{ id: commitment.id, visible: commitment.visible, person: there[owner]?.person ?? null }],
    ),
  };
}

function presentOn({ members }: SampleGroup, day: Day, dice: Dice): SampleGroup['members'] {
  const ofDay = members.filter(({ joined, left }) => joined <= day && (left === null || day <= left));
  const came = ofDay.filter(() => dice.chance(PRESENT_PERCENT));
  return came.length >= FEWEST ? came : ofDay.slice(0, Math.max(FEWEST, came.length));
}

function phasesOf(
  { format }: SampleGroup,
  { presenters, durations, counts }: Extract<ReturnType<typeof fit>, { ok: true }>,
  dice: Dice,
): SessionRecord['phases'] {
  return ZONES.flatMap((zone) =>
    Array.from({ length: runsOf(zone, presenters) }, (_, run) =>
      format[zone].flatMap(({ id }) => {
        const [each, count] = [durations[id], counts[id]];
        if (each === undefined || count === undefined) return [];
        const planned = seconds(each * count);
        // Phases run a little short or over; one in so many is skipped.
        const skipped = zone !== 'slot' && dice.chance(4);
        const actual = seconds(Math.max(15, Math.round(each * count * (0.8 + dice.throw() * 0.5))));
        return [
          {
            phase: id,
            zone,
            slot: zone === 'slot' ? run + 1 : null,
            planned,
            actual: skipped ? null : actual,
          },
        ];
      }),
    ).flat(),
  );
}

/** The voices of a real meeting, given to so many people. */
function talkOf({ voices }: MeetingShape, people: number, dice: Dice): PersonTalk[] {
  const from = dice.between(0, people - 1);
  return Array.from({ length: people }, (_, i) => {
    const voice = voices[i % voices.length];
    return {
      person: (from + i) % people,
      spoken: voice?.spoken ?? 0,
      turns: voice?.turns ?? 0,
      codes: { QO: dice.between(0, 4) },
    };
  });
}

/** The middle distance from equal shares. */
function gapOf(talk: readonly PersonTalk[]): number {
  const all = talk.reduce((sum, { spoken }) => sum + spoken, 0);
  const gaps = talk.map(({ spoken }) => Math.abs(spoken / all - 1 / talk.length)).toSorted((a, b) => a - b);
  return Math.round((gaps[Math.floor(gaps.length / 2)] ?? 0) * 1000) / 1000;
}

function linesOf(level: Level, people: number, slots: number, session: string, dice: Dice): RecordLine[] {
  return LINE_KINDS.flatMap((kind) => {
    const [fewest, most] = LINES[kind];
    return Array.from({ length: dice.between(fewest, most) }, (_, i): RecordLine => {
      const shownToAll = level === 'L0' || (level === 'L1' && kind !== 'option' && dice.chance(70));
      return {
        kind,
        text: sampleLine(kind, dice),
        shown: shownToAll ? 'group' : 'owners',
        owners: [dice.between(0, people - 1)],
        slot: kind === 'topic' || slots === 0 ? null : dice.between(1, slots),
        released: kind === 'insight' && shownToAll && dice.chance(40),
        ...(kind === 'commitment' && {
          commitment: { id: `${session}-c${i}`, visible: shownToAll ? 'group' : 'owner' },
        }),
      };
    });
  });
}
