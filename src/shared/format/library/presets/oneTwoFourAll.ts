import type { ShippedFormat } from '../../shipped.ts';
import { line } from '../../line.ts';

/** 1-2-4-all (docs/domain/formats.md). */
export const oneTwoFourAll = {
  id: 'one_two_four_all',
  size: { min: 4, ideal: [8, 12], max: 12 },
  roles: [
    { role: 'facilitator', required: true },
    { role: 'timekeeper', required: false, facilitatorUpTo: 12 },
  ],
  focus: 'nobody',
  maxObservers: 0,
  observerShares: false,
  maxPresenters: { kind: 'fixed', count: 1 },
  furtherSlotsAtFullLengthOnly: false,
  growth: [
    { kind: 'phase', phase: 'FOURS' },
    { kind: 'phase', phase: 'ALLHEAR' },
  ],
  closing: ['ALLHEAR'],
  front: [line('OPEN', '1', ['0:30', '0:20', '2:00'], 'F', { rules: ['PASS', 'CONF'], source: 'O' })],
  slot: [
    line('THINK', '1', ['1:00', '0:30', '2:00'], '∅', {
      rules: ['SIL'],
      may: ['extend'],
      source: '1 min [LS]',
    }),
    line('TWOS', '1', ['2:00', '1:00', '4:00'], '-', { may: ['extend'], source: '2 min [LS]' }),
    line('FOURS', '1', ['4:00', '2:00', '8:00'], '-', { may: ['extend'], source: '4 min [LS]' }),
    line('ALLHEAR', '1', ['5:00', '3:00', '10:00'], 'A', {
      protected: true,
      rules: ['PASS'],
      may: ['extend'],
      takesInsights: true,
      commitment: 'each',
      source: '5 min [LS]',
    }),
  ],
  gap: [],
  back: [],
  ownPhases: [
    {
      id: 'TWOS',
      observerCodes: ['OT'],
    },
    {
      id: 'FOURS',
      observerCodes: ['OT', 'BU'],
    },
    {
      id: 'ALLHEAR',
      observerCodes: ['AP', 'BU', 'PA'],
    },
  ],
  variants: [],
} as const satisfies ShippedFormat;
