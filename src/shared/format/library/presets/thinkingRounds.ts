import type { ShippedFormat } from '../../shipped.ts';
import { line } from '../../line.ts';
import { CLOSE, COMMITALL, OBSERVE, OPEN } from '../usualLines.ts';

/** Thinking rounds (docs/domain/formats.md). */
export const thinkingRounds = {
  id: 'thinking_rounds',
  size: { min: 3, ideal: [4, 6], max: 8 },
  roles: [
    { role: 'facilitator', required: true },
    { role: 'timekeeper', required: true, facilitatorUpTo: 8 },
    { role: 'observer', required: false },
  ],
  focus: 'nobody',
  maxObservers: 1,
  observerShares: true,
  maxPresenters: { kind: 'fixed', count: 1 },
  furtherSlotsAtFullLengthOnly: false,
  growth: [{ kind: 'phase', phase: 'ROUND1' }],
  closing: ['ROUND3', 'COMMITALL', 'CLOSE'],
  front: [
    OPEN,
    line('CHECKIN', 'n', ['1:00', '0:30', '2:00'], 'A○', {
      rules: ['ROUND', 'NOX', 'LISTEN'],
      may: ['extend'],
      source: 'everyone speaks at the start [TE]; O time',
    }),
  ],
  slot: [
    line('ROUND1', 'n', ['2:00', '1:00', '4:00'], 'A○', {
      rules: ['ROUND', 'NOX', 'LISTEN', 'PASS'],
      may: ['extend'],
      takesInsights: true,
      source: 'on each item [TE]; O time',
    }),
    line('ROUND2', 'n', ['1:30', '0:30', '3:00'], 'A○', {
      drop: 1,
      rules: ['ROUND', 'NOX', 'LISTEN', 'PASS'],
      may: ['extend', 'skip'],
      takesInsights: true,
      source: 'on each item [TE]; O time',
    }),
    line('DIALOGUE', '1', ['8:00', '4:00', '20:00'], 'A', {
      drop: 2,
      rules: ['LISTEN', 'OPENQ'],
      may: ['extend', 'endEarly', 'skip'],
      source: 'O',
    }),
    line('ROUND3', 'n', ['1:00', '0:20', '2:00'], 'A○', {
      protected: true,
      rules: ['ROUND', 'NOX', 'LISTEN'],
      may: ['extend'],
      takesInsights: true,
      source: 'everyone speaks at the end [TE]; O time',
    }),
  ],
  gap: [],
  back: [COMMITALL, OBSERVE, CLOSE],
  variants: [],
} as const satisfies ShippedFormat;
