import type { ShippedFormat } from '../../shipped.ts';
import { line } from '../../line.ts';
import { COMMITALL, OPEN } from '../usualLines.ts';

/** Lightning lesson (docs/domain/formats.md). */
export const lesson = {
  id: 'lesson',
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
  maxPresenters: { kind: 'people', cap: 3 },
  furtherSlotsAtFullLengthOnly: true,
  growth: [{ kind: 'presenter' }, { kind: 'phase', phase: 'ROUND1' }],
  closing: ['COMMITALL', 'CLOSE'],
  front: [OPEN],
  slot: [
    line('PRESENT', '1', ['10:00', '5:00', '12:00'], 'P', {
      rules: ['LISTEN'],
      may: ['extend', 'endEarly'],
      source: 'S1 micro-lessons, lightning lessons; O time',
    }),
    line('ROUND1', 'h', ['1:00', '0:30', '2:00'], 'H○', {
      rules: ['ROUND', 'NOX', 'PASS'],
      may: ['extend'],
      takesInsights: true,
      source: 'S1 debriefs; O time',
    }),
    line('ROUND2', 'h', ['0:45', '0:20', '2:00'], 'H○', {
      drop: 1,
      rules: ['ROUND', 'NOX', 'PASS'],
      may: ['extend', 'skip'],
      takesInsights: true,
      source: 'S1 debriefs; O time',
    }),
  ],
  gap: [line('HANDOVER', 'gap', ['0:30', '0:15', '1:00'], 'F', { may: ['skip'], source: 'O' })],
  back: [
    COMMITALL,
    line('CLOSE', '1', ['1:00', '0:30', '2:00'], 'A○', {
      protected: true,
      rules: ['PASS'],
      may: ['extend'],
      source: 'S1 thank contributors; O time',
    }),
  ],
  variants: [],
} as const satisfies ShippedFormat;
