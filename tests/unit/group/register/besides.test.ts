import { expect, it } from 'vitest';
import { besidesOf } from '#shared/group/register/besides.ts';
import { addDays } from '#shared/group/register/day.ts';
import type { RegisterAct } from '#shared/group/register/acts.ts';
import { decideRegister } from '#shared/group/register/decide.ts';
import { registerOf, type Register } from '#shared/group/register/register.ts';
import { ownPageWords } from '#shared/words/en/ownPage.ts';
import { withChanges } from '../../../support/register.ts';

const STARTS = '2026-12-07';
const done = (register: Register, act: RegisterAct): Register => {
  const decided = decideRegister(register, act);
  if (!decided.ok) throw new Error(decided.refusal.code);
  return withChanges(register, decided.changes);
};
/** Two of them are called the same. */
const PEOPLE = ['Ana', 'Ben', 'Ben', 'Dora'].map((name, i) => ({ member: `m${i}`, person: `x${i}`, name }));
const begun = done(
  done(registerOf([]), {
    ...{ act: 'group.begin', group: 'g1', name: 'Winter pairs', kind: 'community', on: STARTS },
    people: PEOPLE,
  }),
  {
    ...{ act: 'pairs.begin', group: 'g1', programme: 'prog', starts: STARTS, weeks: 6, periods: 3 },
    ...{ seed: '1', begins: '09:00', minutes: 50 },
  },
);
const of = (register: Register, day: string) => besidesOf(register, new Set(['x0']), day);

it('tells namesakes apart, as the page of their group does', () => {
  const kept = done(begun, {
    ...{ act: 'arrangement.say', arrangement: 'r1', group: 'g1', person: 'x0', role: null },
    ...{ other: 'x2', says: 'never', on: STARTS },
  });
  const all = of(kept, STARTS);
  expect(all.flatMap((one) => (one.what === 'paired' ? one.with : [])).toSorted()).toEqual([
    'Ben 1',
    'Ben 2',
    'Dora',
  ]);
  expect(all.flatMap((one) => (one.what === 'arranged' ? [one.other] : []))).toEqual(['Ben 2']);
});

it('counts no weeks of a period that has not begun', () => {
  const met = (day: string) => of(begun, day).map((one) => (one.what === 'paired' ? one.met : 'other'));
  expect(met(addDays(STARTS, -1))).toEqual([null, null, null]);
  expect(met(STARTS)).toEqual([0, null, null]);
  expect(met(addDays(STARTS, 6 * 7))).toEqual([0, 0, null]);
  expect(of(begun, STARTS).map((one) => ownPageWords.besides(one).replace(/^.*; /u, ''))).toEqual([
    'met in 0 weeks',
    'still to come',
    'still to come',
  ]);
});
