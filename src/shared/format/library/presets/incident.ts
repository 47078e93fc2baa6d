import type { ShippedFormat } from '../../shipped.ts';
import { line } from '../../line.ts';
import { CLOSE, OBSERVE, OPEN } from '../usualLines.ts';

/** Incident method (docs/domain/formats.md). */
export const incident = {
  id: 'incident',
  size: { min: 4, ideal: [6, 8], max: 10 },
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
  growth: [{ kind: 'phase', phase: 'CLARIFY' }],
  closing: ['COMMIT', 'CLOSE'],
  front: [
    OPEN,
    line('REVIEW', '1', ['5:00', '2:00', '8:00'], 'owners', {
      rules: ['OWNER', 'NOADV'],
      may: ['extend'],
      source: 'reflect on last time 5 min [INC]',
    }),
    line('CASES', '1', ['10:00', '5:00', '15:00'], 'A', {
      rules: ['NOADV', 'PASS'],
      may: ['extend'],
      source: 'cases 10 min [INC]',
    }),
    line('PICK', '1', ['5:00', '2:00', '8:00'], 'A', {
      rules: ['OWNER'],
      may: ['extend'],
      source: 'pick 5 min [INC]',
    }),
  ],
  slot: [
    line('CLARIFY', '1', ['15:00', '8:00', '20:00'], 'H→P', {
      rules: ['FACTQ', 'ONEQ', 'NOADV'],
      may: ['extend', 'endEarly'],
      source: 'questions 15 min [INC]',
    }),
    line('DISCUSS', '1', ['10:00', '6:00', '15:00'], 'H', {
      rules: ['PSIL'],
      may: ['extend', 'endEarly'],
      source: 'analysis without presenter 10 min [INC]',
    }),
    line('COUNSEL', '1', ['10:00', '6:00', '15:00'], 'H○ then H', {
      rules: ['PSIL', 'OPTION', 'ASKOK'],
      may: ['extend', 'endEarly'],
      source: 'advice 10 min [INC]',
    }),
    line('COMMIT', '1', ['1:30', '0:45', '3:00'], 'P', {
      protected: true,
      rules: ['CHOOSE'],
      may: ['extend'],
      commitment: 'presenter',
      source: 'O',
    }),
  ],
  gap: [],
  back: [
    line('DEBRIEF', '1', ['10:00', '4:00', '12:00'], 'P then A', {
      rules: ['OBS1'],
      may: ['extend'],
      source: 'evaluation 10 min [INC]',
    }),
    OBSERVE,
    CLOSE,
  ],
  ownPhases: [
    {
      id: 'CASES',
      observerCodes: ['OT', 'AD', 'PA'],
    },
  ],
  variants: [],
} as const satisfies ShippedFormat;
