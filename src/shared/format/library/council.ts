import type { ShippedFormat } from '../shipped.ts';
import { line } from '../line.ts';

/** Council: several people each get short, focused counsel from the whole group (docs/domain/formats.md). */
export const council = {
  id: 'council',
  size: { min: 3, ideal: [5, 6], max: 8 },
  roles: [
    { role: 'facilitator', required: true },
    { role: 'timekeeper', required: true, facilitatorUpTo: 4 },
    { role: 'presenter', required: true },
    { role: 'helper', required: true },
    { role: 'noteTaker', required: false },
    { role: 'observer', required: false },
  ],
  focus: 'presenter',
  maxObservers: 1,
  observerShares: false,
  maxPresenters: { kind: 'people', cap: 6 },
  furtherSlotsAtFullLengthOnly: false,
  growth: [{ kind: 'presenter' }, { kind: 'phase', phase: 'RESPOND' }, { kind: 'phase', phase: 'COUNSEL' }],
  closing: ['AGREECLOSE', 'CLOSE'],
  front: [
    line('OPEN', '1', ['1:00', '0:30', '3:00'], 'F', {
      protected: true,
      rules: ['PASS', 'CONF'],
      source: 'O',
    }),
    line('AGREE', '1', ['1:00', '0:20', '5:00'], 'F', {
      protected: true,
      rules: ['CONF'],
      may: ['extend'],
      source: 'S4 when; O time',
    }),
    line('CHECKIN', 'n', ['0:30', '0:15', '2:00'], 'A○', {
      rules: ['ROUND', 'NOX', 'PASS'],
      may: ['extend', 'skip'],
      source: 'S4; O time',
    }),
    line('REVIEW', 'c', ['1:00', '0:30', '3:00'], 'owner', {
      rules: ['OWNER', 'NOADV'],
      may: ['extend'],
      source: 'S2 S4; O time',
    }),
    line('PICK', '1', ['1:00', '0:30', '3:00'], 'A', {
      drop: 1,
      rules: ['OWNER'],
      may: ['skip', 'extend'],
      source: 'O',
    }),
  ],
  slot: [
    line('PRESENT', '1', ['3:00', '2:00', '5:00'], 'P', {
      sticky: true,
      rules: ['LISTEN'],
      may: ['extend', 'endEarly'],
      source: 'S4 3 min',
    }),
    line('SHORTQ', '1', ['3:00', '2:00', '5:00'], 'H→P', {
      sticky: true,
      rules: ['SHORTQ', 'ONEQ', 'NOADV'],
      may: ['extend', 'endEarly'],
      source: 'S4 3 min, yes/no or short',
    }),
    line('COUNSEL', '1', ['10:00', '5:00', '15:00'], 'H○ then H', {
      sticky: true,
      rules: ['PSIL', 'OPTION', 'ASKOK'],
      may: ['extend', 'endEarly'],
      firstShare: 0.6,
      source: 'S4 10 min; silence of presenter: O',
    }),
    line('RESPOND', '1', ['1:00', '0:30', '2:00'], 'P', {
      protected: true,
      rules: ['CHOOSE'],
      may: ['extend'],
      commitment: 'presenter',
      source: 'O',
    }),
  ],
  gap: [line('HANDOVER', 'gap', ['1:00', '0:15', '2:00'], 'F', { may: ['skip'], source: 'O' })],
  back: [
    line('OBSERVE', 'o', ['2:00', '1:00', '5:00'], 'O', {
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
    line('AGREECLOSE', '1', ['1:00', '0:30', '5:00'], 'A', {
      protected: true,
      rules: ['CONF'],
      may: ['extend'],
      source: 'S4 when; O time',
    }),
    line('CLOSE', 'n', ['0:20', '0:10', '1:00'], 'A○', {
      protected: true,
      rules: ['ROUND', 'PASS'],
      may: ['extend'],
      source: 'S2 appreciation; O time',
    }),
  ],
  variants: [],
} as const satisfies ShippedFormat;
