import type { ShippedFormat } from '../../shipped.ts';
import { line } from '../../line.ts';
import { OPEN } from '../usualLines.ts';

/** Demo (docs/domain/formats.md). */
export const demo = {
  id: 'demo',
  size: { min: 3, ideal: [4, 8], max: 12 },
  roles: [
    { role: 'facilitator', required: true },
    { role: 'timekeeper', required: true, facilitatorUpTo: 12 },
    { role: 'presenter', required: true },
    { role: 'helper', required: true },
    { role: 'noteTaker', required: false },
  ],
  focus: 'presenter',
  maxObservers: 0,
  observerShares: false,
  maxPresenters: { kind: 'people', cap: 6 },
  furtherSlotsAtFullLengthOnly: false,
  growth: [{ kind: 'presenter' }, { kind: 'phase', phase: 'ROUND1' }],
  closing: ['CLOSE'],
  front: [OPEN],
  slot: [
    line('PRESENT', '1', ['5:00', '2:00', '8:00'], 'P', {
      rules: ['LISTEN'],
      may: ['extend', 'endEarly'],
      source: 'S0 rotating demos, unfinished work is fine; O time',
    }),
    line('ROUND1', 'h', ['1:00', '0:30', '2:00'], 'H○', {
      rules: ['ROUND', 'NOX', 'PASS'],
      may: ['extend'],
      source: 'S0 quick feedback rounds; O time',
    }),
  ],
  gap: [line('HANDOVER', 'gap', ['0:30', '0:15', '1:00'], 'F', { may: ['skip'], source: 'O' })],
  back: [
    line('CLOSE', 'n', ['0:20', '0:10', '0:40'], 'A○', {
      protected: true,
      rules: ['ROUND', 'PASS'],
      may: ['extend'],
      takesInsights: true,
      source: 'S0 credit others; O time',
    }),
  ],
  variants: [],
} as const satisfies ShippedFormat;
