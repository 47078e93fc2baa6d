import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMATS, formatById } from '../../../support/shipped.ts';
import { DraftSchema, type Draft } from '#shared/session/draft.ts';
import { consistent } from '#shared/session/draftPeople.ts';
import { ASK_KINDS, bookedFirst, booksSlots } from '#shared/session/people/asks.ts';
import { plan, planningOf, type PlanChange } from '../../../../src/renderer/desk/draft/planning.ts';
import { PlayedCouncil } from '../support/council.ts';
import { sampleDraft } from '../../../support/playedSession.ts';

const changed = (draft: Draft, change: PlanChange): Draft =>
  plan(planningOf(draft), { type: 'change', change, before: null }).draft;

describe('a booking', () => {
  it('puts who booked first, who walks in next and who is curious last, and leaves equals as they stood', () => {
    const people = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'];
    const asked = fc.dictionary(fc.constantFrom(...people), fc.constantFrom(...ASK_KINDS));
    fc.assert(
      fc.property(fc.shuffledSubarray(people), asked, (queue, asks) => {
        const sorted = bookedFirst(queue, asks);
        expect(sorted.toSorted()).toEqual(queue.toSorted());
        const groups = [
          queue.filter((one) => asks[one] !== undefined && asks[one] !== 'curious'),
          queue.filter((one) => asks[one] === undefined),
          queue.filter((one) => asks[one] === 'curious'),
        ];
        expect(sorted).toEqual(groups.flat());
      }),
    );
  });

  it('is taken where it is asked what is brought: in office hours alone', () => {
    expect(FORMATS.filter(booksSlots).map(({ id }) => id)).toEqual(['office_hours']);
  });

  it('is written in the plan, orders its queue, and goes with whoever is taken out of it', () => {
    const draft = { ...sampleDraft(4), format: formatById('office_hours')! };
    const [first = '', second = ''] = draft.queue;
    const booked = changed(draft, { type: 'asks', person: second, asks: 'stuck' });
    expect(booked.queue.slice(0, 2)).toEqual([second, first]);
    expect(DraftSchema.parse(booked).asks).toEqual({ [second]: 'stuck' });
    const without = consistent({ ...booked, people: booked.people.filter(({ id }) => id !== second) });
    expect(without.asks).toEqual({});
    expect(changed(booked, { type: 'asks', person: second, asks: null }).asks).toEqual({});
  });
});

describe('a slot of office hours', () => {
  it('says as it begins what it was booked for, and nothing of whoever walked in', () => {
    const draft: Draft = { ...sampleDraft(4), format: formatById('office_hours')!, minutes: 45 };
    const [first = ''] = draft.queue;
    const asksIn = (asks: Draft['asks'], step: string) =>
      new PlayedCouncil({ ...draft, asks }).to(step).console.now?.blanks.asks;
    expect(asksIn({ [first]: 'draft' }, 'slot.1.ASK')).toBe('draft');
    expect(asksIn(undefined, 'slot.1.ASK')).toBeNull();
    expect(asksIn({ [first]: 'draft' }, 'slot.1.WORK')).toBeNull();
  });
});
