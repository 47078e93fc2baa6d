import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RegisterAct } from '#shared/group/register/acts.ts';
import { addDays } from '#shared/group/register/day.ts';
import { decideRegister } from '#shared/group/register/decide.ts';
import { sessionAsPlanned } from '#shared/group/register/plannedSession.ts';
import { registerOf, type Register } from '#shared/group/register/register.ts';
import { viewOfRegister } from '#shared/group/register/views.ts';
import { proposalAt } from '#shared/group/rotation/ofDate.ts';
import type { Plan } from '#shared/session/keptPlan.ts';
import { roleReason } from '#shared/words/en/rotation.ts';
import { NOTHING_SWAPPED } from '#shared/group/swapped.ts';
import { draftOfGroup } from '../../../../../src/renderer/desk/draft/groupDraft.ts';
import { COUNCIL } from '../../../../../src/renderer/desk/draft/newDraft.ts';
import { startOf } from '../../../../../src/renderer/desk/draft/plans.ts';
import { FORMATS } from '../../../../../src/renderer/desk/draft/shipped.ts';
import { afterAct, withChanges } from '../../../../support/register.ts';

const TODAY = '2026-06-04';
const WEEK = 7;
const GROUP = 'thursday';

/** A group of so many people with so many weekly dates ahead. */
function groupOf(people: number, dates: number): Register {
  const acts: RegisterAct[] = [
    {
      act: 'group.begin',
      group: GROUP,
      name: 'Thursday',
      kind: 'council',
      on: TODAY,
      people: Array.from({ length: people }, (_, i) => ({
        member: `m${i}`,
        person: `person${i}`,
        name: `Name ${i}`,
      })),
    },
    {
      act: 'meeting.plan',
      group: GROUP,
      meetings: Array.from({ length: dates }, (_, i) => ({
        meeting: `d${i}`,
        day: addDays(TODAY, (i + 1) * WEEK),
      })),
      begins: '18:00',
      minutes: 45,
    },
  ];
  return acts.reduce((register, act) => afterAct(register, act, TODAY), registerOf([]));
}

const meetingsIn = (register: Register) => viewOfRegister(register, TODAY).groups[0]!.meetings;
const proposedFor = (register: Register, date: string, plans: readonly Plan[]) => {
  const meeting = meetingsIn(register).find(({ id }) => id === date)!;
  return proposalAt(register, GROUP, meeting, { today: TODAY, plans, formatOf: () => COUNCIL.format })!;
};

/** What somebody keeps who prepares that date. */
function prepared(register: Register, date: string, plans: readonly Plan[]): Plan {
  const group = viewOfRegister(register, TODAY, plans).groups[0]!;
  const meeting = group.meetings.find(({ id }) => id === date)!;
  const proposal = proposedFor(register, date, plans);
  const draft = draftOfGroup({ ...group, proposal }, FORMATS, null, NOTHING_SWAPPED, meeting);
  return { id: date, draft, starts: startOf(meeting) };
}

const doneIn = ({ draft, starts }: Plan) => sessionAsPlanned(draft, starts!.day)!;

