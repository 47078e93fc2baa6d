import type { ShippedFormat } from '../../shipped.ts';
import { line } from '../../line.ts';
import { CLOSE, OBSERVE, OPEN } from '../usualLines.ts';

/** Coaching dojo (docs/domain/formats.md). */
export const coachingDojo = {
  id: 'coaching_dojo',
  size: { min: 4, ideal: [5, 7], max: 9 },
  roles: [
    { role: 'facilitator', required: true },
    { role: 'coach', required: true },
    { role: 'coachee', required: true },
    { role: 'helper', required: true },
    { role: 'timekeeper', required: false, facilitatorUpTo: 9 },
    { role: 'observer', required: false },
  ],
  focus: 'coachee',
  maxObservers: 1,
  observerShares: false,
  maxPresenters: { kind: 'fixed', count: 1 },
  furtherSlotsAtFullLengthOnly: false,
  growth: [{ kind: 'phase', phase: 'PRACTICE' }],
  closing: ['EXPERIMENT', 'CLOSE'],
  front: [
    OPEN,
    line('INTENT', '1', ['2:00', '1:00', '4:00'], 'K + C', {
      rules: ['ASKOK'],
      may: ['extend'],
      source: 'O',
    }),
  ],
  slot: [
    line('PRESENT', '1', ['5:00', '3:00', '7:00'], 'K', {
      rules: ['LISTEN'],
      may: ['extend', 'endEarly'],
      source: '5 present [TKA]',
    }),
    line('PRACTICE', '1', ['10:00', '6:00', '15:00'], 'C→K', {
      rules: ['OPENQ', 'ASKOK'],
      may: ['extend', 'endEarly'],
      source: '10 two coaches [TKA]',
    }),
    line('D_COACHEE', '1', ['2:00', '1:00', '3:00'], 'K', {
      rules: ['LISTEN'],
      may: ['extend'],
      source: 'O',
    }),
    line('D_COACH', '1', ['2:00', '1:00', '3:00'], 'C', { rules: ['LISTEN'], may: ['extend'], source: 'O' }),
    line('COMMENTS', '1', ['10:00', '5:00', '15:00'], 'H○', {
      rules: ['OBS1', 'ROUND', 'PASS'],
      may: ['extend'],
      source: '10 observers comment [TKA]',
    }),
    line('EXPERIMENT', '1', ['2:00', '1:00', '4:00'], 'K', {
      protected: true,
      rules: ['CHOOSE'],
      may: ['extend'],
      commitment: 'presenter',
      source: 'O',
    }),
  ],
  gap: [],
  back: [OBSERVE, CLOSE],
  ownPhases: [
    {
      id: 'COMMENTS',
      observerCodes: ['AP', 'AD', 'GE', 'IN'],
    },
  ],
  variants: [],
} as const satisfies ShippedFormat;
