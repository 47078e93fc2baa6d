import { LEVELS } from '#shared/care/levels.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RETENTION_MONTHS } from '#shared/care/care.ts';
import { addDays, addMonths } from '#shared/group/register/day.ts';
import type { Change } from '#shared/group/register/entries.ts';
import { registerOf, withEntries, type Register } from '#shared/group/register/register.ts';
import { registerViewer, viewOfRegister } from '#shared/group/register/views.ts';
import {
  anyChange,
  EVERYBODY as EVERYBODY_WRITTEN,
  heldOn,
  PLANS,
  TODAY,
} from '../../../support/registerChanges.ts';

const EVERYBODY = registerOf(EVERYBODY_WRITTEN);

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

describe('sessions of one day', () => {
  const leads = ['ana', 'ben', 'cai'] as const;
  const three = leads.map((one, i) => heldOn(`${9 - i}`, 'g1', TODAY, one, 1_000 + i));

  it.each([[three], [three.toReversed()]])('stand as they began, however they were read', (changes) => {
    const [view] = viewOfRegister(withChanges(EVERYBODY, changes.flat()), TODAY).groups;
    expect(view?.sessions.map(({ roles }) => roles['facilitator']?.[0])).toEqual(['cai', 'ben', 'ana']);
    expect(view?.proposal.queue.map(({ id }) => id)).toEqual(['dora', 'ana', 'ben', 'cai']);
  });
});

describe('who is next', () => {
  const days = Array.from({ length: 40 }, (_, i) =>
    new Date(Date.UTC(2026, 2, 6 + i)).toISOString().slice(0, 10),
  );
  const nextOn = (register: Register, day: string) => viewOfRegister(register, day).groups[0]?.proposal;

  it('without a date stays who was told once, on whatever day somebody looks', () => {
    const held = withChanges(EVERYBODY, heldOn('9', 'g1', TODAY, 'ana', 1_000));
    for (const register of [EVERYBODY, held]) {
      const told = nextOn(register, days[0] ?? '');
      expect(told?.roles.some(({ id }) => id !== null)).toBe(true);
      for (const day of days) expect(nextOn(register, day)).toEqual(told);
    }
  });
});

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

it('of a sealed session counts who presented, and tells nobody of which day', () => {
  const began = heldOn('9', 'g1', TODAY, 'ana', 1_000);
  const presented = began.map((change) =>
    change.field === 'presented' ? { ...change, value: ['ben'] } : change,
  );
  const sealed: Change = { kind: 'session', id: '9', field: 'sealed', value: true };
  const shown = (changes: readonly Change[]) =>
    viewOfRegister(withChanges(EVERYBODY, changes), TODAY).groups.find(({ id }) => id === 'g1');
  const [open, closed] = [shown(presented), shown([...presented, sealed])];
  expect(open?.sessions[0]?.presented).toEqual(['ben']);
  expect(closed?.sessions[0]?.presented).toEqual([]);
  expect(closed?.proposal).toEqual(open?.proposal);
});

it('tells nobody who presented on a day whose months are over, and counts it still', () => {
  const presented = heldOn('9', 'g1', TODAY, 'ana', 1_000).map((change) =>
    change.field === 'presented' ? { ...change, value: ['ben'] } : change,
  );
  const register = withChanges(EVERYBODY, presented);
  const months = RETENTION_MONTHS[register.group.get('g1')?.level ?? 'L3'] ?? 0;
  const look = registerViewer();
  const on = (today: string) => look(register, today, []).groups.find(({ id }) => id === 'g1');
  const last = addMonths(TODAY, months);
  expect(on(last)?.sessions[0]?.presented).toEqual(['ben']);
  const after = on(addDays(last, 1));
  expect(after?.sessions[0]).toMatchObject({ id: '9', presented: [] });
  expect(after?.held).toBe(on(last)?.held);
});

it.each(['L0', 'L1', 'L2'] as const)('tells it as long as the session’s own level %s keeps it', (level) => {
  const presented = heldOn('9', 'g1', TODAY, 'ana', 1_000).map((change) =>
    change.field === 'presented' ? { ...change, value: ['ben'] } : change,
  );
  const held: Change = { kind: 'session', id: '9', field: 'level', value: level };
  const last = addMonths(TODAY, RETENTION_MONTHS[level] ?? 0);
  // Whatever the level of the group is by now.
  for (const now of LEVELS) {
    const ofGroup: Change = { kind: 'group', id: 'g1', field: 'level', value: now };
    const register = withChanges(EVERYBODY, [...presented, held, ofGroup]);
    const on = (today: string) =>
      viewOfRegister(register, today).groups.find(({ id }) => id === 'g1')?.sessions[0]?.presented;
    expect([on(last), on(addDays(last, 1))]).toEqual([['ben'], []]);
  }
});
