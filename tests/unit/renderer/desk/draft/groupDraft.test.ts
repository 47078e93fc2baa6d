import { describe, expect, it } from 'vitest';
import { groupWords } from '#shared/words/en/group.ts';
import { planAgenda, planDraft } from '#shared/session/agenda/plan.ts';
import { nextRows } from '#shared/group/nextRows.ts';
import { holderOf, NOTHING_SWAPPED, presentersOf, type Swapped } from '#shared/group/swapped.ts';
import * as english from '#shared/words/en/index.ts';
import { fillsFromQueue } from '#shared/session/people/presenters.ts';
import type { Draft } from '#shared/session/draft.ts';
import { sameNameKey } from '#shared/group/numberNamesakes.ts';
import {
  draftOfGroup,
  formatOf,
  meantFor,
  nextSessionOf,
  withArranged,
  withWaiting,
} from '../../../../../src/renderer/desk/draft/groupDraft.ts';
import { plan, planningOf } from '../../../../../src/renderer/desk/draft/planning.ts';
import { firstSession } from '../../../../../src/renderer/desk/draft/sprintLine.ts';
import { sprintWords } from '#shared/words/en/sprint.ts';
import { FORMATS } from '../../../../../src/renderer/desk/draft/shipped.ts';
import { leanCoffee } from '../../../../support/shipped.ts';
import { REGISTERS } from '../../../../support/preview/groups.ts';

const nameless = () => '';
const group = REGISTERS['group']!.groups[0]!;
const nameOf = (draft: ReturnType<typeof draftOfGroup>, seat: string | null | undefined) =>
  draft.people.find(({ id }) => id === seat)?.name;

