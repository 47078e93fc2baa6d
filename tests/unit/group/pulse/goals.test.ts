import { describe, expect, it } from 'vitest';
import { pulsePaper } from '#shared/group/pulse/pulsePaper.ts';
import type { RegisterAct } from '#shared/group/register/acts.ts';
import { addDays } from '#shared/group/register/day.ts';
import { decideRegister } from '#shared/group/register/decide.ts';
import { registerOf, type Register } from '#shared/group/register/register.ts';
import { viewOfRegister } from '#shared/group/register/views.ts';
import { withChanges } from '../../../support/register.ts';

const STARTS = '2026-06-01';
const NAMES = ['ana', 'ben', 'chidi', 'dora', 'emre', 'fay'];

const done = (register: Register, act: RegisterAct, today = STARTS): Register => {
  const decided = decideRegister(register, act, today);
  if (!decided.ok) throw new Error(`${act.act}: ${decided.refusal.code}`);
  return withChanges(register, decided.changes);
};
const group = done(registerOf([]), {
  ...{ act: 'group.begin', group: 'g1', name: 'Summer pairs', kind: 'community', on: '2026-01-01' },
  people: NAMES.map((name, i) => ({ member: `m${i}`, person: name, name })),
});
const inPairs = done(group, {
  ...{ act: 'pairs.begin', group: 'g1', programme: 'prog', starts: STARTS, weeks: 6, periods: 2 },
  ...{ seed: '1', begins: '09:00', minutes: 50 },
});
const count = (
  id: string,
  on: string,
  {
    way = 'paper',
    people = NAMES,
    answers = [0, 0, 2, 3, 1],
  }: Partial<{
    way: 'paper' | 'open';
    people: readonly string[];
    answers: readonly number[];
  }> = {},
): RegisterAct => ({
  ...{ act: 'pulse.count', group: 'g1', pulse: id, on, asks: 'goals', way, forms: people.length },
  ...{ people: [...people], counts: { relation: [...answers] }, agreed: [...people] },
});
const pulses = (register: Register, today: string) => viewOfRegister(register, today).groups[0]?.pulses;

describe('the three goals of a programme of pairs', () => {
  it('are asked about in the last week of a period and the week after, until they were, and by a programme alone', () => {
    const last = addDays(STARTS, 35);
    expect(pulses(group, last)).toMatchObject({ asksGoals: false, proposes: 'session' });
    const due = (register: Register, day: string) => pulses(register, day)?.proposes === 'goals';
    expect([-1, 0, 13, 14].map((days) => due(inPairs, addDays(last, days)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    // The second period is the last one: it is asked about after it is over, too.
    expect([34, 35, 48, 49].map((days) => due(inPairs, addDays(STARTS, 42 + days)))).toEqual([
      ...[false, true, true, false],
    ]);
    const asked = done(inPairs, count('u1', last), last);
    expect(due(asked, addDays(last, 1))).toBe(false);
    expect(due(asked, addDays(STARTS, 42 + 35))).toBe(true);
    expect(pulses(inPairs, last)?.items.goals).toEqual(['relation', 'unfamiliar', 'account']);
  });

  it('are told from five answers on, however they are given', () => {
    const told = (act: RegisterAct) => done(inPairs, act).pulse.get('u1')?.told;
    expect(told(count('u1', STARTS))).toEqual([{ item: 'relation', low: 3, middle: 4, high: 4 }]);
    const four = NAMES.slice(0, 4);
    expect(told(count('u1', STARTS, { people: four, answers: [0, 0, 2, 1, 1] }))).toEqual([]);
    expect(told(count('u1', STARTS, { way: 'open', people: four, answers: [0, 0, 2, 1, 1] }))).toEqual([]);
  });

  it('are told no second time in one period without the one who left', () => {
    const first = done(inPairs, count('u1', STARTS));
    const second = (on: string) =>
      done(first, count('u2', on, { people: NAMES.slice(0, 5), answers: [0, 0, 2, 2, 1] }), on).pulse.get(
        'u2',
      );
    expect(second(addDays(STARTS, 41))?.told).toEqual([]);
    expect(second(addDays(STARTS, 42))?.told).toHaveLength(1);
  });
});

describe('an empty form on paper', () => {
  it('holds the group’s name and what is asked, and nothing of anybody or of any pulse before', () => {
    const before = done(inPairs, count('u1', STARTS));
    expect(pulsePaper(before, 'g1', 'goals')).toEqual({
      group: 'Summer pairs',
      asks: 'goals',
      items: ['relation', 'unfamiliar', 'account'],
    });
    expect(pulsePaper(before, 'g2', 'goals')).toBe(null);
  });
});
