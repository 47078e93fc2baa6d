import fc from 'fast-check';
import { ARRANGED, dropEntry, setFields, type Change } from '#shared/group/register/entries.ts';
import { addDays } from '#shared/group/register/day.ts';
import { wallTime } from '#shared/time.ts';
import { sampleDraft } from './playedSession.ts';

/** Small registers of three groups, and whatever may change them. */

export const TODAY = '2026-03-05';
const GROUPS = ['g1', 'g2', 'g3'] as const;
const PEOPLE = ['ana', 'ben', 'cai', 'dora'] as const;

const group = (id: string): Change[] =>
  setFields('group', id, {
    name: `Group ${id}`,
    purpose: '',
    kind: 'council',
    format: null,
    minutes: null,
    level: 'L1',
    endsOn: null,
    seats: [],
  });
const person = (id: string, name = id): Change[] => setFields('person', id, { name, mergedInto: null });
const member = (of: string, id: string): Change[] =>
  setFields('member', `${of}-${id}`, {
    group: of,
    person: id,
    joined: '2026-01-01',
    left: null,
    guest: false,
  });
export const heldOn = (id: string, of: string, day: string, leads: string, began?: number): Change[] =>
  setFields('session', id, {
    group: of,
    day,
    format: 'council',
    present: [...PEOPLE],
    roles: { facilitator: [leads] },
    presented: [leads],
    carried: [],
    began: began === undefined ? undefined : wallTime(began),
  });

/** Three groups of the same four people. */
export const EVERYBODY: readonly Change[] = [
  ...PEOPLE.flatMap((id) => person(id)),
  ...GROUPS.flatMap((id) => [...group(id), ...PEOPLE.flatMap((one) => member(id, one))]),
];