describe('the next session of a group', () => {
  it('has its people on their seats, its format and minutes, and what rotation proposes', () => {
    const draft = draftOfGroup(group, FORMATS, null);
    expect(draft.people.map(({ name }) => name)).toEqual(group.people.map(({ name }) => name));
    expect(draft).toMatchObject({
      title: 'Thursday Council',
      minutes: 45,
      level: 'L1',
      format: { id: 'council' },
    });
    for (const { role, id } of group.proposal.roles)
      expect(draft.group?.people[draft.roles[role as 'facilitator'] ?? '']).toBe(id);
    expect(draft.group?.people[draft.queue[0] ?? '']).toBe(group.proposal.queue[0]?.id);
    expect(planDraft(draft).ok).toBe(true);
  });

  it('is one that takes all of them, where the usual one does not any more: Enter leads to no refusal', () => {
    const twelve = REGISTERS['groupTwelve']!.groups[0]!;
    expect(twelve.people).toHaveLength(12);
    for (const format of [null, 'council', 'forum', 'troika'])
      for (const minutes of [45, 60, 90]) {
        const draft = draftOfGroup({ ...twelve, format, minutes, next: null }, FORMATS, null);
        expect([format, minutes, draft.people.length, planDraft(draft).ok]).toEqual([
          ...[format, minutes, 12, true],
        ]);
        if (format === 'troika') expect(draft.format.id).toBe('troika');
      }
    // Where nothing takes so many, the plan says why of the one that is meant.
    const people = Array.from({ length: 5 }, () => twelve.people).flat();
    const many = { ...twelve, people, format: 'council', next: null };
    expect(formatOf(many, [FORMATS.find(({ id }) => id === 'council')!], null).id).toBe('council');
  });

  it('is what the thirty days promise before they begin, and says of whose size it is another', () => {
    const twelve = REGISTERS['groupTwelve']!.groups[0]!;
    const [format, meant] = firstSession(twelve, FORMATS);
    expect(meant.id).toBe('micro');
    const day = '2026-06-02';
    const next = { ...twelve.next!, day, minutes: 30 };
    const begun = {
      ...twelve,
      sprint: { ...REGISTERS['groupSprint']!.groups[0]!.sprint!, starts: '2026-06-01' },
    };
    expect(formatOf(begun, FORMATS, next).id).toBe(format.id);
    expect(format.id).not.toBe('micro');
    expect(meantFor(begun, next)).toBe('micro');
    const says = sprintWords.begin.whoSays.trios(format, meant);
    expect(says).toBe(`The first session is ${groupWords.takesThem(format.name, meant)}.`);
    const three = { ...twelve, people: twelve.people.slice(0, 3) };
    expect(sprintWords.begin.whoSays.trios(...firstSession(three, FORMATS))).toMatch(/micro-session/u);
  });

  it('holds what was swapped, and leaves the rest as proposed', () => {
    const [facilitator, other] = [holderOf(group, NOTHING_SWAPPED, 'facilitator'), group.people[5]!.person];
    const [, second] = presentersOf(group, NOTHING_SWAPPED);
    const swapped = { roles: { facilitator: other }, queue: [second!] };
    const draft = draftOfGroup(group, FORMATS, null, swapped);
    expect(nameOf(draft, draft.roles.facilitator)).toBe('Fay');
    expect(facilitator).not.toBe(other);
    expect(draft.group?.people[draft.queue[0] ?? '']).toBe(second);
    expect(new Set(draft.queue).size).toBe(draft.queue.length);
  });

  it('is told on the group’s page as it is prepared, where a kept plan says otherwise than rotation', () => {
    const { queue, roles } = group.proposal;
    const facilitator = roles.find(({ role }) => role === 'facilitator')!.id!;
    const other = group.people.find(({ person }) => person !== facilitator)!.person;
    const last = queue.at(-1)!.id;
    const prepared = {
      format: 'council',
      roles: { facilitator: [other], timekeeper: [facilitator] },
      presented: [last],
    };
    const rows = nextRows({ ...group, prepared }, NOTHING_SWAPPED, (person) => person, english, null);
    expect(rows.map(({ does, person, why }) => [does, person, why])).toEqual([
      ['Presents first', last, 'as the plan says'],
      ['Facilitates', other, 'as the plan says'],
      ['Keeps time', facilitator, 'as the plan says'],
      ['Observes', null, 'as the plan says'],
      ['Takes notes', null, 'as the plan says'],
    ]);
    // Where it is as rotation proposed, the reason is told.
    const same = { format: 'council', roles: { facilitator: [facilitator] }, presented: [queue[0]!.id] };
    const told = nextRows({ ...group, prepared: same }, NOTHING_SWAPPED, (person) => person, english, null);
    expect(told.find(({ does }) => does === 'Facilitates')?.why).not.toBe('as the plan says');
    // A plan that is made anew is made of what rotation proposes.
    const draft = draftOfGroup({ ...group, prepared }, FORMATS, null);
    expect(draft.group?.people[draft.roles.facilitator ?? '']).toBe(facilitator);
  });

  it('has the next one coach whoever presents, and of three the last one watch, so that all come round', () => {
    const three = { ...group, format: 'micro', people: group.people.slice(0, 3) };
    const ids = three.people.map(({ person }) => person);
    const drawn = [0, 1, 2].map((turn) => {
      const queue = ids.map((_, i) => ({ ...group.proposal.queue[i]!, id: ids[(turn + i) % 3]! }));
      const draft = draftOfGroup(
        { ...three, proposal: { ...group.proposal, roles: [], queue } },
        FORMATS,
        null,
      );
      const who = (seat: string | null | undefined) => ids.indexOf(draft.group?.people[seat ?? ''] ?? '');
      return [who(draft.queue[0]), who(draft.roles.coach), who(draft.roles.observer)];
    });
    expect(drawn).toEqual([
      [0, 1, 2],
      [1, 2, 0],
      [2, 0, 1],
    ]);
    const two = { ...group, format: 'grow', people: group.people.slice(0, 2) };
    const draft = draftOfGroup(two, FORMATS, null);
    expect(draft.roles.coach).toBe(draft.queue[1]);
  });

  it('says nothing of presenters, nor of a role, where the next format has none', () => {
    const rows = nextRows(group, NOTHING_SWAPPED, (person) => person, english, {
      ...{ format: leanCoffee, slots: 0 },
    });
    expect(rows.map(({ does }) => does)).toEqual(['Facilitates', 'Observes', 'Takes notes']);
  });

  it('is on the group’s page what the plan says that is opened from it, in every format and for any number of people', () => {
    const twelve = REGISTERS['groupTwelve']!.groups[0]!;
    for (const { id } of FORMATS)
      for (let count = 2; count <= 12; count++)
        for (const minutes of [30, 60, 90]) {
          const people = twelve.people.slice(0, count);
          const here = new Set(people.map(({ person }) => person));
          const proposal = {
            ...twelve.proposal,
            queue: twelve.proposal.queue.filter(({ id: one }) => here.has(one)),
            roles: twelve.proposal.roles.filter((role) => role.id === null || here.has(role.id)),
          };
          const given = { ...twelve, format: id, people, minutes, next: null, waits: [], proposal };
          const draft = draftOfGroup(given, FORMATS, null);
          const rows = nextRows(given, NOTHING_SWAPPED, nameless, english, nextSessionOf(given, FORMATS));
          const byQueue = fillsFromQueue(draft);
          const slots = byQueue ? (planAgenda(draft)?.slots ?? 0) : 0;
          const seated = (seat: string | null | undefined) => draft.group?.people[seat ?? ''] ?? null;
          expect([
            ...[id, count, minutes],
            rows.filter(({ presents }) => presents).map(({ person }) => person),
          ]).toEqual([...[id, count, minutes], draft.queue.slice(0, Math.min(2, slots)).map(seated)]);
          for (const { role } of proposal.roles) {
            const row = rows.find(({ does }) => does === groupWords.roles[role]);
            if (row)
              expect([id, count, role, row.person]).toEqual([
                id,
                count,
                role,
                seated(draft.roles[role as 'observer']),
              ]);
          }
        }
  });

  it('leaves out whoever only observes from the queue, where the format asks for it', () => {
    const forum = draftOfGroup({ ...group, format: 'forum' }, FORMATS, null);
    const observer = forum.roles.observer;
    if (!forum.format.observerShares && observer !== null) expect(forum.queue).not.toContain(observer);
  });

  it('gives slots to those whom the group’s page names as presenters, whoever observes', () => {
    const [first, second] = group.proposal.queue.map(({ id }) => id);
    for (const observer of [first!, second!]) {
      const roles = group.proposal.roles.map((one) =>
        one.role === 'observer' && one.id !== null ? { ...one, id: observer } : one,
      );
      const proposed = { ...group, proposal: { ...group.proposal, roles } };
      for (const swapped of [NOTHING_SWAPPED, { roles: {}, queue: [observer] }]) {
        const draft = draftOfGroup(proposed, FORMATS, null, swapped);
        const slots = draft.queue.map((seat) => draft.group?.people[seat]);
        expect(slots.slice(0, 2)).toEqual(presentersOf(proposed, swapped).slice(0, 2));
        expect(draft.group?.people[draft.roles.observer ?? ''] ?? null).toBe(
          holderOf(proposed, swapped, 'observer'),
        );
      }
    }
  });

  it('says why whoever moves up behind an observer presents, and calls nothing swapped that was not', () => {
    const [first, second, third] = group.proposal.queue.map(({ id }) => id);
    for (const observer of [first!, second!]) {
      const roles = group.proposal.roles.map((one) =>
        one.role === 'observer' && one.id !== null ? { ...one, id: observer } : one,
      );
      const proposed = { ...group, proposal: { ...group.proposal, roles } };
      const whys = (swapped: Swapped) =>
        nextRows(proposed, swapped, () => '', english, null).flatMap(({ presents, why }) =>
          presents ? [why] : [],
        );
      expect(whys(NOTHING_SWAPPED)).toHaveLength(2);
      expect(whys(NOTHING_SWAPPED)).not.toContain(groupWords.swapped);
      expect(whys({ roles: {}, queue: [third!] })).toContain(groupWords.swapped);
    }
  });

  it('has whoever took something along report, and where nobody did, a review takes no time', () => {
    const phases = (draft: ReturnType<typeof draftOfGroup>) =>
      planAgenda(draft)?.steps.flatMap(({ phase }) => (phase === 'REVIEW' ? [phase] : []));
    const draft = draftOfGroup(group, FORMATS, null);
    expect(draft.reviewers.map((seat) => nameOf(draft, seat))).toEqual(['Ana', 'Chidi', 'Emre']);
    expect(phases(draft)).toEqual(['REVIEW']);
    // In a set the review is one phase, whomever it counts.
    for (const format of ['council', 'action_learning']) {
      const nothing = draftOfGroup({ ...group, format, waits: [] }, FORMATS, null);
      expect(phases(nothing)).toEqual([]);
      expect(phases({ ...nothing, reviewsWhatWaits: undefined })).toEqual(
        format === 'council' ? [] : ['REVIEW'],
      );
    }
  });

  it('kept as a plan, has by now whoever took something along since', () => {
    const kept = draftOfGroup({ ...group, waits: [] }, FORMATS, null);
    const now = withWaiting(kept, [group]);
    expect(now.reviewers.map((seat) => nameOf(now, seat))).toEqual(['Ana', 'Chidi', 'Emre']);
    expect(withWaiting(kept, [])).toBe(kept);
  });

  it('seats twelve with the longest names as well, each as their own person', () => {
    const twelve = REGISTERS['groupTwelve']!.groups[0]!;
    const draft = draftOfGroup(twelve, FORMATS, null);
    expect(new Set(Object.values(draft.group?.people ?? {})).size).toBe(12);
    expect(draft.people).toHaveLength(12);
  });
});

