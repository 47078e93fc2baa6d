import type { ShippedFormat } from '../../shipped.ts';
import { line } from '../../line.ts';
import { CLOSE, OBSERVE, OPEN } from '../usualLines.ts';

/** Case clinic (docs/domain/formats.md). */
export const caseClinic = {
  id: 'case_clinic',
  size: { min: 3, ideal: [4, 5], max: 5 },
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
  maxPresenters: { kind: 'fixed', count: 1 },
  furtherSlotsAtFullLengthOnly: false,
  growth: [{ kind: 'phase', phase: 'DIALOGUE' }],
  closing: ['COMMIT', 'CLOSE'],
  front: [
    OPEN,
    line('ASSIGN', '1', ['3:00', '1:00', '5:00'], 'A', { may: ['extend'], source: 'roles 3 min [CLIN]' }),
  ],
  slot: [
    line('PRESENT', '1', ['10:00', '7:00', '15:00'], 'P', {
      rules: ['LISTEN'],
      may: ['extend', 'endEarly'],
      source: 'statement 10 min [CLIN]',
    }),
    line('SILENCE', '1', ['2:00', '1:00', '3:00'], '∅', {
      rules: ['SIL'],
      may: ['extend'],
      source: 'stillness 2 min [CLIN]',
    }),
    line('MIRROR', '1', ['10:00', '6:00', '15:00'], 'H○', {
      rules: ['ROUND', 'PSIL', 'NOADV'],
      may: ['extend'],
      source: 'mirroring 10 min [CLIN]',
    }),
    line('DIALOGUE', '1', ['25:00', '10:00', '30:00'], 'A', {
      rules: ['OPENQ', 'EXP'],
      may: ['extend', 'endEarly'],
      source: 'dialogue [CLIN]; O time',
    }),
    line('RESPOND', '1', ['5:00', '2:00', '7:00'], 'P', {
      rules: ['CHOOSE'],
      may: ['extend'],
      source: 'close [CLIN]; O time',
    }),
    line('COMMIT', '1', ['2:00', '0:45', '3:00'], 'P', {
      protected: true,
      rules: ['CHOOSE'],
      may: ['extend'],
      commitment: 'presenter',
      source: 'O',
    }),
  ],
  gap: [],
  back: [
    line('SILENCEWRITE', '1', ['3:00', '1:00', '5:00'], '∅', {
      drop: 2,
      rules: ['SIL'],
      may: ['skip'],
      source: 'close [CLIN]; O time',
    }),
    OBSERVE,
    CLOSE,
  ],
  ownPhases: [
    {
      id: 'ASSIGN',
      observerCodes: ['PA'],
    },
    {
      id: 'MIRROR',
      observerCodes: ['FE', 'AD', 'GE', 'IN', 'PA'],
    },
    {
      id: 'SILENCEWRITE',
      observerCodes: ['SI'],
    },
  ],
  variants: [],
} as const satisfies ShippedFormat;