/** Anything that changes the register, somehow. */
export const anyChange: fc.Arbitrary<Change[]> = fc.oneof(
  fc
    .record({ id: fc.constantFrom(...PEOPLE), name: fc.constantFrom('Ana', 'Anna') })
    .map(({ id, name }) => person(id, name)),
  fc
    .record({ id: fc.constantFrom(...PEOPLE), into: fc.constantFrom(...PEOPLE, null) })
    .map(({ id, into }) => setFields('person', id, { mergedInto: into === id ? null : into })),
  fc
    .record({ id: fc.constantFrom(...PEOPLE), of: fc.constantFrom(...GROUPS), in: fc.boolean() })
    .map(({ id, of, in: isIn }) => (isIn ? member(of, id) : dropEntry('member', `${of}-${id}`))),
  fc
    .record({ id: fc.constantFrom(...GROUPS), seats: fc.shuffledSubarray([...PEOPLE]) })
    .map(({ id, seats }) => setFields('group', id, { seats })),
  fc.constantFrom(...GROUPS).map((id) => dropEntry('group', id)),
  fc
    .record({
      id: fc.nat(4),
      of: fc.constantFrom(...GROUPS),
      day: fc.nat(9),
      who: fc.constantFrom(...PEOPLE),
    })
    .map(({ id, of, day, who }) => heldOn(`s${id}`, of, `2026-03-0${day}`, who, id)),
  fc
    .record({ id: fc.nat(4), of: fc.constantFrom(...GROUPS), day: fc.nat(9), cancelled: fc.boolean() })
    .map(({ id, of, day, cancelled }) =>
      setFields('meeting', `m${id}`, {
        group: of,
        day: `2026-03-0${day}`,
        begins: '18:00',
        minutes: 60,
        cancelled,
        sequence: 0,
      }),
    ),
  fc.record({ id: fc.nat(3), of: fc.constantFrom(...GROUPS), raised: fc.nat(3) }).map(({ id, of, raised }) =>
    setFields('topic', `t${id}`, {
      group: of,
      owner: PEOPLE[id] ?? null,
      text: 'A topic',
      importance: 5,
      urgency: 5,
      raised: raised + 1,
      since: TODAY,
      until: '2026-09-05',
    }),
  ),
  fc.record({ id: fc.nat(3), of: fc.constantFrom(...GROUPS), day: fc.nat(9) }).map(({ id, of, day }) =>
    setFields('agreement', `a${id}`, {
      group: of,
      day: `2026-03-0${day}`,
      lines: ['We start on time.'],
      present: [],
      changed: [],
      signal: '',
      goTo: '',
    }),
  ),
  fc
    .record({ id: fc.nat(3), of: fc.constantFrom(...GROUPS), says: fc.constantFrom(...ARRANGED) })
    .map(({ id, of, says }) =>
      setFields('arrangement', `x${id}`, {
        ...{ group: of, person: PEOPLE[id] ?? 'ana', role: 'facilitator', other: null, says },
        ...{ since: TODAY, until: '2027-03-05' },
      }),
    ),
  fc.record({ of: fc.constantFrom(...GROUPS), seed: fc.constantFrom('1', '2') }).map(({ of, seed }) =>
    setFields('programme', 'g1-pairs', {
      ...{ group: of, starts: TODAY, weeks: 6, periods: 2, seed, begins: '09:00', minutes: 50 },
      ...{ sequence: 0, prefers: [] },
    }),
  ),
  fc.record({ id: fc.nat(3), of: fc.constantFrom(...GROUPS), met: fc.boolean() }).map(({ id, of, met }) =>
    setFields('pair', `q${id}`, {
      ...{ group: of, programme: 'g1-pairs', period: 1, people: ['ana', PEOPLE[id] ?? 'ben'] },
      ...{ from: 1, until: 6, reasons: [], met: { 1: met } },
    }),
  ),
  fc.record({ id: fc.nat(3), of: fc.constantFrom(...GROUPS), later: fc.nat(40) }).map(({ id, of, later }) => [
    ...setFields('sprint', `sp${id}`, { group: of, starts: addDays('2026-02-01', later), guide: null }),
    ...setFields('win', `w${id}`, {
      ...{ group: of, day: TODAY, text: 'A small win', by: PEOPLE[id] ?? null, until: '2027-03-05' },
    }),
    ...setFields('lookBack', `l${id}`, {
      ...{ group: of, sprint: `sp${id}`, week: 1, day: TODAY, helped: 'It helped', until: '2027-03-05' },
      ...{ keep: '', change: '', stop: '', playbook: '', cadence: '' },
    }),
  ]),
  fc.record({ id: fc.nat(3), of: fc.constantFrom(...GROUPS), forms: fc.nat(6) }).map(({ id, of, forms }) =>
    setFields('pulse', `u${id}`, {
      ...{ group: of, day: TODAY, asks: 'session', way: 'closed', people: ['ana', 'ben'], forms },
      ...{ told: [{ item: 'worth', low: 2, middle: 3, high: 4 }], until: '2027-03-05' },
    }),
  ),
  fc.record({ id: fc.nat(3), of: fc.constantFrom(...GROUPS) }).map(({ id, of }) =>
    setFields('commitment', `c${id}`, {
      group: of,
      person: PEOPLE[id] ?? null,
      session: 's1',
      day: '2026-03-01',
      by: null,
      visible: 'group',
    }),
  ),
  fc
    .record({ id: fc.nat(3), becomes: fc.constantFrom('keep' as const, 'carry' as const, null) })
    .map(({ id, becomes }) =>
      setFields('review', `r${id}`, {
        group: 'g1',
        commitment: `c${id}`,
        session: 's1',
        day: '2026-03-02',
        hears: 'say',
        becomes,
      }),
    ),
  fc.constantFrom('s1', 'm1', 't1', 'a1', 'c1', 'r1').map((id) => {
    const kinds = {
      s: 'session',
      m: 'meeting',
      t: 'topic',
      a: 'agreement',
      c: 'commitment',
      r: 'review',
    } as const;
    return dropEntry(kinds[id[0] as keyof typeof kinds], id);
  }),
);

/** Prepared for a day that is none of the groups' dates. */
export const PLANS = (['g1', 'g2'] as const).map((id) => ({
  draft: {
    ...sampleDraft(4),
    group: { id, people: Object.fromEntries(PEOPLE.map((one, i) => [`p${i + 1}`, one])) },
  },
  starts: { day: TODAY, begins: '08:00', meeting: null },
}));