describe('dates that are prepared ahead', () => {
  it('name nobody twice running for a role or a slot, whatever order they are prepared in', () => {
    fc.assert(
      fc.property(
        // As many as a council takes: others meet in another format, which need not have these roles.
        fc.integer({ min: 6, max: 8 }),
        fc.shuffledSubarray(['d0', 'd1', 'd2', 'd3', 'd4'], { minLength: 2 }),
        (people, order) => {
          const register = groupOf(people, 5);
          const plans = order.reduce<Plan[]>((kept, date) => [...kept, prepared(register, date, kept)], []);
          const inOrder = plans.toSorted((a, b) => (a.id < b.id ? -1 : 1));
          for (const [i, plan] of inOrder.entries()) {
            const before = inOrder[i - 1];
            // Between two dates one may stand that nobody prepared.
            if (before === undefined || Number(plan.id[1]) !== Number(before.id[1]) + 1) continue;
            const [now, then] = [doneIn(plan), doneIn(before)];
            for (const role of ['facilitator', 'timekeeper', 'observer', 'noteTaker'])
              expect(now.roles[role], role).not.toEqual(then.roles[role]);
            expect(then.presented).not.toContain(now.presented[0]);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('seat together nobody whom the date before does, whichever of the two is prepared first', () => {
    const [described] = [{ act: 'group.describe', group: GROUP, format: 'troika' }] as const;
    const register = afterAct(groupOf(9, 2), described, TODAY);
    const troika = FORMATS.find(({ id }) => id === 'troika')!;
    const trioPlan = (date: string, plans: readonly Plan[]): Plan => {
      const group = viewOfRegister(register, TODAY, plans).groups[0]!;
      const meeting = group.meetings.find(({ id }) => id === date)!;
      const given = { today: TODAY, plans, formatOf: () => troika };
      const proposal = proposalAt(register, GROUP, meeting, given)!;
      const draft = draftOfGroup({ ...group, proposal }, FORMATS, null, NOTHING_SWAPPED, meeting);
      return { id: date, draft, starts: startOf(meeting) };
    };
    const pairs = (plan: Plan) =>
      plan.draft.trios.flatMap((trio) => trio.flatMap((a) => trio.flatMap((b) => (a < b ? [a + b] : []))));
    for (const order of [
      ['d0', 'd1'],
      ['d1', 'd0'],
    ]) {
      const plans = order.reduce<Plan[]>((kept, date) => [...kept, trioPlan(date, kept)], []);
      const [one, other] = plans.map(pairs);
      expect(one).toHaveLength(9);
      expect(other!.filter((pair) => one!.includes(pair))).toEqual([]);
    }
  });

  it('count what somebody changed in the plan before, and follow where its date is moved', () => {
    const register = groupOf(6, 2);
    const first = prepared(register, 'd0', []);
    const { facilitator, timekeeper } = first.draft.roles;
    const changed: Plan = {
      ...first,
      draft: {
        ...first.draft,
        roles: { ...first.draft.roles, facilitator: timekeeper, timekeeper: facilitator },
      },
    };
    const leader = (plans: readonly Plan[], of = register) =>
      proposedFor(of, 'd1', plans).roles.find(({ role }) => role === 'facilitator');
    const leads = doneIn(changed).roles['facilitator'];
    expect(leads).not.toEqual(doneIn(first).roles['facilitator']);
    expect(leader([changed])?.reason).toMatchObject({ turnout: { held: 0 } });
    expect(leads).not.toContain(leader([changed])?.id);

    const moved = decideRegister(
      register,
      { act: 'meeting.move', meeting: 'd0', day: addDays(TODAY, 5 * WEEK), begins: '18:00', minutes: 45 },
      TODAY,
    );
    if (!moved.ok) throw new Error(moved.refusal.code);
    const later = withChanges(register, moved.changes);
    // The other date is the first one now: nothing stands before it.
    expect(proposedFor(later, 'd1', [changed]).ahead).toEqual([]);
    expect(proposedFor(later, 'd0', [changed]).ahead).toEqual([addDays(TODAY, 2 * WEEK)]);
  });

  it('count nothing of a plan whose day is over, whose date was cancelled, or that is another group’s', () => {
    const register = groupOf(6, 2);
    const first = prepared(register, 'd0', []);
    const alone = proposedFor(register, 'd1', []);
    const over: Plan = { ...first, starts: { day: '2026-06-01', begins: '18:00', meeting: null } };
    const others: Plan = { ...first, draft: { ...first.draft, group: { id: 'other', people: {} } } };
    expect(proposedFor(register, 'd1', [over, others])).toEqual(alone);
    const cancelled = decideRegister(register, { act: 'meeting.cancel', meeting: 'd0' }, TODAY);
    if (!cancelled.ok) throw new Error(cancelled.refusal.code);
    expect(proposedFor(withChanges(register, cancelled.changes), 'd1', [first]).ahead).toEqual([]);
    // A plan for a day that is none of the group's dates counts too.
    const between: Plan = { ...first, starts: { day: addDays(TODAY, 1), begins: '18:00', meeting: null } };
    const { proposal } = viewOfRegister(register, TODAY, [between]).groups[0]!;
    expect(proposal.ahead).toEqual([addDays(TODAY, 1)]);
  });

  it('say in their reasons that what comes before is planned, not that it was', () => {
    const register = groupOf(6, 2);
    const { roles, seed, ahead } = proposedFor(register, 'd1', [prepared(register, 'd0', [])]);
    const said = roles.map((role) => roleReason(role, { nameOf: (id) => id, seed, ahead: ahead.length }));
    expect(said.join(' ')).toContain('what is planned counted too');
    expect(said.join(' ')).not.toMatch(/last time|ago/);
  });
});
