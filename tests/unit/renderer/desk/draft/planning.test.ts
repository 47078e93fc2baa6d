import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DraftSchema, type Draft } from '#shared/session/draft.ts';
import {
  plan,
  planningOf,
  type PlanChange,
  type Planning,
} from '../../../../../src/renderer/desk/draft/planning.ts';
import { draftToOpen, planView } from '../../../../../src/renderer/desk/plan/planView.ts';
import { newDraft } from '../../../../../src/renderer/desk/draft/newDraft.ts';
import { formatById } from '../../../../support/shipped.ts';
import { sampleDraft } from '../../../../support/playedSession.ts';

const change = (state: Planning, edit: PlanChange, before: PlanChange['type'] | null = null) =>
  plan(state, { type: 'change', change: edit, before });
const after = (...edits: PlanChange[]): Draft =>
  edits.reduce((state, edit) => change(state, edit), planningOf(sampleDraft(6))).draft;

describe('plan', () => {
  it('moves a person to another seat and no further than the last', () => {
    const seats = (draft: Draft) => draft.people.map(({ name }) => name.charAt(0)).join('');
    expect(seats(after({ type: 'seat', person: 'p1', by: 2 }))).toBe('BCADEF');
    expect(seats(after({ type: 'seat', person: 'p6', by: 3 }))).toBe('ABCDEF');
    expect(seats(after({ type: 'seat', person: 'p6', by: -9 }))).toBe('FABCDE');
  });

  it('moves somebody in the queue', () => {
    expect(sampleDraft(6).queue).toEqual(['p3', 'p4', 'p5', 'p6', 'p2', 'p1']);
    expect(after({ type: 'queueBy', person: 'p5', by: -2 }).queue).toEqual([
      'p5',
      'p3',
      'p4',
      'p6',
      'p2',
      'p1',
    ]);
  });

  it('takes the observer out of the queue, and back in when somebody else observes', () => {
    const observing = after({ type: 'role', person: 'p3', role: 'observer' });
    expect(observing.queue).toEqual(['p4', 'p5', 'p6', 'p2', 'p1']);
    const swapped = after(
      { type: 'role', person: 'p3', role: 'observer' },
      { type: 'role', person: 'p4', role: 'observer' },
    );
    expect(swapped.queue).toEqual(['p5', 'p6', 'p2', 'p1', 'p3']);
  });

  it('fills the roles of somebody who is taken off the list', () => {
    const draft = after({ type: 'remove', person: 'p1' });
    expect(draft.roles).toMatchObject({ facilitator: 'p3', timekeeper: 'p2' });
    expect(draft.queue).not.toContain('p1');
  });

  it('adds people with ids of their own, last in the circle and in the queue', () => {
    const draft = after(
      { type: 'remove', person: 'p3' },
      { type: 'add', names: ['Ana', '\u202e', '  Gil '] },
    );
    expect(draft.people.slice(-2)).toEqual([
      { id: 'p7', name: 'Ana' },
      { id: 'p8', name: 'Gil' },
    ]);
    expect(draft.queue.slice(-2)).toEqual(['p7', 'p8']);
  });

  it('keeps the minutes within what a session may last', () => {
    expect(after({ type: 'minutes', minutes: 1 }).minutes).toBe(5);
    expect(after({ type: 'minutes', minutes: 1e9 }).minutes).toBe(600);
  });

  it('has nobody give or coach for themselves in another format', () => {
    for (const id of ['sbi', 'grow', 'micro'])
      for (const people of [2, 3]) {
        const names = ['Ana', 'Bo', 'Cy'].slice(0, people);
        const format = formatById(id)!;
        const was = planningOf(newDraft(names, null));
        const { draft } = change(was, { type: 'format', format, minutes: 50 });
        const helps = [draft.roles.giver, draft.roles.coach].filter((one) => one !== null);
        expect(helps, id).toHaveLength(1);
        expect(helps, id).not.toContain(draft.queue[0]);
      }
  });

  it('keeps the order of the queue, and who rests, where a format in between has none', () => {
    const to = (id: string): PlanChange => ({ type: 'format', format: formatById(id)!, minutes: 60 });
    const queue = ['p5', 'p3', 'p6', 'p4', 'p2'];
    const circle = after({ type: 'queue', queue }, to('talking_circle'));
    expect(draftToOpen(circle).queue).toEqual([]);
    // The plan may have been put away and taken up again in between.
    expect(change(planningOf(circle), to('tuning')).draft.queue).toEqual(queue);
  });

  it('undoes and redoes, a run of the same edit as one', () => {
    let state = planningOf(sampleDraft(6));
    state = change(state, { type: 'minutes', minutes: 50 });
    state = change(state, { type: 'minutes', minutes: 55 }, 'minutes');
    state = change(state, { type: 'seat', person: 'p1', by: 1 }, 'minutes');
    state = plan(state, { type: 'undo' });
    expect(state.draft).toMatchObject({ minutes: 55, people: sampleDraft(6).people });
    state = plan(state, { type: 'undo' });
    expect(state.draft).toEqual(sampleDraft(6));
    expect(plan(state, { type: 'undo' })).toBe(state);
    state = plan(plan(state, { type: 'redo' }), { type: 'redo' });
    expect(state.draft.people[0]?.id).toBe('p2');
  });

  it('takes no step for an edit that changes nothing', () => {
    const state = planningOf(sampleDraft(6));
    expect(change(state, { type: 'minutes', minutes: 45 })).toBe(state);
    expect(change(state, { type: 'name', person: 'p1', name: ' \u0000 ' })).toBe(state);
  });
});

