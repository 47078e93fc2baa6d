import { describe, expect, it } from 'vitest';
import { FORMATS, PRESETS, formatById } from '../../../../support/shipped.ts';
import { NO_ROLES } from '#shared/group/roles.ts';
import { planAgenda } from '#shared/session/agenda/plan.ts';
import type { Draft } from '#shared/session/draft.ts';
import { draftToOpen, planView, sizeSentence } from '../../../../../src/renderer/desk/plan/planView.ts';
import { newDraft } from '../../../../../src/renderer/desk/draft/newDraft.ts';
import {
  plan,
  planningOf,
  type PlanChange,
  type Planning,
} from '../../../../../src/renderer/desk/draft/planning.ts';
import { planWords } from '#shared/words/en/plan.ts';
import { sampleDraft } from '../../../../support/playedSession.ts';

const view = (draft: Draft, waited: string[] = [], ordered = false, given: Planning['given'] = {}) =>
  planView(draft, { waited: new Set(waited), ordered, given });
const names = (count: number) => Array.from({ length: count }, (_, i) => `Person ${i + 1}`);
const observed = sampleDraft(6, {
  roles: { ...NO_ROLES, facilitator: 'p2', timekeeper: 'p1', observer: 'p6', noteTaker: 'p5' },
  queue: ['p4', 'p3', 'p5', 'p1', 'p2'],
  reviewers: ['p1', 'p5'],
});

