import type { ShippedFormat } from '../shipped.ts';
import { line } from '../line.ts';

/** Learning circle: everybody speaks, everybody is heard; learning from each other without a presenter (docs/domain/formats.md). */
export const learningCircle = {
  id: 'learning_circle',
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
  growth: [
    { kind: 'phase', phase: 'DIALOGUE' },
    { kind: 'phase', phase: 'ROUND1' },
  ],
  closing: ['ROUND3', 'COMMITALL', 'AGREECLOSE', 'CLOSE'],
  front: [
    line('OPEN', '1', ['1:00', '0:30', '2:00'], 'F', {
      protected: true,
      rules: ['PASS', 'CONF'],
      source: 'O',
    }),
    line('AGREE', '1', ['1:00', '0:20', '3:00'], 'F', {
      protected: true,
      rules: ['CONF'],
      may: ['extend'],
      source: 'S4; O time',
    }),
    line('CHECKIN', 'n', ['0:45', '0:15', '2:00'], 'A○', {
      rules: ['ROUND', 'NOX', 'PASS'],
      may: ['extend', 'skip'],
      source: 'O',
    }),
    line('REVIEW', 'c', ['1:00', '0:30', '2:00'], 'owner', {
      rules: ['OWNER', 'NOADV'],
      may: ['extend'],
      source: 'S2; O time',
    }),
  ],
  slot: [
    line('ROUND1', 'n', ['1:00', '0:30', '3:00'], 'A○', {
      rules: ['ROUND', 'NOX', 'PASS'],
      may: ['extend'],
      takesInsights: true,
      source: '1 min each [CC]',
    }),
    line('ROUND2', 'n', ['1:00', '0:30', '2:00'], 'A○', {
      drop: 1,
      rules: ['ROUND', 'NOX', 'PASS'],
      may: ['extend', 'skip'],
      takesInsights: true,
      source: '1 min each [CC]',
    }),
    line('DIALOGUE', '1', ['25:00', '10:00', '40:00'], 'A', {
      rules: ['OPENQ', 'EXP'],
      may: ['extend', 'endEarly'],
      source: '20-40 min [CC]; O 25:00',
    }),
    line('ROUND3', 'n', ['1:00', '0:20', '2:00'], 'A○', {
      protected: true,
      rules: ['ROUND', 'PASS'],
      may: ['extend'],
      takesInsights: true,
      source: '5-10 min in all [CC]',
    }),
  ],
  gap: [],
  back: [
    line('COMMITALL', 'n', ['0:30', '0:15', '1:00'], 'A○', {
      protected: true,
      rules: ['ROUND', 'PASS'],
      may: ['extend'],
      commitment: 'each',
      source: 'O',
    }),
    line('OBSERVE', 'o', ['2:00', '1:00', '4:00'], 'O', {
      drop: 2,
      rules: ['OBS1'],
      may: ['extend', 'skip'],
      source: 'S2; O time',
    }),
    line('PULSE', '1', ['1:00', '0:30', '2:00'], '∅', {
      drop: 2,
      rules: ['SIL'],
      may: ['skip'],
      source: 'O',
    }),
    line('AGREECLOSE', '1', ['1:00', '0:30', '3:00'], 'A', {
      protected: true,
      rules: ['CONF'],
      may: ['extend'],
      source: 'S4; O time',
    }),
    line('CLOSE', 'n', ['0:15', '0:10', '0:40'], 'A○', {
      protected: true,
      rules: ['ROUND', 'PASS'],
      may: ['extend'],
      source: 'O',
    }),
  ],
  variants: [],
} as const satisfies ShippedFormat;
