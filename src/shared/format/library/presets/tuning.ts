import type { ShippedFormat } from '../../shipped.ts';
import { line } from '../../line.ts';
import { CLOSE, OBSERVE } from '../usualLines.ts';

/** Tuning (docs/domain/formats.md). */
export const tuning = {
  id: 'tuning',
  size: { min: 4, ideal: [6, 8], max: 12 },
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
  growth: [{ kind: 'phase', phase: 'WARMCOOL' }],
  closing: ['COMMIT', 'CLOSE'],
  front: [
    line('OPEN', '1', ['2:00', '1:00', '3:00'], 'F', {
      protected: true,
      rules: ['CONF', 'PASS'],
      source: '2 intro [TUN]',
    }),
  ],
  slot: [
    line('PRESENT', '1', ['10:00', '6:00', '15:00'], 'P', {
      rules: ['LISTEN'],
      may: ['extend', 'endEarly'],
      source: '10 present [TUN]',
    }),
    line('CLARIFY', '1', ['5:00', '3:00', '8:00'], 'H→P', {
      rules: ['FACTQ', 'NOADV'],
      may: ['extend', 'endEarly'],
      source: '5 clarify [TUN]',
    }),
    line('LOOK', '1', ['10:00', '5:00', '15:00'], '∅', {
      rules: ['SIL'],
      may: ['extend', 'endEarly'],
      source: '10 silent look [TUN]',
    }),
    line('PROBE', '1', ['10:00', '6:00', '15:00'], 'H→P', {
      rules: ['OPENQ', 'NOADV', 'NOX'],
      may: ['extend', 'endEarly'],
      source: '10 probe [TUN]',
    }),
    line('SILENCE', '1', ['3:00', '1:00', '5:00'], '∅', {
      drop: 1,
      rules: ['SIL'],
      may: ['extend', 'skip'],
      source: '3 pause [TUN]',
    }),
    line('WARMCOOL', '1', ['15:00', '8:00', '20:00'], 'H', {
      rules: ['PSIL', 'OBS1', 'OPTION'],
      may: ['extend', 'endEarly'],
      source: 'warm and cool feedback [TUN]; O time',
    }),
    line('RESPOND', '1', ['5:00', '2:00', '8:00'], 'P', {
      rules: ['CHOOSE'],
      may: ['extend'],
      source: 'reflect [TUN]; O time',
    }),
    line('COMMIT', '1', ['1:00', '0:30', '2:00'], 'P', {
      protected: true,
      rules: ['CHOOSE'],
      may: ['extend'],
      commitment: 'presenter',
      source: 'O',
    }),
  ],
  gap: [],
  back: [
    line('DEBRIEF', '1', ['5:00', '2:00', '8:00'], 'P then A', {
      drop: 2,
      rules: ['OBS1'],
      may: ['extend', 'skip'],
      source: 'debrief [TUN]; O time',
    }),
    OBSERVE,
    CLOSE,
  ],
  ownPhases: [
    {
      id: 'LOOK',
      observerCodes: ['SI'],
    },
    {
      id: 'WARMCOOL',
      observerCodes: ['AP', 'AD', 'OT', 'BU', 'IN', 'RP'],
    },
  ],
  variants: [],
} as const satisfies ShippedFormat;
