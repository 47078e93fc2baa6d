import type { ShippedFormat } from '../shipped.ts';
import { line } from '../line.ts';

/** Peer office hours: short slots for one decision, one draft or one stuck question; learnings shared without names (docs/domain/formats.md). */
export const officeHours = {
  id: 'office_hours',
  size: { min: 2, ideal: [4, 6], max: 8 },
  roles: [
    { role: 'facilitator', required: true },
    { role: 'presenter', required: true },
    { role: 'helper', required: true },
    { role: 'noteTaker', required: false },
    { role: 'observer', required: false },
  ],
  focus: 'presenter',
  maxObservers: 1,
  observerShares: false,
  maxPresenters: { kind: 'fixed', count: 3, onRequest: { count: 4 } },
  furtherSlotsAtFullLengthOnly: false,
  growth: [{ kind: 'presenter' }, { kind: 'phase', phase: 'WORK' }],
  closing: ['NEXT', 'HARVEST', 'CLOSE'],
  front: [
    line('OPEN', '1', ['2:00', '1:00', '3:00'], 'F', {
      protected: true,
      rules: ['CONF', 'PASS'],
      source: 'O',
    }),
  ],
  slot: [
    line('ASK', '1', ['2:00', '1:00', '3:00'], 'P', {
      rules: ['LISTEN'],
      may: ['extend', 'endEarly'],
      source: 'S0 decision / draft / stuck question; O time',
    }),
    line('CLARIFY', '1', ['2:00', '1:00', '3:00'], 'H→P', {
      rules: ['FACTQ', 'NOADV'],
      may: ['extend', 'endEarly'],
      source: 'O',
    }),
    line('WORK', '1', ['6:00', '4:00', '10:00'], 'A', {
      rules: ['OPTION', 'ASKOK'],
      may: ['extend', 'endEarly'],
      source: 'S0 timebox; O time',
    }),
    line('NEXT', '1', ['2:00', '1:00', '3:00'], 'P', {
      protected: true,
      rules: ['CHOOSE'],
      may: ['extend'],
      commitment: 'presenter',
      source: 'O',
    }),
  ],
  gap: [line('HANDOVER', 'gap', ['0:00', '0:00', '1:00'], 'F', { may: ['skip', 'extend'], source: 'O' })],
  back: [
    line('HARVEST', '1', ['4:00', '2:00', '6:00'], 'A', {
      protected: true,
      rules: ['OWNER'],
      may: ['extend'],
      takesInsights: true,
      source: 'S0 anonymised learnings; O time',
    }),
    line('CLOSE', '1', ['3:00', '1:00', '4:00'], 'A○', {
      protected: true,
      rules: ['PASS'],
      may: ['extend'],
      source: 'S0 celebrate micro-improvements; pulse tap inside; O time',
    }),
  ],
  variants: [],
} as const satisfies ShippedFormat;
