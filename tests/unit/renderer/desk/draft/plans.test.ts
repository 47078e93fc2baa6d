import { describe, expect, it } from 'vitest';
import type { KeptPlan, PlannedStart } from '#shared/session/keptPlan.ts';
import { planFor, plansByStart } from '../../../../../src/renderer/desk/draft/plans.ts';
import { firstPlan } from '../../../../../src/renderer/desk/start/firstPlan.ts';
import { sampleDraft } from '../../../../support/playedSession.ts';
import { REGISTERS } from '../../../../support/preview/groups.ts';

const groups = REGISTERS['oneGroup']?.groups ?? [];
const group = groups[0];
const next = group?.next;
if (!group || !next) throw new Error('a group with a next date');

const planOf = (id: string, starts: PlannedStart | null, ofGroup = false, changed = 0): KeptPlan => ({
  id,
  draft: { ...sampleDraft(5), ...(ofGroup && { group: { id: group.id, people: {} } }) },
  starts,
  changed,
});
const at = (day: string, meeting: string | null = null): PlannedStart => ({ day, begins: '18:00', meeting });

describe('a plan', () => {
  it('goes along where the date it is for is moved, and says where that is cancelled', () => {
    const plan = planOf('a', { day: '2020-01-01', begins: '07:00', meeting: next.id }, true);
    expect(plansByStart([plan], groups)).toMatchObject([
      { starts: { day: next.day, begins: next.begins, meeting: next.id }, cancelled: false },
    ]);
    const off = [{ ...group, meetings: group.meetings.map((one) => ({ ...one, cancelled: true })) }];
    expect(plansByStart([plan], off)[0]?.cancelled).toBe(true);
    // Of a date that is not there any more the plan keeps what it knew.
    expect(plansByStart([plan], [])[0]?.starts?.day).toBe('2020-01-01');
  });

  it('is for its date, and one that is for no day for the next date of its group', () => {
    const later = group.meetings.find(({ day, cancelled }) => day > next.day && !cancelled);
    if (later === undefined) throw new Error('a later date');
    const dated = planOf('dated', at(later.day, later.id), true);
    const undated = planOf('undated', null, true);
    const foreign = planOf('foreign', null);
    expect(planFor(group, next, [foreign, dated])).toBeNull();
    expect(planFor(group, next, [foreign, dated, undated])).toMatchObject({
      id: 'undated',
      starts: { day: next.day, meeting: next.id },
    });
    expect(planFor(group, later, [undated, dated])?.id).toBe('dated');
    expect(planFor(group, later, [undated])).toBeNull();
    expect(planFor({ ...group, next: null }, null, [undated])?.id).toBe('undated');
  });
});

describe('the plan to go on with', () => {
  const TODAY = '2026-06-04';
  const now = new Date(2026, 5, 4, 9).getTime();
  const first = (kept: KeptPlan[], of = groups) =>
    firstPlan(kept, plansByStart(kept, of), of, TODAY)?.plan.id ?? null;

  it('is one for no day that was changed today, also before a group', () => {
    expect(first([planOf('old', null), planOf('today', null, false, now)])).toBe('today');
    expect(first([planOf('old', null)])).toBeNull();
    expect(first([planOf('old', null)], [])).toBe('old');
  });

  it('is one that begins before any group meets, and none that is over or a group’s', () => {
    expect(first([planOf('over', at('2026-06-03'))], [])).toBeNull();
    expect(first([planOf('ofGroup', null, true, now)])).toBeNull();
    expect(first([planOf('soon', at(TODAY))], [{ ...group, next: { ...next, day: '2026-06-05' } }])).toBe(
      'soon',
    );
    expect(
      first([planOf('late', at('2026-06-06'))], [{ ...group, next: { ...next, day: '2026-06-05' } }]),
    ).toBeNull();
  });
});
