import type { ShippedFormat } from '../../shipped.ts';
import { line } from '../../line.ts';
import { AGREE, AGREECLOSE, CHECKIN, CLOSE, OBSERVE, OPEN } from '../usualLines.ts';

/** Co-development group (docs/domain/formats.md). */
export const codevelopment = {
  id: 'codevelopment',
  size: { min: 4, ideal: [5, 7], max: 8 },
  roles: [
    { role: 'facilitator', required: true },
    { role: 'timekeeper', required: true, facilitatorUpTo: 12 },
    { role: 'presenter', required: true },
    { role: 'helper', required: true },
    { role: 'observer', required: false },
  ],
  focus: 'presenter',
  maxObservers: 1,
  observerShares: false,
  maxPresenters: { kind: 'people', cap: 2 },
  furtherSlotsAtFullLengthOnly: false,
  growth: [{ kind: 'presenter' }, { kind: 'phase', phase: 'WORK' }],
  closing: ['COMMIT', 'CLOSE'],
  front: [
    OPEN,
    AGREE,
    CHECKIN,
    line('PICK', '1', ['3:00', '1:00', '5:00'], 'A', {
      drop: 1,
      rules: ['OWNER'],
      may: ['skip', 'extend'],
      source: 'O',
    }),
  ],
  slot: [
    line('PRESENT', '1', ['15:00', '5:00', '20:00'], 'P', {
      rules: ['LISTEN'],
      may: ['extend', 'endEarly'],
      source: 'present [COD]; O time',
    }),
    line('CLARIFY', '1', ['15:00', '5:00', '20:00'], 'H→P', {
      rules: ['FACTQ', 'ONEQ', 'NOADV'],
      may: ['extend', 'endEarly'],
      source: 'clarify [COD]; O time',
    }),
    line('FRAME', '1', ['3:00', '1:00', '5:00'], 'P', {
      rules: ['CHOOSE'],
      may: ['extend'],
      source: 'contract [COD]; O time',
    }),
    line('WORK', '1', ['30:00', '15:00', '40:00'], 'H', {
      rules: ['OPTION', 'EXPT'],
      may: ['extend', 'endEarly'],
      source: 'explore [COD]; O time',
    }),
    line('RESPOND', '1', ['5:00', '2:00', '10:00'], 'P', {
      rules: ['CHOOSE'],
      may: ['extend'],
      source: 'sum up [COD]; O time',
    }),
    line('COMMIT', '1', ['3:00', '1:00', '5:00'], 'P', {
      protected: true,
      rules: ['CHOOSE'],
      may: ['extend'],
      commitment: 'presenter',
      source: 'plan [COD]; O time',
    }),
    line('GROUPTAKE', 'n', ['1:00', '0:30', '2:00'], 'A○', {
      rules: ['ROUND', 'PASS'],
      may: ['extend'],
      takesInsights: true,
      source: 'learnings [COD]; O time',
    }),
  ],
  gap: [line('HANDOVER', 'gap', ['5:00', '1:00', '10:00'], 'F', { may: ['skip', 'extend'], source: 'O' })],
  back: [OBSERVE, AGREECLOSE, CLOSE],
  variants: [],
} as const satisfies ShippedFormat;
