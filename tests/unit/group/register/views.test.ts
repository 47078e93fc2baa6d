import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropEntry, setFields, type Change } from '#shared/group/register/entries.ts';
import { registerOf, withEntries, type Register } from '#shared/group/register/register.ts';
import { registerViewer, viewOfRegister } from '#shared/group/register/views.ts';
import { wallTime } from '#shared/time.ts';
import { sampleDraft } from '../../../support/playedSession.ts';

const TODAY = '2026-03-05';
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
const heldOn = (id: string, of: string, day: string, leads: string, began?: number): Change[] =>
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

/** The register with some fields changed: entries that are not touched stay the same objects. */
function withChanges(register: Register, changes: readonly Change[]): Register {
  const touched = new Map(changes.map(({ kind, id }) => [`${kind} ${id}`, { kind, id }]));
  return withEntries(
    register,
    [...touched.values()].map(({ kind, id }) => {
      const fields: Record<string, unknown> = { ...register[kind].get(id) };
      for (const change of changes)
        if (change.kind === kind && change.id === id) fields[change.field] = change.value;
      return { kind, id, fields };
    }),
  );
}

const EVERYBODY = registerOf([
  ...PEOPLE.flatMap((id) => person(id)),
  ...GROUPS.flatMap((id) => [...group(id), ...PEOPLE.flatMap((one) => member(id, one))]),
]);

describe('sessions of one day', () => {
  const leads = ['ana', 'ben', 'cai'] as const;
  const three = leads.map((one, i) => heldOn(`${9 - i}`, 'g1', TODAY, one, 1_000 + i));

  it.each([[three], [three.toReversed()]])('stand as they began, however they were read', (changes) => {
    const [view] = viewOfRegister(withChanges(EVERYBODY, changes.flat()), TODAY).groups;
    expect(view?.sessions.map(({ roles }) => roles['facilitator']?.[0])).toEqual(['cai', 'ben', 'ana']);
    expect(view?.proposal.queue.map(({ id }) => id)).toEqual(['dora', 'ana', 'ben', 'cai']);
  });
});

/** Anything that changes the register, somehow. */
const anyChange: fc.Arbitrary<Change[]> = fc.oneof(
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
const PLANS = (['g1', 'g2'] as const).map((id) => ({
  draft: {
    ...sampleDraft(4),
    group: { id, people: Object.fromEntries(PEOPLE.map((one, i) => [`p${i + 1}`, one])) },
  },
  starts: { day: TODAY, begins: '08:00', meeting: null },
}));

describe('the register, looked at again and again', () => {
  it('says what it says to somebody who looks for the first time', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyChange, fc.constantFrom(TODAY, '2026-03-06'), fc.shuffledSubarray(PLANS)), {
          maxLength: 12,
        }),
        (steps) => {
          const look = registerViewer();
          let register: Register = EVERYBODY;
          look(register, TODAY, []);
          for (const [changes, today, plans] of steps) {
            register = withChanges(register, changes);
            expect(look(register, today, plans)).toEqual(viewOfRegister(register, today, plans));
          }
        },
      ),
    );
  });

  it('looks at nothing anew but the group of which something changed', () => {
    const look = registerViewer();
    const before = look(EVERYBODY, TODAY, []).groups;
    const after = look(withChanges(EVERYBODY, heldOn('s1', 'g2', TODAY, 'ana', 1)), TODAY, []).groups;
    expect(after.map((one, i) => one === before[i])).toEqual([true, false, true]);
    const planned = look(withChanges(EVERYBODY, heldOn('s1', 'g2', TODAY, 'ana', 1)), TODAY, PLANS).groups;
    expect(planned.map((one, i) => one === after[i])).toEqual([false, false, true]);
  });
});
