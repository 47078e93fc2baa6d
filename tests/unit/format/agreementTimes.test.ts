import { describe, expect, it } from 'vitest';
import { withAgreementPhases } from '#shared/format/agreementTimes.ts';
import type { Format } from '#shared/format/schema.ts';
import { FormatSchema } from '#shared/format/schema.ts';
import { DraftSchema } from '#shared/session/draft.ts';
import { planAgenda } from '#shared/session/agenda/plan.ts';
import { rehearse } from '#shared/session/rehearsal/rehearse.ts';
import { COUNCIL, newDraft } from '../../../src/renderer/desk/draft/newDraft.ts';
import { draftToOpen } from '../../../src/renderer/desk/plan/planView.ts';
import { FORMATS, PRESETS } from '../../support/shipped.ts';

const EVERY = [...FORMATS, ...PRESETS].map((format) => [format.id, format] as const);
const NAMES = ['Ana', 'Ben', 'Chidi', 'Dora', 'Emre', 'Fay'];

const planned = (format: Format) => ({
  ...newDraft(NAMES.slice(0, Math.max(format.size.min, Math.min(6, format.size.max))), null, {
    ...COUNCIL,
    format,
    minutes: 200,
  }),
  firstAgreement: true as const,
  longReview: true as const,
});

describe('a first agreement and a long review', () => {
  it.each(EVERY)('have their twenty and ten minutes, and a phase to be in: %s', (_, format) => {
    const draft = planned(format);
    const steps = planAgenda(draft)?.steps ?? [];
    const lengths = (phase: string) =>
      steps.filter((step) => step.phase === phase).map((step) => step.planned / 1000);
    expect(lengths('AGREE')).toEqual([1200]);
    expect(lengths('AGREECLOSE')).toEqual([600]);
    const [before, after] = ['AGREE', 'AGREECLOSE'].map((phase) =>
      steps.findIndex((step) => step.phase === phase),
    );
    expect(before).toBeLessThan(3);
    expect(after).toBeGreaterThan(steps.findLastIndex(({ zone }) => zone === 'slot'));
    if (steps.at(-1)?.phase === 'CLOSE') expect(after).toBeLessThan(steps.length - 1);

    // What is opened has them too, is a sound format, and comes to them.
    const opened = draftToOpen(draft);
    expect(DraftSchema.safeParse(opened).error).toBe(undefined);
    if (!format.back.some(({ id }) => id === 'AGREECLOSE'))
      expect(opened.format.closing).toContain('AGREECLOSE');
    const played = rehearse(opened.format, { people: draft.people.length, minutes: 200, seed: 1 });
    const held = played.ok ? played.phases.filter(({ actual }) => actual !== null) : [];
    expect(held.map(({ step }) => step).filter((step) => step.includes('AGREE'))).toEqual([
      'front.AGREE',
      'back.AGREECLOSE',
    ]);
  });

  it('change nothing where nobody asks for them, and nothing of a format that would not be sound with them', () => {
    for (const [, format] of EVERY) {
      expect(withAgreementPhases(format, {})).toBe(format);
      expect(FormatSchema.safeParse(withAgreementPhases(format, planned(format))).success).toBe(true);
    }
    const taken = EVERY.find(([id]) => id === 'micro')![1];
    // A phase of its own that is called the same stands already.
    const own = { ...taken, back: [...taken.back, { ...taken.back[0]!, id: 'AGREECLOSE' }] };
    expect(withAgreementPhases(own, { longReview: true })).toBe(own);
  });
});
