import type { ShippedFormat } from '../shipped.ts';
import { line } from '../line.ts';

/** Consultancy protocol: A dilemma is explored by facts, then probing questions, then a talk the presenter only overhears (docs/domain/formats.md). */
export const consultancy = {
  id: 'consultancy',
  size: { min: 4, ideal: [6, 8], max: 12 },
  roles: [
    { role: 'presenter', required: true },
    { role: 'facilitator', required: true },
    { role: 'helper', required: true },
    { role: 'timekeeper', required: true, facilitatorUpTo: 12 },
    { role: 'observer', required: false },
  ],
  focus: 'presenter',
  maxObservers: 1,
  observerShares: false,
  maxPresenters: { kind: 'fixed', count: 1 },
  furtherSlotsAtFullLengthOnly: false,
  growth: [
    { kind: 'phase', phase: 'DISCUSS' },
    { kind: 'phase', phase: 'PROBE' },
  ],
  closing: ['COMMIT', 'CLOSE'],
  front: [
    line('OPEN', '1', ['1:00', '0:30', '2:00'], 'F', {
      protected: true,
      rules: ['CONF', 'PASS'],
      source: 'O',
    }),
    line('AGREE', '1', ['0:30', '0:20', '2:00'], 'F', {
      protected: true,
      rules: ['CONF'],
      may: ['extend'],
      source: 'S4; O time',
    }),
  ],
  slot: [
    line('PRESENT', '1', ['8:00', '5:00', '10:00'], 'P', {
      rules: ['LISTEN'],
      may: ['extend', 'endEarly'],
      source: '5-10 min [NSRF]; O 8:00',
    }),
    line('CLARIFY', '1', ['5:00', '3:00', '7:00'], 'H→P', {
      rules: ['FACTQ', 'NOADV'],
      may: ['extend', 'endEarly'],
      source: '5 min [NSRF]',
    }),
    line('PROBE', '1', ['10:00', '6:00', '15:00'], 'H→P', {
      rules: ['OPENQ', 'NOADV', 'NOX'],
      may: ['extend', 'endEarly'],
      source: '10 min [NSRF]',
    }),
    line('RESTATE', '1', ['1:00', '0:30', '2:00'], 'P', {
      may: ['extend', 'skip'],
      source: 'presenter restates [NSRF]; O 1:00',
    }),
    line('DISCUSS', '1', ['15:00', '8:00', '20:00'], 'H', {
      rules: ['PSIL', 'OPTION'],
      may: ['extend', 'endEarly'],
      source: '15 min [NSRF]',
    }),
    line('RESPOND', '1', ['5:00', '2:00', '7:00'], 'P', {
      rules: ['CHOOSE'],
      may: ['extend'],
      source: 'rest of the 50 min [NSRF], split O',
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
    line('DEBRIEF', '1', ['5:00', '2:00', '7:00'], 'P then A', {
      drop: 2,
      rules: ['OBS1'],
      may: ['extend', 'skip'],
      source: 'rest of the 50 min [NSRF], split O',
    }),
    line('PULSE', '1', ['0:30', '0:30', '1:00'], '∅', {
      drop: 2,
      rules: ['SIL'],
      may: ['skip'],
      source: 'O',
    }),
    line('CLOSE', 'n', ['0:15', '0:10', '0:30'], 'A○', {
      protected: true,
      rules: ['ROUND', 'PASS'],
      may: ['extend'],
      source: 'O',
    }),
  ],
  variants: [],
} as const satisfies ShippedFormat;
