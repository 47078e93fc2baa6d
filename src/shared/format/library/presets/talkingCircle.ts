import type { ShippedFormat } from '../../shipped.ts';
import { line } from '../../line.ts';
import { AGREE, OPEN } from '../usualLines.ts';

/** Talking circle (docs/domain/formats.md). */
export const talkingCircle = {
  id: 'talking_circle',
  size: { min: 3, ideal: [5, 8], max: 12 },
  roles: [
    { role: 'facilitator', required: true },
    { role: 'observer', required: false },
  ],
  focus: 'nobody',
  maxObservers: 1,
  observerShares: true,
  maxPresenters: { kind: 'fixed', count: 1 },
  furtherSlotsAtFullLengthOnly: false,
  growth: [{ kind: 'phase', phase: 'ROUND1' }],
  closing: ['ROUND3', 'CLOSE'],
  front: [
    OPEN,
    AGREE,
    line('CHECKIN', 'n', ['1:00', '0:20', '2:00'], 'A○', {
      rules: ['ROUND', 'NOX', 'PASS'],
      may: ['extend'],
      source: 'check-in [CW]; O time',
    }),
  ],
  slot: [
    line('ROUND1', 'n', ['3:00', '1:00', '6:00'], 'A○', {
      rules: ['ROUND', 'NOX', 'EXP', 'PASS'],
      may: ['extend'],
      takesInsights: true,
      source: 'one token, speak or pass [CW]; O time',
    }),
    line('ROUND2', 'n', ['2:00', '0:45', '4:00'], 'A○', {
      drop: 1,
      rules: ['ROUND', 'NOX', 'EXP', 'PASS'],
      may: ['extend', 'skip'],
      takesInsights: true,
      source: 'O',
    }),
    line('ROUND3', 'n', ['0:45', '0:20', '2:00'], 'A○', {
      protected: true,
      rules: ['ROUND', 'PASS'],
      may: ['extend'],
      takesInsights: true,
      source: 'check-out [CW]; O time',
    }),
  ],
  gap: [],
  back: [
    line('CLOSE', '1', ['1:00', '0:30', '2:00'], 'A○', {
      protected: true,
      rules: ['PASS'],
      may: ['extend'],
      commitment: 'each',
      source: 'O',
    }),
  ],
  variants: [],
} as const satisfies ShippedFormat;
