import type { ShippedFormat } from '../../shipped.ts';
import { line } from '../../line.ts';

/** Quick pair (docs/domain/formats.md). */
export const quickPair = {
  id: 'quick_pair',
  size: { min: 2, ideal: [2, 2], max: 2 },
  roles: [],
  focus: 'nobody',
  maxObservers: 0,
  observerShares: false,
  maxPresenters: { kind: 'fixed', count: 1 },
  furtherSlotsAtFullLengthOnly: false,
  growth: [{ kind: 'phase', phase: 'WORK' }],
  closing: ['CLOSE'],
  front: [
    line('FOCUS', '1', ['2:00', '1:00', '4:00'], 'A', { rules: ['ASKOK'], may: ['extend'], source: 'O' }),
  ],
  slot: [
    line('WORK', '1', ['11:00', '5:00', '25:00'], 'A', {
      rules: ['OPTION', 'ASKOK'],
      may: ['extend', 'endEarly'],
      source: 'S1 15 min pairing; split O',
    }),
  ],
  gap: [],
  back: [
    line('CLOSE', '1', ['2:00', '1:00', '3:00'], 'A○', {
      protected: true,
      rules: ['PASS'],
      may: ['extend'],
      commitment: 'each',
      source: 'O',
    }),
  ],
  variants: [],
} as const satisfies ShippedFormat;
