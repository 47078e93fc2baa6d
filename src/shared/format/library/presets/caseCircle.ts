import type { ShippedFormat } from '../../shipped.ts';
import { line } from '../../line.ts';
import { COMMITALL, OPEN } from '../usualLines.ts';

/** Learning circle, case version (docs/domain/formats.md). */
export const caseCircle = {
  id: 'case_circle',
  size: { min: 3, ideal: [4, 4], max: 5 },
  roles: [
    { role: 'facilitator', required: true },
    { role: 'timekeeper', required: true, facilitatorUpTo: 5 },
    { role: 'presenter', required: true },
    { role: 'helper', required: true },
    { role: 'observer', required: false },
  ],
  focus: 'presenter',
  maxObservers: 1,
  observerShares: false,
  maxPresenters: { kind: 'people' },
  furtherSlotsAtFullLengthOnly: false,
  growth: [{ kind: 'presenter' }],
  closing: ['COMMITALL', 'CLOSE'],
  front: [
    OPEN,
    line('CHECKIN', 'n', ['0:45', '0:15', '1:30'], 'A○', {
      rules: ['ROUND', 'NOX', 'PASS'],
      may: ['extend', 'skip'],
      source: 'O',
    }),
  ],
  slot: [
    line('PRESENT', '1', ['5:00', '3:00', '7:00'], 'P', {
      rules: ['LISTEN'],
      may: ['extend', 'endEarly'],
      source: 'four 20-min slots [FAC]; split O',
    }),
    line('LEADQ', 'h', ['5:00', '2:30', '5:00'], 'H○', {
      rules: ['ROUND', 'OPENQ', 'NOADV'],
      source: 'each respondent leads up to 5 min [FAC]',
    }),
  ],
  gap: [line('HANDOVER', 'gap', ['0:30', '0:15', '2:00'], 'F', { may: ['skip'], source: 'O' })],
  back: [
    COMMITALL,
    line('CLOSE', 'n', ['0:30', '0:10', '1:00'], 'A○', {
      protected: true,
      rules: ['ROUND', 'PASS'],
      may: ['extend'],
      source: 'S2 appreciation; O time',
    }),
  ],
  ownPhases: [
    {
      id: 'LEADQ',
      observerCodes: ['QO', 'QS', 'QL', 'AQ', 'SI', 'IN'],
    },
  ],
  variants: [],
} as const satisfies ShippedFormat;