describe('planView', () => {
  it('shows the plan to scale, what rounding left over given back: six people, 45 minutes, two slots', () => {
    const { plan, groups } = view(observed);
    expect(plan).toMatchObject({ presenters: 2, spare: 0, givenBack: 45, fullLength: 49 * 60 });
    expect(groups.map(({ title, length }) => [title, length])).toEqual([
      ['Opening', 360],
      ['Slot 1, Dora', 1005],
      ['', 45],
      ['Slot 2, Chidi', 1005],
      ['Close', 285],
    ]);
    const segments = groups.flatMap((group) => group.segments);
    segments.forEach(({ from }, i) => {
      expect(from).toBe(segments.slice(0, i).reduce((sum, { length }) => sum + length, 0));
    });
    expect(segments.filter(({ shortened }) => !shortened).map(({ title }) => title)).toEqual([
      ...['Present', 'Quick questions', 'Counsel'],
      ...['Present', 'Quick questions', 'Counsel'],
    ]);
    expect(segments.find(({ title }) => title === 'Counsel')?.openFrom).toBe(360);
  });

  it('says what became shorter, from its full length to today’s', () => {
    const { shorter, kept, leftOut } = view(observed);
    expect(shorter).toContainEqual({ title: 'Check-in, each', full: 30, today: 20 });
    expect(shorter).toContainEqual({ title: 'Pulse, Agreement check', full: 60, today: 45 });
    expect(kept).toEqual(['Present', 'Quick questions', 'Counsel']);
    expect(leftOut).toEqual([]);
    expect(view(sampleDraft(6, { minutes: 15 })).leftOut).toEqual(['Choose topics', 'Pulse']);
  });

  it('shows exactly the phases that the session will have', () => {
    for (const minutes of [20, 30, 45, 60, 90, 120]) {
      const draft = { ...observed, minutes };
      const agenda = planAgenda(draftToOpen(draft));
      const segments = view(draft).groups.flatMap((group) => group.segments);
      expect(segments.map(({ length }) => length * 1000)).toEqual(
        agenda?.steps.map(({ planned }) => planned),
      );
    }
  });

  it('tells from how many minutes one slot more fits', () => {
    const { moreSlots } = view(observed);
    expect(moreSlots?.slot).toBe(3);
    const minutes = moreSlots?.minutes ?? 0;
    expect(view({ ...observed, minutes }).plan?.presenters).toBe(3);
    expect(view({ ...observed, minutes: minutes - 1 }).plan?.presenters).toBe(2);
    expect(view({ ...observed, lockedPresenters: 1 }).moreSlots).toBeNull();
  });

  it('takes as many breaks from spare as are chosen, and no more than it holds', () => {
    const long = { ...observed, minutes: 120, lockedPresenters: 4 };
    const chosen = (breaks: number, draft: Draft = long) => {
      const { breaks: seen, plan } = view({ ...draft, breaks });
      return { ...seen, kept: draftToOpen({ ...draft, breaks }).breaks, spare: plan?.spare };
    };
    const { spare } = view(long).plan!;
    expect(chosen(0)).toMatchObject({ taken: 0, offered: 1, kept: 0, spare });
    expect(chosen(1)).toMatchObject({ taken: 1, offered: 1, kept: 1, spare });
    expect(chosen(5)).toMatchObject({ taken: 1, kept: 1 });
    expect(chosen(1, observed)).toMatchObject({ taken: 0, offered: 0, kept: 0, spare: 0 });
  });

  it('shows a break where it was put, and says so to the session; elsewhere if that phase is gone', () => {
    const long = { ...observed, minutes: 150, breaks: 1, breaksAfter: ['front.CHECKIN'] };
    const placesIn = (draft: Draft) =>
      view(draft).groups.flatMap(({ segments }) =>
        segments.filter(({ rest }) => rest > 0).map(({ step }) => step),
      );
    expect(placesIn(long)).toEqual(['front.CHECKIN']);
    expect(draftToOpen(long).breaksAfter).toEqual(['front.CHECKIN']);
    const segments = view(long).groups.flatMap((group) => group.segments);
    const at = segments.findIndex(({ step }) => step === 'front.CHECKIN');
    expect(segments[at + 1]?.from).toBe((segments[at]?.from ?? 0) + (segments[at]?.length ?? 0) + 300);
    const gone = { ...long, breaksAfter: ['slot.9.RESPOND'] };
    expect(placesIn(gone)).toEqual(placesIn({ ...long, breaksAfter: undefined }));
    expect(draftToOpen({ ...long, minutes: 45 }).breaksAfter).toEqual([]);
  });

  it('knows whether the format or the time is why there are no more slots', () => {
    const takes = (id: string, people: number, minutes: number) =>
      view(newDraft(names(people), null, { format: formatById(id)!, minutes, trial: false })).formatTakes;
    expect(takes('sbi', 3, 50)).toBe('just');
    expect(takes('consultancy', 6, 240)).toBe('just');
    expect(takes('council', 8, 45)).toBeNull();
    expect(takes('council', 8, 240)).toBe('upTo');
    expect(takes('forum', 6, 240)).toBe('upTo');
    // A second slot, or a fourth, may be asked for.
    expect(takes('action_learning', 6, 240)).toBeNull();
    expect(takes('office_hours', 6, 240)).toBeNull();
    const { just, upTo } = planWords.formatTakes;
    expect([just('receiver', 1), upTo('presenter', 6)]).toEqual([
      'This format has one slot.',
      'This format has at most six slots.',
    ]);
  });

  it('never plans more slots than there are presenters', () => {
    const two = { ...observed, minutes: 120, queue: ['p4', 'p3'] };
    expect(view(two).plan?.presenters).toBe(2);
    expect(draftToOpen(two).lockedPresenters).toBe(2);
    expect(draftToOpen(observed).lockedPresenters).toBeNull();
    expect(view({ ...observed, queue: [] }).refusal).toBe('Nobody presents yet. Choose at least one person.');
    expect(view({ ...observed, queue: ['p4'], lockedPresenters: 2, minutes: 90 }).refusal).not.toBeNull();
  });

  it('refuses with the minimum where nothing fits', () => {
    expect(view(sampleDraft(6, { minutes: 10 }))).toMatchObject({
      plan: null,
      groups: [],
      refusal: expect.stringMatching(/^Council needs at least 1[0-9] minutes/),
    });
  });

  it('says in one sentence that a group is too small or too large', () => {
    const format = observed.format;
    expect(sizeSentence(format, 2)).toBe(
      'Council takes three to eight people, and two are on the list: add one more, or wait until they are here.',
    );
    expect(sizeSentence(format, 9)).toMatch(
      /nine are on the list: make two circles, or take one name off\.$/,
    );
    expect(sizeSentence(format, 40)).toMatch(
      /40 are on the list: make five circles, or take 32 names off\.$/,
    );
    // Two pairs take four: of three, one is left over.
    expect(sizeSentence({ ...format, size: { ...format.size, min: 2, max: 2 } }, 3)).toMatch(
      /three are on the list: take one name off\.$/,
    );
    expect(sizeSentence(format, 3)).toBeNull();
    expect(view({ ...sampleDraft(8), people: sampleDraft(8).people.slice(0, 2) }).refusal).toMatch(
      /^Council takes/,
    );
  });

  it('gives only reasons that are true', () => {
    const people = (draft: Draft, given: Planning['given'] = {}) =>
      view(draft, [], false, given).people.map(({ does, why }) => [does, why]);
    expect(people(sampleDraft(6))).toEqual([
      ['facilitator', 'first in the list'],
      ['timekeeper', 'second in the list'],
      ['presents, slot 1', 'no other role in their own slot'],
      ['presents, slot 2', 'no other role in their own slot'],
      ['helps', ''],
      ['helps', ''],
    ]);
    const inGroup = { ...sampleDraft(6), group: { id: 'g1', people: {} } };
    expect(people(inGroup).slice(0, 2)).toEqual([
      ['facilitator', ''],
      ['timekeeper', ''],
    ]);
    expect(people(observed, { facilitator: 'p2' })[1]).toEqual(['facilitator', 'your choice']);
    expect(people(observed)[1]).toEqual(['facilitator', '']);
    const busy = { ...sampleDraft(6), queue: ['p1', 'p3'] };
    expect(people(busy)[0]).toEqual(['facilitator, presents, slot 1', 'somebody stands in as facilitator']);
  });

  it('calls no group small that is the largest the format takes', () => {
    const whys = (id: string, people: number) =>
      view(newDraft(names(people), null, { format: formatById(id)!, minutes: 90, trial: false })).people.map(
        ({ why }) => why,
      );
    for (const { id, size } of [...FORMATS, ...PRESETS])
      expect(whys(id, size.max), id).not.toContain('one may do both in a group this small');
  });

  it('calls nothing a choice in a plan that nobody has changed, nor what follows from a choice', () => {
    const whys = (state: Planning) =>
      view(state.draft, [], state.ordered, state.given).people.map(({ why }) => why);
    for (const { id, size } of [...FORMATS, ...PRESETS])
      for (const people of [size.min, size.max]) {
        const fresh = newDraft(names(people), null, { format: formatById(id)!, minutes: 90, trial: false });
        expect(whys(planningOf(fresh)), id).not.toContain('your choice');
      }
    const change = (state: Planning, edit: PlanChange) =>
      plan(state, { type: 'change', change: edit, before: null });
    const freed = change(planningOf(sampleDraft(6)), { type: 'role', person: 'p1', role: null });
    expect(whys(freed)).not.toContain('your choice');
    const chosen = change(freed, { type: 'role', person: 'p6', role: 'observer' });
    expect(whys(chosen)[5]).toBe('your choice');
    expect(whys(plan(chosen, { type: 'undo' }))).not.toContain('your choice');
    const moved = change(freed, { type: 'queueBy', person: 'p6', by: -1 });
    expect([moved.ordered, plan(moved, { type: 'undo' }).ordered]).toEqual([true, false]);
  });

  it('has a queue with slots in every format that has one, and neither where it has none', () => {
    for (const { id, size } of [...FORMATS, ...PRESETS])
      for (const people of [size.min, size.max, 9]) {
        const draft = newDraft(names(people), null, { format: formatById(id)!, minutes: 90, trial: false });
        const { queued, refusal, presenting, waiting, resting } = view(draft);
        if (refusal !== null) continue;
        if (queued) expect(presenting.length, id).toBeGreaterThan(0);
        else expect([...presenting, ...waiting, ...resting], id).toEqual([]);
      }
  });

  it('says why somebody stands where in the queue', () => {
    const whys = (waited: string[], ordered: boolean) =>
      view(observed, waited, ordered).presenting.map(({ why }) => why);
    expect(whys([], false)).toEqual(['holds no other role', 'holds no other role']);
    expect(whys(['p4'], false)).toEqual(['did not present last time', 'holds no other role']);
    expect(whys(['p4'], true)).toEqual(['your order', 'your order']);
  });

  it('tells namesakes apart', () => {
    const people = observed.people.map((person) => ({ ...person, name: 'Ana' }));
    expect([...view({ ...observed, people }).labels.values()]).toEqual([
      ...['Ana 1', 'Ana 2', 'Ana 3'],
      ...['Ana 4', 'Ana 5', 'Ana 6'],
    ]);
  });
});
