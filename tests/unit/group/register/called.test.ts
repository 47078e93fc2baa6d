import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { gather } from '#shared/bundle/gather.ts';
import { NO_OWN_TEXTS } from '#shared/bundle/ownTexts.ts';
import { registerOf, type Register } from '#shared/group/register/register.ts';
import { besidesOf } from '#shared/group/register/besides.ts';
import { calledBy } from '#shared/group/register/calledBy.ts';
import { viewOfRegister, type GroupView } from '#shared/group/register/views.ts';
import { trendsOf } from '#shared/records/archive/trends.ts';
import { ownName } from '../../../../src/renderer/desk/register/ownName.ts';
import { afterAct } from '../../../support/register.ts';

const DAY = '2026-01-08';
const TODAY = '2026-03-05';
const NAMES = ['Kim', 'Ana', 'Kim', 'Ben', 'kim'];
const begun = afterAct(registerOf([]), {
  ...{ act: 'group.begin', group: 'g1', name: 'Thursday Council', kind: 'council', on: DAY },
  people: NAMES.map((name, i) => ({ member: `m${i}`, person: `p${i}`, name })),
});
const groupOf = (register: Register): GroupView => {
  const [group] = viewOfRegister(register, TODAY).groups;
  if (group === undefined) throw new Error('There is no group.');
  return group;
};
const everybody = NAMES.map((_, i) => `p${i}`);
const calledNow = (register: Register): string[] => everybody.map(calledBy(groupOf(register)));

describe('namesakes of a group', () => {
  it('keep their numbers when others leave, come back, or change seats with somebody else', () => {
    const step = fc.oneof(
      fc.record({ who: fc.nat(NAMES.length - 1), to: fc.constant(null) }),
      fc.record({ who: fc.nat(NAMES.length - 1), to: fc.nat(NAMES.length - 1) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let register = begun;
        for (const [n, { who, to }] of steps.entries()) {
          const { people } = groupOf(register);
          const person = `p${who}`;
          const here = people.find((one) => one.person === person);
          if (to === null)
            register = afterAct(
              register,
              here === undefined
                ? {
                    ...{ act: 'member.join', group: 'g1', member: `again${n}`, person, name: null },
                    ...{ on: TODAY, guest: false },
                  }
                : { act: 'member.leave', member: here.member, on: TODAY },
            );
          else {
            // Two Kims who change places with each other have each other's numbers, as in a session.
            const seats = people.map((one) => one.person);
            const others = seats.filter((one) => one !== person);
            const moved = others.toSpliced(to, 0, ...(here === undefined ? [] : [person]));
            const isKim = (one: string): boolean => NAMES[Number(one.slice(1))]?.toLowerCase() === 'kim';
            if (JSON.stringify(moved.filter(isKim)) !== JSON.stringify(seats.filter(isKim))) continue;
            register = afterAct(register, { act: 'seats.order', group: 'g1', seats: moved });
          }
          expect(calledNow(register)).toEqual(['Kim 1', 'Ana', 'Kim 2', 'Ben', 'kim 3']);
        }
      }),
    );
  });

  it('are called alike on the page of the group, over time, on their own page, and where somebody hands on', () => {
    const left = afterAct(begun, { act: 'member.leave', member: 'm0', on: TODAY });
    const arranged = afterAct(left, {
      ...{ act: 'arrangement.say', group: 'g1', arrangement: 'a1', person: 'p1' },
      ...{ role: null, other: 'p2', says: 'never', on: TODAY },
    });
    const view = viewOfRegister(arranged, TODAY);
    expect(groupOf(arranged).people.map(({ person }) => calledBy(groupOf(arranged))(person))).toEqual([
      ...['Ana', 'Kim 2', 'Ben', 'kim 3'],
    ]);
    expect(ownName(view, 'p2', 'g1')).toBe('Kim 2');
    const group = arranged.group.get('g1');
    if (group === undefined) throw new Error('There is no group.');
    expect(trendsOf(arranged, group, () => null, TODAY).members.map(({ name }) => name)).toContain('Kim 2');
    expect(besidesOf(arranged, new Set(['p1']), TODAY)).toMatchObject([{ what: 'arranged', other: 'Kim 2' }]);
    const { leaving } = gather(
      {
        fields: [],
        sessions: [],
        goneEntries: [],
        goneSessions: [],
      },
      NO_OWN_TEXTS,
      arranged,
      { group: 'g1', adding: new Set(), today: TODAY },
    );
    expect(leaving.people).toEqual(['Ana', 'Ben', 'Kim 1', 'Kim 2', 'kim 3']);
  });
});