describe('what a group arranged', () => {
  const ana = group.people[0]!.person;
  const never = (over: Partial<(typeof group.arrangements)[number]>) => ({
    ...{ id: 'a', group: group.id, person: ana, role: null, other: null },
    ...{ says: 'never' as const, since: '2026-06-01', until: '2027-06-01', ...over },
  });

  it('keeps somebody from a role also where nobody is proposed for it', () => {
    const roles = group.proposal.roles.map(({ role }) => ({
      ...{ role, id: null },
      reason: { code: 'nobodyTakesIt' as const },
    }));
    const bare = { ...group, proposal: { ...group.proposal, roles } };
    const anas = (draft: Draft) =>
      Object.entries(draft.roles).flatMap(([role, seat]) =>
        draft.group?.people[seat ?? ''] === ana ? [role] : [],
      );
    const [role] = anas(draftOfGroup(bare, FORMATS, null));
    const arrangements = [never({ role: role as 'facilitator' }), never({ id: 'b', role: 'presenter' })];
    const draft = draftOfGroup({ ...bare, arrangements }, FORMATS, null);
    expect(anas(draft)).not.toContain(role);
    expect(draft.queue.map((seat) => draft.group?.people[seat])).not.toContain(ana);
  });

  it('parts two in trios, whatever changes in the plan, and is looked at anew in a kept plan', () => {
    const [, ben] = group.people.map(({ person }) => person);
    const arrangements = [never({ other: ben! })];
    const trios = { ...group, format: 'troika' };
    const kept = draftOfGroup({ ...trios, arrangements: [] }, FORMATS, null);
    const together = (draft: Draft) =>
      draft.trios.some((trio) =>
        [ana, ben].every((one) => trio.some((seat) => draft.group?.people[seat] === one)),
      );
    expect(together(kept)).toBe(true);
    expect(together(draftOfGroup({ ...trios, arrangements }, FORMATS, null))).toBe(false);
    const now = withArranged(kept, [{ ...trios, arrangements }]);
    expect(together(now)).toBe(false);
    const order = kept.people.map(({ id }) => id);
    const seated = plan(planningOf(now), {
      ...{ type: 'change', before: null },
      change: { type: 'seating', order: order.toReversed() },
    });
    expect(together(seated.draft)).toBe(false);
    expect(withArranged(now, [{ ...trios, arrangements }])).toBe(now);
  });

  it('lets nobody prepare a presenter who is themself, or with whom they are never put together', () => {
    const forum = { ...group, format: 'forum' };
    const withCoach = (person: string, arrangements: (typeof group)['arrangements'] = []) => {
      const name = group.people.find((one) => one.person === person)?.name ?? '';
      const last = { ...{ title: '', minutes: 90 }, presented: new Set([sameNameKey(name)]) };
      const nobody = { promised: new Set<string>(), present: new Set<string>() };
      return draftOfGroup({ ...forum, arrangements }, FORMATS, { ...last, ...nobody });
    };
    const [first] = presentersOf(forum, NOTHING_SWAPPED);
    // Somebody who holds no role that rotation gives.
    const taken = forum.proposal.roles.map(({ id }) => id);
    const free = group.people.find(({ person }) => person !== first && !taken.includes(person))!.person;
    const coach = (draft: Draft) => draft.group?.people[draft.roles.prepCoach ?? ''] ?? null;
    const queued = (draft: Draft) => draft.group?.people[draft.queue[0] ?? ''];
    expect([queued(withCoach(free)), coach(withCoach(free))]).toEqual([first, free]);
    expect(coach(withCoach(first!))).toBe(null);
    const arrangements = [never({ person: first!, other: free })];
    const draft = withCoach(free, arrangements);
    expect([queued(draft), coach(draft)]).toEqual([first, null]);
    expect(coach(withArranged(withCoach(free), [{ ...forum, arrangements }]))).toBe(null);
  });
});
