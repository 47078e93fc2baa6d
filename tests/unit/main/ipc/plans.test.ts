import { describe, expect, it } from 'vitest';
import { LEVELS } from '#shared/care/levels.ts';
import type { KeptPlan } from '#shared/session/keptPlan.ts';
import { setFields } from '#shared/group/register/entries.ts';
import { registerOf } from '#shared/group/register/register.ts';
import { wallTime } from '#shared/time.ts';
import { planAnswers } from '../../../../src/main/ipc/answers/plans.ts';
import { sampleDraft } from '../../../support/playedSession.ts';
import { withChanges } from '../../../support/register.ts';

describe('a plan that is kept', () => {
  it.each(LEVELS)('has what the session is to be called only where a log may have it: %s', (level) => {
    const kept: KeptPlan[] = [];
    const answers = planAnswers({
      store: { register: () => registerOf([]), keepChanges: () => ({ ok: true }) },
      settings: { plans: () => kept, keepPlan: (plan) => kept.push(plan), dropPlan: () => {} },
      copy: () => {},
      wall: () => wallTime(7),
      exportPack: () => Promise.resolve({ ok: false, cancelled: true }),
      packOnPaper: () => null,
    });
    const draft = { ...sampleDraft(4), level, title: 'zyxw' };
    void answers['plan.keep']({ type: 'plan.keep', plan: { id: 'p1', draft, starts: null } }, 'library');
    expect(kept).toEqual([
      { id: 'p1', draft: { ...draft, title: level === 'L3' ? '' : 'zyxw' }, starts: null, changed: 7 },
    ]);
  });

  it('gives the date that it is for its own length, wherever that stands', () => {
    const date = {
      group: 'g1',
      day: '2026-06-18',
      begins: '18:00',
      minutes: 45,
      cancelled: false,
      sequence: 2,
    };
    let register = registerOf(setFields('meeting', 'm1', date));
    const answers = planAnswers({
      store: {
        register: () => register,
        keepChanges(changes) {
          register = withChanges(register, changes);
          return { ok: true };
        },
      },
      settings: { plans: () => [], keepPlan: () => {}, dropPlan: () => {} },
      copy: () => {},
      wall: () => wallTime(7),
      exportPack: () => Promise.resolve({ ok: false, cancelled: true }),
      packOnPaper: () => null,
    });
    const keep = (minutes: number, group: string, meeting: string | null): unknown => {
      const draft = { ...sampleDraft(4), minutes, group: { id: group, people: {} } };
      const starts = { day: date.day, begins: date.begins, meeting };
      void answers['plan.keep']({ type: 'plan.keep', plan: { id: 'p1', draft, starts } }, 'library');
      const { minutes: length, sequence } = register.meeting.get('m1') ?? {};
      return [length, sequence];
    };
    // Calendars take the higher number.
    expect(keep(90, 'g1', 'm1')).toEqual([90, 3]);
    expect(keep(90, 'g1', 'm1')).toEqual([90, 3]);
    expect(keep(60, 'g2', 'm1')).toEqual([90, 3]);
    expect(keep(60, 'g1', null)).toEqual([90, 3]);
    expect(keep(45, 'g1', 'm1')).toEqual([45, 4]);
  });
});
