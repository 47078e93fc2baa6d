import type { ShippedFormat } from '../shipped.ts';
import { line } from '../line.ts';

/** Weekly micro-session: one skill practised, debriefed and turned into one experiment, every week (docs/domain/formats.md). */
export const micro = {
  id: 'micro',
  size: { min: 2, ideal: [3, 3], max: 4 },
  roles: [
    { role: 'coach', required: true },
    { role: 'coachee', required: true },
    { role: 'observer', required: false },
  ],
  focus: 'coachee',
  maxObservers: 2,
  observerShares: false,
  maxPresenters: { kind: 'fixed', count: 1 },
  furtherSlotsAtFullLengthOnly: false,
  growth: [{ kind: 'phase', phase: 'PRACTICE' }],
  closing: ['EXPERIMENT', 'CLOSE'],
  front: [
    line('EVIDENCE', '1', ['2:00', '1:00', '3:00'], 'K', {
      rules: ['NOADV'],
      may: ['extend'],
      source: 'S2 report what really happened; O time',
    }),
    line('INTENT', '1', ['2:00', '1:00', '3:00'], 'K + C', {
      rules: ['ASKOK'],
      may: ['extend'],
      source: 'S2 open with intention; O time',
    }),
  ],
  slot: [
    line('PRACTICE', '1', ['10:00', '6:00', '14:00'], 'C→K', {
      rules: ['OPENQ', 'ASKOK'],
      may: ['extend'],
      source: 'S2 practise one skill; O time',
    }),
    line('D_COACHEE', '1', ['1:30', '0:45', '2:00'], 'K', {
      rules: ['LISTEN'],
      may: ['extend'],
      source: 'S2 debrief; O time',
    }),
    line('D_COACH', '1', ['1:30', '0:45', '2:00'], 'C', { rules: ['LISTEN'], may: ['extend'], source: 'O' }),
    line('D_OBS', 'o', ['3:00', '1:30', '4:00'], 'O', {
      rules: ['OBS1', 'LISTEN'],
      may: ['extend'],
      source: 'S2 observer; O time',
    }),
    line('EXPERIMENT', '1', ['3:00', '1:30', '4:00'], 'K', {
      protected: true,
      rules: ['CHOOSE'],
      may: ['extend'],
      commitment: 'presenter',
      source: 'S2 one experiment; O time',
    }),
  ],
  gap: [],
  back: [
    line('CLOSE', '1', ['2:00', '1:00', '3:00'], 'A○', {
      protected: true,
      rules: ['PASS'],
      may: ['extend'],
      source: 'S2 appreciation; pulse tap inside; O time',
    }),
  ],
  variants: [],
} as const satisfies ShippedFormat;
