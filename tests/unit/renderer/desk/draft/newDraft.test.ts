import { expect, it } from 'vitest';
import { recordsOf } from '#shared/records/recordOf.ts';
import { SessionRecordSchema } from '#shared/records/record.ts';
import { DraftSchema } from '#shared/session/draft.ts';
import { summarize } from '#shared/summary/summarize.ts';
import { summarizeRecord } from '#shared/summary/summarizeRecord.ts';
import * as english from '#shared/words/en/index.ts';
import { council } from '../../../session/support/council.ts';
import { FORMATS, forum } from '../../../../support/shipped.ts';
import { lastTimeOf, newDraft } from '../../../../../src/renderer/desk/draft/newDraft.ts';
import { stillCurrent } from '../../../../../src/renderer/desk/draft/planning.ts';
import { sampleSummary } from '../../../summary/sampleSummary.ts';

it('seats people in the order of their names, with default roles and a level of its own', () => {
  expect(newDraft(['Ana', 'Ben', 'Chidi', 'Dora', 'Emre'], null)).toMatchObject({
    title: '',
    people: [
      { id: 'p1', name: 'Ana' },
      { id: 'p2', name: 'Ben' },
      { id: 'p3', name: 'Chidi' },
      { id: 'p4', name: 'Dora' },
      { id: 'p5', name: 'Emre' },
    ],
    roles: { facilitator: 'p1', timekeeper: 'p2', observer: null, noteTaker: null },
    queue: ['p3', 'p4', 'p5', 'p2', 'p1'],
    minutes: 45,
    reviewers: [],
    level: 'L1',
    trial: false,
  });
});

it('lets those who did not present last time go first, and those with a commitment report', () => {
  const last = lastTimeOf(sampleSummary());
  const draft = newDraft(['ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Gil'], last);
  expect(draft.title).toBe('Thursday Council');
  // Dora and Chidi presented; Gil was not there.
  expect(draft.queue).toEqual(['p5', 'p2', 'p1', 'p3', 'p4', 'p6']);
  expect(draft.reviewers).toEqual(['p3', 'p4']);
});

it('says nothing of somebody whose name is that of two people, then or now', () => {
  const last = sampleSummary();
  const presents = newDraft(['Ana', 'Chidi', 'Dora'], lastTimeOf(last));
  expect(presents.reviewers).toEqual(['p2', 'p3']);
  const two = {
    ...last,
    people: last.people.map((one) => (one.name === 'Ben' ? { ...one, name: 'Chidi' } : one)),
  };
  const then = newDraft(['Ana', 'Chidi', 'Dora'], lastTimeOf(two));
  expect([then.reviewers, then.queue]).toEqual([['p3'], ['p1', 'p2', 'p3']]);
  const now = newDraft(['Ana', 'Chidi', 'Chidi', 'Dora'], lastTimeOf(last));
  expect(now.reviewers).toEqual(['p4']);
});

it('takes over the name of a session, and never that of its format in the place of one', () => {
  const last = sampleSummary();
  const unnamed = lastTimeOf({ ...last, title: last.formatName });
  expect(newDraft(['Ana', 'Ben'], unnamed).title).toBe('');
  expect(newDraft(['Ana', 'Ben'], lastTimeOf(last, [last.title])).title).toBe('');
});

it('has nobody give feedback to themselves, or coach themselves', () => {
  const last = lastTimeOf(sampleSummary());
  // Ana did not present last time, so she is first.
  for (const id of ['sbi', 'grow']) {
    const format = FORMATS.find((one) => one.id === id);
    if (format === undefined) throw new Error(`no format is called ${id}`);
    const { queue, roles } = newDraft(['Ana', 'Zoe'], last, { format, minutes: null, trial: false });
    expect(queue[0]).toBe('p1');
    expect([roles.giver, roles.coach]).toContain('p2');
    expect([roles.giver, roles.coach]).not.toContain('p1');
  }
});

it('has whoever presented last prepare the next presenter of a forum, and not present', () => {
  const last = lastTimeOf(sampleSummary());
  const names = ['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay'];
  const draft = newDraft(names, last, { format: forum, minutes: null, trial: false });
  expect(draft.roles).toMatchObject({ facilitator: 'p1', timekeeper: 'p2', prepCoach: 'p3' });
  expect(draft.queue[0]).not.toBe('p3');
  expect(newDraft(names, null, { format: forum, minutes: null, trial: false }).roles.prepCoach).toBeNull();
});

it('takes up a kept plan only with the format as it is shipped now', () => {
  const draft = newDraft(['Ana', 'Ben', 'Chidi'], null);
  // As it comes back from the disk: checked, its keys in another order.
  expect(stillCurrent(DraftSchema.parse(JSON.parse(JSON.stringify(draft))), FORMATS)).toBe(true);
  expect(stillCurrent({ ...draft, format: { ...draft.format, purpose: 'another' } }, FORMATS)).toBe(false);
});

it('plans for as long as last time, and not for minutes that the group added once', () => {
  const played = council().to('slot.1.PRESENT').extend(180, { agreed: true });
  const open = summarize(played.session, english);
  const { record, lines } = recordsOf(played.session);
  const closed = summarizeRecord(SessionRecordSchema.parse(record), lines, english);
  for (const summary of [open, closed]) {
    expect(summary.available - summary.plannedFor).toBe(180_000);
    expect(newDraft(['Ana', 'Ben'], lastTimeOf(summary)).minutes).toBe(45);
  }
});