describe('any run of edits', () => {
  const person = fc.integer({ min: 1, max: 9 }).map((n) => `p${n}`);
  const by = fc.integer({ min: -3, max: 3 });
  const edit: fc.Arbitrary<PlanChange> = fc.oneof(
    fc.record({ type: fc.constant('minutes' as const), minutes: fc.integer({ min: -10, max: 700 }) }),
    fc.record({
      type: fc.constant('add' as const),
      names: fc.array(fc.string({ maxLength: 9 }), { maxLength: 3 }),
    }),
    fc.record({ type: fc.constant('remove' as const), person }),
    fc.record({ type: fc.constant('seat' as const), person, by }),
    fc.record({ type: fc.constant('queueBy' as const), person, by }),
    fc.record({ type: fc.constant('presents' as const), person, presents: fc.boolean() }),
    fc.record({ type: fc.constant('review' as const), person, reviews: fc.boolean() }),
    fc.record({
      type: fc.constant('role' as const),
      person,
      role: fc.constantFrom('facilitator', 'timekeeper', 'observer', 'noteTaker', null),
    }),
    fc.record({ type: fc.constant('slots' as const), slots: fc.option(fc.integer({ min: 1, max: 6 })) }),
  );

  it('leaves a draft that can be kept, with everybody in their right place', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.array(edit, { maxLength: 25 }), (n, edits) => {
        let state = planningOf(sampleDraft(Math.min(n, 8)));
        for (const one of edits) {
          const known = (id: string) => state.draft.people.some((each) => each.id === id);
          if ('person' in one && !known(one.person)) continue;
          state = change(state, one);
        }
        const { draft } = state;
        expect(DraftSchema.safeParse(draft).error).toBeUndefined();
        const ids = draft.people.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(new Set(draft.queue).size).toBe(draft.queue.length);
        for (const id of [
          ...draft.queue,
          ...draft.reviewers,
          draft.roles.facilitator,
          draft.roles.timekeeper,
        ])
          expect(ids).toContain(id);
        expect(draft.queue).not.toContain(draft.roles.observer);
        const view = planView(draft, { waited: new Set(), ordered: false, given: {} });
        expect(view.presenting.length + view.waiting.length).toBe(draft.queue.length);
        if (view.refusal === null) {
          const open = draftToOpen(draft);
          expect(open.lockedPresenters ?? 99).toBeGreaterThan(0);
          expect(view.plan?.presenters).toBeLessThanOrEqual(draft.queue.length);
          expect(DraftSchema.safeParse(open).success).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});
