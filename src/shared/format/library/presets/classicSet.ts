import type { ShippedFormat } from '../../shipped.ts';
import { line } from '../../line.ts';
import { AGREE, CLOSE, COMMITALL, OBSERVE, OPEN } from '../usualLines.ts';

/** Action learning, classic set (docs/domain/formats.md). */
export const classicSet = {
  id: 'classic_set',
  size: { min: 4, ideal: [5, 6], max: 8 },
  roles: [
    { role: 'facilitator', required: true },
    { role: 'timekeeper', required: true, facilitatorUpTo: 8 },
    { role: 'presenter', required: true },
    { role: 'helper', required: true },
    { role: 'observer', required: false },
  ],
  focus: 'presenter',
  maxObservers: 1,
  observerShares: false,
  maxPresenters: { kind: 'people', cap: 4 },
  furtherSlotsAtFullLengthOnly: false,
  growth: [{ kind: 'presenter' }, { kind: 'phase', phase: 'OPENQ' }],
  closing: ['COMMIT', 'COMMITALL', 'CLOSE'],
  front: [
    OPEN,
    AGREE,
    line('UPDATES', 'n', ['2:00', '1:00', '4:00'], 'A○', {
      rules: ['ROUND', 'NOX', 'EXP'],
      may: ['extend'],
      source: 'updates first [ALC]; O time',
    }),
    line('PICK', '1', ['3:00', '1:00', '5:00'], 'A', {
      rules: ['OWNER'],
      may: ['extend'],
      source: 'bids for time after updates [ALC]; O time',
    }),
  ],
  slot: [
    line('PRESENT', '1', ['2:00', '1:00', '5:00'], 'P', {
      rules: ['LISTEN'],
      may: ['extend', 'endEarly'],
      source: '2 min [PCI]',
    }),
    line('CLARIFY', '1', ['7:00', '5:00', '10:00'], 'H→P', {
      rules: ['FACTQ', 'ONEQ', 'NOADV'],
      may: ['extend', 'endEarly'],
      source: '5-10 min [PCI]',
    }),
    line('OPENQ', '1', ['13:00', '10:00', '15:00'], 'H→P', {
      rules: ['OPENQ', 'ONEQ', 'NOADV'],
      may: ['extend', 'endEarly'],
      source: '10-15 min [PCI]',
    }),
    line('RESTATE', '1', ['2:00', '1:00', '3:00'], 'P', {
      may: ['extend', 'skip'],
      source: 'summary 2 min [PCI]',
    }),
    line('RESOURCES', '1', ['5:00', '2:00', '8:00'], 'H○', {
      drop: 1,
      rules: ['ROUND', 'PASS', 'OPTION'],
      may: ['extend', 'skip'],
      source: 'resources 5 min, optional [PCI]',
    }),
    line('COMMIT', '1', ['2:00', '1:00', '4:00'], 'P', {
      protected: true,
      rules: ['CHOOSE'],
      may: ['extend'],
      commitment: 'presenter',
      source: 'action 2 min [PCI]',
    }),
  ],
  gap: [line('HANDOVER', 'gap', ['1:00', '0:15', '5:00'], 'F', { may: ['skip', 'extend'], source: 'O' })],
  back: [COMMITALL, OBSERVE, CLOSE],
  ownPhases: [
    {
      id: 'RESOURCES',
      observerCodes: ['AD', 'BU', 'PA', 'IN'],
    },
  ],
  variants: [],
} as const satisfies ShippedFormat;
