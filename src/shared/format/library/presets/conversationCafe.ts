import type { ShippedFormat } from '../../shipped.ts';
import { line } from '../../line.ts';

/** Conversation café (docs/domain/formats.md). */
export const conversationCafe = {
  id: 'conversation_cafe',
  size: { min: 4, ideal: [5, 7], max: 8 },
  roles: [
    { role: 'facilitator', required: true },
    { role: 'observer', required: false },
  ],
  focus: 'nobody',
  maxObservers: 1,
  observerShares: true,
  maxPresenters: { kind: 'fixed', count: 1 },
  furtherSlotsAtFullLengthOnly: false,
  growth: [
    { kind: 'phase', phase: 'DIALOGUE' },
    { kind: 'phase', phase: 'ROUND1' },
  ],
  closing: ['ROUND3', 'CLOSE'],
  front: [
    line('OPEN', '1', ['2:00', '1:00', '3:00'], 'F', {
      protected: true,
      rules: ['PASS', 'CONF'],
      source: 'O',
    }),
  ],
  slot: [
    line('ROUND1', 'n', ['1:00', '0:30', '2:00'], 'A○', {
      rules: ['ROUND', 'NOX', 'PASS'],
      may: ['extend'],
      takesInsights: true,
      source: '1 min each [CC]',
    }),
    line('ROUND2', 'n', ['1:00', '0:30', '2:00'], 'A○', {
      rules: ['ROUND', 'NOX', 'PASS'],
      may: ['extend'],
      takesInsights: true,
      source: '1 min each [CC]',
    }),
    line('DIALOGUE', '1', ['30:00', '15:00', '40:00'], 'A', {
      rules: ['OPENQ', 'EXP'],
      may: ['extend', 'endEarly'],
      source: '20-40 min [CC]; O 30:00',
    }),
    line('ROUND3', 'n', ['1:00', '0:30', '2:00'], 'A○', {
      protected: true,
      rules: ['ROUND', 'PASS'],
      may: ['extend'],
      takesInsights: true,
      source: '5-10 min in all [CC]',
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
