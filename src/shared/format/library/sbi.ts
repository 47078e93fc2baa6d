import type { ShippedFormat } from '../shipped.ts';
import { line } from '../line.ts';

/** SBI plus feedforward: say what was seen and what it did, then turn at once to next time, and rehearse it (docs/domain/formats.md). */
export const sbi = {
  id: 'sbi',
  size: { min: 2, ideal: [2, 2], max: 3 },
  roles: [
    { role: 'giver', required: true },
    { role: 'receiver', required: true },
    { role: 'observer', required: false },
  ],
  focus: 'receiver',
  maxObservers: 1,
  observerShares: false,
  maxPresenters: { kind: 'fixed', count: 1 },
  furtherSlotsAtFullLengthOnly: false,
  growth: [
    { kind: 'phase', phase: 'REHEARSE' },
    { kind: 'phase', phase: 'FEEDFORWARD' },
  ],
  closing: ['SENTENCE', 'CLOSE'],
  front: [
    line('CONSENT', '1', ['1:00', '0:30', '2:00'], 'G asks', {
      protected: true,
      rules: ['ASKOK'],
      may: ['endEarly'],
      asksConsent: true,
      source: 'S0 S2 ask permission; O time',
    }),
  ],
  slot: [
    line('SITUATION', '1', ['1:00', '0:30', '2:00'], 'G', {
      rules: ['LISTEN', 'OBS1'],
      may: ['extend'],
      keepsNoWords: true,
      source: 'S2; O time',
    }),
    line('BEHAVIOUR', '1', ['1:30', '0:45', '3:00'], 'G', {
      rules: ['LISTEN', 'OBS1'],
      may: ['extend'],
      keepsNoWords: true,
      source: 'S2; O time',
    }),
    line('IMPACT', '1', ['1:30', '0:45', '3:00'], 'G', {
      rules: ['LISTEN', 'EXP'],
      may: ['extend'],
      keepsNoWords: true,
      source: 'S2 neutral language; O time',
    }),
    line('RECEIVE', '1', ['2:00', '1:00', '4:00'], 'R', {
      rules: ['LISTEN'],
      may: ['extend'],
      source: 'say-back S0; intent question [SBII]; O time',
    }),
    line('FEEDFORWARD', '1', ['4:00', '2:00', '7:00'], 'R asks, G offers', {
      rules: ['FUTURE', 'THANKS'],
      may: ['extend'],
      source: 'S2; two ideas, thanks only [FF]; O time',
    }),
    line('SCRIPT', '1', ['3:00', '1:30', '5:00'], 'both', {
      rules: ['CHOOSE'],
      may: ['extend'],
      source: 'S2 co-create a script; O time',
    }),
    line('REHEARSE', '1', ['4:00', '2:00', '7:00'], 'both', {
      drop: 3,
      rules: ['ASKOK'],
      may: ['skip', 'extend'],
      source: 'S2 practise immediately; opt-out S2; O time',
    }),
    line('SENTENCE', '1', ['1:00', '0:30', '1:30'], 'R', {
      protected: true,
      rules: ['CHOOSE'],
      may: ['extend'],
      commitment: 'presenter',
      source: 'S2 one sentence; O time',
    }),
  ],
  gap: [],
  back: [
    // With a third person, who observed.
    line('D_OBS', 'o', ['2:00', '1:00', '3:00'], 'O', {
      rules: ['OBS1', 'LISTEN'],
      may: ['extend'],
      source: 'a third person; O time',
    }),
    line('CLOSE', '1', ['1:00', '0:30', '2:00'], 'both', {
      protected: true,
      rules: ['PASS'],
      may: ['extend'],
      source: 'S2 commitments + appreciation; O time',
    }),
  ],
  variants: [],
} as const satisfies ShippedFormat;
