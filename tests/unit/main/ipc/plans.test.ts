import { describe, expect, it } from 'vitest';
import { LEVELS } from '#shared/care/levels.ts';
import type { KeptPlan } from '#shared/session/keptPlan.ts';
import { wallTime } from '#shared/time.ts';
import { planAnswers } from '../../../../src/main/ipc/answers/plans.ts';
import { sampleDraft } from '../../../support/playedSession.ts';

describe('a plan that is kept', () => {
  it.each(LEVELS)('has what the session is to be called only where a log may have it: %s', (level) => {
    const kept: KeptPlan[] = [];
    const answers = planAnswers({
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
});
