import type { ShippedFormat } from '../../shipped.ts';
import { line } from '../../line.ts';

/** Check-in round (docs/domain/formats.md). */
export const checkinRound = {
  id: 'checkin_round',
  size: { min: 2, ideal: [3, 8], max: 12 },
  roles: [{ role: 'facilitator', required: false }],
  focus: 'nobody',
  maxObservers: 0,
  observerShares: false,
  maxPresenters: { kind: 'fixed', count: 1 },
  furtherSlotsAtFullLengthOnly: false,
  growth: [{ kind: 'phase', phase: 'CHECKIN' }],
  closing: ['CHECKIN'],
  front: [],
  slot: [
    line('CHECKIN', 'n', ['1:00', '0:20', '2:00'], 'A○', {
      protected: true,
      rules: ['ROUND', 'NOX', 'PASS'],
      may: ['extend'],
      source: 'n × 1:00, min n × 0:20; a pass is offered again [CW]',
    }),
  ],
  gap: [],
  back: [],
  variants: [],
} as const satisfies ShippedFormat;
