import type { ShippedFormat } from '../../shipped.ts';
import { line } from '../../line.ts';

/** Weekly look back (docs/domain/formats.md). */
export const feedbackReview = {
  id: 'feedback_review',
  size: { min: 2, ideal: [3, 8], max: 12 },
  roles: [{ role: 'facilitator', required: false }],
  focus: 'nobody',
  maxObservers: 0,
  observerShares: false,
  maxPresenters: { kind: 'fixed', count: 1 },
  furtherSlotsAtFullLengthOnly: false,
  growth: [{ kind: 'phase', phase: 'TOCHANGE' }],
  closing: ['CLOSE'],
  front: [],
  slot: [
    line('HELPED', '1', ['4:00', '2:00', '6:00'], 'A○', {
      rules: ['ROUND', 'NOX', 'PASS'],
      may: ['extend', 'endEarly'],
      takesInsights: true,
      source: 'S1 weekly feedback; O time',
    }),
    line('TOCHANGE', '1', ['4:00', '2:00', '8:00'], 'A', {
      rules: ['EXPT', 'PASS'],
      may: ['extend', 'endEarly'],
      takesInsights: true,
      source: 'S1 weekly feedback; O time',
    }),
  ],
  gap: [],
  back: [
    line('CLOSE', '1', ['2:00', '1:00', '3:00'], 'A○', {
      protected: true,
      rules: ['PASS'],
      may: ['extend'],
      source: 'O',
    }),
  ],
  ownPhases: [
    { id: 'HELPED', observerCodes: [] },
    { id: 'TOCHANGE', observerCodes: [] },
  ],
  variants: [],
} as const satisfies ShippedFormat;
